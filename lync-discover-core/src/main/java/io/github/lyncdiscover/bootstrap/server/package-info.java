/** The second part of the walk: the SIP server that a User document names, or the one that is fallen back to. */
@NullMarked
package io.github.lyncdiscover.bootstrap.server;

import org.jspecify.annotations.NullMarked;
