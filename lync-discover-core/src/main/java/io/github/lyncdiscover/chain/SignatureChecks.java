package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The verification of signatures within a budget. For one thread. */
final class SignatureChecks {
    private static final int LARGEST_KEY = 8192;
    private static final int LARGEST_EXPONENT = 64;

    private final Set<Pair> asked = new HashSet<>();
    private final Map<Pair, Boolean> known;
    private final SearchBudget budget;

    /** A certificate and the key that may have signed it. */
    record Pair(String keySha1, String certificateSha1) {}

    /** What is found out is kept for others, but counts for each that asks: no verdict depends on another. */
    SignatureChecks(Map<Pair, Boolean> known, SearchBudget budget) {
        this.known = known;
        this.budget = budget;
    }

    SearchBudget budget() {
        return budget;
    }

    /** Whether the key of an issuer signed a certificate, whatever the identifiers of keys say. */
    boolean signed(Certificate issuer, Certificate certificate) {
        if (!issuer.subject().equals(certificate.issuer())) {
            return false;
        }
        Pair pair = new Pair(issuer.keySha1(), certificate.sha1());
        if (asked.add(pair) && !budget.signature()) {
            asked.remove(pair);
            return false;
        }
        Boolean answer = known.get(pair);
        if (answer == null) {
            answer = verify(issuer.key(), certificate);
            known.put(pair, answer);
        }
        return answer;
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
