/** One HTTP exchange over one connection. */
@NullMarked
package io.github.lyncdiscover.live.http;

import org.jspecify.annotations.NullMarked;
