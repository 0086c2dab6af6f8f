/** The TLS handshakes of a plan: the servers that present certificates, the names that belong in these, and what comes of it. */
@NullMarked
package io.github.lyncdiscover.plan.handshake;

import org.jspecify.annotations.NullMarked;
