/** The certificates of a plan, as its file gives them. */
@NullMarked
package io.github.lyncdiscover.plan.certificates;

import org.jspecify.annotations.NullMarked;
