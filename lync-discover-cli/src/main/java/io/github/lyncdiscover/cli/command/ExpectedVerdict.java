package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The verdict that every prediction of a command must have. */
final class ExpectedVerdict {
    static final Argument<Verdict> EXPECT = Argument.option(
            "--expect",
            "VERDICT",
            ExpectedVerdict::verdict,
            "Exit with 0 if every prediction has this verdict, such as NO_PROMPT, and with 1 if one has another; those are"
                    + " named on standard error.");

    private ExpectedVerdict() {}

    private static Verdict verdict(String text) {
        List<String> words = Arrays.stream(Verdict.values()).map(Verdict::name).toList();
        if (!words.contains(text)) {
            throw new IllegalArgumentException("there is no verdict " + PrintableText.quote(text) + ": give "
                    + String.join(", ", words) + NearestWord.hint(text, words));
        }
        return Verdict.valueOf(text);
    }

    /**
     * The exit code where a verdict is expected.
     *
     * @param given what was given
     * @param predictions what was predicted
     * @param notes takes a line for each prediction that is otherwise
     * @return empty where nothing is expected
     */
    static Optional<Integer> exitCode(Arguments given, List<Prediction> predictions, Consumer<String> notes) {
        return given.value(EXPECT).map(expected -> {
            List<Prediction> others = predictions.stream()
                    .filter(prediction -> prediction.verdict() != expected)
                    .toList();
            others.forEach(other -> notes.accept("expected " + expected + ": " + other.signInAddress() + ", "
                    + other.client().name()
                    + other.location().map(place -> ", " + place).orElse("") + ": "
                    + other.verdict()));
            return others.isEmpty() ? 0 : 1;
        });
    }
}
