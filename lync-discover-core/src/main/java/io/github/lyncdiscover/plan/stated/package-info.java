/**
 * The facts that a plan states, and whether any prediction asks for them.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.plan.stated;

import org.jspecify.annotations.NullMarked;
