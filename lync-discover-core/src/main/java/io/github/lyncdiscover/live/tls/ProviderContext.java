package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.LocalFailureException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The TLS contexts of a provider, for handshakes that resume no session: Java's own knows sessions by the peer's name, and each
 * socket is said to have a peer of its own; another provider may know them by the name that the server is told, so that each
 * handshake has a context of its own. Safe for use by several threads.
 */
final class ProviderContext {
    private static final AtomicLong PEERS = new AtomicLong();

    private final Optional<Provider> provider;
    private final X509ExtendedTrustManager judge;
    private @Nullable SSLContext context;
    private @Nullable OfferedSuites suites;

    /** The contexts of a provider or, without one, the one of Java's own. */
    ProviderContext(Optional<Provider> provider, X509ExtendedTrustManager judge) {
        this.provider = provider;
        this.judge = judge;
    }

    SSLSocketFactory sockets() {
        return (provider.isPresent() ? made() : context()).getSocketFactory();
    }

    String peer(DomainName host) {
        return provider.isPresent() ? host.text() : host.text() + "#" + PEERS.incrementAndGet();
    }

    private synchronized SSLContext context() {
        SSLContext known = context;
        if (known == null) {
            known = made();
            context = known;
        }
        return known;
    }

    private SSLContext made() {
        try {
            SSLContext made = provider.isPresent()
                    ? SSLContext.getInstance("TLS", provider.get())
                    : SSLContext.getInstance("TLS");
            made.init(new KeyManager[0], new TrustManager[] {judge}, null);
            made.getClientSessionContext().setSessionCacheSize(1);
            return made;
        } catch (GeneralSecurityException unusable) {
            throw new LocalFailureException("this Java has no TLS", unusable);
        }
    }

    synchronized OfferedSuites suites() {
        OfferedSuites read = suites;
        if (read == null) {
            read = OfferedSuites.of(context());
            suites = read;
        }
        return read;
    }
}
