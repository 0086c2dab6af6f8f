/**
 * What each client does, as data: every open point is a named setting with its source beside it.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.client;

import org.jspecify.annotations.NullMarked;
