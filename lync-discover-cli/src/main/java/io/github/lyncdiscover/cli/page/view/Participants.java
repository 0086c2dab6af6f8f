package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Leg;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The participants of a sign-in, in the order in which the client comes to them: itself, DNS, then servers by name. */
final class Participants {
    /** The name of the resolver. */
    static final String DNS = "DNS";

    private static final String OTHERS = "other servers";
    private static final int MOST_SERVERS = 8;
    private static final int FIRST = 106;
    private static final int NEAREST = 154;
    private static final int FARTHEST = 230;
    private static final int COMFORTABLE = 1090;

    private final Map<String, String> roles = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    Participants(Prediction prediction) {
        String client = prediction.client().title();
        names.add(client);
        roles.put(client, "client");
        List<String> lyncdiscover =
                prediction.legs().stream().map(Leg::name).map(DomainName::text).toList();
        for (Step step : prediction.steps()) {
            met(step, lyncdiscover).ifPresent(met -> add(met.getKey(), met.getValue()));
        }
    }

    private static Optional<Map.Entry<String, String>> met(Step step, List<String> lyncdiscover) {
        return step.fold(
                lookup -> Optional.of(Map.entry(DNS, "names")),
                fetch -> Optional.of(Map.entry(
                        fetch.url().host().text(),
                        lyncdiscover.contains(fetch.url().host().text()) ? "lyncdiscover" : "web services")),
                read -> Optional.empty(),
                redirect -> Optional.empty(),
                judge -> Optional.of(Map.entry(
                        judge.decision().server().text(), judge.stage().words())),
                handshake -> Optional.of(Map.entry(handshake.server().host().text(), "SIP server")),
                skip -> Optional.empty());
    }

    private void add(String name, String role) {
        if (roles.putIfAbsent(name, role) == null && names.size() < MOST_SERVERS + 2) {
            names.add(name);
        } else if (!names.contains(name)) {
            names.set(MOST_SERVERS + 1, OTHERS);
        }
    }

    int client() {
        return FIRST;
    }

    /** Where somebody's line runs. */
    int at(String name) {
        int place = names.indexOf(name);
        return FIRST + apart() * (place < 0 ? names.size() - 1 : place);
    }

    /** Whether a name is to be said because its line is shared. */
    boolean isCrowded(String name) {
        return !names.contains(name);
    }

    int width() {
        return Math.max(COMFORTABLE, at(names.get(names.size() - 1)) + Lifeline.WIDTH / 2 + 6);
    }

    /** As far as a page is wide, but never so near that names run into each other. */
    private int apart() {
        int room = COMFORTABLE - FIRST - Lifeline.WIDTH / 2 - 6;
        return Math.min(FARTHEST, Math.max(NEAREST, room / Math.max(1, names.size() - 1)));
    }

    List<Lifeline> lifelines(int bottom) {
        return names.stream()
                .map(name -> Lifeline.of(at(name), bottom, roles.getOrDefault(name, "several"), name))
                .toList();
    }
}
