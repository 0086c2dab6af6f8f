/** The judgement of what a server sends in its TLS handshake. Not exported. */
@NullMarked
package io.github.lyncdiscover.live.tls;

import org.jspecify.annotations.NullMarked;
