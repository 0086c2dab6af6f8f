/** Connections that end at a deadline, at an interruption, or when too much comes over them. Not exported. */
@NullMarked
package io.github.lyncdiscover.live.tcp;

import org.jspecify.annotations.NullMarked;
