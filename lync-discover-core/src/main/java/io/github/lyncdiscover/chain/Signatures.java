package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks who signed what, only so many for one store: a hostile chain could ask for any number. For one thread. */
final class Signatures {
    /** A real chain needs a handful. */
    static final int MOST = 256;

    private static final int LARGEST_KEY = 8192;
    private static final int LARGEST_EXPONENT = 64;

    private final Set<Pair> asked = new HashSet<>();
    private final Map<Pair, Boolean> known;
    private boolean exhausted;

    /** A certificate and who may have signed it. */
    record Pair(PublicKey key, Certificate certificate) {}

    /** What is found out is kept for others, but counts for each that asks: no verdict depends on another. */
    Signatures(Map<Pair, Boolean> known) {
        this.known = known;
    }

    /** Whether a question was left open because there had been too many. */
    boolean exhausted() {
        return exhausted;
    }

    boolean signed(Certificate issuer, Certificate certificate) {
        if (!issuer.subject().equals(certificate.issuer())) {
            return false;
        }
        Pair pair = new Pair(issuer.key(), certificate);
        if (asked.size() >= MOST && !asked.contains(pair)) {
            exhausted = true;
            return false;
        }
        asked.add(pair);
        return known.computeIfAbsent(pair, question -> verify(question.key(), question.certificate()));
    }

    private static boolean verify(PublicKey key, Certificate certificate) {
        if (isCostly(key)) {
            return false;
        }
        try {
            certificate.x509().verify(key);
            return true;
        } catch (GeneralSecurityException | RuntimeException anotherKey) {
            return false; // a key may be broken in ways that providers do not foresee
        }
    }

    /** Whether one signature by this key could take seconds to check; no real key is like that. */
    private static boolean isCostly(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() > LARGEST_KEY
                    || rsa.getPublicExponent().bitLength() > LARGEST_EXPONENT;
        }
        return key instanceof DSAPublicKey dsa
                && (dsa.getParams() == null || dsa.getParams().getP().bitLength() > LARGEST_KEY);
    }
}
