package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Outcome.assertTells;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.INTERNAL_HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.INTERNAL_HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.predict;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.bootstrap.Planned.webServices;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.timedOut;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.nameServerFailure;
import static io.github.lyncdiscover.planned.Facts.noDnsAnswer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The verdict: the first that holds, and which answers count as missing. */
class VerdictTest {
    @Test
    void exit_codes_are_those_of_the_contract() {
        assertEquals(
                List.of(1, 1, 3, 4, 0),
                Stream.of(Verdict.values()).map(Verdict::exitCode).toList());
    }

    @Test
    void a_certain_prompt_outweighs_what_is_missing_or_fails_after_it() {
        assertOutcome(
                predict(
                        get(HTTPS, document(userAt("https://bad.fabrikam.test/user"))),
                        get("https://bad.fabrikam.test/user", status(401))),
                "PROMPT",
                "asks bad.fabrikam.test WEB_SERVICES",
                "also AUTHENTICATION_REQUIRED");
        assertOutcome(
                predict(
                        get(HTTPS, document(userAt("https://bad.fabrikam.test/user"))),
                        get("https://bad.fabrikam.test/user", status(404))),
                "PROMPT",
                "asks bad.fabrikam.test WEB_SERVICES",
                "also NO_SERVER_FOUND",
                "also HTTP_STATUS");
    }

    @Test
    void a_possible_prompt_outweighs_what_is_missing() {
        assertOutcome(
                predict(
                        get(HTTPS, document(userAt("https://bad.fabrikam.test/user"))),
                        get("https://bad.fabrikam.test/user", timedOut())),
                "MAY_PROMPT",
                "perhaps bad.fabrikam.test WEB_SERVICES",
                "also ANSWER_TIMED_OUT");
    }

    @Test
    void what_is_missing_outweighs_that_sign_in_fails() {
        assertOutcome(predict(noDnsAnswer("_sip._tls.contoso.test")), "CANNOT_TELL", "also ANSWER_TIMED_OUT");
    }

    @Test
    void an_answer_missing_before_the_name_that_succeeds_leaves_the_verdict_open() {
        Prediction prediction =
                predict(with(naming("sip.contoso.test"), nameServerFailure("lyncdiscoverinternal.contoso.test")));
        assertOutcome(prediction, "CANNOT_TELL", "also NAME_SERVER_FAILURE");
        assertOutcome(
                predict(with(
                        naming("sip.contoso.test"), get(INTERNAL_HTTP, timedOut()), get(INTERNAL_HTTPS, refused()))),
                "CANNOT_TELL",
                "also ANSWER_TIMED_OUT");
        assertOutcome(
                predict(with(naming("sip.contoso.test"), get(INTERNAL_HTTPS, tlsFailed(TlsProblem.UNTRUSTED)))),
                "CANNOT_TELL",
                "also UNTRUSTED_ON_THIS_MACHINE",
                "also TLS_UNTRUSTED");
    }

    @Test
    void what_is_missing_beside_a_success_is_a_finding_only() {
        Prediction late = predict(with(naming("sip.contoso.test"), get(HTTP, timedOut())));
        assertOutcome(late, "NO_PROMPT", "also LEG_TIMED_OUT");
        assertTells(late, FindingCode.LEG_TIMED_OUT, HTTP + " did not answer in time");
        Prediction lookup = predict(with(
                naming("sip.contoso.test"),
                get(HTTP, document(redirectTo("https://slow.contoso.test/"))),
                noDnsAnswer("slow.contoso.test")));
        assertOutcome(lookup, "NO_PROMPT", "also LEG_TIMED_OUT");
        assertTells(lookup, FindingCode.LEG_TIMED_OUT, "Looking up slow.contoso.test timed out");
        assertOutcome(
                predict(with(
                        webServices("web.contoso.test"),
                        get(HTTP, document(redirectTo("https://web.contoso.test/"))),
                        get(HTTPS, tlsFailed(TlsProblem.UNTRUSTED)))),
                "NO_PROMPT",
                "also TLS_UNTRUSTED");
        assertOutcome(
                predict(with(
                        naming("sip.contoso.test"),
                        get(HTTP, document(redirectTo("https://gone.contoso.test/"))),
                        nameServerFailure("gone.contoso.test"))),
                "NO_PROMPT",
                "also LOOKUP_FAILED");
    }

    @Test
    void a_refused_connection_is_an_answer() {
        assertOutcome(
                predict(with(
                        naming("sip.contoso.test"), get(INTERNAL_HTTP, refused()), get(INTERNAL_HTTPS, refused()))),
                "NO_PROMPT");
    }

    @Test
    void a_look_up_that_fails_for_one_family_while_the_other_answers_is_a_finding_only() {
        Network ipv4Only = new Network() {
            private final Network world =
                    Planned.world(with(naming("sip.contoso.test"), reachable("sip.contoso.test")));

            @Override
            public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
                return question.type() == DnsQuestion.Type.AAAA
                        ? question.name().startsWith("web.")
                                ? new DnsAnswer.Failed(List.of(), "SERVFAIL")
                                : new DnsAnswer.TimedOut(List.of())
                        : world.lookup(question, deadline);
            }

            @Override
            public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
                return world.fetch(request, deadline);
            }

            @Override
            public boolean reaches(DomainName host) {
                return world.reaches(host);
            }

            @Override
            public SipOutcome connect(SipRequest request, Deadline deadline) {
                return world.connect(request, deadline);
            }

            @Override
            public Set<Circumstance> circumstances() {
                return Set.of(Circumstance.PROXY_CONFIGURED);
            }
        };
        Prediction prediction = LyncDiscover.on(ipv4Only).predict(Planned.ALICE);
        // lyncdiscoverinternal does not exist for one family, so it exists for none.
        assertOutcome(
                prediction,
                "NO_PROMPT",
                "also PROXY_CONFIGURED",
                "also LOOKUP_FAILED",
                "also LOOKUP_FAILED",
                "also LOOKUP_FAILED",
                "also LOOKUP_FAILED");
        assertTells(prediction, FindingCode.LOOKUP_FAILED, "lyncdiscover.contoso.test AAAA timed out");
        assertTells(prediction, FindingCode.LOOKUP_FAILED, "lyncdiscoverinternal.contoso.test AAAA", "no such name");
        assertTells(prediction, FindingCode.LOOKUP_FAILED, "web.contoso.test AAAA failed");
        assertTells(prediction, FindingCode.LOOKUP_FAILED, "sip.contoso.test AAAA timed out");
        assertEquals(
                new DnsAnswer.TimedOut(List.of()),
                ((io.github.lyncdiscover.prediction.Step.Lookup) prediction.step(
                                prediction.findings().get(4).steps().get(0)))
                        .answer());
    }
}
