/** Plans as files: what the plan reader reads. */
@NullMarked
package io.github.lyncdiscover.plan.written;

import org.jspecify.annotations.NullMarked;
