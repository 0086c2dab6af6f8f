package io.github.lyncdiscover.plan.handshake;

import io.github.lyncdiscover.bootstrap.CertificateRemarks;
import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.SignatureKind;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The remarks on certificates of which a plan states something but has no file. A live handshake shows the certificate itself.
 *
 * @param handshakes what comes of handshakes
 * @param place from where they are made
 * @param client who makes them
 */
public record StatedCertificates(PlannedHandshakes handshakes, Location place, ClientProfile client) {

    /** Refuses null. */
    public StatedCertificates {
        Objects.requireNonNull(handshakes, "handshakes");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(client, "client");
    }

    /**
     * Remarks on each server that a walk has a successful handshake with, or counts as reachable.
     *
     * @param steps the walk
     * @return the remarks, in the order of the walk
     */
    public List<Finding> on(List<Step> steps) {
        return hosts(steps).stream().flatMap(this::on).toList();
    }

    private Stream<Finding> on(DomainName host) {
        CertificateRemarks remarks = new CertificateRemarks(client, host);
        return handshakes.accepted(host, place, client).stream()
                .flatMap(facts -> remarks.of(facts.crl(), facts.signature(), isSha2(facts)).stream());
    }

    private static boolean isSha2(CertificateFacts facts) {
        return facts.signature().filter(SignatureKind::isSha2).isPresent();
    }

    private static Set<DomainName> hosts(List<Step> steps) {
        Set<DomainName> hosts = new LinkedHashSet<>();
        Set<DomainName> connected = new HashSet<>();
        Set<String> absent = new HashSet<>();
        Set<String> present = new HashSet<>();
        for (Step step : steps) {
            if (step instanceof Step.Fetch fetch) {
                if (fetch.url().secure()) {
                    connected.add(fetch.url().host());
                    if (fetch.outcome().isAnswer()) {
                        hosts.add(fetch.url().host());
                    }
                }
            } else if (step instanceof Step.Handshake handshake) {
                connected.add(handshake.server().host());
                if (handshake.outcome().isAnswer()) {
                    hosts.add(handshake.server().host());
                }
            } else if (step instanceof Step.Lookup lookup) {
                boolean found = lookup.answer() instanceof DnsAnswer.Addresses;
                (found ? present : absent).add(lookup.question().name());
            }
        }
        absent.removeAll(present);
        for (Step step : steps) {
            if (step instanceof Step.Judge judge && judge.stage() != Stage.EXCHANGE) {
                DomainName host = judge.decision().server();
                if (!connected.contains(host) && !absent.contains(host.text())) {
                    hosts.add(host);
                }
            }
        }
        return hosts;
    }
}
