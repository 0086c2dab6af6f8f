package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The numbers of a chapter in a sentence or two. */
final class ChapterSummary {
    private static final String DIALOG = "the trust dialog";

    private ChapterSummary() {}

    static String of(PlanTable outcomes) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        outcomes.outcomes().forEach(outcome -> counts.merge(outcome.verdict(), outcome.count(), Integer::sum));
        return outcomes.people()
                        .map(people -> PageWords.sentence(PeopleWords.ofAll(people)) + " ")
                        .orElse("")
                + of(counts);
    }

    static String of(List<Prediction> predictions) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        predictions.forEach(prediction -> counts.merge(prediction.verdict(), 1, Integer::sum));
        return of(counts);
    }

    private static String of(Map<Verdict, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return "Nobody signs in.";
        } else if (counts.size() == 1) {
            Verdict verdict = counts.keySet().iterator().next();
            return signIns(all) + " " + verb(verdict, all == 1, DIALOG) + ".";
        }
        List<String> parts = new ArrayList<>();
        String dialog = DIALOG;
        for (Map.Entry<Verdict, Integer> count : counts.entrySet()) {
            String part = verb(count.getKey(), count.getValue() == 1, dialog);
            dialog = part.endsWith(DIALOG) ? "it" : dialog;
            parts.add(CountText.grouped(count.getValue()) + " " + part);
        }
        return "Of " + CountText.grouped(all) + " sign-ins, " + PageWords.all(parts) + ".";
    }

    private static String signIns(int all) {
        return switch (all) {
            case 1 -> "The sign-in";
            case 2 -> "Both sign-ins";
            default -> "All " + CountText.grouped(all) + " sign-ins";
        };
    }

    private static String verb(Verdict verdict, boolean one, String dialog) {
        return switch (verdict) {
            case PROMPT -> (one ? "meets " : "meet ") + dialog;
            case MAY_PROMPT -> "may meet " + dialog;
            case CANNOT_TELL -> "cannot be predicted";
            case SIGN_IN_FAILS -> one ? "fails" : "fail";
            case NO_PROMPT -> (one ? "passes without " : "pass without ") + dialog;
        };
    }
}
