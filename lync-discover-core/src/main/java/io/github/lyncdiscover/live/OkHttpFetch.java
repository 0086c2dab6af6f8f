package io.github.lyncdiscover.live;

import io.github.lyncdiscover.live.tcp.ConnectionLostException;
import io.github.lyncdiscover.live.tcp.DialledSocket;
import io.github.lyncdiscover.live.tcp.HostDialler;
import io.github.lyncdiscover.live.tcp.InterruptedWait;
import io.github.lyncdiscover.live.tls.TlsAttempt;
import io.github.lyncdiscover.live.tls.TlsContext;
import io.github.lyncdiscover.name.LyncDiscoverException;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.FailureCause;
import io.github.lyncdiscover.network.HttpMethod;
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
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

    /** What a server may say on a connection where it has waited for a request in vain. */
    private static final int REQUEST_TIMEOUT = 408;

    private final TlsContext tls;
    private final Duration connectTimeout;
    private final String userAgent;
    private final Optional<KeptConnections> kept;
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
    static OkHttpFetch of(TlsContext tls, Duration connectTimeout, String userAgent, Optional<KeptConnections> kept) {
        try {
            return new OkHttpFetch(tls, connectTimeout, userAgent, kept);
        } catch (LinkageError other) {
            var source = OkHttpClient.class.getProtectionDomain().getCodeSource();
            throw new IllegalStateException(
                    "lync-discover needs OkHttp 5, and another OkHttp comes first on the class path"
                            + (source == null ? "" : ": " + source.getLocation())
                            + ". Let one version of OkHttp through, see docs/embedding.md",
                    other);
        }
    }

    private OkHttpFetch(TlsContext tls, Duration connectTimeout, String userAgent, Optional<KeptConnections> kept) {
        this.kept = kept;
        this.tls = tls;
        this.connectTimeout = connectTimeout;
        this.userAgent = userAgent;
    }

    /**
     * Makes one request.
     *
     * @param renewed a deadline that begins anew, for where a connection that was kept fails
     */
    HttpOutcome fetch(
            HttpRequest request, List<InetSocketAddress> places, Deadline deadline, Supplier<Deadline> renewed) {
        Conversation.Origin origin = Conversation.Origin.of(request);
        Optional<TlsAttempt> attempt = attempt(origin);
        if (attempt.isPresent() && attempt.get().isSpeechless()) {
            return logged(request, speechless(attempt.get()));
        }
        return logged(
                request,
                origin.secure() && request.method() == HttpMethod.GET
                        ? secured(origin, places, attempt, request, deadline, renewed)
                        : once(places, attempt, request, deadline));
    }

    private HttpOutcome once(
            List<InetSocketAddress> places, Optional<TlsAttempt> attempt, HttpRequest request, Deadline deadline) {
        try (DialledSocket socket = dial(places, deadline)) {
            return HttpConnection.once(client, socket, attempt, userAgent).exchange(request, deadline);
        } catch (IOException failure) {
            return unconnected(attempt, failure);
        }
    }

    /**
     * Over a connection that is there, else over a new one by the quicker provider of TLS, else by Java's own. Whatever fails
     * over the former is asked anew, with all its time: only an answer that the latter would have brought counts.
     */
    private HttpOutcome secured(
            Conversation.Origin origin,
            List<InetSocketAddress> places,
            Optional<TlsAttempt> attempt,
            HttpRequest request,
            Deadline deadline,
            Supplier<Deadline> renewed) {
        KeptConnections.Key key = new KeptConnections.Key(origin, places);
        Optional<HttpConnection> old = kept.flatMap(connections -> connections.take(key));
        Deadline limit = deadline;
        if (old.isPresent()) {
            HttpOutcome outcome = kept.orElseThrow().exchange(key, old.get(), request, deadline);
            if (outcome instanceof HttpOutcome.Response response && response.status() != REQUEST_TIMEOUT) {
                return outcome;
            }
            limit = renewed.get();
        }
        Optional<TlsAttempt> quick = tls.quickAttempt(origin.server().host(), origin.versions());
        if (quick.isPresent()) {
            Optional<HttpOutcome> outcome = quick(key, quick.get(), request, limit);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            limit = renewed.get();
        }
        try {
            return over(dial(places, limit), key, attempt, request, limit);
        } catch (IOException failure) {
            return unconnected(attempt, failure);
        }
    }

    /** Over a new connection by the quicker provider of TLS; empty where Java's own may bring another answer. */
    private Optional<HttpOutcome> quick(
            KeptConnections.Key key, TlsAttempt attempt, HttpRequest request, Deadline deadline) {
        try {
            DialledSocket socket = dial(key.places(), deadline);
            HttpOutcome outcome = over(socket, key, Optional.of(attempt), request, deadline);
            return attempt.counts(outcome, socket.received()) ? Optional.of(outcome) : Optional.empty();
        } catch (IOException failure) {
            HttpOutcome outcome = unconnected(Optional.of(attempt), failure);
            return attempt.counts(outcome, 0) ? Optional.of(outcome) : Optional.empty();
        } catch (LyncDiscoverException | CancellationException ofThisProcess) {
            throw ofThisProcess;
        } catch (RuntimeException broken) {
            LOG.debug("the quicker provider of TLS broke down", broken);
            return Optional.empty();
        }
    }

    private HttpOutcome over(
            DialledSocket dialled,
            KeptConnections.Key key,
            Optional<TlsAttempt> attempt,
            HttpRequest request,
            Deadline deadline)
            throws IOException {
        if (kept.isPresent()) {
            return kept.get().exchange(key, keptAlive(dialled, attempt), request, deadline);
        }
        try (DialledSocket socket = dialled) {
            return HttpConnection.once(client, socket, attempt, userAgent).exchange(request, deadline);
        }
    }

    /** What comes of a handshake with the server; nothing where there is none. */
    Optional<TlsAttempt> attempt(Conversation.Origin origin) {
        return origin.secure() ? Optional.of(tls.attempt(origin.server().host(), origin.versions())) : Optional.empty();
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
