/** How many people a plan's predictions are about, where the plan says it. */
@NullMarked
package io.github.lyncdiscover.plan.people;

import org.jspecify.annotations.NullMarked;
