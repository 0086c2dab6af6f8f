package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Outcome.assertTells;
import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Facts.get;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What this machine cannot do, users' machines may: the answer is missing. */
class MachineLimitTest {
    /** A world with one server that this machine cannot speak to. */
    private record Limited(Network world, String host, List<Tls.Fault> faults, Set<Circumstance> circumstances)
            implements Network {
        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            return world.lookup(question, deadline);
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            return request.url().secure() && request.url().host().text().equals(host)
                    ? new HttpOutcome.TlsFailed(Tls.UNSEEN, faults)
                    : world.fetch(request, deadline);
        }

        @Override
        public boolean reaches(DomainName server) {
            return world.reaches(server);
        }

        @Override
        public boolean resolves(DomainName server) {
            return world.resolves(server);
        }

        @Override
        public SipOutcome connect(SipRequest request, Deadline deadline) {
            return request.server().host().text().equals(host)
                    ? new SipOutcome.TlsFailed(Tls.UNSEEN, faults)
                    : world.connect(request, deadline);
        }
    }

    private static Prediction predict(String host, MachineLimit limit, Fact... facts) {
        Tls.Fault fault = new Tls.Fault(TlsProblem.HANDSHAKE_FAILED, "no", Optional.of(limit));
        return LyncDiscover.on(new Limited(Planned.world(facts), host, List.of(fault), Set.of()))
                .predict(ALICE);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_can_tell_what_a_server_says_that_only_others_can_speak_to(MachineLimit.Kind kind) {
        String[] expected = kind == MachineLimit.Kind.OTHER_VERSIONS_OFFERED
                ? new String[] {"CANNOT_TELL", "also TLS_HANDSHAKE_FAILED", "also TLS_VERSION_OF_ANOTHER_CLIENT"}
                : new String[] {"CANNOT_TELL", "also MACHINE_CANNOT_CONNECT", "also TLS_HANDSHAKE_FAILED"};
        MachineLimit limit = new MachineLimit(kind);
        Fact[] signIn = with(naming("sip.contoso.test"), reachable("sip.contoso.test"));
        assertOutcome(predict("lyncdiscover.contoso.test", limit, signIn), expected);
        assertOutcome(predict("web.contoso.test", limit, signIn), expected);
        assertOutcome(predict("sip.contoso.test", limit, signIn), expected);
    }

    @Test
    void on_lyncdiscover_itself_beside_a_success_it_is_information_only() {
        assertOutcome(
                predict(
                        "lyncdiscover.contoso.test",
                        new MachineLimit(MachineLimit.Kind.TLS_VERSION),
                        with(
                                Planned.webServices("web.contoso.test"),
                                get(HTTP, document(redirectTo("https://web.contoso.test/"))),
                                get(HTTPS, tlsFailed(TlsProblem.EXPIRED)))),
                "NO_PROMPT",
                "also TLS_HANDSHAKE_FAILED");
    }

    @Test
    void the_finding_names_the_version_that_the_server_speaks() {
        MachineLimit old = new MachineLimit(MachineLimit.Kind.TLS_VERSION, Optional.of(TlsVersion.TLS_1_0));
        assertTells(
                predict("web.contoso.test", old, naming("sip.contoso.test")),
                FindingCode.MACHINE_CANNOT_CONNECT,
                "web.contoso.test",
                "TLS 1.0");
    }

    @Test
    void a_server_that_fails_on_every_machine_as_well_is_an_answer() {
        List<Tls.Fault> faults = new ArrayList<>();
        faults.add(new Tls.Fault(TlsProblem.EXPIRED, "long ago"));
        faults.add(new Tls.Fault(
                TlsProblem.HANDSHAKE_FAILED, "", Optional.of(new MachineLimit(MachineLimit.Kind.KEY_OR_SIGNATURE))));
        Network world = new Limited(
                Planned.world(with(naming("sip.contoso.test"), reachable("sip.contoso.test"))),
                "sip.contoso.test",
                faults,
                Set.of());
        assertOutcome(
                LyncDiscover.on(world).predict(ALICE),
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also TLS_EXPIRED",
                "also TLS_HANDSHAKE_FAILED");
    }

    @Test
    void the_issuer_that_is_unknown_is_named_and_that_roots_were_given() {
        for (Set<Network.Circumstance> given :
                List.of(Set.<Network.Circumstance>of(), Set.of(Network.Circumstance.ROOTS_GIVEN))) {
            Network world = new Limited(
                    Planned.world(naming("sip.contoso.test")),
                    "web.contoso.test",
                    List.of(new Tls.Fault(TlsProblem.UNTRUSTED, "a root")),
                    given);
            Prediction prediction = LyncDiscover.on(world).predict(ALICE);
            assertOutcome(prediction, "CANNOT_TELL", "also UNTRUSTED_ON_THIS_MACHINE", "also TLS_UNTRUSTED");
            String message = prediction.findings().get(0).message();
            assertTrue(message.contains("not even with the roots given") == !given.isEmpty(), message);
            assertTrue(message.endsWith(": a root."), message);
        }
    }
}
