package io.github.lyncdiscover.plan.outcome;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.plan.MigrationPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law that folding is predicting each sign-in by itself, over plans of a hoster in which any key may speak of one of
 * several tenants.
 */
final class FoldingLawTest {
    private static final List<String> TENANTS =
            List.of("a.example", "b.example", "c.example", "t1.hoster.example", "t2.hoster.example", "x.b.example");
    private static final List<String> POOLS =
            List.of("pool0.hoster.example", "pool1.ad.invalid", "pool2.hoster.example");

    /** A plan with each key at random, most of them for one tenant. */
    private static final class Keys {
        private final Random random;
        private final List<String> lines = new ArrayList<>();

        Keys(int seed) {
            this.random = new Random(seed);
        }

        private boolean perhaps() {
            return random.nextInt(4) == 0;
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private String tenant() {
            return any(TENANTS);
        }

        private String label() {
            return any(List.of("lyncdiscover.", "lyncdiscoverinternal.", "sip.", "www.", ""));
        }

        private String server() {
            int pool = random.nextInt(3);
            return any(List.of("web", "webint", "edge")) + pool + ".hoster.example";
        }

        private String record() {
            String owner = any(List.of(tenant(), "*." + tenant(), "*.hoster.example", "*.example", label() + tenant()));
            return switch (random.nextInt(4)) {
                case 0 -> owner + " IN A 192.0.2." + random.nextInt(4);
                case 1 ->
                    any(List.of("_sipinternaltls._tcp.", "_sip._tls.")) + tenant() + " IN SRV 0 0 443 "
                            + any(List.of(server(), "edgee0.hoster.example", "sip.c.example"));
                case 2 -> owner + " IN CNAME " + any(List.of(label() + tenant(), "webb0.hoster.example"));
                default -> owner + " IN CNAME " + server();
            };
        }

        String yaml() {
            String alice = "alice@" + tenant();
            lines.add("sipDomains: [" + String.join(", ", TENANTS) + "]");
            lines.add("pools:");
            for (int i = 0; i < 3; i++) {
                lines.add("  - fqdn: " + POOLS.get(i));
                lines.add("    internalWebServices: webint" + i + ".hoster.example");
                if (i == 0 || !perhaps()) {
                    lines.add("    externalWebServices: web" + i + ".hoster.example");
                    lines.add("    accessEdge: edge" + i + ".hoster.example");
                }
                lines.add("    users: [" + String.join(", ", i == 0 ? TENANTS : List.of(tenant()))
                        + (i == 0 ? ", " + alice : "") + "]");
            }
            if (perhaps()) {
                lines.add("online: {sipDomains: [" + tenant() + "], autodiscover: webdir.provider.invalid,"
                        + " webServices: webpool.provider.invalid, sipServer: \"sipdir.provider.invalid:443\"}");
            }
            lines.add("otherPool: " + any(List.of("DIRECT", "REDIRECT")));
            dns();
            if (perhaps()) {
                lines.add("answeringPool: {" + tenant() + ": " + any(POOLS) + ", others: " + any(POOLS) + "}");
            }
            if (perhaps()) {
                lines.add("reverseProxy: {" + any(List.of(label() + tenant(), "192.0.2.1")) + ": " + any(POOLS) + "}");
            }
            if (perhaps()) {
                lines.add("exchange: {"
                        + any(List.of(tenant(), "alice@" + tenant())) + ": "
                        + any(List.of("cas.hoster.example", "mail.a.example")) + "}");
            }
            if (perhaps()) {
                lines.add("lastServer: {" + any(List.of(tenant(), alice.toUpperCase(Locale.ROOT))) + ": "
                        + any(List.of("sip.ad.invalid", "sip.a.example", "edge0.hoster.example")) + "}");
            }
            if (perhaps()) {
                lines.add("cachedEndpoint: {" + any(List.of(tenant(), alice)) + ": "
                        + any(List.of(
                                "edge0.hoster.example", "gone.hoster.example", "sip.a.example", "web0.hoster.example"))
                        + "}");
            }
            if (perhaps()) {
                lines.add(
                        "answers: {outside: {\"https://" + any(List.of("lyncdiscover." + tenant(), server())) + "/\": {"
                                + any(List.of(
                                        "redirect: \"https://moved.b.example/\"",
                                        "httpRedirect: \"https://moved.a.example/\", status: 301"))
                                + "}}}");
            }
            lines.add("clients: [lync-2013, " + any(List.of("lync-mobile", "sfb-mac", "lync-phone")) + "]");
            return String.join("\n", lines) + "\n";
        }

        private void dns() {
            lines.add("dns:");
            for (String name : List.of("lyncdiscover", "lyncdiscoverinternal")) {
                if (perhaps()) {
                    lines.add("  " + name + ": {" + tenant() + ": " + any(List.of("cname", "address", "none"))
                            + (perhaps() ? ", others: " + any(List.of("cname", "none")) : "") + "}");
                } else if (perhaps()) {
                    lines.add("  " + name + ": " + any(List.of("cname", "address", "none")));
                }
            }
            lines.add("  records:");
            for (String place : List.of("inside", "outside")) {
                lines.add("    " + place + ":" + (perhaps() ? "\n      - \"" + record() + "\"" : " []"));
            }
            if (perhaps()) {
                String zone = any(List.of(tenant(), "hoster.example"));
                lines.add("  completeZones: {" + any(List.of("inside", "outside")) + ": ["
                        + any(List.of(zone, "{zone: " + zone + ", unknown: [lyncdiscover." + zone + "]}")) + "]}");
            }
            if (perhaps()) {
                lines.add("  failures: {" + any(List.of("inside", "outside")) + ": {lyncdiscover." + tenant() + ": "
                        + any(List.of("SERVFAIL", "timedOut")) + "}}");
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    private static MigrationPlan plan(int seed, Path folder) throws IOException {
        Path file = folder.resolve("plan.yaml");
        Files.writeString(file, new Keys(seed).yaml());
        return MigrationPlan.load(file);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void folding_is_predicting_each_sign_in_by_itself(int seed, @TempDir Path folder) throws IOException {
        SweepTest.assertSwept(plan(seed, folder));
    }

    @Test
    void some_of_these_plans_are_folded(@TempDir Path folder) throws IOException {
        int folded = 0;
        for (int seed = 0; seed < 100; seed++) {
            folded += Alike.of(plan(seed, folder)).size() < TENANTS.size() ? 1 : 0;
        }
        int plans = folded;
        assertTrue(plans > 20, () -> plans + " of 100");
    }
}
