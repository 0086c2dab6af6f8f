/** The port to a world: questions of DNS, HTTP and SIP servers, and everything that can come back. */
@NullMarked
package io.github.lyncdiscover.network;

import org.jspecify.annotations.NullMarked;
