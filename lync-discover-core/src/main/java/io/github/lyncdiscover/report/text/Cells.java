package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The texts of cells that several tables have. */
final class Cells {
    private Cells() {}

    /** Several things in one cell. */
    static String all(Collection<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** The servers that a user is asked about, certainly or possibly. */
    static String servers(Prediction prediction, Prompt.Certainty certainty) {
        return all(prediction.prompts().stream()
                .filter(prompt -> prompt.certainty() == certainty)
                .map(Prompt::server)
                .toList());
    }

    /** The servers that a user is or may be asked about. */
    static String servers(Prediction prediction) {
        return all(prediction.prompts().stream().map(Prompt::server).toList());
    }

    static String findings(Prediction prediction) {
        return all(prediction.findings().stream().map(Finding::code).distinct().toList());
    }

    static String cure(Prediction prediction) {
        return prediction.cure().value().orElse("");
    }

    static String place(Location location) {
        return location.name().toLowerCase(Locale.ROOT);
    }

    static String yes(boolean whether) {
        return whether ? "yes" : "no";
    }

    /** What is in one list and not in the other. */
    static <T> List<T> only(List<T> some, List<T> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }
}
