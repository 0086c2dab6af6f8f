/** The walk: what a client does between the typed sign-in address and its server, in order. */
@NullMarked
package io.github.lyncdiscover.bootstrap;

import org.jspecify.annotations.NullMarked;
