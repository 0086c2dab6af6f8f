/** The parts of a plan file, key by key: what may be in each, what it means, and what is reported when it is wrong. */
@NullMarked
package io.github.lyncdiscover.plan.file;

import org.jspecify.annotations.NullMarked;
