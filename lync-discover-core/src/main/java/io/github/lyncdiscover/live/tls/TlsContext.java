package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.DomainName;
import java.net.Socket;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The TLS of one network: a context that all handshakes share, the trusted roots, and the certificates met before. Each
 * handshake is judged by its own {@link TlsAttempt}. Safe for use by several threads.
 */
public final class TlsContext {
    private final KnownChains known;
    private final Map<Socket, TlsAttempt> attempts = Collections.synchronizedMap(new WeakHashMap<>());
    private final Judge judge = new Judge();
    private final ProviderContext java = new ProviderContext(Optional.empty(), judge);
    private final Optional<QuickHandshakes> quick;

    /**
     * A context, which is made at the first handshake.
     *
     * @param roots whom the issuers of certificates have to lead to
     * @param quicker a provider that is quicker than Java's own, for {@link #quickAttempt}
     */
    public TlsContext(TrustedRoots roots, Optional<Provider> quicker) {
        this.known = new KnownChains(roots);
        this.quick = quicker.map(provider -> new QuickHandshakes(provider, judge, java));
    }

    /**
     * A handshake that is to come.
     *
     * @param host whom the certificate has to name
     * @param versions what the client speaks
     * @return the attempt
     */
    public TlsAttempt attempt(DomainName host, Set<TlsVersion> versions) {
        return new TlsAttempt(this, java, host, Optional.of(known), new TlsOffer(java.suites(), versions));
    }

    /**
     * A handshake by the quicker provider.
     *
     * @param host whom the certificate has to name
     * @param versions what the client speaks
     * @return the attempt; empty where only Java's own has the answer
     */
    public Optional<TlsAttempt> quickAttempt(DomainName host, Set<TlsVersion> versions) {
        return quick.flatMap(quicker -> quicker.offer(host, versions)
                .map(offer -> new TlsAttempt(this, quicker.provider(), host, Optional.of(known), offer)));
    }

    /**
     * A handshake that judges nothing and ends once the chain was seen.
     *
     * @param host whom to ask for
     * @param versions what is spoken
     * @return the attempt
     */
    public TlsAttempt onlyLookingAt(DomainName host, Set<TlsVersion> versions) {
        return new TlsAttempt(this, java, host, Optional.empty(), new TlsOffer(java.suites(), versions));
    }

    KnownChains known() {
        return known;
    }

    X509ExtendedTrustManager judge() {
        return judge;
    }

    /** The certificates that come over a socket are an attempt's to judge. */
    void judging(Socket socket, TlsAttempt attempt) {
        attempts.put(socket, attempt);
    }

    /** Whether it is the quicker provider. */
    boolean isQuick(ProviderContext provider) {
        return provider != java;
    }

    /** The trust manager of the context, which leaves each handshake to its attempt. */
    private final class Judge extends X509ExtendedTrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            TlsAttempt attempt = attempts.get(socket);
            if (attempt == null) {
                throw new CertificateException("nobody asked for this handshake");
            }
            attempt.check(chain, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("only sockets are judged here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            checkServerTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("no client is judged here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            checkClientTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            checkClientTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
