package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.network.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reason that a Lync server gives for a refusal: a number of MS-OCER and a sentence, from the header X-Ms-diagnostics or from a
 * fault. For explanations: Microsoft asks clients not to go by it. Immutable.
 *
 * @param id the number; zero if there is none
 * @param reason the sentence; may be empty
 */
record ServerDiagnostics(int id, String reason) {
    static final int NO_TOKEN = 28020;
    static final int TYPE_NOT_ALLOWED = 28029;
    static final int TICKET_INVALID = 28032;
    static final int OAUTH_TOKEN_INVALID = 28055;

    static final ServerDiagnostics NONE = new ServerDiagnostics(0, "");

    private static final String HEADER = "X-Ms-diagnostics";
    private static final int LONGEST = 4_096;
    private static final Pattern NUMBER = Pattern.compile("\\s*+([0-9]{1,6}+)\\s*+(?:;.*+)?");

    /** One specimen lacks the closing quote: the value then ends with the header. */
    private static final Pattern REASON = Pattern.compile("reason\\s*=\\s*\"([^\"]*+)", Pattern.CASE_INSENSITIVE);

    /** What the header says; {@link #NONE} if there is none. */
    static ServerDiagnostics of(HttpHeaders headers) {
        List<String> values = headers.all(HEADER);
        return values.isEmpty() ? NONE : parse(values.get(0));
    }

    private static ServerDiagnostics parse(String value) {
        String text = value.substring(0, Math.min(value.length(), LONGEST));
        Matcher number = NUMBER.matcher(text);
        Matcher reason = REASON.matcher(text);
        return new ServerDiagnostics(
                number.matches() ? Integer.parseInt(number.group(1)) : 0, reason.find() ? reason.group(1) : "");
    }

    /** These, or others where these say nothing. */
    ServerDiagnostics or(ServerDiagnostics other) {
        return id == 0 && reason.isEmpty() ? other : this;
    }

    /** Whether the account is disabled or locked. */
    boolean saysAccountIsUnusable() {
        String text = reason.toLowerCase(Locale.ROOT);
        return text.contains("account is disabled")
                || text.contains("account is locked")
                || text.contains("locked out");
    }

    /** Whether the account belongs to another sign-in address than the claim of the request. */
    boolean saysOtherSipUri() {
        return reason.contains("SIP URI in the claim type requirements");
    }

    /** The number and the sentence as they are shown. */
    String words() {
        return id == 0 ? reason : reason.isEmpty() ? Integer.toString(id) : id + ": " + reason;
    }
}
