package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentence at the top of a check: how many are asked about what, from when on, and what to do. */
final class CheckSentence {
    private final List<Prediction> predictions;

    CheckSentence(List<Prediction> predictions) {
        this.predictions = List.copyOf(predictions);
    }

    String text() {
        if (predictions.isEmpty()) {
            return "Nobody signs in.";
        }
        List<String> clauses = new ArrayList<>();
        for (Verdict verdict : EnumSet.complementOf(EnumSet.of(Verdict.NO_PROMPT))) {
            List<Prediction> some = predictions.stream()
                    .filter(prediction -> prediction.verdict() == verdict)
                    .toList();
            if (!some.isEmpty()) {
                clauses.add(PageWords.clause(verdict, who(some), servers(some), "", ", from the next sign-in on"));
            }
        }
        boolean asks = predictions.stream()
                .anyMatch(prediction -> !prediction.prompts().isEmpty());
        if (asks) {
            clauses.add(new CureSummary(predictions).clause());
        } else if (clauses.isEmpty()) {
            clauses.add(who(predictions) + " will not be asked; nothing is to be done about this dialog");
        } else {
            clauses.add("the details below name what is missing or fails");
        }
        return PageWords.sentence(String.join("; ", clauses));
    }

    private String who(List<Prediction> some) {
        String users =
                PageWords.users(some.stream().map(Prediction::signInAddress).toList());
        if (some.size() == predictions.size()) {
            return users;
        }
        List<String> clients = titles(some);
        return users
                + (clients.size() < titles(predictions).size() ? " with " + PageWords.few(clients, "client") : "")
                + " (" + CountText.grouped(some.size()) + " of " + CountText.of(predictions.size(), "sign-in") + ")";
    }

    private static List<String> titles(List<Prediction> some) {
        return some.stream()
                .map(prediction -> prediction.client().title())
                .distinct()
                .toList();
    }

    private static Set<DomainName> servers(List<Prediction> some) {
        return some.stream()
                .flatMap(prediction -> prediction.prompts().stream())
                .map(Prompt::server)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
