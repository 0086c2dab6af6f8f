package io.github.lyncdiscover.cli.outcome;

import static io.github.lyncdiscover.cli.loopback.Documents.redirect;
import static io.github.lyncdiscover.cli.loopback.Documents.response;
import static io.github.lyncdiscover.cli.loopback.Documents.user;
import static io.github.lyncdiscover.cli.loopback.Page.xml;
import static io.github.lyncdiscover.cli.outcome.Sites.HTTP;
import static io.github.lyncdiscover.cli.outcome.Sites.HTTPS;

import io.github.lyncdiscover.cli.loopback.Oddity;
import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.World;
import io.github.lyncdiscover.cli.loopback.World.Flaw;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.function.BiConsumer;

/** Live cases of the ways in which a leg fails. */
final class Endings {
    static final List<Case> CASES = List.of(
            Case.of("loop", "A redirect leads back, spelt differently, after a server outside.")
                    .in((world, d) -> world.page(HTTP + d + "/", xml(redirect("https://webext.loop.example/root")))
                            .page(
                                    "https://webext.loop.example/root",
                                    xml(redirect("HTTPS://WebExt.Loop.Example:443/%72oot"))))
                    .legs(LegEnding.REDIRECT_LOOP, LegEnding.CONNECTION_REFUSED)
                    .predicts(Verdict.PROMPT, "webext.loop.example WEB_SERVICES CERTAIN"),
            Case.of("fresh-redirects", "Each answer leads to an address that was never seen before.")
                    .in((world, d) ->
                            world.page(HTTPS + d + "/*", Page.fresh(Page.OCDISCWS_XML, redirect("/$request_id"))))
                    .legs(LegEnding.CONNECTION_REFUSED, LegEnding.TOO_MANY_REDIRECTS)
                    .predicts(Verdict.SIGN_IN_FAILS),
            http(
                    "plain-target",
                    "A redirect leads to plain HTTP.",
                    xml(redirect("http://lyncweb.plain-target.test/")),
                    LegEnding.TARGET_REFUSED),
            http(
                    "foreign-302",
                    "An HTTP redirect leads to another domain.",
                    Page.redirect(302, "https://webext.foreign-302.example/"),
                    LegEnding.FOREIGN_REDIRECT),
            http(
                    "web-page",
                    "A web page comes where a document should.",
                    Page.document("text/html", "<html></html>"),
                    LegEnding.WRONG_MEDIA_TYPE),
            http(
                    "broken-document",
                    "The document breaks off.",
                    xml("<AutodiscoverResponse><Root>"),
                    LegEnding.MALFORMED_DOCUMENT),
            http(
                    "no-link",
                    "The Root names neither a redirect nor a User document.",
                    xml(response("<Root/>")),
                    LegEnding.NO_LINK),
            http(
                    "too-large",
                    "The document has more than 256 KiB.",
                    xml(response("<!--" + "a".repeat(300_000) + "-->")),
                    LegEnding.TOO_LARGE),
            http(
                    "cut-off",
                    "The server closes the connection without an answer.",
                    Page.closed(),
                    LegEnding.CONNECTION_LOST),
            http("not-found", "The server answers with 404.", Page.status(404), LegEnding.HTTP_STATUS),
            Case.of("silent", "The server takes the request and never answers.")
                    .in((world, d) -> world.odd(HTTP + d + "/", Oddity.SILENT))
                    .with("--timeout", "1500ms")
                    .legs(LegEnding.TIMED_OUT, LegEnding.CONNECTION_REFUSED)
                    .predicts(Verdict.CANNOT_TELL),
            Case.of("dead-name-server", "The name server fails for every name of the domain.")
                    .in((world, d) -> world.broken(d))
                    .legs(
                            LegEnding.NAME_SERVER_FAILURE,
                            LegEnding.NAME_SERVER_FAILURE,
                            LegEnding.NAME_SERVER_FAILURE,
                            LegEnding.NAME_SERVER_FAILURE)
                    .predicts(Verdict.CANNOT_TELL),
            Case.of("no-address", "The name is there and has no address.")
                    .in((world, d) -> world.record("lyncdiscover." + d + ". TXT \"no address\""))
                    .legs(LegEnding.NO_ADDRESS, LegEnding.NO_ADDRESS)
                    .predicts(Verdict.SIGN_IN_FAILS),
            https(
                    "other-name",
                    "The certificate of lyncdiscover names another host.",
                    Flaw.OTHER_NAME,
                    LegEnding.TLS_NAME_MISMATCH),
            https("expired", "The certificate of lyncdiscover has expired.", Flaw.EXPIRED, LegEnding.TLS_EXPIRED),
            https(
                    "early",
                    "The certificate of lyncdiscover is not valid yet.",
                    Flaw.NOT_YET_VALID,
                    LegEnding.TLS_NOT_YET_VALID),
            https(
                    "unknown-issuer",
                    "Nobody knows who issued the certificate of lyncdiscover.",
                    Flaw.OTHER_ISSUER,
                    LegEnding.TLS_UNTRUSTED),
            Case.of("no-tls", "Plain text comes on the port for TLS.")
                    .in((world, d) -> world.odd(HTTPS + d + "/", Oddity.NO_HTTP))
                    .legs(LegEnding.CONNECTION_REFUSED, LegEnding.TLS_HANDSHAKE_FAILED)
                    .predicts(Verdict.SIGN_IN_FAILS),
            Case.of("no-such-host", "The answer names web services outside that do not exist.")
                    .in((world, d) -> world.page(HTTP + d + "/", xml(redirect("https://gone.no-such-host.example/"))))
                    .legs(LegEnding.NO_SUCH_NAME, LegEnding.CONNECTION_REFUSED)
                    .predicts(Verdict.MAY_PROMPT, "gone.no-such-host.example WEB_SERVICES POSSIBLE"),
            Case.of("bad-certificate-outside", "Web services outside whose certificate has expired: another dialog.")
                    .in((world, d) -> {
                        Sites.overHttp(world, d, "webext.expired.example", xml(user("sip." + d)));
                        world.flawed("webext.expired.example", Flaw.EXPIRED);
                    })
                    .legs(LegEnding.TLS_EXPIRED, LegEnding.CONNECTION_REFUSED)
                    .predicts(Verdict.SIGN_IN_FAILS),
            Case.of("only-untrusted", "This machine does not know the issuer of the only answer; users' machines may.")
                    .in((world, d) -> world.page(HTTPS + d + "/", xml(user("sip." + d)))
                            .flawed("lyncdiscover." + d, Flaw.OTHER_ISSUER))
                    .legs(LegEnding.CONNECTION_REFUSED, LegEnding.TLS_UNTRUSTED)
                    .predicts(Verdict.CANNOT_TELL));

    private Endings() {}

    /** One page over HTTP, and nothing else. */
    private static Case http(String name, String story, Page page, LegEnding ending) {
        return Case.of(name, story)
                .in((world, d) -> world.page(HTTP + d + "/", page))
                .legs(ending, LegEnding.CONNECTION_REFUSED)
                .predicts(Verdict.SIGN_IN_FAILS);
    }

    /** All is well over HTTP; the certificate of lyncdiscover has a flaw, which nobody notices. */
    private static Case https(String name, String story, Flaw flaw, LegEnding ending) {
        BiConsumer<World, String> facts = (world, d) -> {
            Sites.walkTo(world, d, "lyncweb." + d, "sip." + d);
            world.flawed("lyncdiscover." + d, flaw);
        };
        return Case.of(name, story)
                .in(facts)
                .legs(LegEnding.USER_DOCUMENT, ending)
                .predicts(Verdict.NO_PROMPT);
    }
}
