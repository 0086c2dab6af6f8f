package io.github.lyncdiscover.chain.server;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.CertificateFacts.Purpose;
import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.chain.CertificateFault;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.PathFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The judgement of what a server presents, apart from the roots that lead there: its name, dates, purpose, and the issuers
 * that are sent with it. Live checks, plans, the linter and {@code chain} share it.
 */
public final class ServerJudgement {
    private ServerJudgement() {}

    /**
     * Everything that is wrong for every client.
     *
     * @param facts what is known of the certificate
     * @param name how it names the server; empty where that is not known or not asked
     * @param at the date; empty where none is judged
     * @return name, dates, purpose, then the issuer; none where the certificate is good
     */
    public static List<CertificateFault> faults(CertificateFacts facts, Optional<Match> name, Optional<Instant> at) {
        List<CertificateFault> faults = new ArrayList<>();
        name.filter(match -> match == Match.NOT_NAMED).ifPresent(no -> faults.add(CertificateFault.notNamed()));
        at.flatMap(date -> dates(facts, date)).ifPresent(faults::add);
        facts.purpose()
                .filter(purpose -> purpose == Purpose.OTHER)
                .ifPresent(other -> faults.add(CertificateFault.of(CertificateFault.Kind.NOT_FOR_SERVERS)));
        if (!facts.chain().isEmpty()) {
            ChainJudge.objection(facts.chain().get(0))
                    .ifPresent(why -> faults.add(CertificateFault.refused(Optional.empty(), why)));
            issuer(facts.chain(), at).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<CertificateFault> dates(CertificateFacts facts, Instant date) {
        return facts.notAfter()
                .filter(date::isAfter)
                .map(end -> CertificateFault.expired(Optional.empty(), end))
                .or(() -> facts.notBefore()
                        .filter(date::isBefore)
                        .map(start -> CertificateFault.early(Optional.empty(), start)));
    }

    /**
     * The issuer that was sent, where no edition of it will do. Further up a client may trust an authority by itself, and a
     * root that is sent counts only for those who trust it anyway.
     */
    private static Optional<CertificateFault> issuer(List<Certificate> chain, Optional<Instant> at) {
        Certificate own = chain.get(0);
        List<CertificateFault> faults = new ArrayList<>();
        for (Certificate issuer : chain.subList(1, chain.size())) {
            if (issuer.selfIssued() || !issuer.subject().equals(own.issuer())) {
                continue;
            }
            Optional<PathFailure> objection = ChainJudge.objection(issuer, own, at);
            if (objection.isEmpty()) {
                return Optional.empty();
            }
            fault(issuer, objection.get()).ifPresent(faults::add);
        }
        return faults.stream()
                .min(Comparator.comparing(CertificateFault::kind)
                        .thenComparing(fault -> fault.when().orElse(Instant.MIN), Comparator.reverseOrder()));
    }

    /** Of namesakes that did not sign it nothing follows: its issuer may be known to the client. */
    private static Optional<CertificateFault> fault(Certificate issuer, PathFailure why) {
        return switch (why.kind()) {
            case ISSUER_KEY, KEY_ID -> Optional.empty();
            case EXPIRED -> Optional.of(CertificateFault.expired(Optional.of(issuer), issuer.notAfter()));
            case NOT_YET_VALID -> Optional.of(CertificateFault.early(Optional.of(issuer), issuer.notBefore()));
            default -> Optional.of(CertificateFault.refused(Optional.of(issuer), why));
        };
    }
}
