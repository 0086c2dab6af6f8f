/**
 * Migration plans: a deployment as it will be, predicted for its users, inside and outside, and held to expectations.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.plan;

import org.jspecify.annotations.NullMarked;
