package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpMethod;
import io.github.lyncdiscover.network.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * The difference between a request and a plain GET of its address. Has no secrets: headers are masked, and the hash is
 * that of the masked body. Immutable.
 *
 * @param method what is done
 * @param headers further headers, masked
 * @param bodySha256 the SHA-256 of the masked body in hexadecimal; empty without a body
 * @param turn which exchange of its connection it is: 1 for the first, and for every request that is none of a conversation
 */
public record RequestVariant(HttpMethod method, HttpHeaders headers, Optional<String> bodySha256, int turn) {
    /** A plain GET. */
    public static final RequestVariant PLAIN =
            new RequestVariant(HttpMethod.GET, HttpHeaders.NONE, Optional.empty(), 1);

    /**
     * Masks secrets.
     *
     * @throws IllegalArgumentException if the turn is not positive
     */
    public RequestVariant {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(bodySha256, "bodySha256");
        headers = headers.masked();
        if (turn < 1) {
            throw new IllegalArgumentException("the first exchange of a connection is 1, not " + turn);
        }
    }

    static RequestVariant of(HttpRequest request, int turn) {
        boolean plain = request.method() == HttpMethod.GET && request.headers().isEmpty() && turn == 1;
        return plain ? PLAIN : new RequestVariant(request.method(), request.headers(), hash(request), turn);
    }

    private static Optional<String> hash(HttpRequest request) {
        if (request.body().size() == 0) {
            return Optional.empty();
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return Optional.of(HexFormat.of()
                    .formatHex(sha256.digest(SecretMasking.of(request.body()).bytes())));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }

    boolean isPlain() {
        return turn == 1 && method == HttpMethod.GET && headers.isEmpty() && bodySha256.isEmpty();
    }

    /** The words behind the address that is asked; none for a plain GET. */
    String words() {
        return (method == HttpMethod.GET ? "" : " by " + method)
                + (headers.isEmpty() ? "" : " with " + headers)
                + bodySha256.map(hash -> " and the body " + hash).orElse("")
                + (turn == 1 ? "" : ", exchange " + turn + " of its connection");
    }
}
