package io.github.lyncdiscover.cli.outcome;

import io.github.lyncdiscover.cli.loopback.World;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * One SIP domain, and what must be predicted for it. Immutable.
 *
 * @param name the SIP domain is {@code NAME.test}
 * @param story what is the matter with it, in one sentence
 * @param facts adds its servers to a world, given the SIP domain
 * @param options of the command, beside those of the world
 * @param legs the endings: of lyncdiscoverinternal over HTTP and HTTPS, of lyncdiscover over HTTP and HTTPS
 * @param verdict the verdict
 * @param prompts server, stage and certainty of each prompt
 */
record Case(
        String name,
        String story,
        BiConsumer<World, String> facts,
        List<String> options,
        List<LegEnding> legs,
        Verdict verdict,
        List<String> prompts) {
    Case {
        options = List.copyOf(options);
        legs = List.copyOf(legs);
        prompts = List.copyOf(prompts);
    }

    static Case of(String name, String story) {
        return new Case(name, story, (world, domain) -> {}, List.of(), List.of(), Verdict.SIGN_IN_FAILS, List.of());
    }

    static Stream<Case> all() {
        return Stream.concat(Verdicts.CASES.stream(), Endings.CASES.stream());
    }

    Case in(BiConsumer<World, String> servers) {
        return new Case(name, story, servers, options, legs, verdict, prompts);
    }

    Case with(String... words) {
        return new Case(name, story, facts, List.of(words), legs, verdict, prompts);
    }

    /** Seen from outside, where lyncdiscoverinternal does not exist. */
    Case legs(LegEnding http, LegEnding https) {
        return legs(LegEnding.NO_SUCH_NAME, LegEnding.NO_SUCH_NAME, http, https);
    }

    Case legs(LegEnding internalHttp, LegEnding internalHttps, LegEnding http, LegEnding https) {
        List<LegEnding> endings = List.of(internalHttp, internalHttps, http, https);
        return new Case(name, story, facts, options, endings, verdict, prompts);
    }

    Case predicts(Verdict expected, String... servers) {
        return new Case(name, story, facts, options, legs, expected, List.of(servers));
    }

    String domain() {
        return name + ".test";
    }

    String user() {
        return "alice@" + domain();
    }

    void addTo(World world) {
        facts.accept(world, domain());
    }

    @Override
    public String toString() {
        return name + ": " + story;
    }
}
