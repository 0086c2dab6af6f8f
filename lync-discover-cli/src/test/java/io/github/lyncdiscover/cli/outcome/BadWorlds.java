package io.github.lyncdiscover.cli.outcome;

import static io.github.lyncdiscover.cli.loopback.Documents.redirect;
import static io.github.lyncdiscover.cli.loopback.Documents.response;
import static io.github.lyncdiscover.cli.loopback.Documents.user;
import static io.github.lyncdiscover.cli.loopback.Page.document;
import static io.github.lyncdiscover.cli.loopback.Page.xml;
import static io.github.lyncdiscover.cli.outcome.Sites.HTTP;
import static io.github.lyncdiscover.cli.outcome.Sites.HTTPS;

import io.github.lyncdiscover.cli.loopback.Oddity;
import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.World.Flaw;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;

/** Servers that are broken, hostile or both. */
final class BadWorlds {
    static final List<Case> CASES = List.of(
            odd("endless-body", Oddity.ENDLESS_BODY, LegEnding.TOO_LARGE),
            odd("dripping-body", Oddity.DRIPPING_BODY, LegEnding.TIMED_OUT),
            odd("endless-headers", Oddity.ENDLESS_HEADERS, LegEnding.TOO_LARGE),
            odd("dripping-headers", Oddity.DRIPPING_HEADERS, LegEnding.TIMED_OUT),
            odd("endless-interim", Oddity.ENDLESS_INTERIM_RESPONSES, LegEnding.TOO_LARGE),
            odd("cut-short", Oddity.CUT_SHORT, LegEnding.CONNECTION_LOST),
            odd("half-closed", Oddity.HALF_CLOSED, LegEnding.CONNECTION_LOST),
            odd("half-closed-body", Oddity.HALF_CLOSED_IN_THE_BODY, LegEnding.CONNECTION_LOST),
            odd("reset", Oddity.RESET, LegEnding.CONNECTION_LOST),
            odd("another-protocol", Oddity.NO_HTTP, LegEnding.CONNECTION_LOST),
            odd("hostile-header", Oddity.CONTROL_CHARACTERS_IN_HEADERS, LegEnding.WRONG_MEDIA_TYPE),
            odd("hostile-location", Oddity.CONTROL_CHARACTERS_IN_LOCATION, LegEnding.FOREIGN_REDIRECT),
            page("slow", xml(response("<!--" + "a".repeat(10_000) + "-->")).slowly(500), LegEnding.TIMED_OUT),
            Case.of("silent-tls", "The port for TLS takes the greeting and never answers.")
                    .in((world, d) -> world.odd(HTTPS + d + "/", Oddity.SILENT))
                    .legs(LegEnding.CONNECTION_REFUSED, LegEnding.TIMED_OUT)
                    .predicts(Verdict.CANNOT_TELL),
            Case.of("fresh-302s", "Each HTTP redirect leads to an address that was never seen before.")
                    .in((world, d) -> world.page(HTTPS + d + "/*", Page.redirect(302, "/$request_id")))
                    .legs(LegEnding.CONNECTION_REFUSED, LegEnding.TOO_MANY_REDIRECTS)
                    .predicts(Verdict.SIGN_IN_FAILS),
            page("entity-bomb", xml(entityBomb()), LegEnding.MALFORMED_DOCUMENT),
            page(
                    "file-entity",
                    xml("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n"
                            + "<AutodiscoverResponse><Root><Link token=\"Redirect\" href=\"https://&e;/\"/></Root>"
                            + "</AutodiscoverResponse>"),
                    LegEnding.MALFORMED_DOCUMENT),
            page("deep-xml", xml("<a>".repeat(50_000)), LegEnding.MALFORMED_DOCUMENT),
            page(
                    "deep-json",
                    document(Page.UCWA_JSON, "{\"_links\":" + "[".repeat(200_000)),
                    LegEnding.MALFORMED_DOCUMENT),
            page("no-media-type", document("", response("<Root/>")), LegEnding.WRONG_MEDIA_TYPE),
            page("image", document("image/png", response("<Root/>")), LegEnding.WRONG_MEDIA_TYPE),
            page("soap", document("application/soap+xml", response("<Root/>")), LegEnding.WRONG_MEDIA_TYPE),
            page("json-as-xml", xml("{\"_links\":{}}"), LegEnding.MALFORMED_DOCUMENT),
            page("xml-as-json", document(Page.UCWA_JSON, response("<Root/>")), LegEnding.MALFORMED_DOCUMENT),
            page("red-xml", xml(redirect("https://&#x9b;31mred&#x202e;.example/&#x85;")), LegEnding.TARGET_REFUSED),
            page("escape-in-xml", xml(redirect("https://&#x1b;[31mred.example/")), LegEnding.MALFORMED_DOCUMENT),
            page(
                    "red-json",
                    document(
                            Page.UCWA_JSON,
                            "{\"_links\":{\"redirect\":{\"href\":\"https://\\u001b[31mred.example/\\u0007\\u009b2J\"}}}"),
                    LegEnding.TARGET_REFUSED),
            Case.of("red-certificate", "A certificate whose name would colour a terminal.")
                    .in((world, d) -> world.page(HTTPS + d + "/", xml(user("sip." + d)))
                            .flawed("lyncdiscover." + d, Flaw.HOSTILE_NAME))
                    .legs(LegEnding.CONNECTION_REFUSED, LegEnding.TLS_NAME_MISMATCH)
                    .predicts(Verdict.SIGN_IN_FAILS),
            Case.of("red-alias", "An alias and an SRV target that would colour a terminal.")
                    .in((world, d) -> world.record("lyncdiscover." + d + ". CNAME \\027[31mred\\155.example.")
                            .record("\\027[31mred\\155.example. A 127.0.0.9")
                            .record("_sip._tls." + d + ". SRV 0 0 443 \\027[31mred\\007.example."))
                    .legs(LegEnding.CONNECTION_REFUSED, LegEnding.CONNECTION_REFUSED)
                    .predicts(Verdict.SIGN_IN_FAILS),
            Case.of("red-sip-server", "A SIP server whose name would colour a terminal.")
                    .in((world, d) -> world.page(HTTP + d + "/", xml(user("&#x9b;31mred&#x202e;.example"))))
                    .legs(LegEnding.USER_DOCUMENT, LegEnding.CONNECTION_REFUSED)
                    .predicts(Verdict.SIGN_IN_FAILS));

    private BadWorlds() {}

    private static Case odd(String name, Oddity oddity, LegEnding ending) {
        return Case.of(name, oddity.name())
                .in((world, d) -> world.odd(HTTP + d + "/", oddity))
                .legs(ending, LegEnding.CONNECTION_REFUSED)
                .predicts(ending == LegEnding.TIMED_OUT ? Verdict.CANNOT_TELL : Verdict.SIGN_IN_FAILS);
    }

    private static Case page(String name, Page page, LegEnding ending) {
        return Case.of(name, page.directives())
                .in((world, d) -> world.page(HTTP + d + "/", page))
                .legs(ending, LegEnding.CONNECTION_REFUSED)
                .predicts(ending == LegEnding.TIMED_OUT ? Verdict.CANNOT_TELL : Verdict.SIGN_IN_FAILS);
    }

    private static String entityBomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"" + "a".repeat(100) + "\">\n");
        for (int i = 1; i <= 20; i++) {
            bomb.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">\n");
        }
        return bomb + "]><AutodiscoverResponse><Root>&e20;</Root></AutodiscoverResponse>";
    }
}
