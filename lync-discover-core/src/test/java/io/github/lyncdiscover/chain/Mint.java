package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/** A maker of certificates with any extension, signed by curve keys; valid for a year around a date. */
final class Mint {
    /** When everything is judged. */
    public static final Instant AT = Instant.parse("2012-06-01T00:00:00Z");

    private static final byte[] ECDSA_SHA256 = hex("300a06082a8648ce3d040302");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);
    private static final Duration YEAR = Duration.ofDays(365);
    private static int serials;

    private final X500Principal subject;
    private final KeyPair key;
    private final List<byte[]> extensions = new ArrayList<>();
    private Instant start = AT.minus(YEAR);
    private Instant end = AT.plus(YEAR);
    private boolean version3 = true;

    /** Somebody who signs: a name and a key. */
    public record Signer(X500Principal name, KeyPair key) {}

    private Mint(X500Principal subject, KeyPair key) {
        this.subject = subject;
        this.key = key;
    }

    public static Mint named(String subject, KeyPair key) {
        return new Mint(new X500Principal(subject), key);
    }

    public static Mint named(String subject) {
        return named(subject, newKey());
    }

    /** An authority with as many below it as there may be. */
    public static Mint authority(String name) {
        return named("CN=" + name).authority(Optional.empty());
    }

    /** A server's certificate with its name as subject and as alternative name. */
    public static Mint server(String host) {
        return named("CN=" + host).alternative(dns(host));
    }

    public static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Signer signer() {
        return new Signer(subject, key);
    }

    public Mint valid(Instant from, Instant to) {
        start = from;
        end = to;
        return this;
    }

    /** Without extensions. */
    public Mint version1() {
        version3 = false;
        return this;
    }

    public Mint authority(Optional<Integer> pathLength) {
        byte[] length =
                pathLength.map(most -> der(0x02, new byte[] {most.byteValue()})).orElse(new byte[0]);
        return extension("2.5.29.19", true, der(0x30, der(0x01, new byte[] {-1}), length));
    }

    /** Bits from the left: 5 is keyCertSign. */
    public Mint keyUsage(int... bits) {
        int value = 0;
        for (int bit : bits) {
            value |= 0x80 >> bit;
        }
        return extension("2.5.29.15", true, der(0x03, new byte[] {
            (byte) Integer.numberOfTrailingZeros(value), (byte) value
        }));
    }

    public Mint purposes(String... oids) {
        byte[][] all = Arrays.stream(oids).map(Mint::oid).toArray(byte[][]::new);
        return extension("2.5.29.37", false, der(0x30, all));
    }

    public Mint alternative(byte[]... names) {
        return extension("2.5.29.17", false, der(0x30, names));
    }

    public Mint permitted(byte[]... names) {
        return constraints(0xa0, names);
    }

    public Mint excluded(byte[]... names) {
        return constraints(0xa1, names);
    }

    private Mint constraints(int which, byte[]... names) {
        byte[][] subtrees = Arrays.stream(names).map(name -> der(0x30, name)).toArray(byte[][]::new);
        return extension("2.5.29.30", true, der(0x30, der(which, subtrees)));
    }

    public Mint subjectKeyId(String id) {
        return extension("2.5.29.14", false, der(0x04, id.getBytes(StandardCharsets.US_ASCII)));
    }

    public Mint authorityKeyId(String id) {
        return extension("2.5.29.35", false, der(0x30, der(0x80, id.getBytes(StandardCharsets.US_ASCII))));
    }

    public Mint extension(String oid, boolean critical, byte[] value) {
        byte[] flag = critical ? der(0x01, new byte[] {-1}) : new byte[0];
        extensions.add(der(0x30, oid(oid), flag, der(0x04, value)));
        return this;
    }

    public Certificate selfSigned() {
        return signedBy(signer());
    }

    public Certificate signedBy(Mint issuer) {
        return signedBy(issuer.signer());
    }

    public Certificate signedBy(Signer issuer) {
        try {
            byte[] toSign = der(
                    0x30,
                    version3 ? der(0xa0, der(0x02, new byte[] {2})) : new byte[0],
                    der(0x02, ByteBuffer.allocate(4).putInt(++serials).array()),
                    ECDSA_SHA256,
                    issuer.name().getEncoded(),
                    der(0x30, time(start), time(end)),
                    subject.getEncoded(),
                    key.getPublic().getEncoded(),
                    extensions.isEmpty() || !version3
                            ? new byte[0]
                            : der(0xa3, der(0x30, extensions.toArray(byte[][]::new))));
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(issuer.key().getPrivate());
            signature.update(toSign);
            return Certificate.parse(der(0x30, toSign, ECDSA_SHA256, der(0x03, new byte[] {0}, signature.sign())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The identifier that RFC 5280 recommends for a key, shortened. */
    public static String keyId(KeyPair key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest(key.getPublic().getEncoded());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] dns(String name) {
        return der(0x82, name.getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] mail(String name) {
        return der(0x81, name.getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] uri(String name) {
        return der(0x86, name.getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] subject(String name) {
        return der(0xa4, new X500Principal(name).getEncoded());
    }

    public static byte[] address(int... bytes) {
        byte[] address = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            address[i] = (byte) bytes[i];
        }
        return der(0x87, address);
    }

    private static byte[] time(Instant time) {
        return der(0x17, TIME.format(time.atZone(ZoneOffset.UTC)).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] oid(String text) {
        String[] arcs = text.split("\\.", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
        for (String arc : Arrays.asList(arcs).subList(2, arcs.length)) {
            long value = Long.parseLong(arc);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (value >> shift > 0) {
                    out.write((int) (0x80 | ((value >> shift) & 0x7f)));
                }
            }
            out.write((int) (value & 0x7f));
        }
        return der(0x06, out.toByteArray());
    }

    static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        int length = content.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            int bytes = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
            out.write(0x80 + bytes);
            for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
                out.write(length >> shift);
            }
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
