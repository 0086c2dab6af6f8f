/** The way in: {@link io.github.lyncdiscover.LyncDiscover}. */
@NullMarked
package io.github.lyncdiscover;

import org.jspecify.annotations.NullMarked;
