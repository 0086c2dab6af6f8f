package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.authentication.SignInForm;
import io.github.lyncdiscover.network.Body;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The answer of a web ticket service: a ticket, or a fault. Has a secret, and so no text. */
final class TicketAnswer {
    private static final String ASSERTION = "Assertion";
    private static final String USER_TOKEN = "UserToken";
    private static final String CWT = "cwt=";
    private static final String OPAQUE = "opaque=";

    /** A header's value has no line breaks: whatever else stands in the token is none of a compact token. */
    private static final Pattern COMPACT = Pattern.compile("cwt=[!-~]{1,32768}+");

    private final Optional<String> header;
    private final Optional<Instant> created;
    private final Optional<Instant> expires;

    private TicketAnswer(Optional<String> header, Optional<Instant> created, Optional<Instant> expires) {
        this.header = header;
        this.created = created;
        this.expires = expires;
    }

    /** Reads an answer; without a ticket if there is none in the form that is sent on. */
    static TicketAnswer read(Body body, SignInForm.TicketHeader form) {
        Optional<String> text = body.text();
        Optional<XmlTree.Element> root = text.flatMap(XmlTree::read);
        if (root.isEmpty()) {
            return new TicketAnswer(Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<XmlTree.Element> lifetime = root.get().first("Lifetime");
        return new TicketAnswer(
                header(root.get(), text.get(), form),
                lifetime.flatMap(it -> it.first("Created")).flatMap(TicketAnswer::date),
                lifetime.flatMap(it -> it.first("Expires")).flatMap(TicketAnswer::date));
    }

    private static Optional<String> header(XmlTree.Element root, String text, SignInForm.TicketHeader form) {
        if (form == SignInForm.TicketHeader.CWT) {
            return root.first(USER_TOKEN)
                    .map(XmlTree.Element::text)
                    .map(it -> it.startsWith(CWT) ? it : CWT + it)
                    .filter(it -> COMPACT.matcher(it).matches());
        }
        return RawElement.first(root.first(ASSERTION).isPresent() ? ASSERTION : USER_TOKEN, text)
                .map(element -> OPAQUE + Base64.getEncoder().encodeToString(element.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<Instant> date(XmlTree.Element element) {
        try {
            return Optional.of(OffsetDateTime.parse(element.text()).toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** The value of X-MS-WebTicket. */
    Optional<String> header() {
        return header;
    }

    /** Whether the ticket is not valid at a time though it was just issued: the clocks differ. */
    boolean isOfAnotherTime(Instant now) {
        return expires.filter(end -> !end.isAfter(now)).isPresent()
                || created.filter(start -> start.isAfter(now.plus(Refusals.CLOCK_TOLERANCE)))
                        .isPresent();
    }

    /** What a fault says; {@link ServerDiagnostics#NONE} if the answer is none. */
    static ServerDiagnostics fault(Body body) {
        return body.text()
                .flatMap(XmlTree::read)
                .flatMap(root -> root.first("Fault"))
                .map(TicketAnswer::diagnostics)
                .orElse(ServerDiagnostics.NONE);
    }

    private static ServerDiagnostics diagnostics(XmlTree.Element fault) {
        int id = fault.first("ErrorId")
                .map(XmlTree.Element::text)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
        String reason = fault.first("Reason")
                .map(XmlTree.Element::text)
                .or(() -> fault.first("internalerror")
                        .flatMap(it -> it.first("text"))
                        .map(XmlTree.Element::text))
                .filter(text -> !text.isEmpty())
                .or(() -> fault.first("faultstring").map(XmlTree.Element::text))
                .orElse("");
        return new ServerDiagnostics(id, reason);
    }

    /** Whether a fault has the code for a refused sign-in. */
    static boolean isRefusal(Body body) {
        return body.text()
                .flatMap(XmlTree::read)
                .flatMap(root -> root.first("faultcode"))
                .filter(code -> code.text().endsWith("FailedAuthentication"))
                .isPresent();
    }
}
