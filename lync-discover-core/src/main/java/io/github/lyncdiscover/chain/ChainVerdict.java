package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.KeyKind;
import io.github.lyncdiscover.certificate.SignatureKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * The verdicts of several stores on the certificates that a server sent. Immutable.
 *
 * @param sent as it was sent, the server's certificate first
 * @param at the date for which it is judged
 * @param stores in the order given
 */
public record ChainVerdict(List<Certificate> sent, Instant at, List<StoreVerdict> stores) {
    /** What is odd about what was sent, whatever a store makes of it: not every device forgives it. More may come. */
    public enum Oddity {
        /** A certificate is sent more than once. */
        DUPLICATE,
        /** An issuer does not follow right after what it signed, as TLS before 1.3 demands. */
        OUT_OF_ORDER,
        /** A certificate has issued nothing that is sent. */
        SUPERFLUOUS,
        /** A root is sent, which counts only for those who trust it anyway. */
        ROOT_SENT,
        /** A key is shorter than 1024 bits, which Windows refuses since KB 2661254. */
        WEAK_KEY,
        /** A signature rests on MD2 or MD5, which can be forged; that of a root counts for nothing. */
        WEAK_SIGNATURE;

        private static final int SHORTEST_KEY = 1024;

        /**
         * What is odd about what a server sent, by the names in it.
         *
         * @param sent as it was sent, the server's certificate first
         * @return each oddity once, in a fixed order
         */
        public static Set<Oddity> of(List<Certificate> sent) {
            Objects.requireNonNull(sent, "sent");
            Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
            List<Certificate> each = List.copyOf(new LinkedHashSet<>(sent));
            Set<X500Principal> issuers = new HashSet<>();
            each.stream()
                    .filter(certificate -> !certificate.selfIssued())
                    .forEach(lower -> issuers.add(lower.issuer()));
            if (each.size() < sent.size()) {
                oddities.add(DUPLICATE);
            }
            for (int place = 1; place < each.size(); place++) {
                Certificate certificate = each.get(place);
                if (certificate.selfIssued()) {
                    oddities.add(ROOT_SENT);
                }
                if (!issuers.contains(certificate.subject())) {
                    oddities.add(SUPERFLUOUS);
                } else if (!certificate.subject().equals(each.get(place - 1).issuer())) {
                    oddities.add(OUT_OF_ORDER);
                }
            }
            if (each.stream().anyMatch(Oddity::hasWeakKey)) {
                oddities.add(WEAK_KEY);
            }
            if (each.stream().anyMatch(certificate -> !certificate.selfIssued() && isWeaklySigned(certificate))) {
                oddities.add(WEAK_SIGNATURE);
            }
            return oddities;
        }

        private static boolean hasWeakKey(Certificate certificate) {
            KeyKind key = KeyKind.of(certificate.key());
            return key.family() == KeyKind.Family.RSA && key.bits() < SHORTEST_KEY;
        }

        private static boolean isWeaklySigned(Certificate certificate) {
            SignatureKind signature = SignatureKind.of(certificate.x509());
            return signature == SignatureKind.MD2 || signature == SignatureKind.MD5;
        }
    }

    /** Copies the lists. */
    public ChainVerdict {
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(stores, "stores");
        sent = List.copyOf(sent);
        stores = List.copyOf(stores);
    }

    /**
     * Reports whether every store accepts what was sent.
     *
     * @return false if one refuses
     */
    public boolean accepted() {
        return stores.stream().allMatch(StoreVerdict::accepted);
    }

    /**
     * What is odd about what was sent, and about the roots that it leads to.
     *
     * @return each oddity once, in a fixed order
     */
    public Set<Oddity> oddities() {
        Set<Oddity> oddities = Oddity.of(sent);
        boolean weakRoot = stores.stream()
                .filter(StoreVerdict::accepted)
                .anyMatch(store -> store.path().stream().anyMatch(Oddity::hasWeakKey));
        if (weakRoot) {
            oddities.add(Oddity.WEAK_KEY);
        }
        return oddities;
    }
}
