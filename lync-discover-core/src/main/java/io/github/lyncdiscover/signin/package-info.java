/**
 * The sign-in to the web services of a Lync server, so that its User document names the SIP server: web tickets and OAuth tokens.
 * Nothing of this package is loaded unless a caller hands over an account.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.signin;

import org.jspecify.annotations.NullMarked;
