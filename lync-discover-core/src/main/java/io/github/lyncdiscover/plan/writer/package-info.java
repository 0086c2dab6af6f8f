/** The parts of a plan file, written: each from the value that its reader makes. */
@NullMarked
package io.github.lyncdiscover.plan.writer;

import org.jspecify.annotations.NullMarked;
