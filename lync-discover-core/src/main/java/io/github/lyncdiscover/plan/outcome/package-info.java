/** A plan's predictions as a table: equal outcomes folded, each told once. */
@NullMarked
package io.github.lyncdiscover.plan.outcome;

import org.jspecify.annotations.NullMarked;
