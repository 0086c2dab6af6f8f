package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The headers of a refusal that name the ways to sign in. */
final class Challenges {
    private static final Set<Integer> REFUSALS = Set.of(401, 403);
    private static final Set<String> NAMES = Set.of("www-authenticate", "x-ms-webticketurl");

    private Challenges() {}

    /** The challenges of a response; none unless it is a refusal. */
    static HttpHeaders of(HttpOutcome.Response response) {
        if (!REFUSALS.contains(response.status())) {
            return HttpHeaders.NONE;
        }
        List<HttpHeaders.Field> fields = response.headers().fields().stream()
                .filter(field -> NAMES.contains(field.name().toLowerCase(Locale.ROOT)))
                .toList();
        return HttpHeaders.tryOf(fields).orElse(HttpHeaders.NONE);
    }
}
