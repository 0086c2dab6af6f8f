package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.prediction.PresentedCertificates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The judgement of a handshake by a client that is stricter about the certificate than the place it is seen from. */
final class ClientTlsPolicy {
    private final ClientProfile client;

    ClientTlsPolicy(ClientProfile client) {
        this.client = client;
    }

    /** The certificates of a handshake that a request came to. */
    static Optional<PresentedCertificates> shown(DomainName host, HttpOutcome outcome) {
        List<Tls.Fault> faults = outcome instanceof HttpOutcome.TlsFailed failed ? failed.faults() : List.of();
        return outcome.tls().flatMap(tls -> PresentedCertificates.of(host, tls, faults));
    }

    /** The certificates of a handshake with a SIP server. */
    static Optional<PresentedCertificates> shown(DomainName host, SipOutcome outcome) {
        List<Tls.Fault> faults = outcome instanceof SipOutcome.TlsFailed failed ? failed.faults() : List.of();
        return outcome.tls().flatMap(tls -> PresentedCertificates.of(host, tls, faults));
    }

    HttpOutcome with(DomainName host, HttpOutcome outcome) {
        return shown(host, outcome)
                .map(this::faults)
                .filter(faults -> !faults.isEmpty())
                .<HttpOutcome>map(
                        faults -> new HttpOutcome.TlsFailed(outcome.tls().orElse(Tls.UNSEEN), faults))
                .orElse(outcome);
    }

    SipOutcome with(DomainName host, SipOutcome outcome) {
        return shown(host, outcome)
                .map(this::faults)
                .filter(faults -> !faults.isEmpty())
                .<SipOutcome>map(
                        faults -> new SipOutcome.TlsFailed(outcome.tls().orElse(Tls.UNSEEN), faults))
                .orElse(outcome);
    }

    private List<Tls.Fault> faults(PresentedCertificates shown) {
        boolean refused =
                client.get(Settings.WILDCARD_NAMES) == Settings.WildcardNames.REFUSED && shown.name() == Match.WILDCARD;
        return refused
                ? Stream.concat(Stream.of(wildcard(shown)), shown.faults().stream())
                        .toList()
                : shown.faults();
    }

    private Tls.Fault wildcard(PresentedCertificates shown) {
        return Tls.Fault.ofWildcard(shown.names().describe(), client.title());
    }
}
