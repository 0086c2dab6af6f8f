package io.github.lyncdiscover.plan;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Documents.userRedirect;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.cname;
import static io.github.lyncdiscover.planned.Facts.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.plan.outcome.Outcomes;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws over random plans of which nothing is assumed: the prediction is that of the same world built by hand from facts;
 * folding changes nothing; neither do the order of the file, case and trailing dots.
 */
final class WorldLawsTest {
    private static final List<String> DOMAINS = List.of("contoso.example", "fabrikam.example");
    private static final String ROOT = "/autodiscover/autodiscoverservice.svc/root";

    /** A pool by its names. */
    private record Names(String fqdn, String internal, String external, String edge) {}

    /** A plan of several pools on which every SIP domain has users, with aliases that lead to any of them, or nowhere. */
    private static final class RandomWorld {
        private final Random random;
        private final List<Names> pools = new ArrayList<>();
        private final List<String> inside = new ArrayList<>();
        private final List<String> outside = new ArrayList<>();
        private final List<List<String>> chains = new ArrayList<>();

        RandomWorld(long seed) {
            this.random = new Random(seed);
            int many = 1 + random.nextInt(3);
            for (int i = 0; i < many; i++) {
                pools.add(new Names(name("pool" + i), name("webint" + i), name("webext" + i), name("edge" + i)));
            }
            for (String domain : DOMAINS) {
                chains.add(chain(
                        "lyncdiscoverinternal." + domain,
                        pools.get(random.nextInt(many)).internal(),
                        inside));
                chains.add(chain(
                        "lyncdiscover." + domain,
                        pools.get(random.nextInt(many)).external(),
                        outside));
            }
        }

        private String name(String label) {
            return label + "."
                    + List.of("contoso.example", "fabrikam.example", "hoster.invalid")
                            .get(random.nextInt(3));
        }

        /** Aliases from a name to a server, by way of others, perhaps with a typing error at the end. */
        private List<String> chain(String from, String to, List<String> records) {
            List<String> chain = new ArrayList<>(List.of(from));
            for (int i = random.nextInt(3); i > 0; i--) {
                chain.add("step" + i + "." + from.substring(from.indexOf('.') + 1));
            }
            chain.add(random.nextInt(6) == 0 ? to.replaceFirst("web", "wbe") : to);
            for (int i = 1; i < chain.size(); i++) {
                records.add(chain.get(i - 1) + " IN CNAME " + chain.get(i));
            }
            return chain;
        }

        String yaml(boolean shout, boolean backwards) {
            List<String> lines = new ArrayList<>();
            List<Names> these = new ArrayList<>(pools);
            List<String> in = new ArrayList<>(inside);
            List<String> out = new ArrayList<>(outside);
            if (backwards) {
                Collections.reverse(these);
                Collections.reverse(in);
                Collections.reverse(out);
            }
            lines.add("sipDomains: [" + text(DOMAINS.get(0), shout) + ", " + text(DOMAINS.get(1), shout) + "]");
            lines.add("otherPool: REDIRECT");
            lines.add("pools:");
            for (Names pool : these) {
                lines.add("  - fqdn: " + text(pool.fqdn(), shout));
                lines.add("    internalWebServices: " + text(pool.internal(), shout));
                lines.add("    externalWebServices: " + text(pool.external(), shout));
                lines.add("    accessEdge: " + text(pool.edge(), shout));
                lines.add("    users: [" + text(DOMAINS.get(0), shout) + ", " + text(DOMAINS.get(1), shout) + "]");
            }
            lines.add("dns:");
            lines.add("  records:");
            lines.add("    inside:");
            in.forEach(record -> lines.add("      - \"" + record(record, shout) + "\""));
            lines.add("    outside:");
            out.forEach(record -> lines.add("      - \"" + record(record, shout) + "\""));
            return String.join("\n", lines) + "\n";
        }

        private static String text(String name, boolean shout) {
            return shout ? name.toUpperCase(Locale.ROOT) + "." : name;
        }

        private static String record(String record, boolean shout) {
            String[] words = record.split(" ", -1);
            return text(words[0], shout) + " " + words[1] + " " + words[2] + " " + text(words[3], shout);
        }

