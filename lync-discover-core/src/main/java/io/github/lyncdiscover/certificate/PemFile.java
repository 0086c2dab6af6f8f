package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.name.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the certificates of a PEM file, in their order. Other text and other blocks are passed over. */
public final class PemFile {
    private static final int LARGEST_FILE = 32 * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    private static final int DER_SEQUENCE = 0x30;
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN (X509 |TRUSTED )?CERTIFICATE-----");
    private static final Pattern END = Pattern.compile("-----END (X509 |TRUSTED )?CERTIFICATE-----");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=]*+");

    private final String file;
    private final List<Certificate> certificates = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private int began;

    private PemFile(String file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param file the file, at most 32 MiB
     * @return its certificates, at least one
     * @throws IllegalArgumentException if it can't be read or holds none; the message names the file, the place in it
     *     and what is wrong
     */
    public static List<Certificate> read(Path file) {
        String name = Printable.of(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new IllegalArgumentException(name + " is larger than 32 MiB, too large for certificates");
            }
            return parse(name, bytes);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("there is no file " + name, missing);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(name + " cannot be read", unreadable);
        }
    }

    /**
     * Reads what stands in a file.
     *
     * @param name what messages call it
     * @param bytes its content
     * @return its certificates, at least one
     * @throws IllegalArgumentException if it holds none, or a damaged one
     */
    public static List<Certificate> parse(String name, byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == DER_SEQUENCE) {
            throw new IllegalArgumentException(name
                    + ":1:1: these are the bytes of a certificate, not its text: write it anew with openssl x509 -inform"
                    + " DER");
        }
        PemFile reader = new PemFile(name);
        int number = 0;
        for (String line : (Iterable<String>) text(bytes).lines()::iterator) {
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

    /** Without the mark that some editors put before a text. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private void take(String line, int number, int margin) {
        if (began == 0) {
            began = BEGIN.matcher(line).matches() ? number : 0;
        } else if (END.matcher(line).matches()) {
            finish();
        } else {
            if (line.contains("-----END ") && line.endsWith("CERTIFICATE-----")) {
                throw fault(number, 1, "two marks stand on this line: begin a new line after the first");
            }
            int good = goodCharacters(line);
            if (good < line.length()) {
                throw fault(number, margin + good + 1, "this character cannot stand in a certificate");
            }
            block.append(line);
            if (block.length() > 2 * Certificate.LARGEST) {
                throw fault(began, 1, "the certificate that begins here is larger than 64 KiB");
            }
        }
    }

    private static int goodCharacters(String line) {
        Matcher matcher = BASE64.matcher(line);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    private void finish() {
        try {
            certificates.add(Certificate.parse(Base64.getDecoder().decode(block.toString())));
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
}
