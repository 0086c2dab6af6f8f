package io.github.lyncdiscover.live.http;

import io.github.lyncdiscover.live.tcp.DialledSocket;
import io.github.lyncdiscover.live.tcp.Interruption;
import io.github.lyncdiscover.live.tcp.LocalFailures;
import io.github.lyncdiscover.live.tls.TlsAttempt;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.FailureCause;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.List;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response over a given connection. OkHttp repeats some requests by itself when it sees their
 * status (408, 421, 503) and refuses to show another (407): it is not shown the status.
 */
public final class HttpExchange extends EventListener {
    public static final String CLOSED = "connection closed before the whole response";

    /** OkHttp gives up at 256 KiB of headers; less than that tells an end from an excess. */
    private static final long LARGEST_HEADERS = 250_000;

    /** What OkHttp says of a body that ends early; everything else of this kind breaks the rules of HTTP. */
    private static final String EARLY_END = "unexpected end of stream";

    /** OkHttp refuses or changes host names that it takes for badly encoded; it has no need to know them. */
    private static final String ANY_HOST = "host.invalid";

    private static final int HARMLESS = 200;
    private static final ConnectionSpec TLS = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
            .allEnabledTlsVersions()
            .allEnabledCipherSuites()
            .build();

    private final HttpRequest request;
    private final String userAgent;
    private final DialledSocket socket;
    private final Optional<TlsAttempt> attempt;
    private final Deadline deadline;
    private final OkHttpClient client;
    private boolean handshaking;
    private boolean secured;
    private boolean headersRead;
    private int status;

    /** An exchange over the connection as it is. */
    public static HttpExchange plain(
            OkHttpClient base, HttpRequest request, String userAgent, DialledSocket socket, Deadline deadline) {
        return new HttpExchange(base, request, userAgent, socket, Optional.empty(), deadline);
    }

    /** An exchange over the connection once it is secured. */
    public static HttpExchange secured(
            OkHttpClient base,
            HttpRequest request,
            String userAgent,
            DialledSocket socket,
            TlsAttempt attempt,
            Deadline deadline) {
        return new HttpExchange(base, request, userAgent, socket, Optional.of(attempt), deadline);
    }

    private HttpExchange(
            OkHttpClient base,
            HttpRequest request,
            String userAgent,
            DialledSocket socket,
            Optional<TlsAttempt> attempt,
            Deadline deadline) {
        this.request = request;
        this.userAgent = userAgent;
        this.socket = socket;
        this.attempt = attempt;
        this.deadline = deadline;
        OkHttpClient.Builder own = base.newBuilder()
                .dns(host -> List.of(socket.getInetAddress()))
                .socketFactory(new OnlySocket(socket))
                .eventListener(this)
                .addNetworkInterceptor(this::hideStatus);
        attempt.ifPresent(tls -> own.connectionSpecs(List.of(TLS))
                .sslSocketFactory(tls.sockets(), tls)
                .hostnameVerifier((host, session) -> tls.accepted()));
        this.client = own.build();
    }

    public HttpOutcome outcome() {
        ServerAddress server = request.url().server();
        boolean secure = request.url().secure();
        boolean defaultPort = server.port() == (secure ? 443 : 80);
        Request get = new Request.Builder()
                .url((secure ? "https" : "http") + "://" + ANY_HOST + ":" + server.port()
                        + request.url().path())
                .header("Host", defaultPort ? server.host().authority() : server.toString())
                .header("Accept", request.accept())
                .header("User-Agent", userAgent)
                .header("Connection", "close")
                .build();
        try (Response response = client.newCall(get).execute()) {
            return read(response);
        } catch (IOException failure) {
            Interruption.check();
            return failed(failure);
        } catch (IllegalStateException | IllegalArgumentException unexpected) {
            Interruption.check();
            return new HttpOutcome.Lost(tls(), "no HTTP", FailureCause.of(unexpected));
        }
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
        if (bytes.length > HttpRequest.LARGEST_BODY) {
            socket.close();
            return new HttpOutcome.TooLarge(tls());
        }
        Headers headers = response.headers();
        return new HttpOutcome.Response(
                tls(),
                status,
                first(headers, "Content-Type").orElse(""),
                status / 100 == 3 ? first(headers, "Location") : Optional.empty(),
                Body.of(bytes));
    }

    private Optional<Tls> tls() {
        return secured ? attempt.map(TlsAttempt::seen) : Optional.empty();
    }

    private HttpOutcome failed(IOException failure) {
        FailureCause cause = FailureCause.of(failure);
        LocalFailures.check(failure);
        if (deadline.remaining().isZero()) {
            return new HttpOutcome.TimedOut(tls(), cause);
        } else if (handshaking && attempt.isPresent()) {
            TlsAttempt tls = attempt.get();
            return new HttpOutcome.TlsFailed(tls.seen(), tls.faults(failure), cause);
        } else if ((socket.received() > LARGEST_HEADERS && !headersRead) || socket.isFull()) {
            return new HttpOutcome.TooLarge(tls());
        }
        boolean ended = !(failure instanceof ProtocolException) || EARLY_END.equals(failure.getMessage());
        return new HttpOutcome.Lost(tls(), ended ? CLOSED : "no HTTP", cause);
    }

    private static Optional<String> first(Headers headers, String name) {
        return headers.values(name).stream().findFirst();
    }
}
