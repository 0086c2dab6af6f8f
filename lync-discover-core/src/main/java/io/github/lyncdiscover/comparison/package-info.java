/** Comparison of plans and recordings: whose outcome changes, because of which step, and what differs in the plans. */
@NullMarked
package io.github.lyncdiscover.comparison;

import org.jspecify.annotations.NullMarked;
