/** The parts of what scripts read. */
@NullMarked
package io.github.lyncdiscover.report.json;

import org.jspecify.annotations.NullMarked;
