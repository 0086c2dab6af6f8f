package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of clients against what their users meet, for each address that several clients are predicted for. */
public final class ClientMatrix {
    private static final int VERDICT = 13;
    private static final String GAP = "   ";

    private ClientMatrix() {}

    /**
     * The tables, one after the other.
     *
     * @param predictions any number
     * @param layout the room that they have
     * @return lines of at most the layout's columns, safe to print; none where one client alone is predicted
     */
    public static List<String> of(List<Prediction> predictions, Layout layout) {
        if (predictions.stream().map(Prediction::client).distinct().count() < 2) {
            return List.of();
        }
        int width = predictions.stream()
                .mapToInt(prediction -> prediction.client().title().length())
                .max()
                .orElse(0);
        Map<String, List<Prediction>> byAddress = new LinkedHashMap<>();
        predictions.forEach(prediction -> byAddress
                .computeIfAbsent(who(prediction), address -> new ArrayList<>())
                .add(prediction));
        List<String> lines = new ArrayList<>();
        byAddress.forEach((who, clients) -> {
            lines.addAll(WrappedText.lines("", who + ":", layout.columns()));
            clients.forEach(client -> lines.addAll(row(client, width, layout)));
        });
        return lines;
    }

    private static List<String> row(Prediction prediction, int width, Layout layout) {
        String start = "  " + padded(prediction.client().title(), width) + GAP;
        String verdict = layout.word(prediction.verdict());
        if (prediction.prompts().isEmpty()) {
            return List.of(start + layout.painted(verdict, prediction.verdict()));
        }
        String servers = prediction.prompts().stream()
                .map(Prompt::server)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        int verdictWidth = VERDICT + (layout.marks() ? Layout.MARK : 0);
        List<String> lines = WrappedText.lines(start + padded(verdict, verdictWidth) + GAP, servers, layout.columns());
        lines.set(
                0,
                start
                        + layout.painted(verdict, prediction.verdict())
                        + lines.get(0).substring(start.length() + verdict.length()));
        return lines;
    }

    private static String who(Prediction prediction) {
        return prediction.signInAddress()
                + prediction.location().map(place -> ", " + place.word()).orElse("");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
