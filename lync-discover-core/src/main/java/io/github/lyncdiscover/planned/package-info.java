/**
 * Worlds made of facts in code, and worlds with other names and addresses.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.planned;

import org.jspecify.annotations.NullMarked;
