package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PeopleByOutcome;
import io.github.lyncdiscover.plan.table.PeopleCounts;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of people by outcome, as a few lines under the title of a plan. */
final class PeopleText {
    private PeopleText() {}

    /** Everybody first, then each place and each client where there are several; nothing where nobody is counted. */
    public static List<String> of(Optional<PeopleByOutcome> people, MigrationPlan plan, Layout layout) {
        return people.map(numbers -> lines(numbers, plan, layout)).orElse(List.of());
    }

    private static List<String> lines(PeopleByOutcome people, MigrationPlan plan, Layout layout) {
        List<String> lines = new ArrayList<>(
                WrappedText.lines("  ", SharedPhrases.sentence(PeopleWords.ofAll(people)), layout.columns()));
        Map<String, String> parts = new LinkedHashMap<>();
        PeopleWords.byPlace(people).forEach((place, words) -> parts.put(place.word(), words));
        PeopleWords.byClient(people).forEach((client, words) -> parts.put(client.name(), words));
        int width = parts.keySet().stream().mapToInt(String::length).max().orElse(0);
        parts.forEach((part, words) -> lines.addAll(
                WrappedText.lines("    " + part + " ".repeat(width - part.length() + 2), words, layout.columns())));
        String uncounted = PeopleWords.uncounted(PeopleCounts.of(plan.deployment()));
        if (!uncounted.isEmpty()) {
            lines.addAll(WrappedText.lines("  Without a number: ", uncounted, layout.columns()));
        }
        long leftOut =
                plan.assumptions().stream().mapToLong(Assumption::leftOut).sum();
        if (leftOut > 0) {
            lines.addAll(WrappedText.lines(
                    "  Left out: ",
                    PeopleWords.leftOut(leftOut) + " whom the imported file counts and no number here holds"
                            + " (lync-discover import FILE)",
                    layout.columns()));
        }
        lines.add("");
        return lines;
    }
}
