package io.github.lyncdiscover.live;

import io.github.lyncdiscover.live.tcp.ConnectionLostException;
import io.github.lyncdiscover.live.tcp.DialledSocket;
import io.github.lyncdiscover.live.tcp.HostDialler;
import io.github.lyncdiscover.live.tcp.InterruptedWait;
import io.github.lyncdiscover.live.tls.TlsAttempt;
import io.github.lyncdiscover.live.tls.TrustedRoots;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.FailureCause;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.text.content.SecretFilter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP requests with OkHttp, over connections that are made here. What OkHttp would do beyond one exchange is switched
 * off or, where there is no switch, made impossible: see {@link HttpConnection}.
 */
final class OkHttpFetch {
    private static final Logger LOG = LoggerFactory.getLogger(OkHttpFetch.class);

    private final TrustedRoots roots;
    private final Duration connectTimeout;
    private final String userAgent;
    private final OkHttpClient client = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)) // with TLS it would read the trusted roots already
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .fastFallback(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .callTimeout(Duration.ZERO)
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();

    /**
     * Sets OkHttp up.
     *
     * @throws IllegalStateException if an OkHttp of another generation comes first on the class path
     */
    static OkHttpFetch of(TrustedRoots roots, Duration connectTimeout, String userAgent) {
        try {
            return new OkHttpFetch(roots, connectTimeout, userAgent);
        } catch (LinkageError other) {
            var source = OkHttpClient.class.getProtectionDomain().getCodeSource();
            throw new IllegalStateException(
                    "lync-discover needs OkHttp 5, and another OkHttp comes first on the class path"
                            + (source == null ? "" : ": " + source.getLocation())
                            + ". Let one version of OkHttp through, see docs/embedding.md",
                    other);
        }
    }

    private OkHttpFetch(TrustedRoots roots, Duration connectTimeout, String userAgent) {
        this.roots = roots;
        this.connectTimeout = connectTimeout;
        this.userAgent = userAgent;
    }

    HttpOutcome fetch(HttpRequest request, List<InetSocketAddress> places, Deadline deadline) {
        Optional<TlsAttempt> attempt = attempt(Conversation.Origin.of(request));
        if (attempt.isPresent() && attempt.get().isSpeechless()) {
            return logged(request, speechless(attempt.get()));
        }
        try (DialledSocket socket = dial(places, deadline)) {
            return logged(
                    request,
                    HttpConnection.once(client, socket, attempt, userAgent).exchange(request, deadline));
        } catch (IOException failure) {
            return logged(request, unconnected(attempt, failure));
        }
    }

    /** What comes of a handshake with the server; nothing where there is none. */
    Optional<TlsAttempt> attempt(Conversation.Origin origin) {
        return origin.secure()
                ? Optional.of(new TlsAttempt(origin.server().host(), roots, origin.versions()))
                : Optional.empty();
    }

    DialledSocket dial(List<InetSocketAddress> places, Deadline deadline) throws IOException {
        return HostDialler.dial(places, connectTimeout, deadline);
    }

    HttpConnection keptAlive(DialledSocket socket, Optional<TlsAttempt> attempt) {
        return HttpConnection.keptAlive(client, socket, attempt, userAgent);
    }

    static HttpOutcome logged(HttpRequest request, HttpOutcome outcome) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(PrintableText.of(SecretFilter.mask(request.url() + ": " + outcome)));
        }
        return outcome;
    }

    static HttpOutcome speechless(TlsAttempt attempt) {
        return new HttpOutcome.TlsFailed(Tls.UNSEEN, List.of(attempt.unspoken()));
    }

    static HttpOutcome unconnected(Optional<TlsAttempt> attempt, IOException failure) {
        FailureCause cause = FailureCause.of(failure);
        if (failure instanceof ConnectionLostException) {
            return attempt.<HttpOutcome>map(tls -> new HttpOutcome.TlsFailed(tls.seen(), tls.faults(failure), cause))
                    .orElseGet(() -> new HttpOutcome.Lost(Optional.empty(), HttpConnection.CLOSED, cause));
        }
        InterruptedWait.check();
        return failure instanceof SocketTimeoutException
                ? new HttpOutcome.TimedOut(Optional.empty(), cause)
                : new HttpOutcome.Refused(HostDialler.describe(failure), cause);
    }
}
