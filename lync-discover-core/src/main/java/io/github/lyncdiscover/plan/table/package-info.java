/**
 * The table of a plan: its outcomes, each for all sign-ins that come to the same, and how many people they are.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.plan.table;

import org.jspecify.annotations.NullMarked;
