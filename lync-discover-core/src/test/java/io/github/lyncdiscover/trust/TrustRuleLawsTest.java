package io.github.lyncdiscover.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.DomainName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the trust rule, tried with names and settings made at random from few labels, so that many of them meet. */
final class TrustRuleLawsTest {
    private static final int TRIES = 3_000;
    private static final List<String> LABELS = List.of("a", "b", "ab", "lync", "com", "test", "evil");
    private static final List<String> FAULTY =
            List.of("*.a.test", ".test", "a;b", "https://b.com", "a.test:443", "a_b");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void case_and_trailing_dot_never_change_a_decision(long seed) {
        eachCase(seed, random -> {
            String sipDomain = name(random);
            String server = name(random);
            List<String> entries = entries(random);
            List<String> ticked = names(random, 2);
            String last = name(random);
            TrustDecision decision = judge(sipDomain, entries, ticked, last, server);
            TrustDecision respelt = judge(
                    respelt(sipDomain, random),
                    entries.stream().map(entry -> respelt(entry, random)).toList(),
                    ticked.stream().map(entry -> respelt(entry, random)).toList(),
                    respelt(last, random),
                    respelt(server, random));
            assertEquals(decision, respelt);
            return decision.trusted();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void an_entry_more_never_makes_a_trusted_server_untrusted(long seed) {
        eachCase(seed, random -> {
            String sipDomain = name(random);
            String server = name(random);
            List<String> entries = entries(random);
            String last = name(random);
            List<String> more = new ArrayList<>(entries);
            more.add(random.nextInt(more.size() + 1), entry(random));
            boolean before = judge(sipDomain, entries, List.of(), last, server).trusted();
            boolean after = judge(sipDomain, more, List.of(), last, server).trusted();
            boolean ticked =
                    judge(sipDomain, entries, names(random, 3), last, server).trusted();
            assertTrue(after || !before, () -> server + " in " + entries + " but not in " + more);
            assertTrue(ticked || !before, () -> server + " in " + entries);
            return before;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void the_order_of_entries_is_irrelevant(long seed) {
        eachCase(seed, random -> {
            String sipDomain = name(random);
            String server = name(random);
            List<String> entries = entries(random);
            List<String> shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled, random);
            String last = name(random);
            boolean trusted = judge(sipDomain, entries, List.of(), last, server).trusted();
            assertEquals(
                    trusted, judge(sipDomain, shuffled, List.of(), last, server).trusted());
            return trusted;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void a_decision_names_an_entry_that_covers_the_server_or_none_does(long seed) {
        eachCase(seed, random -> {
            String server = name(random);
            List<String> entries = entries(random);
            TrustDecision decision = judge(name(random), entries, names(random, 2), name(random), server);
            assertEquals(decision.trusted(), decision.entry().isPresent());
            decision.entry().ifPresent(entry -> {
                String wrapped = "." + decision.server() + ".";
                assertTrue(wrapped.endsWith("." + entry + "."), () -> server + " is not in " + entry);
            });
            return decision.trusted();
        });
    }

    private interface Case {
        /** Holds one case to the law, and tells whether its server is trusted. */
        boolean trusted(Random random);
    }

    private static void eachCase(long seed, Case law) {
        Random random = new Random(seed);
        long trusted =
                IntStream.range(0, TRIES).filter(i -> law.trusted(random)).count();
        assertTrue(trusted > TRIES / 10 && trusted < TRIES * 9 / 10, () -> "one-sided: " + trusted);
    }

    private static TrustDecision judge(
            String sipDomain, List<String> entries, List<String> ticked, String last, String server) {
        TrustSettings settings = new TrustSettings(
                List.of(TrustModelData.policy(String.join(",", entries))),
                ticked.stream().map(DomainName::parse).toList(),
                Optional.of(DomainName.parse(last)),
                Optional.empty());
        return TrustRule.of(DomainName.parse(sipDomain), settings, TrustRule.Client.LYNC_2013)
                .judge(DomainName.parse(server));
    }

    /** At least one entry, so that the value is present. */
    private static List<String> entries(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> entry(random))
                .toList();
    }

    private static String entry(Random random) {
        return random.nextInt(5) == 0 ? FAULTY.get(random.nextInt(FAULTY.size())) : name(random);
    }

    private static List<String> names(Random random, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> name(random))
                .toList();
    }

    private static String name(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> LABELS.get(random.nextInt(LABELS.size())))
                .collect(Collectors.joining("."));
    }

    private static String respelt(String text, Random random) {
        String mixed = text.chars()
                .mapToObj(c -> random.nextBoolean()
                        ? Character.toString(c)
                        : Character.toString(c).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
        return random.nextBoolean() && !FAULTY.contains(text) ? mixed + "." : mixed;
    }
}
