package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.text.file.FileLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reader of the certificates in a PFX file (PKCS #12, RFC 7292). Only bags of certificates are opened, never one of a
 * private key.
 */
final class PfxFile {
    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";
    private static final String CERTIFICATE_BAG = "1.2.840.113549.1.12.10.1.3";
    private static final String X509 = "1.2.840.113549.1.9.22.1";
    private static final int CONTENT = 0x80;
    private static final int PARTS_OF_ENCRYPTED = 3;

    private static final String NO_CERTIFICATE =
            "neither certificates nor a PFX file: give the certificate (PEM, DER, P7B or PFX), without its private key";

    private final List<Certificate> certificates = new ArrayList<>();

    private PfxFile() {}

    /**
     * The certificates of a file, what looks like the server's own first.
     *
     * @throws IllegalArgumentException if it is none, or protected by a password
     */
    static List<Certificate> certificates(byte[] bytes) {
        List<DerValue> file = DerValue.first(bytes).map(DerValue::inside).orElse(List.of());
        DerValue safe = file.stream()
                .skip(1)
                .findFirst()
                .filter(content -> is(content.inside(), DATA))
                .orElseThrow(() -> new IllegalArgumentException(NO_CERTIFICATE));
        PfxFile reader = new PfxFile();
        List<DerValue> parts = contents(safe)
                .flatMap(DerValue::first)
                .map(DerValue::inside)
                .orElseThrow(() -> new IllegalArgumentException(NO_CERTIFICATE));
        if (parts.size() > FileLimits.PFX_PARTS) {
            throw new IllegalArgumentException(
                    "a PFX file of more than " + FileLimits.PFX_PARTS + " parts, more than any has");
        }
        parts.forEach(reader::part);
        return Pkcs7Message.serverFirst(reader.certificates);
    }

    private static boolean is(List<DerValue> values, String type) {
        return !values.isEmpty() && values.get(0).oid().equals(Optional.of(type));
    }

    /** The bytes that a content of plain data holds. */
    private static Optional<byte[]> contents(DerValue content) {
        return content.inside().stream()
                .skip(1)
                .flatMap(wrapped -> wrapped.inside().stream())
                .filter(value -> value.tag() == DerValue.OCTET_STRING)
                .findFirst()
                .map(DerValue::content);
    }

    private void part(DerValue part) {
        List<DerValue> values = part.inside();
        if (is(values, DATA)) {
            contents(part).ifPresent(this::bags);
        } else if (is(values, ENCRYPTED_DATA)) {
            List<DerValue> encrypted = values.stream()
                    .skip(1)
                    .flatMap(wrapped -> wrapped.inside().stream())
                    .flatMap(data -> data.inside().stream())
                    .filter(value -> value.tag() == DerValue.SEQUENCE)
                    .findFirst()
                    .map(DerValue::inside)
                    .orElse(List.of());
            if (encrypted.size() == PARTS_OF_ENCRYPTED && encrypted.get(2).tag() == CONTENT) {
                bags(NoPassword.open(
                        encrypted.get(1).encoded(), encrypted.get(2).content()));
            } else {
                throw new IllegalArgumentException("a PFX file of a form that is not known here; " + NoPassword.EXPORT);
            }
        }
    }

    private void bags(byte[] contents) {
        for (DerValue bag : DerValue.first(contents).map(DerValue::inside).orElse(List.of())) {
            List<DerValue> values = bag.inside();
            if (is(values, CERTIFICATE_BAG)) {
                values.get(1).inside().forEach(this::certificate);
            }
        }
    }

    private void certificate(DerValue wrapped) {
        if (is(wrapped.inside(), X509)) {
            if (certificates.size() == FileLimits.CERTIFICATES) {
                throw new IllegalArgumentException("more than 10,000 certificates; keep those that matter here");
            }
            contents(wrapped).map(Certificate::parse).ifPresent(certificates::add);
        }
    }
}
