package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.authentication.AuthenticationFailure;
import io.github.lyncdiscover.authentication.AuthenticationScheme;
import io.github.lyncdiscover.authentication.TokenExchange;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.name.WebAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A scheme of tests in the shape of NTLM: a greeting, then a proof of the password for one challenge and one certificate. What it sent
 * is kept.
 */
final class ProofScheme implements AuthenticationScheme {
    static final String GREETING = Base64.getEncoder().encodeToString("greeting".getBytes(StandardCharsets.US_ASCII));

    private final String name;
    private final Optional<AuthenticationFailure> failure;
    private final List<String> sent = new CopyOnWriteArrayList<>();

    ProofScheme(String name) {
        this(name, Optional.empty());
    }

    private ProofScheme(String name, Optional<AuthenticationFailure> failure) {
        this.name = name;
        this.failure = failure;
    }

    /** A scheme that never has a token. */
    static ProofScheme failing(String name, AuthenticationFailure failure) {
        return new ProofScheme(name, Optional.of(failure));
    }

    /** The proof that an account knows its password. */
    static String proof(String user, char[] password, String challenge, byte[] certificate) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new String(password).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(challenge.getBytes(StandardCharsets.US_ASCII));
            mac.update(certificate);
            String hash = Base64.getEncoder().encodeToString(mac.doFinal());
            return Base64.getEncoder().encodeToString((user + ":" + hash).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The proofs that were sent: each may count towards a lockout. */
    List<String> proofs() {
        return sent;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TokenExchange begin(WebAddress server, AccountCredentials account, Optional<Certificate> certificate) {
        byte[] bound = certificate.map(Certificate::encoded).orElseThrow();
        return new TokenExchange() {
            @Override
            public Reply next(String challenge) {
                if (failure.isPresent()) {
                    return new Reply.Failed(failure.get(), "as the test has it");
                } else if (challenge.isEmpty()) {
                    return new Reply.Token(GREETING, false);
                }
                String proof = account.withPassword(password -> proof(account.name(), password, challenge, bound));
                sent.add(proof);
                return new Reply.Token(proof, true);
            }

            @Override
            public void close() {
                Arrays.fill(bound, (byte) 0);
            }
        };
    }
}
