/**
 * Trust stores, and the path judge: whether a store accepts the certificates that a server sent, at a date.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.chain;

import org.jspecify.annotations.NullMarked;
