/**
 * What clients would meet if a deployment were carried out: the worlds that a plan is predicted in.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.plan.world;

import org.jspecify.annotations.NullMarked;
