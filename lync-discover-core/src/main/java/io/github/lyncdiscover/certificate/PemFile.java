package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.FileText;
import io.github.lyncdiscover.text.file.TextFault;
import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.text.kind.FileUse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reader of certificates as text (PEM), in their order. A chain in one block (PKCS #7) counts as its certificates; other
 * text and other blocks, such as private keys, are passed over.
 */
public final class PemFile {
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ((X509 |TRUSTED )?CERTIFICATE|PKCS7|CMS)-----");
    private static final Pattern END = Pattern.compile("-----END ((X509 |TRUSTED )?CERTIFICATE|PKCS7|CMS)-----");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=]*+");

    private final String file;
    private final List<Certificate> certificates = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private int began;
    private boolean message;

    private PemFile(String file) {
        this.file = file;
    }

    /**
     * Reads the certificates in a text.
     *
     * @param name what messages call the file
     * @param bytes its content
     * @return its certificates, at least one
     * @throws IllegalArgumentException if it holds none, or a damaged one
     */
    public static List<Certificate> parse(String name, byte[] bytes) {
        Objects.requireNonNull(name, "name");
        FileKind kind = FileKind.of(bytes);
        if (!kind.maySuit(FileUse.CERTIFICATES) && !isMarked(bytes)) {
            throw new IllegalArgumentException(name + ":1:1: " + kind.refusal(FileUse.CERTIFICATES));
        }
        PemFile reader = new PemFile(name);
        int number = 0;
        for (String line : (Iterable<String>) text(name, bytes).lines()::iterator) {
            number++;
            reader.take(
                    line.strip(), number, line.length() - line.stripLeading().length());
        }
        if (reader.began > 0) {
            throw reader.fault(reader.began, 1, "the certificate that begins here has no END line");
        }
        if (reader.certificates.isEmpty()) {
            throw new IllegalArgumentException(
                    name + ":1:1: there is no certificate in PEM form (-----BEGIN CERTIFICATE-----)");
        }
        return List.copyOf(reader.certificates);
    }

    /** A file that begins like another one may hold certificates all the same. */
    private static boolean isMarked(byte[] bytes) {
        return FileText.beginning(bytes, bytes.length).contains("-----BEGIN CERTIFICATE-----");
    }

    private static String text(String name, byte[] bytes) {
        try {
            return FileText.decodeLenient(bytes);
        } catch (TextFault fault) {
            throw new IllegalArgumentException(name + ":" + fault.position() + ": " + fault.getMessage(), fault);
        }
    }

    private void take(String line, int number, int margin) {
        if (began == 0) {
            Matcher begin = BEGIN.matcher(line);
            began = begin.matches() ? number : 0;
            message = began > 0 && !begin.group(1).endsWith("CERTIFICATE");
        } else if (END.matcher(line).matches()) {
            finish();
        } else {
            if (line.contains("-----END ") && line.endsWith("CERTIFICATE-----")) {
                throw fault(number, 1, "two marks are on this line: begin a new line after the first");
            }
            int good = goodCharacters(line);
            if (good < line.length()) {
                throw fault(number, margin + good + 1, "this character is not allowed in a certificate");
            }
            block.append(line);
            if (block.length() > (message ? FileLimits.CERTIFICATES_BYTES : 2 * FileLimits.CERTIFICATE_SIZE)) {
                throw fault(began, 1, "the certificate that begins here is larger than 64 KiB");
            }
        }
    }

    private static int goodCharacters(String line) {
        Matcher matcher = BASE64.matcher(line);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    private void finish() {
        if (certificates.size() >= FileLimits.CERTIFICATES) {
            throw fault(began, 1, "more than 10,000 certificates; keep those that matter here");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(block.toString());
            certificates.addAll(Pkcs7Message.certificates(bytes).orElseGet(() -> List.of(Certificate.parse(bytes))));
        } catch (IllegalArgumentException broken) {
            boolean large = String.valueOf(broken.getMessage()).contains("KiB");
            throw new IllegalArgumentException(
                    fault(began, 1, "the certificate that begins here is " + (large ? "larger than 64 KiB" : "damaged"))
                            .getMessage(),
                    broken);
        }
        block.setLength(0);
        began = 0;
    }

    private IllegalArgumentException fault(int line, int column, String what) {
        return new IllegalArgumentException(file + ":" + line + ":" + column + ": " + what);
    }

    @Override
    public String toString() {
        return "certificates of " + file;
    }
}
