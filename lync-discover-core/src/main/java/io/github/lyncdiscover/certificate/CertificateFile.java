package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.FileTrouble;
import io.github.lyncdiscover.text.file.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The reader of files with certificates, in any form that servers, issuers and Windows hand out: text (PEM), bytes (DER, CER),
 * chains (P7B), and PFX files without a password. Private keys are never read.
 */
public final class CertificateFile {
    private static final int INTEGER = 0x02;

    private CertificateFile() {}

    /**
     * Reads a file.
     *
     * @param file the file, at most 32 MB
     * @return its certificates, at least one; of a chain without an order the server's own first
     * @throws IllegalArgumentException if it can't be read, is protected by a password, or holds none; the message names
     *     the file, where known the place in it, and what to do
     */
    public static List<Certificate> read(Path file) {
        String name = FileTrouble.name(file);
        try {
            return parse(
                    name,
                    InputFile.read(
                            file,
                            "a file with certificates",
                            FileLimits.CERTIFICATES_BYTES,
                            "is larger than 32 MB; keep the certificates that matter here"));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(name + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Reads the content of a file.
     *
     * @param name what messages call it
     * @param bytes its content
     * @return its certificates, at least one
     * @throws IllegalArgumentException as {@link #read}
     */
    public static List<Certificate> parse(String name, byte[] bytes) {
        Objects.requireNonNull(name, "name");
        if (bytes.length == 0 || bytes[0] != DerValue.SEQUENCE || isText(bytes)) {
            return PemFile.parse(name, bytes);
        }
        try {
            List<Certificate> certificates = encoded(bytes);
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("there is no certificate in it");
            }
            return certificates;
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(name + ": " + broken.getMessage(), broken);
        }
    }

    /** The tag of an encoding is the digit 0 too; in a text the next character is one that can be typed. */
    private static boolean isText(byte[] bytes) {
        boolean typed =
                bytes.length > 1 && ((bytes[1] >= ' ' && bytes[1] < 0x7f) || bytes[1] == '\n' || bytes[1] == '\r');
        return typed && DerValue.first(bytes).isEmpty();
    }

    private static List<Certificate> encoded(byte[] bytes) {
        Optional<List<Certificate>> chain = Pkcs7Message.certificates(bytes);
        if (chain.isPresent()) {
            return chain.get();
        }
        int first = DerValue.first(bytes).map(DerValue::inside).stream()
                .flatMap(List::stream)
                .findFirst()
                .map(DerValue::tag)
                .orElse(0);
        return first == INTEGER ? PfxFile.certificates(bytes) : oneByOne(bytes);
    }

    private static List<Certificate> oneByOne(byte[] bytes) {
        List<Certificate> certificates = new ArrayList<>();
        List<DerValue> encodings = DerValue.all(bytes);
        if (encodings.size() > FileLimits.CERTIFICATES) {
            throw new IllegalArgumentException("more than 10,000 certificates; keep those that matter here");
        }
        for (DerValue each : encodings) {
            certificates.add(Certificate.parse(each.encoded()));
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("the bytes of a certificate, cut off or damaged: copy the file again");
        }
        return certificates;
    }
}
