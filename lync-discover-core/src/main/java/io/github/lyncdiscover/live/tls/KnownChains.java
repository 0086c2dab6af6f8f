package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.TrustStore;
import io.github.lyncdiscover.network.Tls;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The certificates and chains that were met lately, so that each is taken apart and judged once as long as the judgement
 * holds: until the next date on which a certificate of the chain or of the store becomes valid or expires. Bounded in bytes. Safe
 * for use by several threads.
 */
final class KnownChains {
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_CHAINS = 1_000;

    private final TrustedRoots roots;
    private final Map<X509Certificate, Certificate> certificates = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<List<Certificate>, Judged> chains = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    /** What is wrong apart from the name, and the time for which that holds. */
    private record Judged(List<Tls.Fault> faults, Instant from, Instant until) {
        boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    KnownChains(TrustedRoots roots) {
        this.roots = roots;
    }

    TrustStore store() {
        return roots.store();
    }

    /** The certificates that a server sent, each the same value as before. */
    List<Certificate> of(X509Certificate[] sent) {
        return Stream.of(sent).map(this::of).toList();
    }

    private Certificate of(X509Certificate sent) {
        synchronized (certificates) {
            Certificate known = certificates.get(sent);
            if (known != null) {
                return known;
            }
        }
        Certificate read = Certificate.of(sent);
        synchronized (certificates) {
            Certificate known = certificates.putIfAbsent(sent, read);
            if (known != null) {
                return known;
            }
            bytes += read.encoded().length;
            var oldest = certificates.entrySet().iterator();
            while (bytes > MOST_BYTES && oldest.hasNext()) {
                bytes -= oldest.next().getValue().encoded().length;
                oldest.remove();
            }
            return read;
        }
    }

    /** What is wrong with a chain apart from its name. */
    List<Tls.Fault> faults(List<Certificate> sent, TrustStore store, Instant now) {
        synchronized (chains) {
            Judged known = chains.get(sent);
            if (known != null && known.holds(now)) {
                return known.faults();
            }
        }
        List<Tls.Fault> faults = ChainJudgement.apartFromName(sent, store, now);
        synchronized (chains) {
            chains.put(sent, new Judged(faults, now, nextChange(sent, store, now)));
            if (chains.size() > MOST_CHAINS) {
                chains.remove(chains.keySet().iterator().next());
            }
        }
        return faults;
    }

    private static Instant nextChange(List<Certificate> sent, TrustStore store, Instant now) {
        return Stream.concat(sent.stream(), store.roots().stream())
                .flatMap(certificate -> Stream.of(certificate.notBefore(), certificate.notAfter()))
                .filter(date -> !date.isBefore(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
