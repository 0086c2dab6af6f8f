package io.github.lyncdiscover.live;

import io.github.lyncdiscover.network.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Response;

/** The headers of a response as OkHttp read them. */
final class ReceivedHeaders {
    private ReceivedHeaders() {}

    /** What breaks the rules of HTTP is left out; nothing if there is too much. */
    static Optional<HttpHeaders> of(Headers headers) {
        List<HttpHeaders.Field> fields = new ArrayList<>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            if (HttpHeaders.isField(headers.name(i), headers.value(i))) {
                fields.add(new HttpHeaders.Field(headers.name(i), headers.value(i)));
            }
        }
        return HttpHeaders.tryOf(fields);
    }

    /** Whether the server keeps the connection for another request (RFC 9112, section 9.3). */
    static boolean keepAlive(Response response) {
        List<String> options = response.headers().values("Connection");
        boolean closes = options.stream().anyMatch(value -> has(value, "close"));
        boolean keeps = options.stream().anyMatch(value -> has(value, "keep-alive"));
        return !closes && (response.protocol() == Protocol.HTTP_1_1 || keeps);
    }

    private static boolean has(String list, String option) {
        for (String item : list.split(",", -1)) {
            if (item.strip().equalsIgnoreCase(option)) {
                return true;
            }
        }
        return false;
    }
}
