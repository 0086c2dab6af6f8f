package io.github.lyncdiscover.examples.live;

import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Documents.userRedirect;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A world, and its longest necessary chain: the waits that follow each other because each needs what the one before
 * brought. A and AAAA of a host are one wait. Of the two legs of a name the longer counts, and what both ask for is
 * asked once, when the first of them gets there.
 *
 * @param why the chain in words
 * @param lookups how many waits for the name server
 * @param exchanges how many waits for a web server
 */
record Scenario(
        String title,
        String why,
        int lookups,
        int exchanges,
        Zone zone,
        Map<String, AutodiscoverDocument> http,
        Map<String, AutodiscoverDocument> https) {
    private static final AutodiscoverDocument SERVERS = user(AccessLocation.EXTERNAL, "access.fabrikam.example:443");

    static List<Scenario> all() {
        return List.of(redirect(), director(), plain(), srv());
    }

    /** The world of the source article. */
    static Scenario redirect() {
        return new Scenario(
                "redirect over HTTP, User link over HTTPS",
                "internal name, name, its root, web host, its root (and for the other leg, its user document)",
                3,
                2,
                addresses("lyncdiscover.contoso.example", "webext.fabrikam.example"),
                Map.of("lyncdiscover.contoso.example/", redirectTo("https://webext.fabrikam.example/root")),
                Map.of(
                        "lyncdiscover.contoso.example/", userAt("https://webext.fabrikam.example/user"),
                        "webext.fabrikam.example/root", userAt("https://webext.fabrikam.example/user"),
                        "webext.fabrikam.example/user", SERVERS));
    }

    private static Scenario director() {
        return new Scenario(
                "director: the User document redirects",
                "internal name, name, its root, director, its user document, pool, its root, its user document",
                4,
                4,
                addresses("lyncdiscover.contoso.example", "director.contoso.example", "pool.contoso.example"),
                Map.of("lyncdiscover.contoso.example/", redirectTo("https://director.contoso.example/root")),
                Map.of(
                        "lyncdiscover.contoso.example/", userAt("https://director.contoso.example/user"),
                        "director.contoso.example/root", userAt("https://director.contoso.example/user"),
                        "director.contoso.example/user", userRedirect("https://pool.contoso.example/root"),
                        "pool.contoso.example/root", userAt("https://pool.contoso.example/user"),
                        "pool.contoso.example/user", SERVERS));
    }

    private static Scenario plain() {
        return new Scenario(
                "no internal name, all on one host",
                "internal name, name, its root, user document (and for the other leg, the root over HTTPS)",
                2,
                2,
                addresses("lyncdiscover.contoso.example"),
                Map.of("lyncdiscover.contoso.example/", redirectTo("https://lyncdiscover.contoso.example/root")),
                Map.of(
                        "lyncdiscover.contoso.example/", userAt("https://lyncdiscover.contoso.example/user"),
                        "lyncdiscover.contoso.example/root", userAt("https://lyncdiscover.contoso.example/user"),
                        "lyncdiscover.contoso.example/user", SERVERS));
    }

    private static Scenario srv() {
        return new Scenario(
                "no lyncdiscover, SRV fallback",
                "both names, _sipinternaltls._tcp, _sip._tls",
                4,
                0,
                new Zone(List.of("_sip._tls.contoso.example SRV 0 0 443 access.fabrikam.example.")),
                Map.of(),
                Map.of());
    }

    LoopbackWorld start(Key key, Duration dnsDelay, Duration webDelay) throws IOException {
        Stream<String> hosts = https.keySet().stream().map(page -> page.substring(0, page.indexOf('/')));
        List<String> named =
                Stream.concat(Stream.of("localhost"), hosts).distinct().toList();
        return new LoopbackWorld(key, named, zone, http, https, dnsDelay, webDelay);
    }

    private static Zone addresses(String... hosts) {
        return new Zone(
                List.of(hosts).stream().map(host -> host + " A 127.0.0.1").toList());
    }
}
