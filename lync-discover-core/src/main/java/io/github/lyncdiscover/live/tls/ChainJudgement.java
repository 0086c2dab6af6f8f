package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.Missing;
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
import java.util.List;
import java.util.Optional;

/** Judges a chain as the server sent it, each for itself: the name, the dates, the way to a root, the purpose. */
final class ChainJudgement {
    private static final List<String> FOR_SERVERS = List.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");

    private final List<Certificate> sent;
    private final Certificate own;
    private final TrustStore store;
    private final Instant now;

    private ChainJudgement(List<Certificate> sent, TrustStore store, Instant now) {
        this.sent = sent;
        this.own = sent.get(0);
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
        StoreVerdict verdict = ChainJudge.judge(sent, now, store);
        Optional<Tls.Fault> date = verdict.missing().flatMap(missing -> date(missing, verdict.path()));
        date.ifPresent(faults::add);
        // A date hides what lies behind it: whether the chain led to a root while it was in its time is another
        // question.
        StoreVerdict inTime = date.isEmpty() ? verdict : ChainJudge.judge(sent, duringOwnTime(), store);
        inTime.missing()
                .filter(missing -> date(missing, inTime.path()).isEmpty())
                .ifPresent(
                        missing -> faults.add(new Tls.Fault(TlsProblem.UNTRUSTED, ServerNames.show(missing.text()))));
        if (!isForServers()) {
            faults.add(new Tls.Fault(TlsProblem.HANDSHAKE_FAILED, "the certificate is not one for servers"));
        }
        return faults;
    }

    /** The moment of the server's own certificate that is nearest to now. */
    private Instant duringOwnTime() {
        return now.isAfter(own.notAfter()) ? own.notAfter() : now.isBefore(own.notBefore()) ? own.notBefore() : now;
    }

    private Optional<Tls.Fault> date(Missing missing, List<Certificate> path) {
        Certificate last = path.get(path.size() - 1);
        String whose = last.equals(own) ? "" : ServerNames.show(Certificate.text(last.subject())) + " ";
        return switch (missing.kind()) {
            case EXPIRED ->
                Optional.of(new Tls.Fault(TlsProblem.EXPIRED, whose + "expired on " + day(last.notAfter())));
            case NOT_YET_VALID ->
                Optional.of(new Tls.Fault(TlsProblem.NOT_YET_VALID, whose + "valid from " + day(last.notBefore())));
            default -> Optional.empty();
        };
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
