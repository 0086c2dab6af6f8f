/** The path judge: what a trust store makes of the certificates that a server sent, at a date. */
@NullMarked
package io.github.lyncdiscover.chain;

import org.jspecify.annotations.NullMarked;
