package io.github.lyncdiscover.live.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The roots that this machine trusts: the JDK's and those added. The JDK's are read at the first use. */
public final class TrustedRoots {
    private static final int LONGEST_PATH = 8;

    private final List<X509Certificate> extra;
    private @Nullable Set<X509Certificate> roots;

    /**
     * The JDK's roots and some more.
     *
     * @param extra trusted as well
     */
    public TrustedRoots(Collection<X509Certificate> extra) {
        this.extra = List.copyOf(extra);
    }

    /** Tells whether a path leads from the first certificate to a root, each valid then; revocation is not asked. */
    boolean reach(List<X509Certificate> sent, Instant date) {
        X509Certificate leaf = sent.get(0);
        Set<X509Certificate> trusted = roots();
        if (trusted.contains(leaf)) {
            return !date.isBefore(leaf.getNotBefore().toInstant())
                    && !date.isAfter(leaf.getNotAfter().toInstant());
        }
        if (trusted.isEmpty()) {
            return false;
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(leaf);
            Set<TrustAnchor> anchors =
                    trusted.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            parameters.setMaxPathLength(LONGEST_PATH);
            parameters.setDate(Date.from(date));
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException | RuntimeException noPath) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java cannot judge certificates", broken);
        }
    }

    private synchronized Set<X509Certificate> roots() {
        Set<X509Certificate> known = roots;
        if (known == null) {
            known = new HashSet<>(extra);
            known.addAll(defaults());
            roots = known;
        }
        return known;
    }

    private static List<X509Certificate> defaults() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap((TrustManager manager) -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                    .toList();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java's trusted roots cannot be read", broken);
        }
    }
}
