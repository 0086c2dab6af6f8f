package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.text.content.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The answer of a token service: a token, or an error. Has a secret, and so no text. */
final class TokenAnswer {
    private static final int MOST_VALUES = 1_000;

    /** What fits into a header (RFC 6750). */
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,65536}+");

    private final Optional<String> token;
    private final String error;

    private TokenAnswer(Optional<String> token, String error) {
        this.token = token;
        this.error = error;
    }

    /** Reads an answer; without a token and an error if it is no JSON object. */
    static TokenAnswer read(Body body) {
        try {
            JsonValue json = JsonValue.parse(body.text().orElse(""), MOST_VALUES);
            return new TokenAnswer(
                    text(json, "access_token").filter(it -> TOKEN.matcher(it).matches()),
                    text(json, "error").orElse(""));
        } catch (JsonValue.Fault noJson) {
            return new TokenAnswer(Optional.empty(), "");
        }
    }

    private static Optional<String> text(JsonValue json, String name) {
        JsonValue.Member member =
                json instanceof JsonValue.Members object ? object.members().get(name) : null;
        return member != null && member.value() instanceof JsonValue.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    Optional<String> token() {
        return token;
    }

    /** The error as it is shown. */
    ServerDiagnostics error() {
        return new ServerDiagnostics(0, error);
    }

    /** Whether the name or the password was refused. */
    boolean isRefusal() {
        return error.equals("invalid_grant");
    }

    /** Whether the server does not allow this kind of sign-in. */
    boolean isTypeNotAllowed() {
        return error.equals("unsupported_grant_type");
    }
}
