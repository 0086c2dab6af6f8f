package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.LocalFailureException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The TLS of one network: a context that all handshakes share, the trusted roots, and the certificates met before. Each
 * handshake is judged by its own {@link TlsAttempt}. Safe for use by several threads.
 */
public final class TlsContext {
    private final KnownChains known;
    private final Map<Socket, TlsAttempt> attempts = Collections.synchronizedMap(new WeakHashMap<>());
    private final Judge judge = new Judge();
    private @Nullable SSLContext context;
    private @Nullable OfferedSuites suites;

    /**
     * A context, which is made at the first handshake.
     *
     * @param roots whom the issuers of certificates have to lead to
     */
    public TlsContext(TrustedRoots roots) {
        this.known = new KnownChains(roots);
    }

    /**
     * A handshake that is to come.
     *
     * @param host whom the certificate has to name
     * @param versions what the client speaks
     * @return the attempt
     */
    public TlsAttempt attempt(DomainName host, Set<TlsVersion> versions) {
        return new TlsAttempt(this, host, Optional.of(known), versions);
    }

    /**
     * A handshake that judges nothing and ends once the chain was seen.
     *
     * @param host whom to ask for
     * @param versions what is spoken
     * @return the attempt
     */
    public TlsAttempt onlyLookingAt(DomainName host, Set<TlsVersion> versions) {
        return new TlsAttempt(this, host, Optional.empty(), versions);
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

    synchronized SSLContext context() {
        SSLContext made = context;
        if (made == null) {
            try {
                made = SSLContext.getInstance("TLS");
                made.init(null, new TrustManager[] {judge}, null);
                made.getClientSessionContext().setSessionCacheSize(1); // none is resumed, see NamedSockets
            } catch (GeneralSecurityException unusable) {
                throw new LocalFailureException("this Java has no TLS", unusable);
            }
            context = made;
        }
        return made;
    }

    synchronized OfferedSuites suites() {
        OfferedSuites read = suites;
        if (read == null) {
            read = OfferedSuites.of(context());
            suites = read;
        }
        return read;
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
