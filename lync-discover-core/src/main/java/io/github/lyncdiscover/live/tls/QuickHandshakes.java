package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.DomainName;
import java.io.ByteArrayInputStream;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The handshakes of a quicker provider, as far as their answer is that of Java's own: the same versions, no suite that Java does
 * not offer, hosts that are named in the handshake, and certificates that every Java takes. All others are left to Java. Safe for
 * use by several threads.
 */
final class QuickHandshakes {
    /** Java by default takes chains of 10 certificates, and 32 KiB in one message of a handshake. */
    private static final int MOST_CERTIFICATES = 8;

    private static final int MOST_BYTES = 24 * 1024;

    private static final int SHORTEST_RSA = 2048;
    private static final int LONGEST_RSA = 4096;
    private static final Set<Integer> CURVES = Set.of(256, 384);

    private final ProviderContext quick;
    private final ProviderContext java;
    private @Nullable OfferedSuites both;

    QuickHandshakes(Provider provider, X509ExtendedTrustManager judge, ProviderContext java) {
        this.quick = new ProviderContext(Optional.of(provider), judge);
        this.java = java;
    }

    ProviderContext provider() {
        return quick;
    }

    /** What to offer to a host; empty where Java has to. */
    Optional<TlsOffer> offer(DomainName host, Set<TlsVersion> versions) {
        TlsOffer offer = new TlsOffer(both(), versions);
        return !NamedSockets.serverNames(host).isEmpty() && offer.offersAllOf(new TlsOffer(java.suites(), versions))
                ? Optional.of(offer)
                : Optional.empty();
    }

    private synchronized OfferedSuites both() {
        OfferedSuites known = both;
        if (known == null) {
            known = quick.suites().within(java.suites());
            both = known;
        }
        return known;
    }

    /**
     * The certificates as Java reads them.
     *
     * @throws CertificateException if Java has to make the handshake itself
     */
    static X509Certificate[] asJavaReads(X509Certificate[] sent) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        X509Certificate[] read = new X509Certificate[sent.length];
        int bytes = 0;
        for (int i = 0; i < sent.length; i++) {
            byte[] encoded = sent[i].getEncoded();
            bytes += encoded.length;
            read[i] = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded));
        }
        if (read.length > MOST_CERTIFICATES || bytes > MOST_BYTES || !isOrdinary(read[0].getPublicKey())) {
            throw new CertificateException("left to Java");
        }
        return read;
    }

    private static boolean isOrdinary(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            return rsa.getAlgorithm().equals("RSA") && bits >= SHORTEST_RSA && bits <= LONGEST_RSA;
        }
        return key instanceof ECPublicKey curve
                && CURVES.contains(curve.getParams().getCurve().getField().getFieldSize());
    }
}
