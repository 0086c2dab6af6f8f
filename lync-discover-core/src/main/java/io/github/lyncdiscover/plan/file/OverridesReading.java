package io.github.lyncdiscover.plan.file;

import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.sipServer;

import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.planned.Contradictions;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The reader of answers that differ from the derived ones: by URL, by SIP server, at one place or at both. */
public final class OverridesReading {
    private OverridesReading() {}

    /**
     * Reads the answers that hold at one place.
     *
     * @param plan the fields of the document
     * @param location the place
     * @return facts; those for this place alone hold in place of others that they contradict
     */
    public static List<Fact> read(YamlFields plan, Location location) {
        List<Fact> facts = new ArrayList<>();
        plan.get("answers")
                .ifPresent(answers -> facts.addAll(facts(
                        answers, location, OverridesReading::url, (url, item) -> get(url, AnswerReading.web(item)))));
        plan.get("sipServers")
                .ifPresent(answers -> facts.addAll(facts(
                        answers,
                        location,
                        OverridesReading::server,
                        (server, item) -> sipServer(server, AnswerReading.sip(item)))));
        return facts;
    }

    private static List<Fact> facts(
            YamlValue item,
            Location location,
            Function<String, String> asked,
            BiFunction<String, YamlValue, Fact> fact) {
        List<Fact> everywhere = new ArrayList<>();
        List<Fact> here = new ArrayList<>();
        Contradictions said = new Contradictions();
        item.members().forEach((key, member) -> {
            if (!PlanWords.LOCATIONS.containsKey(key)) {
                everywhere.add(fact(item, key, member, asked, fact, said));
            } else {
                Contradictions there = new Contradictions();
                member.members().forEach((question, answer) -> {
                    Fact one = fact(member, question, answer, asked, fact, there);
                    if (PlanWords.LOCATIONS.get(key) == location) {
                        here.add(one);
                    }
                });
            }
        });
        return Contradictions.laid(everywhere, here);
    }

    /** The fault of a question is reported at its own place, that of an answer at the answer's. */
    private static Fact fact(
            YamlValue in,
            String key,
            YamlValue answer,
            Function<String, String> asked,
            BiFunction<String, YamlValue, Fact> fact,
            Contradictions said) {
        return in.key(key, question -> {
            Fact one = fact.apply(asked.apply(question), answer);
            said.add(one);
            return one;
        });
    }

    private static String url(String key) {
        return checked(key, key.indexOf(':') >= 0, "a URL");
    }

    private static String server(String key) {
        return checked(key, key.indexOf('.') >= 0, "a server's full name");
    }

    private static String checked(String key, boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(
                    PrintableText.quote(key) + " is not " + what + NearestWord.hint(key, PlanWords.LOCATIONS.keySet()));
        }
        return key;
    }
}
