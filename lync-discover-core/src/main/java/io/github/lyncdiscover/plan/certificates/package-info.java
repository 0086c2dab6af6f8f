/**
 * The certificates of a plan, as its file gives them.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.plan.certificates;

import org.jspecify.annotations.NullMarked;
