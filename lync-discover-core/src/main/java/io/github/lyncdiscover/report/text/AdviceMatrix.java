package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.advice.ClientOutcomes;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of the clients of a plan: what comes of each as the plan stands, with the first alternative, and its list. */
final class AdviceMatrix {
    private AdviceMatrix() {}

    /** A line with the headings, then one a client; at least one space between columns. */
    static List<String> lines(List<ClientOutcomes> clients) {
        boolean then = clients.stream().anyMatch(each -> !each.then().isEmpty());
        List<List<String>> columns = new ArrayList<>();
        columns.add(column("client", clients, each -> each.client().name()));
        columns.add(column("as it stands", clients, each -> words(each.now())));
        if (then) {
            columns.add(column("with 1.", clients, each -> words(each.then())));
        }
        columns.add(column("list", clients, AdviceMatrix::list));
        List<String> lines = new ArrayList<>();
        for (int row = 0; row <= clients.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (List<String> column : columns) {
                int width = column.stream().mapToInt(String::length).max().orElse(0);
                line.append(column.get(row))
                        .append(" ".repeat(width - column.get(row).length() + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static List<String> column(
            String heading, List<ClientOutcomes> clients, Function<ClientOutcomes, String> cell) {
        List<String> column = new ArrayList<>(List.of(heading));
        clients.forEach(each -> column.add(cell.apply(each)));
        return column;
    }

    private static String words(Map<Verdict, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + word(each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case PROMPT -> "asked";
            case MAY_PROMPT -> "perhaps";
            case CANNOT_TELL -> "unknown";
            case SIGN_IN_FAILS -> "failing";
            case NO_PROMPT -> "silent";
        };
    }

    private static String list(ClientOutcomes each) {
        TrustListPlace place = TrustListPlace.of(each.client());
        return place.key()
                .map(key -> key.shortPath())
                .orElseGet(() -> place.otherwise().isPresent() ? "its own" : "none");
    }
}
