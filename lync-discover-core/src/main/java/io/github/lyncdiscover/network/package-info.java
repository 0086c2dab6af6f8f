/**
 * The port to a world: questions of DNS, HTTP and SIP servers, and everything that can come back.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.network;

import org.jspecify.annotations.NullMarked;
