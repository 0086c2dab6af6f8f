/** The last part of the walk: Exchange, after sign-in. */
@NullMarked
package io.github.lyncdiscover.bootstrap.exchange;

import org.jspecify.annotations.NullMarked;
