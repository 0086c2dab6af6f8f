/** Servers: what one presented, and what a Windows server would. */
@NullMarked
package io.github.lyncdiscover.chain.server;

import org.jspecify.annotations.NullMarked;
