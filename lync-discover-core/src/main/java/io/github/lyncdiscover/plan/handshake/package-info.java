/** Which servers of a plan present which certificates for which names, and what comes of their handshakes. */
@NullMarked
package io.github.lyncdiscover.plan.handshake;

import org.jspecify.annotations.NullMarked;
