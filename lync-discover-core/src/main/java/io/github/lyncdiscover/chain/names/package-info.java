/** The names that authorities allow below them (RFC 5280, 4.2.1.10). */
@NullMarked
package io.github.lyncdiscover.chain.names;

import org.jspecify.annotations.NullMarked;
