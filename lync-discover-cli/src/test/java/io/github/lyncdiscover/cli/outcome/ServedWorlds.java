package io.github.lyncdiscover.cli.outcome;

import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.World;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.worlds.HandBuilt;
import io.github.lyncdiscover.worlds.RandomWorld;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Random plans at one place, shown by a real name server and a real web server. Their facts are those that are built by
 * hand, not the library's. Nobody signs in there: whose User document is asked for, the User-Agent says.
 */
final class ServedWorlds implements AutoCloseable {
    private static final String WEB_SERVER = "127.0.0.1";
    private static final String NOBODY_LISTENS = "127.0.0.4";

    private final Location place;
    private final World world = new World().servingOnlyIpv4();

    ServedWorlds(Location place) {
        this.place = place;
    }

    /** Adds a plan whose names are in none that was added before. */
    void add(RandomWorld plan) {
        HandBuilt built = HandBuilt.at(plan, place);
        Map<String, Map<String, HttpOutcome>> pages = new LinkedHashMap<>();
        for (String home : homes(plan)) {
            for (Fact fact : built.facts(home, new HandBuilt.Reading(plan.direct(), plan.atRoot(), false))) {
                if (fact instanceof Fact.Get get) {
                    pages.computeIfAbsent(get.url().toString(), url -> new LinkedHashMap<>())
                            .put(home, get.answer().outcome(get.url().secure()));
                }
            }
        }
        Set<String> answering = new LinkedHashSet<>();
        pages.forEach((url, answers) -> answering.add(page(url, answers)));
        for (String line : built.zone()) {
            String[] words = line.split(" ", -1);
            boolean serves = built.endingAt(words[0]).stream().anyMatch(answering::contains);
            String data = serves ? WEB_SERVER : NOBODY_LISTENS;
            world.record(words[1].equals("A") ? words[0] + " A " + data : line);
        }
        // "None" beats a wildcard, which no zone can say: the name is there without an address.
        built.denied().forEach(name -> world.record(name + " TXT none"));
        answering.forEach(world::host);
    }

    private static List<String> homes(RandomWorld plan) {
        List<String> homes = new ArrayList<>();
        plan.pools().forEach(pool -> homes.add(pool.fqdn()));
        plan.online().ifPresent(there -> homes.add("online"));
        return homes;
    }

    /** Serves a page to each home, and returns its host. */
    private String page(String url, Map<String, HttpOutcome> answers) {
        String host = url.substring(url.indexOf("//") + 2).replaceFirst("/.*", "");
        if (answers.values().stream().anyMatch(HttpOutcome.TlsFailed.class::isInstance)) {
            world.flawed(host, World.Flaw.OTHER_NAME);
        }
        StringBuilder directives = new StringBuilder();
        answers.forEach((home, answer) -> document(answer)
                .ifPresent(it -> directives
                        .append("default_type \"")
                        .append(it.contentType())
                        .append("\"; if ($http_user_agent = \"")
                        .append(home)
                        .append("\") { return 200 '")
                        .append(new String(it.body().bytes(), StandardCharsets.UTF_8))
                        .append("'; } ")));
        String once = directives.toString().replaceAll("(?<=; \\} )default_type \"[^\"]*\"; ", "");
        world.page(url, new Page(once + "return 404;", ""));
        return host;
    }

    private static Optional<HttpOutcome.Response> document(HttpOutcome answer) {
        return answer instanceof HttpOutcome.Response it && it.status() == 200 ? Optional.of(it) : Optional.empty();
    }

    ServedWorlds start() {
        world.start();
        return this;
    }

    /** The options with which somebody who is homed there looks at this world. */
    List<String> options(String home) {
        List<String> options = new ArrayList<>(world.options());
        options.addAll(List.of("--user-agent", home));
        return options;
    }

    @Override
    public void close() {
        world.close();
    }
}
