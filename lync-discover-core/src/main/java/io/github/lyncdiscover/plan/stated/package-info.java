/** The facts that a plan states, and whether any prediction asks for them. */
@NullMarked
package io.github.lyncdiscover.plan.stated;

import org.jspecify.annotations.NullMarked;
