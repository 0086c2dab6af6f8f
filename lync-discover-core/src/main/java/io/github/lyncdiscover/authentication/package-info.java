/**
 * Signing in to a web server over HTTP: an account, and the schemes that answer a server's challenges with tokens. Nothing of this
 * package is loaded unless a caller hands over an account.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.authentication;

import org.jspecify.annotations.NullMarked;
