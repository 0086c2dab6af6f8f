package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/** What a server sent, in any order and with anything superfluous: finds in it who signed a certificate. */
final class Sent {
    private static final String AUTHORITY_KEY = "2.5.29.35";
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final int SHORTEST_ID = 4;
    private static final int LONGEST_ID = 68;

    private final Map<X500Principal, List<Certificate>> bySubject = new HashMap<>();
    private final Map<Certificate, List<Certificate>> issuers = new HashMap<>();
    private final Signatures signatures;

    Sent(List<Certificate> certificates, Signatures signatures) {
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
            known = named(certificate.issuer()).stream()
                    .filter(candidate -> !candidate.sameEntity(certificate))
                    .sorted(Comparator.comparing(candidate -> !namesKey(certificate, candidate)))
                    .filter(candidate -> signatures.signed(candidate, certificate))
                    .toList();
            issuers.put(certificate, known);
        }
        return known;
    }

    /** Whether the key identifier of the issuer stands in the certificate; a hint, no proof. */
    private static boolean namesKey(Certificate certificate, Certificate issuer) {
        byte[] named = certificate.x509().getExtensionValue(AUTHORITY_KEY);
        byte[] own = issuer.x509().getExtensionValue(SUBJECT_KEY);
        if (named == null || own == null || own.length <= SHORTEST_ID || own.length > LONGEST_ID) {
            return false;
        }
        byte[] id = Arrays.copyOfRange(own, SHORTEST_ID, own.length);
        for (int start = 0; start + id.length <= named.length; start++) {
            if (Arrays.equals(named, start, start + id.length, id, 0, id.length)) {
                return true;
            }
        }
        return false;
    }
}
