package io.github.lyncdiscover.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The form of a large file: how it begins, any number of equal parts, and how it ends. */
interface InputForm {
    /** Writes a file of so many parts. */
    void write(OutputStream out, int parts) throws IOException;

    /** How many parts fit into so many bytes; the largest number if the form has no end. */
    int fitting(long bytes);

    /** Characters of one byte; parts are numbered from 1. */
    record Text(String first, IntFunction<String> part, String last) implements InputForm {
        @Override
        public void write(OutputStream out, int parts) throws IOException {
            out.write(first.getBytes(ISO_8859_1));
            for (int i = 1; i <= parts; i++) {
                out.write(part.apply(i).getBytes(ISO_8859_1));
            }
            out.write(last.getBytes(ISO_8859_1));
        }

        @Override
        public int fitting(long bytes) {
            long size = (long) first.length() + last.length();
            int parts = 0;
            while (true) {
                size += part.apply(parts + 1).length();
                if (size > bytes) {
                    return parts;
                }
                parts++;
            }
        }
    }

    /** A zip that holds one file; its size is that of the file within. */
    record Zipped(String name, InputForm content) implements InputForm {
        @Override
        public void write(OutputStream out, int parts) throws IOException {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry(name));
            content.write(zip, parts);
            zip.finish();
        }

        @Override
        public int fitting(long bytes) {
            return content.fitting(bytes);
        }
    }

    /** A message of PKCS #7 with certificates alone. */
    record Pkcs7() implements InputForm {
        private static final byte[] SIGNED_DATA = {
            0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 7, 2
        };

        @Override
        public void write(OutputStream out, int parts) throws IOException {
            byte[] certificates = value(0xa0, new Text("", repeated(der()), "").bytes(parts));
            out.write(value(0x30, join(SIGNED_DATA, value(0xa0, value(0x30, certificates)))));
        }

        @Override
        public int fitting(long bytes) {
            return (int) (bytes / der().length()) - 1;
        }

        private static byte[] value(int tag, byte[] content) {
            int length = content.length;
            byte[] head = {
                (byte) tag,
                (byte) 0x84,
                (byte) (length >>> 24),
                (byte) (length >>> 16),
                (byte) (length >>> 8),
                (byte) length
            };
            return join(head, content);
        }

        private static byte[] join(byte[] first, byte[] second) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            joined.writeBytes(first);
            joined.writeBytes(second);
            return joined.toByteArray();
        }
    }

    /** A PFX file without a password. */
    record Pfx() implements InputForm {
        @Override
        public void write(OutputStream out, int parts) throws IOException {
            System.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
            System.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
            try {
                Certificate certificate = CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der().getBytes(ISO_8859_1)));
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                for (int i = 1; i <= parts; i++) {
                    store.setCertificateEntry("c" + i, certificate);
                }
                store.store(out, null);
            } catch (GeneralSecurityException impossible) {
                throw new IOException(impossible);
            }
        }

        @Override
        public int fitting(long bytes) {
            return (int) (bytes / (der().length() + 200)) - 1;
        }
    }

    /** The same part again and again. */
    static IntFunction<String> repeated(String part) {
        return i -> part;
    }

    /** The content of a file of so many parts. */
    default byte[] bytes(int parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, parts);
        return bytes.toByteArray();
    }

    /** The certificate of an example as text, from the folder of this module or of the project. */
    static String pem() {
        Path here = Path.of("plans", "certificates", "root.pem");
        try {
            return Files.readString(
                    Files.exists(here) ? here : Path.of("examples").resolve(here));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The same certificate, a character a byte. */
    static String der() {
        String base64 = pem().replaceAll("-----[A-Z ]+-----", "");
        return new String(Base64.getMimeDecoder().decode(base64), ISO_8859_1);
    }
}
