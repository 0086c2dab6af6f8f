/** Deployments from what administrators already have: topology documents and Topology Builder files. */
@NullMarked
package io.github.lyncdiscover.imports;

import org.jspecify.annotations.NullMarked;