        /** The same world as one user sees it, said fact by fact. */
        PlannedNetwork byHand(String domain, Names home, Location location) {
            boolean internal = location == Location.INSIDE;
            List<Fact> facts = new ArrayList<>();
            Set<String> addresses = new HashSet<>();
            for (Names pool : pools) {
                String web = internal ? pool.internal() : pool.external();
                String homeWeb = internal ? home.internal() : home.external();
                addresses.add(web);
                addresses.add(internal ? pool.fqdn() : pool.edge());
                facts.add(get("https://" + web + ROOT, document(userAt("https://" + web + ROOT + "/user"))));
                facts.add(get(
                        "https://" + web + ROOT + "/user",
                        document(
                                pool.equals(home)
                                        ? internal
                                                ? user(AccessLocation.INTERNAL, home.fqdn() + ":5061")
                                                : user(AccessLocation.EXTERNAL, home.edge() + ":443")
                                        : userRedirect("https://" + homeWeb + ROOT))));
            }
            String label = internal ? "lyncdiscoverinternal." : "lyncdiscover.";
            for (List<String> chain : chains) {
                if (chain.get(0).equals(label + domain)) {
                    for (int i = 1; i < chain.size(); i++) {
                        facts.add(cname(chain.get(i - 1), chain.get(i)));
                    }
                    String end = chain.get(chain.size() - 1);
                    facts.add(get("http://" + chain.get(0) + "/", document(redirectTo("https://" + end + ROOT))));
                    facts.add(
                            get("https://" + chain.get(0) + "/", document(userAt("https://" + end + ROOT + "/user"))));
                }
            }
            addresses.forEach(name -> facts.add(address(name, "192.0.2.1")));
            return PlannedNetwork.of(facts);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static List<String> outcomes(MigrationPlan plan) {
        return plan.predictions()
                .map(forecast -> forecast + " " + outcome(forecast.prediction()))
                .sorted()
                .toList();
    }

    private static String outcome(Prediction prediction) {
        return prediction.verdict()
                + " "
                + prediction.prompts().stream()
                        .map(prompt -> prompt.server() + " " + prompt.stage() + " " + prompt.certainty())
                        .toList();
    }

    private static MigrationPlan read(String yaml, Path folder) throws IOException {
        Path file = folder.resolve("plan.yaml");
        Files.writeString(file, yaml);
        return MigrationPlan.load(file);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_prediction_is_that_of_the_same_world_built_by_hand(long seed, @TempDir Path folder) throws IOException {
        RandomWorld world = new RandomWorld(seed);
        MigrationPlan plan = read(world.yaml(false, false), folder);
        assertEquals(List.of(), plan.assumed(), plan::toString);
        plan.predictions().forEach(forecast -> {
            Names home = world.pools.stream()
                    .filter(pool -> pool.fqdn().equals(forecast.users().home().label()))
                    .findFirst()
                    .orElseThrow();
            String domain = forecast.users().who().sipDomain().text();
            Prediction byHand = LyncDiscover.on(world.byHand(domain, home, forecast.location()))
                    .predict(domain);
            assertEquals(
                    outcome(byHand),
                    outcome(forecast.prediction()),
                    () -> forecast + forecast.prediction().explain() + byHand.explain());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neither_order_nor_case_nor_trailing_dots_change_anything(long seed, @TempDir Path folder) throws IOException {
        RandomWorld world = new RandomWorld(seed);
        List<String> outcomes = outcomes(read(world.yaml(false, false), folder));
        assertEquals(outcomes, outcomes(read(world.yaml(true, false), folder)));
        assertEquals(outcomes, outcomes(read(world.yaml(false, true), folder)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void folding_is_predicting_each_sign_in_by_itself(long seed, @TempDir Path folder) throws IOException {
        MigrationPlan plan = read(new RandomWorld(seed).yaml(false, false), folder);
        Set<String> single = new TreeSet<>();
        plan.predictions()
                .forEach(forecast -> single.add(forecast.prediction().verdict() + " "
                        + forecast.prediction().prompts().stream()
                                .map(prompt -> prompt.server().text())
                                .toList()));
        Set<String> folded = new TreeSet<>();
        Outcomes.of(plan)
                .outcomes()
                .forEach(outcome -> folded.add(outcome.verdict() + " "
                        + outcome.example().prediction().prompts().stream()
                                .map(prompt -> prompt.server().text())
                                .toList()));
        assertEquals(single, folded);
        assertTrue(Outcomes.of(plan).count() == plan.predictions().count());
    }
}
