package io.github.lyncdiscover.live;

import io.github.lyncdiscover.live.tcp.DialledSocket;
import io.github.lyncdiscover.live.tcp.InterruptedWait;
import io.github.lyncdiscover.live.tcp.LocalFailures;
import io.github.lyncdiscover.live.tls.TlsAttempt;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.FailureCause;
import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A given connection, for one request or for several in turn. OkHttp repeats some requests by itself when it sees their
 * status (408, 421, 503) and refuses to show another (407): it is not shown the status. For one thread at a time.
 */
final class HttpConnection extends EventListener implements AutoCloseable {
    public static final String CLOSED = "connection closed before the whole response";

    /** OkHttp gives up at 256 KiB of headers; less than that tells an end from an excess. */
    private static final long LARGEST_HEADERS = 250_000;

    /** What OkHttp says of a body that ends early; everything else of this kind breaks the rules of HTTP. */
    private static final String EARLY_END = "unexpected end of stream";

    private static final int HARMLESS = 200;
    private static final ConnectionSpec TLS = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
            .allEnabledTlsVersions()
            .allEnabledCipherSuites()
            .build();

    private final DialledSocket socket;
    private final Optional<TlsAttempt> attempt;
    private final SentRequest sent;
    private final OkHttpClient client;
    private boolean handshaking;
    private boolean secured;
    private boolean headersRead;
    private boolean keptAlive;
    private boolean endedBetween;
    private int status;
    private int exchanges;

    private HttpConnection(
            OkHttpClient base, DialledSocket socket, Optional<TlsAttempt> attempt, SentRequest sent, boolean reused) {
        this.socket = socket;
        this.attempt = attempt;
        this.sent = sent;
        OkHttpClient.Builder own = base.newBuilder()
                .dns(host -> List.of(socket.getInetAddress()))
                .socketFactory(new OnlySocket(socket))
                .eventListener(this)
                .addNetworkInterceptor(this::hideStatus);
        if (reused) {
            own.connectionPool(new ConnectionPool(1, 1, TimeUnit.DAYS));
        }
        attempt.ifPresent(tls -> own.connectionSpecs(List.of(TLS))
                .sslSocketFactory(tls.sockets(), tls.judge())
                .hostnameVerifier((host, session) -> tls.accepted()));
        this.client = own.build();
    }

    /** A connection for one request; with an attempt, it is secured first. */
    public static HttpConnection once(
            OkHttpClient base, DialledSocket socket, Optional<TlsAttempt> attempt, String userAgent) {
        return new HttpConnection(base, socket, attempt, new SentRequest(userAgent, true), false);
    }

    /** A connection for several requests in turn. */
    public static HttpConnection keptAlive(
            OkHttpClient base, DialledSocket socket, Optional<TlsAttempt> attempt, String userAgent) {
        return new HttpConnection(base, socket, attempt, new SentRequest(userAgent, false), true);
    }

    /** Makes the next request. */
    public HttpOutcome exchange(HttpRequest request, Deadline deadline) {
        exchanges++;
        headersRead = false;
        keptAlive = false;
        if (exchanges > 1) {
            socket.renew(deadline);
        }
        Call call = client.newCall(sent.of(request));
        if (request.body().size() > 0) {
            sent.limit(call, deadline);
        }
        try (Response response = call.execute()) {
            return read(response);
        } catch (IOException failure) {
            InterruptedWait.check();
            return failed(failure, deadline);
        } catch (IllegalStateException | IllegalArgumentException unexpected) {
            InterruptedWait.check();
            return new HttpOutcome.Lost(tls(), "no HTTP", FailureCause.of(unexpected));
        }
    }

    /** Whether the last response was complete, and the server keeps the connection. */
    public boolean isKeptAlive() {
        return keptAlive;
    }

    /** Whether the server closed the connection between two exchanges, before it answered anything to the last request. */
    public boolean isEndedBetween() {
        return endedBetween;
    }

    @Override
    public void secureConnectStart(Call call) {
        handshaking = true;
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        handshaking = false;
        secured = true;
    }

    private Response hideStatus(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        headersRead = true;
        status = response.code();
        return response.newBuilder().code(HARMLESS).build();
    }

    private HttpOutcome read(Response response) throws IOException {
        InputStream in = response.body().byteStream();
        byte[] bytes = in.readNBytes(HttpRequest.LARGEST_BODY + 1);
        Headers headers = response.headers();
        Optional<HttpHeaders> all = ReceivedHeaders.of(headers);
        if (bytes.length > HttpRequest.LARGEST_BODY || all.isEmpty()) {
            socket.close();
            return new HttpOutcome.TooLarge(tls());
        }
        keptAlive = ReceivedHeaders.keepAlive(response);
        return new HttpOutcome.Response(
                tls(),
                status,
                first(headers, "Content-Type").orElse(""),
                status / 100 == 3 ? first(headers, "Location") : Optional.empty(),
                Body.of(bytes),
                all.get());
    }

    private Optional<Tls> tls() {
        return secured ? attempt.map(TlsAttempt::seen) : Optional.empty();
    }

    private HttpOutcome failed(IOException failure, Deadline deadline) {
        FailureCause cause = FailureCause.of(failure);
        LocalFailures.check(failure);
        if (deadline.remaining().isZero()) {
            return new HttpOutcome.TimedOut(tls(), cause);
        } else if (handshaking && attempt.isPresent()) {
            TlsAttempt tls = attempt.get();
            return new HttpOutcome.TlsFailed(tls.seen(), tls.faults(failure), cause);
        } else if ((socket.received() > LARGEST_HEADERS && !headersRead) || socket.isFull()) {
            return new HttpOutcome.TooLarge(tls());
        } else if (exchanges > 1 && !headersRead && socket.received() == 0) {
            endedBetween = true;
            return new HttpOutcome.Lost(tls(), Conversation.CLOSED_BETWEEN, cause);
        }
        boolean ended = !(failure instanceof ProtocolException) || EARLY_END.equals(failure.getMessage());
        return new HttpOutcome.Lost(tls(), ended ? CLOSED : "no HTTP", cause);
    }

    private static Optional<String> first(Headers headers, String name) {
        return headers.values(name).stream().findFirst();
    }

    /** Closes the connection, if it is not closed already. */
    @Override
    public void close() throws IOException {
        client.connectionPool().evictAll();
        socket.close();
    }
}
