package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.text.file.FileLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;

/** A PKCS #7 message ("P7B") that carries certificates and nothing else, as Windows and issuers hand out chains. */
final class Pkcs7Message {
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";

    private Pkcs7Message() {}

    /**
     * The certificates in a message. They have no order there; what looks like the server's own comes first.
     *
     * @param bytes the message (DER), perhaps
     * @return its certificates; empty where the bytes are no such message
     * @throws IllegalArgumentException if they are, and a certificate is damaged, or there are more than 10,000
     */
    public static Optional<List<Certificate>> certificates(byte[] bytes) {
        List<DerValue> message = DerValue.first(bytes).map(DerValue::inside).orElse(List.of());
        if (message.size() < 2 || !message.get(0).oid().equals(Optional.of(SIGNED_DATA))) {
            return Optional.empty();
        }
        List<Certificate> certificates = new ArrayList<>();
        for (DerValue signedData : message.get(1).inside()) {
            for (DerValue part : signedData.inside()) {
                if (part.tag() == DerValue.FIRST_OF_SEVERAL) {
                    add(part.inside(), certificates);
                }
            }
        }
        return Optional.of(serverFirst(certificates));
    }

    private static void add(List<DerValue> all, List<Certificate> certificates) {
        for (DerValue each : all) {
            if (certificates.size() == FileLimits.CERTIFICATES) {
                throw new IllegalArgumentException("more than 10,000 certificates; keep those that matter here");
            }
            if (each.tag() == DerValue.SEQUENCE) {
                certificates.add(Certificate.parse(each.encoded()));
            }
        }
    }

    /**
     * Certificates in another order: first the one that issued none of the others and is no authority, if there is one.
     *
     * @param certificates in any order
     * @return all of them
     */
    public static List<Certificate> serverFirst(List<Certificate> certificates) {
        Set<X500Principal> issuers = certificates.stream()
                .filter(each -> !each.selfIssued())
                .map(Certificate::issuer)
                .collect(Collectors.toSet());
        Optional<Certificate> own = certificates.stream()
                .filter(each -> !issuers.contains(each.subject()))
                .min(Comparator.comparing(each -> each.x509().getBasicConstraints() >= 0));
        List<Certificate> ordered = new ArrayList<>(certificates);
        own.ifPresent(first -> {
            ordered.remove(first);
            ordered.add(0, first);
        });
        return List.copyOf(ordered);
    }
}
