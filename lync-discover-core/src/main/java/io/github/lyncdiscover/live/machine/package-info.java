/** How this machine is set up: its name servers, its proxy. */
@NullMarked
package io.github.lyncdiscover.live.machine;

import org.jspecify.annotations.NullMarked;
