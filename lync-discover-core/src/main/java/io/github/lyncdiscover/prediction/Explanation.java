package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The explanation of a prediction in words: step by step, with each prompt where it comes up. */
final class Explanation {
    private static final int COLUMNS = 80;

    private final Prediction prediction;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Prediction prediction) {
        this.prediction = prediction;
    }

    static String of(Prediction prediction) {
        return new Explanation(prediction).tell();
    }

    private String tell() {
        String place = prediction
                .location()
                .map(location -> ", " + location.name().toLowerCase(Locale.ROOT))
                .orElse("");
        line(
                "",
                (prediction.signInAddress().user().isPresent() ? "" : "A user of ")
                        + prediction.signInAddress() + " signs in with "
                        + prediction.client().title() + place + ":");
        for (int number = 1; number <= prediction.steps().size(); number++) {
            line(String.format(Locale.ROOT, "%3d  ", number), StepWords.of(prediction.step(number)));
            int step = number;
            prediction.prompts().stream()
                    .filter(prompt -> prompt.steps().get(0) == step)
                    .forEach(this::prompt);
        }
        line("", "Verdict: " + prediction.verdict());
        prediction
                .findings()
                .forEach(finding -> line("  ", finding.code() + steps(finding.steps()) + ": " + finding.message()));
        return String.join("\n", lines);
    }

    private void prompt(Prompt prompt) {
        boolean certain = prompt.certainty() == Prompt.Certainty.CERTAIN;
        line(
                "     ",
                (certain ? ">> The user is asked whether to trust " : ">> The user may be asked whether to trust ")
                        + prompt.server()
                        + prompt.reason().map(reason -> ": " + reason).orElse("")
                        + prediction
                                .client()
                                .get(Settings.TRUST_LIST)
                                .map(list -> prompt.remedy()
                                        .map(entry -> ". The " + list + " entry " + entry + " would silence it.")
                                        .orElse(". No list entry covers it."))
                                .orElse(". No list is a cure: this client reads none."));
    }

    private static String steps(List<Integer> steps) {
        return steps.isEmpty()
                ? ""
                : (steps.size() == 1 ? " (step " : " (steps ")
                        + String.join(", ", steps.stream().map(String::valueOf).toList()) + ")";
    }

    /** Adds a text under a margin, broken between words. */
    private void line(String margin, String text) {
        lines.addAll(WrappedText.lines(margin, text, COLUMNS));
    }
}
