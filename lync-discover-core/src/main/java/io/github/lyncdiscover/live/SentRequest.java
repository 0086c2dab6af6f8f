package io.github.lyncdiscover.live;

import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpMethod;
import io.github.lyncdiscover.network.HttpRequest;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Requests as OkHttp sends them. */
record SentRequest(String userAgent, boolean closing) {
    /** OkHttp refuses or changes host names that it takes for badly encoded; it has no need to know them. */
    private static final String ANY_HOST = "host.invalid";

    private static final String USER_AGENT = "User-Agent";

    /** A body that nobody reads would hold the thread: after the deadline, and a little more, the connection is closed. */
    private static final long GRACE_MILLIS = 20;

    Request of(HttpRequest request) {
        ServerAddress server = request.url().server();
        boolean secure = request.url().secure();
        boolean defaultPort = server.port() == (secure ? ProtocolConstants.HTTPS_PORT : ProtocolConstants.HTTP_PORT);
        Request.Builder sent = new Request.Builder()
                .url((secure ? "https" : "http") + "://" + ANY_HOST + ":" + server.port()
                        + request.url().path())
                .header("Host", defaultPort ? server.host().authority() : server.toString());
        if (!request.accept().isEmpty()) {
            sent.header("Accept", request.accept());
        }
        sent.header(USER_AGENT, request.headers().first(USER_AGENT).orElse(userAgent));
        for (HttpHeaders.Field field : request.headers().fields()) {
            if (!field.name().equalsIgnoreCase(USER_AGENT)) {
                sent.addHeader(field.name(), field.value());
            }
        }
        if (request.method() != HttpMethod.GET) {
            sent.method(
                    request.method().name(), RequestBody.create(request.body().bytes()));
        }
        return sent.header("Connection", closing ? "close" : "keep-alive").build();
    }

    void limit(Call call, Deadline deadline) {
        call.timeout().timeout(deadline.remaining().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
