package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.survey.SurveySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The summary of a survey as text. */
public final class SurveyText {
    private SurveyText() {}

    /**
     * What a survey found.
     *
     * @param summary all predictions taken together
     * @return a few lines, separated by a line feed
     */
    public static String of(SurveySummary summary) {
        List<String> lines = new ArrayList<>();
        String verdicts = summary.verdicts().entrySet().stream()
                .map(each -> number(each.getValue()) + " " + each.getKey())
                .collect(Collectors.joining(", "));
        lines.add(number(summary.predictions())
                + (summary.predictions() == 1 ? " prediction" : " predictions")
                + (verdicts.isEmpty() ? "" : ": " + verdicts));
        if (!summary.servers().isEmpty()) {
            lines.add("Servers that most of them ask about:");
            summary.servers()
                    .forEach(each ->
                            lines.add(String.format(Locale.ROOT, "  %,9d  %s", each.predictions(), each.server())));
            if (summary.otherServers() > 0) {
                lines.add("             and " + number(summary.otherServers()) + " more");
            }
        }
        cure(summary, lines);
        return String.join("\n", lines);
    }

    private static void cure(SurveySummary summary, List<String> lines) {
        long asking = summary.silenced() + summary.notSilenced();
        if (!summary.complete()) {
            lines.add("Cure: more entries than one TrustModelData value should have; survey fewer hosters at once.");
        }
        summary.value().ifPresent(value -> {
            lines.add("Cure: TrustModelData = " + value);
            lines.add("      It silences " + number(summary.silenced()) + " of " + number(asking)
                    + " predictions with a prompt; each was predicted once more with its entries.");
        });
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
