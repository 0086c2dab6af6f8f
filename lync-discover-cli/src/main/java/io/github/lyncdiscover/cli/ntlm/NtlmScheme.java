package io.github.lyncdiscover.cli.ntlm;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.authentication.AuthenticationScheme;
import io.github.lyncdiscover.authentication.TlsChannelBinding;
import io.github.lyncdiscover.authentication.TokenExchange;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.name.WebAddress;
import java.util.Objects;
import java.util.Optional;

/** The scheme NTLM, version 2 only, for accounts with a password. */
public final class NtlmScheme implements AuthenticationScheme {
    /** The scheme. */
    public NtlmScheme() {}

    @Override
    public String name() {
        return "NTLM";
    }

    @Override
    public TokenExchange begin(WebAddress server, AccountCredentials account, Optional<Certificate> certificate) {
        Objects.requireNonNull(account, "account");
        String service = "HTTP/" + server.server().host();
        return new NtlmExchange(account, service, certificate.map(TlsChannelBinding::of), NtlmSeed.RANDOM);
    }
}
