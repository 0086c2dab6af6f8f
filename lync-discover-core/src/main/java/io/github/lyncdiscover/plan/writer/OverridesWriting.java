package io.github.lyncdiscover.plan.writer;

import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.plan.world.FiledRecording;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The writer of the locations of a plan, and of the answers that differ from the derived ones there. */
public final class OverridesWriting {
    private final YamlLines lines;

    private OverridesWriting(YamlLines lines) {
        this.lines = lines;
    }

    /**
     * Writes the locations and the answers.
     *
     * @param lines to what they are added
     * @param views from where users sign in, and what is known of the location
     * @throws MisfitException if a location has a world or facts for which a plan file has no words
     */
    public static void write(YamlLines lines, Map<Location, LocationOverrides> views) {
        List<Location> locations = List.copyOf(views.keySet());
        if (!locations.equals(List.of(Location.values()))) {
            lines.list("", "locations", locations, YamlLines::word);
        }
        views.forEach((location, view) -> {
            view.facts().stream()
                    .filter(fact -> fact instanceof Fact.OfName)
                    .findFirst()
                    .ifPresent(fact -> {
                        throw new MisfitException(
                                "dns.records." + YamlLines.word(location),
                                "the facts of the location say something of " + ((Fact.OfName) fact).name()
                                        + ": give a record or failure of DNS in the deployment");
                    });
        });
        OverridesWriting writing = new OverridesWriting(lines);
        writing.recordings(views);
        writing.section("answers", views, fact -> fact instanceof Fact.Get);
        writing.section("sipServers", views, fact -> fact instanceof Fact.SipServer);
    }

    private void recordings(Map<Location, LocationOverrides> views) {
        if (views.values().stream().anyMatch(view -> view.today().isPresent())) {
            lines.line("", "recording:");
        }
        views.forEach((location, view) -> view.today().ifPresent(today -> {
            if (!(today instanceof FiledRecording recording)) {
                throw new MisfitException(
                        "recording." + YamlLines.word(location),
                        "the plan is laid over a world that was not read from a recording, or was changed since");
            }
            lines.entry("  ", YamlLines.word(location), YamlLines.quoted(recording.file()));
        }));
    }

    /** Facts that hold at every location are written once, above those of single ones. */
    private void section(String key, Map<Location, LocationOverrides> views, Predicate<Fact> kind) {
        List<List<Fact>> all = views.values().stream()
                .map(view -> view.facts().stream().filter(kind).toList())
                .toList();
        if (all.stream().allMatch(List::isEmpty)) {
            return;
        }
        lines.line("", key + ":");
        if (all.stream().distinct().count() == 1) {
            all.get(0).forEach(fact -> fact(key, "  ", fact));
            return;
        }
        List<Location> locations = new ArrayList<>(views.keySet());
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isEmpty()) {
                lines.line("  ", YamlLines.word(locations.get(i)) + ":");
                all.get(i).forEach(fact -> fact(key, "    ", fact));
            }
        }
    }

    private void fact(String section, String margin, Fact fact) {
        Optional<AnswerWriting> answer;
        String question;
        if (fact instanceof Fact.Get get) {
            question = get.url().toString();
            answer = get.accept().isPresent() ? Optional.empty() : AnswerWriting.web(get.answer());
        } else {
            Fact.SipServer server = (Fact.SipServer) fact;
            question = server.server().toString();
            answer = AnswerWriting.sip(server.answer());
        }
        answer.orElseThrow(() ->
                        new MisfitException(section, "a plan file has no words for what " + question + " answers"))
                .write(lines, margin, question);
    }
}
