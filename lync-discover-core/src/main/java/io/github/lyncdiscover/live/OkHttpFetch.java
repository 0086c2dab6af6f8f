package io.github.lyncdiscover.live;

import io.github.lyncdiscover.live.http.HttpExchange;
import io.github.lyncdiscover.live.tcp.ConnectionLostException;
import io.github.lyncdiscover.live.tcp.DialledSocket;
import io.github.lyncdiscover.live.tcp.Dialler;
import io.github.lyncdiscover.live.tcp.Interruption;
import io.github.lyncdiscover.live.tls.TlsAttempt;
import io.github.lyncdiscover.live.tls.TrustedRoots;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.FailureCause;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.secret.Secrets;
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
 * Makes HTTP requests with OkHttp, over connections that are made here. What OkHttp would do beyond one exchange is
 * switched off or, where there is no switch, made impossible: see {@link HttpExchange}.
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
        HttpOutcome outcome =
                request.url().secure() ? secured(request, places, deadline) : plain(request, places, deadline);
        if (LOG.isDebugEnabled()) {
            LOG.debug(Printable.of(Secrets.mask(request.url() + ": " + outcome)));
        }
        return outcome;
    }

    private HttpOutcome plain(HttpRequest request, List<InetSocketAddress> places, Deadline deadline) {
        try (DialledSocket socket = Dialler.dial(places, connectTimeout, deadline)) {
            return HttpExchange.plain(client, request, userAgent, socket, deadline)
                    .outcome();
        } catch (ConnectionLostException failure) {
            return new HttpOutcome.Lost(Optional.empty(), HttpExchange.CLOSED, FailureCause.of(failure));
        } catch (IOException failure) {
            return unconnected(failure);
        }
    }

    private HttpOutcome secured(HttpRequest request, List<InetSocketAddress> places, Deadline deadline) {
        TlsAttempt attempt = new TlsAttempt(request.url().host(), roots, request.versions());
        if (attempt.isSpeechless()) {
            return new HttpOutcome.TlsFailed(Tls.UNSEEN, List.of(attempt.unspoken()));
        }
        try (DialledSocket socket = Dialler.dial(places, connectTimeout, deadline)) {
            return HttpExchange.secured(client, request, userAgent, socket, attempt, deadline)
                    .outcome();
        } catch (ConnectionLostException failure) {
            return new HttpOutcome.TlsFailed(attempt.seen(), attempt.faults(failure), FailureCause.of(failure));
        } catch (IOException failure) {
            return unconnected(failure);
        }
    }

    private static HttpOutcome unconnected(IOException failure) {
        Interruption.check();
        return failure instanceof SocketTimeoutException
                ? new HttpOutcome.TimedOut(Optional.empty(), FailureCause.of(failure))
                : new HttpOutcome.Refused(Dialler.describe(failure), FailureCause.of(failure));
    }
}
