package io.github.lyncdiscover.authentication;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.name.WebAddress;
import java.util.Objects;
import java.util.Optional;

/** The scheme Negotiate, with Kerberos as its only mechanism. */
final class NegotiateScheme implements AuthenticationScheme {
    @Override
    public String name() {
        return "Negotiate";
    }

    @Override
    public TokenExchange begin(WebAddress server, AccountCredentials account, Optional<Certificate> certificate) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(certificate, "certificate");
        return new NegotiateExchange(server.server().host().toString(), account);
    }
}
