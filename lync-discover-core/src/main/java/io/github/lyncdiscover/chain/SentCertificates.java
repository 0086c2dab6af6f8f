package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/** The certificates that a server sent, in any order and with superfluous ones, by who signed whom. */
final class SentCertificates {
    private final Map<X500Principal, List<Certificate>> bySubject = new HashMap<>();
    private final Map<Certificate, List<Certificate>> issuers = new HashMap<>();
    private final SignatureChecks signatures;

    SentCertificates(List<Certificate> certificates, SignatureChecks signatures) {
        this.signatures = signatures;
        for (Certificate certificate : new LinkedHashSet<>(certificates)) {
            bySubject
                    .computeIfAbsent(certificate.subject(), name -> new ArrayList<>())
                    .add(certificate);
        }
    }

    /** Whoever was sent under this name. */
    List<Certificate> named(X500Principal subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    /** Who signed it, but for itself; those whose key it names come first, so that few signatures are checked. */
    List<Certificate> issuersOf(Certificate certificate) {
        List<Certificate> known = issuers.get(certificate);
        if (known == null) {
            known = signersOf(certificate);
            issuers.put(certificate, known);
        }
        return known;
    }

    private List<Certificate> signersOf(Certificate certificate) {
        List<Certificate> candidates = named(certificate.issuer());
        if (!signatures.budget().comparisons(candidates.size())) {
            return List.of();
        }
        return candidates.stream()
                .filter(certificate::allowsIssuerKeyOf)
                .filter(candidate -> !candidate.sameEntity(certificate))
                .sorted(Comparator.comparing(candidate -> !certificate.namesIssuerKeyOf(candidate)))
                .filter(candidate -> signatures.signed(candidate, certificate))
                .toList();
    }
}
