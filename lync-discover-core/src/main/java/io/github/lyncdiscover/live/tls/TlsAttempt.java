package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.TrustStore;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.LocalFailureException;
import io.github.lyncdiscover.network.Tls;
import java.io.IOException;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

/** One TLS handshake with one host, full and never resumed, which remembers what was sent and why it was refused. */
public final class TlsAttempt {
    private final TlsContext context;
    private final ProviderContext provider;
    private final DomainName host;
    private final Optional<KnownChains> known;
    private final TlsOffer offer;
    private Tls seen = Tls.UNSEEN;
    private boolean accepted;
    private Optional<Throwable> broken = Optional.empty();
    private List<Tls.Fault> faults = List.of();

    TlsAttempt(
            TlsContext context,
            ProviderContext provider,
            DomainName host,
            Optional<KnownChains> known,
            TlsOffer offer) {
        this.context = context;
        this.provider = provider;
        this.host = host;
        this.known = known;
        this.offer = offer;
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
        return new NamedSockets(provider, host, offer, socket -> context.judging(socket, this));
    }

    /**
     * The trust manager behind these sockets.
     *
     * @return one for all attempts of a network
     */
    public X509TrustManager judge() {
        return context.judge();
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
     * Tells whether the outcome over this quick attempt is the one that Java's own handshake would have had.
     *
     * @param outcome what came of it
     * @param received how many bytes came in
     * @return true of responses, of chains that were judged and refused, and of servers that were not reached or stayed silent
     */
    public boolean counts(HttpOutcome outcome, long received) {
        return outcome instanceof HttpOutcome.Response
                || (outcome instanceof HttpOutcome.TlsFailed && !faults.isEmpty())
                || outcome instanceof HttpOutcome.Refused
                || (outcome instanceof HttpOutcome.TimedOut && (received == 0 || !seen.equals(Tls.UNSEEN)));
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

    /** Judges what came over one of the sockets. */
    void check(X509Certificate[] chain, Socket socket) throws CertificateException {
        Optional<String> protocol = socket instanceof SSLSocket secured
                ? Optional.of(secured.getHandshakeSession().getProtocol())
                : Optional.empty();
        X509Certificate[] read = context.isQuick(provider) ? QuickHandshakes.asJavaReads(chain) : chain;
        seen = new Tls(protocol, context.known().of(read));
        if (known.isEmpty()) {
            throw new CertificateException("only looked at");
        }
        faults = judged(seen.chain(), known.get());
        accepted = faults.isEmpty();
        if (!accepted) {
            throw new CertificateException(faults.toString());
        }
    }

    /** Roots that cannot be read are no fault of the server's, whatever the JDK makes of the exception. */
    private TrustStore store(KnownChains trusted) {
        try {
            return trusted.store();
        } catch (RuntimeException unreadable) {
            broken = Optional.of(unreadable);
            throw unreadable;
        }
    }

    /** A certificate may be broken in ways that the JDK notices only when it is asked for a part of it. */
    private List<Tls.Fault> judged(List<Certificate> chain, KnownChains chains) {
        TrustStore store = store(chains);
        try {
            return ChainJudgement.named(chain, host, chains.faults(chain, store, Instant.now()));
        } catch (RuntimeException broken) {
            return List.of(HandshakeFault.unreadable());
        }
    }
}
