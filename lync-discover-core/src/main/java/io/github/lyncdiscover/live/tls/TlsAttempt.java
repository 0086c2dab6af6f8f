package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.chain.TrustStore;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.LocalFailureException;
import io.github.lyncdiscover.network.Tls;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** One TLS handshake with one host, full and never resumed, which remembers what was sent and why it was refused. */
public final class TlsAttempt extends X509ExtendedTrustManager {
    private final DomainName host;
    private final Optional<TrustedRoots> roots;
    private final SSLContext context;
    private final TlsOffer offer;
    private Tls seen = Tls.UNSEEN;
    private boolean accepted;
    private Optional<Throwable> broken = Optional.empty();
    private List<Tls.Fault> faults = List.of();

    /**
     * An attempt.
     *
     * @param host whom the certificate has to name
     * @param roots whom its issuer has to lead to
     * @param versions what the client speaks
     */
    public TlsAttempt(DomainName host, TrustedRoots roots, Set<TlsVersion> versions) {
        this(host, Optional.of(roots), versions);
    }

    private TlsAttempt(DomainName host, Optional<TrustedRoots> roots, Set<TlsVersion> versions) {
        this.host = host;
        this.roots = roots;
        try {
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
        } catch (GeneralSecurityException unusable) {
            throw new LocalFailureException("this Java has no TLS", unusable);
        }
        offer = new TlsOffer(context, versions);
    }

    /**
     * An attempt that judges nothing and ends once the chain was seen.
     *
     * @param host whom to ask for
     * @param versions what is spoken
     * @return the attempt
     */
    public static TlsAttempt onlyLookingAt(DomainName host, Set<TlsVersion> versions) {
        return new TlsAttempt(host, Optional.empty(), versions);
    }

    /**
     * Tells whether there is nothing that this machine could say to the server.
     *
     * @return true if it speaks no version that the client speaks; {@link #unspoken} is the fault then
     */
    public boolean isSpeechless() {
        return offer.isEmpty();
    }

    /**
     * The fault of an attempt that is speechless.
     *
     * @return a limit of this machine
     */
    public Tls.Fault unspoken() {
        return HandshakeFault.unspoken();
    }

    /**
     * What was seen so far.
     *
     * @return the chain as it was sent and the version agreed on; {@link Tls#UNSEEN} if none was sent
     */
    public Tls seen() {
        return seen;
    }

    /**
     * Makes the sockets of this attempt.
     *
     * @return a factory with sessions of its own, which tells the server this attempt's host
     */
    public SSLSocketFactory sockets() {
        return new NamedSockets(context.getSocketFactory(), host, offer);
    }

    /**
     * Tells whether a chain was judged and found good.
     *
     * @return false before the handshake
     */
    public boolean accepted() {
        return accepted;
    }

    /**
     * Says why the handshake failed.
     *
     * @param failure what it threw
     * @return what is wrong, at least one fault
     * @throws LocalFailureException if it failed here
     */
    public List<Tls.Fault> faults(IOException failure) {
        broken.ifPresent(cause -> {
            throw new LocalFailureException("the roots that this machine trusts cannot be read", cause);
        });
        return faults.isEmpty() ? List.of(HandshakeFault.of(failure, offer)) : faults;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain, Optional.empty());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(
                chain,
                socket instanceof SSLSocket secured
                        ? Optional.of(secured.getHandshakeSession().getProtocol())
                        : Optional.empty());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("no client is judged here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private void check(X509Certificate[] chain, Optional<String> protocol) throws CertificateException {
        seen = new Tls(protocol, Arrays.stream(chain).map(Certificate::of).toList());
        if (roots.isEmpty()) {
            throw new CertificateException("only looked at");
        }
        faults = judged(seen.chain(), store(roots.get()));
        accepted = faults.isEmpty();
        if (!accepted) {
            throw new CertificateException(faults.toString());
        }
    }

    /** Roots that cannot be read are no fault of the server's, whatever the JDK makes of the exception. */
    private TrustStore store(TrustedRoots trusted) {
        try {
            return trusted.store();
        } catch (RuntimeException unreadable) {
            broken = Optional.of(unreadable);
            throw unreadable;
        }
    }

    /** A certificate may be broken in ways that the JDK notices only when it is asked for a part of it. */
    private List<Tls.Fault> judged(List<Certificate> chain, TrustStore store) {
        try {
            return ChainJudgement.judge(chain, host, store, Instant.now());
        } catch (RuntimeException broken) {
            return List.of(HandshakeFault.unreadable());
        }
    }
}
