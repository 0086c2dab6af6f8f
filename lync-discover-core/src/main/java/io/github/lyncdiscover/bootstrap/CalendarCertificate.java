package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.RequestOutcome;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;

/** The certificate of Exchange where the client needs the host's own name in it: calendar and call history depend on it. */
final class CalendarCertificate {

    private final WalkNetwork world;
    private final ClientProfile client;
    private final Walk walk;

    CalendarCertificate(WalkNetwork world, ClientProfile client, Walk walk) {
        this.world = world;
        this.client = client;
        this.walk = walk;
    }

    /** Reports a certificate that does not name a host itself. */
    void visit(DomainName host) {
        failure(host)
                .filter(failed -> failed.problem == TlsProblem.NAME_MISMATCH)
                .ifPresent(failed -> {
                    walk.log()
                            .note(
                                    MissingAnswers.said(
                                                    Finding.of(FindingCode.EXCHANGE_CALENDAR_MISSING, host),
                                                    failed.detail)
                                            .of(client),
                                    List.of(failed.step));
                });
    }

    /** Whether a plan states that the handshake with a host fails for this client: nobody is asked about the host then. */
    boolean isStatedToFail(DomainName host) {
        if (!world.states(host.text()) || !world.reachesWeb(host)) {
            return false;
        }
        Optional<Failed> failure = failure(host);
        failure.ifPresent(failed -> {
            Step skip = walk.log().skip(host, SkipReason.of(SkipReason.Kind.TLS_HANDSHAKE_FAILS));
            Finding failing = Finding.of(FindingCode.of(failed.problem), host)
                    .with(FindingDetail.ROLE, FindingDetail.ServerRole.EXCHANGE);
            walk.log().note(MissingAnswers.said(failing, failed.detail), List.of(failed.step, skip));
        });
        return failure.isPresent();
    }

    private record Failed(TlsProblem problem, String detail, Step step) {}

    private Optional<Failed> failure(DomainName host) {
        HostAddresses addresses = world.addresses(host, walk.log().trace());
        if (addresses.failure().isPresent() || !world.answers(host)) {
            return Optional.empty();
        }
        WebAddress url = new WebAddress(
                true, new ServerAddress(host, ProtocolConstants.HTTPS_PORT), ProtocolConstants.EXCHANGE_PATH);
        HttpOutcome outcome = world.fetch(url, addresses);
        if (!(outcome instanceof HttpOutcome.TlsFailed failed)) {
            return Optional.empty();
        }
        String detail = SafeText.said(failed.detail());
        Step step = walk.log()
                .trace()
                .add(new Step.Fetch(
                        url,
                        RequestOutcome.of(outcome),
                        Optional.empty(),
                        detail,
                        ClientTlsPolicy.shown(host, outcome)));
        return Optional.of(new Failed(failed.problem(), detail, step));
    }
}
