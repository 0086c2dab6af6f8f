package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.name.PrintableText;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kind of key in a certificate. Immutable.
 *
 * @param family which algorithm
 * @param bits its size; of a curve, the size of its field; 0 where it is not known
 * @param word such as {@code rsa-2048} or {@code ec-p256}
 */
public record KeyKind(Family family, int bits, String word) {
    /** What OpenSSL takes at most; no issuer signs such a key. */
    private static final int LARGEST_RSA = 16_384;

    private static final Pattern RSA = Pattern.compile("rsa-([1-9][0-9]{2,4})");
    private static final Pattern CURVE = Pattern.compile("ec-p(256|384|521)");
    private static final int[] CURVES = {256, 384, 521};

    /** Refuses null. */
    public KeyKind {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(word, "word");
    }

    /** Which algorithm. More may come. */
    public enum Family {
        /** RSA. */
        RSA,
        /** One of the curves P-256, P-384 and P-521. */
        NIST_CURVE,
        /** Any other. */
        OTHER
    }

    /**
     * Reads the word for a kind of key.
     *
     * @param text such as {@code rsa-2048} or {@code ec-p256}
     * @return the kind
     * @throws IllegalArgumentException if it is none
     */
    public static KeyKind parse(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        Matcher rsa = RSA.matcher(word);
        Matcher curve = CURVE.matcher(word);
        if (rsa.matches() && Integer.parseInt(rsa.group(1)) <= LARGEST_RSA) {
            return new KeyKind(Family.RSA, Integer.parseInt(rsa.group(1)), word);
        } else if (curve.matches()) {
            return new KeyKind(Family.NIST_CURVE, Integer.parseInt(curve.group(1)), word);
        }
        throw new IllegalArgumentException(PrintableText.quote(text)
                + " is no kind of key: write rsa-2048 (or another size), ec-p256, ec-p384 or ec-p521");
    }

    /**
     * The kind of a key.
     *
     * @param key the key
     * @return its kind
     */
    public static KeyKind of(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            return new KeyKind(Family.RSA, bits, "rsa-" + bits);
        }
        if (key instanceof ECPublicKey ec) {
            for (int bits : CURVES) {
                if (isCurve(ec.getParams(), "secp" + bits + "r1")) {
                    return new KeyKind(Family.NIST_CURVE, bits, "ec-p" + bits);
                }
            }
        }
        return new KeyKind(Family.OTHER, 0, PrintableText.of(key.getAlgorithm().toLowerCase(Locale.ROOT)));
    }

    private static boolean isCurve(ECParameterSpec parameters, String name) {
        try {
            AlgorithmParameters known = AlgorithmParameters.getInstance("EC");
            known.init(new ECGenParameterSpec(name));
            ECParameterSpec spec = known.getParameterSpec(ECParameterSpec.class);
            return spec.getCurve().equals(parameters.getCurve())
                    && spec.getGenerator().equals(parameters.getGenerator());
        } catch (GeneralSecurityException unknown) {
            return false;
        }
    }

    @Override
    public String toString() {
        return word;
    }
}
