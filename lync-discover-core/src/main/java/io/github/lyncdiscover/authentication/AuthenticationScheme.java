package io.github.lyncdiscover.authentication;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.name.WebAddress;
import java.util.Optional;

/**
 * A scheme of HTTP authentication that answers the challenges of one connection with tokens, such as Negotiate (RFC 4559) or
 * NTLM. A scheme sends nothing to the web server itself, retries nothing, and does not decide who may see an account: its caller
 * does. Thread-safe.
 */
public interface AuthenticationScheme {
    /**
     * The name of the scheme.
     *
     * @return the word that the header {@code WWW-Authenticate} begins with; compared without regard to case
     */
    String name();

    /**
     * Begins to sign in over one connection. Asks nobody yet.
     *
     * @param server what is asked for, by the name that the caller typed or was given: the service that a token is made for
     *     follows from its host
     * @param account who signs in; must stay open until the exchange is closed
     * @param certificate the server's certificate as the connection showed it, to which the token is then bound (RFC 5929,
     *     {@code tls-server-end-point}); empty where it is not known
     * @return the exchange; close it
     */
    TokenExchange begin(WebAddress server, AccountCredentials account, Optional<Certificate> certificate);

    /**
     * The scheme Negotiate with Kerberos, by the Java runtime's GSS: with the account's own password, or with the tickets of this
     * process. Realms and their key distribution centers (KDCs) are those of the machine's {@code krb5.conf}, or of the system
     * property {@code java.security.krb5.conf}. With the system property {@code sun.security.jgss.native}, the operating system signs
     * the account of the process in, on Windows by SSPI. No ticket is delegated.
     *
     * @return the scheme, which answers no NTLM
     */
    static AuthenticationScheme negotiate() {
        return new NegotiateScheme();
    }
}
