package io.github.lyncdiscover.certificate;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The algorithm of a certificate's signature. More may come. */
public enum SignatureKind {
    /** By the hash MD2. */
    MD2("MD2"),
    /** By the hash MD5. */
    MD5("MD5"),
    /** By the hash SHA-1. */
    SHA1("SHA1"),
    /** By the hash SHA-256. */
    SHA256("SHA256"),
    /** By the hash SHA-384. */
    SHA384("SHA384"),
    /** By the hash SHA-512. */
    SHA512("SHA512"),
    /** By RSA with probabilistic padding, whatever the hash. */
    RSASSA_PSS(""),
    /** In another way. */
    OTHER("");

    /** The hash as Java's names of algorithms begin; empty where none decides. */
    private final String hash;

    SignatureKind(String hash) {
        this.hash = hash;
    }

    private static final Map<String, SignatureKind> WORDS = words();

    private static Map<String, SignatureKind> words() {
        Map<String, SignatureKind> words = new TreeMap<>();
        Arrays.stream(values()).filter(kind -> kind != OTHER).forEach(kind -> words.put(kind.word(), kind));
        return Map.copyOf(words);
    }

    /**
     * What it is called in a plan.
     *
     * @return lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reports whether the hash is one of SHA-2.
     *
     * @return true for SHA-256, SHA-384 and SHA-512 without probabilistic padding
     */
    public boolean isSha2() {
        return this == SHA256 || this == SHA384 || this == SHA512;
    }

    /**
     * What can be written in a plan.
     *
     * @return the words, weakest first
     */
    public static List<String> all() {
        return Arrays.stream(values())
                .filter(kind -> WORDS.containsKey(kind.word()))
                .map(SignatureKind::word)
                .toList();
    }

    /**
     * How a certificate was signed.
     *
     * @param certificate the certificate
     * @return by its signature's algorithm
     */
    public static SignatureKind of(X509Certificate certificate) {
        String name = certificate.getSigAlgName().toUpperCase(Locale.ROOT).replace("-", "");
        if (name.contains("PSS")) {
            return RSASSA_PSS;
        }
        return Arrays.stream(values())
                .filter(kind -> !kind.hash.isEmpty() && name.startsWith(kind.hash + "WITH"))
                .findFirst()
                .orElse(OTHER);
    }
}
