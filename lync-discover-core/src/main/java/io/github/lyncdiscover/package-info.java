/**
 * The way in: {@link io.github.lyncdiscover.LyncDiscover}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover;

import org.jspecify.annotations.NullMarked;
