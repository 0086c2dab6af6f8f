package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.StoreVerdict;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.store.TrustStore;
import java.security.cert.CertificateParsingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges a chain as the server sent it, each for itself: the name, the dates, the way to a root, the purpose. */
final class ChainJudgement {
    private static final List<String> FOR_SERVERS = List.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");

    /** The server's own first, the others in an order that does not depend on that in which they were sent. */
    private final List<Certificate> sent;

    private final Certificate own;
    private final TrustStore store;
    private final Instant now;

    private ChainJudgement(List<Certificate> sent, TrustStore store, Instant now) {
        this.own = sent.get(0);
        this.sent = Stream.concat(
                        Stream.of(own),
                        sent.stream()
                                .distinct()
                                .filter(certificate -> !certificate.equals(own))
                                .sorted(Comparator.comparing(Certificate::sha1)))
                .toList();
        this.store = store;
        this.now = now;
    }

    /** What is wrong; nothing if the chain is good. */
    static List<Tls.Fault> judge(List<Certificate> sent, DomainName host, TrustStore store, Instant now) {
        List<Tls.Fault> faults = new ArrayList<>();
        ServerNames names = sent.get(0).names();
        if (!names.contain(host)) {
            faults.add(new Tls.Fault(TlsProblem.NAME_MISMATCH, names.describe()));
        }
        faults.addAll(new ChainJudgement(sent, store, now).withoutName());
        return faults;
    }

    private List<Tls.Fault> withoutName() {
        List<Tls.Fault> faults = new ArrayList<>();
        if (!own.validAt(now)) {
            faults.add(date(own));
        }
        way().ifPresent(faults::add);
        if (!isForServers()) {
            faults.add(new Tls.Fault(TlsProblem.HANDSHAKE_FAILED, "the certificate is not one for servers"));
        }
        return faults;
    }

    /**
     * Why no way leads to a root. What is out of time counts as the reason only where the server's own certificate has no
     * other issuer; further up, another machine may trust an authority by itself that was sent in an expired edition.
     */
    private Optional<Tls.Fault> way() {
        List<Certificate> inTime = sent.stream()
                .filter(certificate -> certificate.equals(own) || certificate.validAt(now))
                .toList();
        StoreVerdict verdict = ChainJudge.way(inTime, now, store);
        return verdict.missing().map(missing -> {
            Optional<Certificate> late = verdict.path().size() > 1
                    ? Optional.empty()
                    : sent.stream()
                            .filter(certificate -> !inTime.contains(certificate)
                                    && missing.name().equals(Optional.of(certificate.subject())))
                            .max(Comparator.comparing(Certificate::notAfter));
            return late.map(this::date)
                    .orElseGet(() -> new Tls.Fault(TlsProblem.UNTRUSTED, ServerNames.show(missing.text())));
        });
    }

    private Tls.Fault date(Certificate certificate) {
        String whose = certificate.equals(own) ? "" : ServerNames.show(Certificate.text(certificate.subject())) + " ";
        return certificate.notAfter().isBefore(now)
                ? new Tls.Fault(TlsProblem.EXPIRED, whose + "expired on " + day(certificate.notAfter()))
                : new Tls.Fault(TlsProblem.NOT_YET_VALID, whose + "valid from " + day(certificate.notBefore()));
    }

    private boolean isForServers() {
        try {
            List<String> purposes = own.x509().getExtendedKeyUsage();
            return purposes == null || purposes.stream().anyMatch(FOR_SERVERS::contains);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }

    private static LocalDate day(Instant date) {
        return LocalDate.ofInstant(date, ZoneOffset.UTC);
    }
}
