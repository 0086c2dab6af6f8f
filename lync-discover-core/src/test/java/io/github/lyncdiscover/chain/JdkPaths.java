package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** The JDK's path builder, asked the same question: a second opinion. */
final class JdkPaths {
    private JdkPaths() {}

    static boolean accepts(List<Certificate> sent, TrustStore store, Instant at) {
        if (store.roots().isEmpty()) {
            return false; // the JDK takes no empty set
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(sent.get(0).x509());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    store.roots().stream()
                            .map(root -> new TrustAnchor(root.x509(), null))
                            .collect(Collectors.toSet()),
                    target);
            parameters.setRevocationEnabled(false);
            parameters.setMaxPathLength(-1);
            parameters.setDate(Date.from(at));
            parameters.addCertStore(CertStore.getInstance(
                    "Collection",
                    new CollectionCertStoreParameters(
                            sent.stream().map(Certificate::x509).toList())));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException noPath) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
