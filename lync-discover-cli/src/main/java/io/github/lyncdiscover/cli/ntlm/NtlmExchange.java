package io.github.lyncdiscover.cli.ntlm;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.authentication.AuthenticationFailure;
import io.github.lyncdiscover.authentication.TokenExchange;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** The three messages of one NTLM sign-in: negotiate, the server's challenge, authenticate. */
final class NtlmExchange implements TokenExchange {
    /** The longest challenge that is read, in characters of Base64; those of Windows have a few hundred. */
    static final int LONGEST = 16 * 1024;

    private enum State {
        NEW,
        NEGOTIATED,
        ENDED
    }

    private final AccountCredentials account;
    private final String service;
    private final Optional<byte[]> binding;
    private final NtlmSeed seed;
    private State state = State.NEW;

    /**
     * @param service the service principal name, such as {@code HTTP/web.contoso.example}
     * @param binding the application data of the channel binding; empty for none
     */
    NtlmExchange(AccountCredentials account, String service, Optional<byte[]> binding, NtlmSeed seed) {
        this.account = account;
        this.service = service;
        this.binding = binding;
        this.seed = seed;
    }

    @Override
    public Reply next(String challenge) {
        Objects.requireNonNull(challenge, "challenge");
        State before = state;
        state = State.ENDED;
        switch (before) {
            case NEW -> {
                if (account.isOfProcess()) {
                    return new Reply.Failed(AuthenticationFailure.UNAVAILABLE, "NTLM needs a password");
                } else if (!challenge.isEmpty()) {
                    return unusable();
                }
                state = State.NEGOTIATED;
                return token(NtlmNegotiate.message(), false);
            }
            case NEGOTIATED -> {
                Optional<NtlmChallenge> read = decoded(challenge).flatMap(NtlmChallenge::read);
                return read.isPresent() ? answered(read.get()) : unusable();
            }
            default -> throw new IllegalStateException("the exchange has ended; begin another one");
        }
    }

    private static Optional<byte[]> decoded(String challenge) {
        try {
            return challenge.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(challenge));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Reply answered(NtlmChallenge challenge) {
        try {
            return token(NtlmAuthenticate.message(account, service, binding, challenge, seed), true);
        } catch (GeneralSecurityException lacking) {
            return new Reply.Failed(AuthenticationFailure.UNAVAILABLE, "HmacMD5");
        }
    }

    private static Reply unusable() {
        return new Reply.Failed(AuthenticationFailure.UNUSABLE_CHALLENGE, "");
    }

    private static Reply token(byte[] message, boolean last) {
        return new Reply.Token(Base64.getEncoder().encodeToString(message), last);
    }

    /** Nothing of the account is kept. */
    @Override
    public void close() {
        state = State.ENDED;
    }
}
