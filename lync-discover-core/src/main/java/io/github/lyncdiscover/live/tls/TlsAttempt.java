package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.store.TrustStore;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** One TLS handshake with one host, full and never resumed, which remembers what was sent and why it was refused. */
public final class TlsAttempt extends X509ExtendedTrustManager {
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");
    private static final Pattern OLD_PROTOCOL = Pattern.compile("selected protocol version (\\w+) is not accepted");

    private final DomainName host;
    private final Optional<TrustedRoots> roots;
    private Tls seen = Tls.UNSEEN;
    private boolean accepted;
    private List<Tls.Fault> faults = List.of();

    /**
     * An attempt.
     *
     * @param host whom the certificate has to name
     * @param roots whom its issuer has to lead to
     */
    public TlsAttempt(DomainName host, TrustedRoots roots) {
        this(host, Optional.of(roots));
    }

    private TlsAttempt(DomainName host, Optional<TrustedRoots> roots) {
        this.host = host;
        this.roots = roots;
    }

    /**
     * An attempt that judges nothing and ends once the chain was seen.
     *
     * @param host whom to ask for
     * @return the attempt
     */
    public static TlsAttempt onlyLookingAt(DomainName host) {
        return new TlsAttempt(host, Optional.empty());
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
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return new NamedSockets(context.getSocketFactory(), host);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java has no TLS", broken);
        }
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
     * @param outcome makes the outcome of what was seen and what is wrong
     * @param <T> the kind of outcome
     * @return the outcome
     */
    public <T> T failed(IOException failure, BiFunction<Tls, List<Tls.Fault>, T> outcome) {
        return outcome.apply(
                seen,
                faults.isEmpty() ? List.of(new Tls.Fault(TlsProblem.HANDSHAKE_FAILED, describe(failure))) : faults);
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
        faults = judged(seen.chain(), roots.get().store());
        accepted = faults.isEmpty();
        if (!accepted) {
            throw new CertificateException(faults.toString());
        }
    }

    /** A certificate may be broken in ways that the JDK notices only when it is asked for a part of it. */
    private List<Tls.Fault> judged(List<Certificate> chain, TrustStore store) {
        try {
            return ChainJudgement.judge(chain, host, store, Instant.now());
        } catch (RuntimeException broken) {
            return List.of(new Tls.Fault(TlsProblem.HANDSHAKE_FAILED, "a certificate that cannot be read"));
        }
    }

    /** The JDK's own words differ between its versions; only what they have in common is told. */
    private static String describe(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher alert = ALERT.matcher(message);
        Matcher protocol = OLD_PROTOCOL.matcher(message);
        if (alert.find()) {
            return "alert " + alert.group(1);
        } else if (protocol.find()) {
            return "protocol " + protocol.group(1);
        } else if (message.contains("Unsupported or unrecognized SSL message")) {
            return "no TLS";
        } else if (message.contains("chain length") || message.contains("handshake message size")) {
            return "more certificates than this Java takes";
        }
        return wasClosed(failure) ? "connection closed during the handshake" : "handshake failed";
    }

    private static boolean wasClosed(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof SSLException)) {
                return true;
            }
        }
        return false;
    }
}
