package io.github.lyncdiscover.cli.outcome;

import static io.github.lyncdiscover.cli.loopback.Documents.redirect;
import static io.github.lyncdiscover.cli.loopback.Documents.root;
import static io.github.lyncdiscover.cli.loopback.Documents.user;
import static io.github.lyncdiscover.cli.loopback.Page.xml;
import static io.github.lyncdiscover.cli.outcome.Sites.HTTP;
import static io.github.lyncdiscover.cli.outcome.Sites.HTTPS;

import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;

/** Live cases of each verdict; the first one of a verdict is the one to try by hand. */
final class Verdicts {
    static final List<Case> CASES = List.of(
            Case.of("inside", "Web services and SIP server lie in the SIP domain.")
                    .in((world, d) -> Sites.walkTo(world, d, "lyncweb." + d, "sip." + d))
                    .legs(LegEnding.USER_DOCUMENT, LegEnding.USER_DOCUMENT)
                    .predicts(Verdict.NO_PROMPT),
            Case.of("outside", "Web services and SIP server lie outside.")
                    .in((world, d) -> Sites.walkTo(world, d, "webext.outside.example", "access.outside.example"))
                    .legs(LegEnding.USER_DOCUMENT, LegEnding.USER_DOCUMENT)
                    .predicts(
                            Verdict.PROMPT,
                            "webext.outside.example WEB_SERVICES CERTAIN",
                            "access.outside.example SIP_SERVER CERTAIN"),
            Case.of("two-answers", "HTTP leads outside, HTTPS inside; nobody knows which answer the client takes.")
                    .in((world, d) -> world.page(
                                    HTTP + d + "/", xml(redirect("https://webext.two-answers.example/root")))
                            .page(
                                    "https://webext.two-answers.example/root",
                                    xml(root("https://lyncweb." + d + "/user")))
                            .page(HTTPS + d + "/", xml(root("https://lyncweb." + d + "/user")))
                            .page("https://lyncweb." + d + "/user", xml(user("sip." + d)))
                            .host("sip." + d, "127.0.0.1"))
                    .legs(LegEnding.USER_DOCUMENT, LegEnding.USER_DOCUMENT)
                    .predicts(Verdict.MAY_PROMPT, "webext.two-answers.example WEB_SERVICES POSSIBLE"),
            Case.of("needs-sign-in", "The User document needs sign-in, and no SIP server is supplied.")
                    .in((world, d) -> Sites.walk(world, d, "lyncweb." + d, Page.status(401)))
                    .legs(LegEnding.AUTHENTICATION_REQUIRED, LegEnding.AUTHENTICATION_REQUIRED)
                    .predicts(Verdict.CANNOT_TELL),
            Case.of("nothing", "Neither lyncdiscover nor any other record exists.")
                    .in((world, d) -> world.record("www." + d + ". A 127.0.0.1"))
                    .legs(LegEnding.NO_SUCH_NAME, LegEnding.NO_SUCH_NAME)
                    .predicts(Verdict.SIGN_IN_FAILS),
            Case.of("srv-inside", "There is only an SRV record, and its target lies in the SIP domain.")
                    .in((world, d) -> world.record("_sip._tls." + d + ". SRV 0 0 443 sip." + d + ".")
                            .host("sip." + d, "127.0.0.1"))
                    .legs(LegEnding.NO_SUCH_NAME, LegEnding.NO_SUCH_NAME)
                    .predicts(Verdict.NO_PROMPT),
            Case.of("srv-outside", "There is only an SRV record, and its target lies outside.")
                    .in((world, d) -> world.record("_sip._tls." + d + ". SRV 0 0 443 access.srv-outside.example.")
                            .host("access.srv-outside.example", "127.0.0.1"))
                    .legs(LegEnding.NO_SUCH_NAME, LegEnding.NO_SUCH_NAME)
                    .predicts(Verdict.PROMPT, "access.srv-outside.example SRV_TARGET CERTAIN"),
            Case.of("exchange-outside", "All lies in the SIP domain but Exchange.")
                    .in((world, d) -> Sites.walkTo(world, d, "lyncweb." + d, "sip." + d))
                    .with("--ews-host", "autodiscover.exchange-outside.example")
                    .legs(LegEnding.USER_DOCUMENT, LegEnding.USER_DOCUMENT)
                    .predicts(Verdict.PROMPT, "autodiscover.exchange-outside.example EXCHANGE CERTAIN"),
            Case.of("room", "The same as outside, for a client that shows no dialog.")
                    .in((world, d) -> Sites.walkTo(world, d, "webext.room.example", "access.room.example"))
                    .with("--client", "surface-hub")
                    .legs(LegEnding.USER_DOCUMENT, LegEnding.USER_DOCUMENT)
                    .predicts(Verdict.SIGN_IN_FAILS));

    private Verdicts() {}
}
