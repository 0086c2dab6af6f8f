package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.plan.table.TableOutcome;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The numbers of a chapter in a sentence or two. */
final class ChapterSummary {
    private ChapterSummary() {}

    static String of(PlanTable outcomes) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        outcomes.outcomes().forEach(outcome -> counts.merge(outcome.verdict(), outcome.count(), Integer::sum));
        String signIns = of(
                counts, outcomes.outcomes().stream().map(TableOutcome::example).map(example -> example.prediction()));
        return outcomes.people()
                        .map(people -> PageWords.sentence(PeopleWords.ofAll(people)) + " ")
                        .orElse("")
                + signIns;
    }

    static String of(List<Prediction> predictions) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        predictions.forEach(prediction -> counts.merge(prediction.verdict(), 1, Integer::sum));
        return of(counts, predictions.stream());
    }

    private static String of(Map<Verdict, Integer> counts, Stream<Prediction> predictions) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        long servers = predictions
                .flatMap(prediction -> prediction.prompts().stream())
                .map(Prompt::server)
                .distinct()
                .count();
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, count) -> parts.add((counts.size() == 1 ? "" : CountText.grouped(count) + " ")
                + verb(verdict, count == 1, parts.isEmpty())));
        String about = servers == 0 ? "" : " The dialogs are about " + CountText.of((int) servers, "server") + ".";
        return (counts.size() > 1
                        ? "Of " + CountText.grouped(all) + " sign-ins, " + PageWords.all(parts)
                        : all == 0
                                ? "Nobody signs in"
                                : (all == 1
                                                ? "The sign-in "
                                                : all == 2
                                                        ? "Both sign-ins "
                                                        : "All " + CountText.grouped(all) + " sign-ins ")
                                        + PageWords.all(parts))
                + "." + about;
    }

    private static String verb(Verdict verdict, boolean one, boolean first) {
        String it = first ? "the trust dialog" : "it";
        return switch (verdict) {
            case PROMPT -> (one ? "meets " : "meet ") + it;
            case MAY_PROMPT -> "may meet " + it;
            case CANNOT_TELL -> "cannot be predicted";
            case SIGN_IN_FAILS -> one ? "fails" : "fail";
            case NO_PROMPT -> (one ? "passes without " : "pass without ") + it;
        };
    }
}
