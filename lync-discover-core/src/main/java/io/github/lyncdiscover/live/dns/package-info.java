/** One question to name servers: over UDP, over TCP where the answer was cut off, to the next server where one is silent. */
@NullMarked
package io.github.lyncdiscover.live.dns;

import org.jspecify.annotations.NullMarked;
