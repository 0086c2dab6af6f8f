package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.chain.CertificateFault;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.StoreVerdict;
import io.github.lyncdiscover.chain.TrustStore;
import io.github.lyncdiscover.chain.server.ServerJudgement;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The judgement of a chain as the server sent it: what every client refuses, and whether a way leads to this machine's roots.
 * It does not depend on the order in which the issuers were sent.
 */
final class ChainJudgement {
    private ChainJudgement() {}

    /** What is wrong apart from the name; nothing if the chain is good. */
    static List<Tls.Fault> apartFromName(List<Certificate> sent, TrustStore store, Instant now) {
        List<Certificate> sorted = sorted(sent);
        CertificateFacts facts = CertificateFacts.of(sorted);
        List<CertificateFault> faults =
                new ArrayList<>(ServerJudgement.faults(facts, Optional.empty(), Optional.of(now)));
        StoreVerdict way = ChainJudge.way(inTime(sorted, now), now, store);
        if (way.accepted()) {
            faults.removeIf(fault -> fault.issuer().isPresent());
        }
        List<Tls.Fault> told = new ArrayList<>(
                faults.stream().map(fault -> Tls.Fault.of(fault, facts.names())).toList());
        boolean nobody = faults.stream()
                .anyMatch(fault -> fault.issuer().isPresent() || fault.kind() == CertificateFault.Kind.REFUSED);
        way.missing()
                .filter(missing -> !nobody)
                .ifPresent(missing -> told.add(new Tls.Fault(TlsProblem.UNTRUSTED, ServerNames.show(missing.text()))));
        return List.copyOf(told);
    }

    /** What is wrong for a host: that it is not named, before everything else. */
    static List<Tls.Fault> named(List<Certificate> sent, DomainName host, List<Tls.Fault> others) {
        if (ServerNames.match(sent.get(0), host) != ServerNames.Match.NOT_NAMED) {
            return others;
        }
        Tls.Fault notNamed = Tls.Fault.of(
                CertificateFault.notNamed(), Optional.of(sent.get(0).names()));
        return Stream.concat(Stream.of(notNamed), others.stream()).toList();
    }

    /** Further up another machine may trust an authority by itself that was sent in an expired edition. */
    private static List<Certificate> inTime(List<Certificate> sent, Instant now) {
        return sent.stream()
                .filter(certificate -> certificate.equals(sent.get(0)) || certificate.validAt(now))
                .toList();
    }

    /** The server's own first, the others in an order that does not depend on that in which they were sent. */
    private static List<Certificate> sorted(List<Certificate> sent) {
        Certificate own = sent.get(0);
        return Stream.concat(
                        Stream.of(own),
                        sent.stream()
                                .distinct()
                                .filter(certificate -> !certificate.equals(own))
                                .sorted(Comparator.comparing(Certificate::sha1)))
                .toList();
    }
}
