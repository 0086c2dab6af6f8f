package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The response headers that a recording keeps: those that say how to sign in, and why that failed. */
final class KeptHeaders {
    private static final Set<String> KEPT = Set.of(
            "proxy-authenticate", "www-authenticate", "x-ms-diagnostics", "x-ms-server-fqdn", "x-ms-webticketurl");

    private KeptHeaders() {}

    static HttpOutcome of(HttpOutcome outcome) {
        if (outcome instanceof HttpOutcome.Response response) {
            List<HttpHeaders.Field> kept = response.headers().fields().stream()
                    .filter(field -> KEPT.contains(field.name().toLowerCase(Locale.ROOT)))
                    .toList();
            return response.with(HttpHeaders.tryOf(kept).orElse(HttpHeaders.NONE));
        }
        return outcome;
    }
}
