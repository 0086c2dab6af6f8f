package io.github.lyncdiscover.report;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Prompt.Certainty;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Wrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What stands under the header of a prediction: who is asked about what, why, the cure, and what is not this dialog. */
final class PredictionText {
    private final Prediction prediction;
    private final List<String> lines = new ArrayList<>();

    PredictionText(Prediction prediction) {
        this.prediction = prediction;
    }

    List<String> lines() {
        switch (prediction.verdict()) {
            case PROMPT, MAY_PROMPT -> prompts();
            case NO_PROMPT -> noPrompt();
            case CANNOT_TELL -> line("  ", "What is missing could change the answer:");
            case SIGN_IN_FAILS -> line("  ", "Sign-in fails; this is not the trust dialog:");
        }
        boolean own = prediction.prompts().isEmpty()
                && !prediction.verdict().equals(io.github.lyncdiscover.prediction.Verdict.NO_PROMPT);
        Predicate<Finding> isReason = finding -> own && finding.severity() == Finding.Severity.ERROR;
        findings("    ", isReason);
        findings("  Also: ", isReason.negate());
        return lines;
    }

    private void prompts() {
        list("asked", Certainty.CERTAIN);
        list("asked, perhaps,", Certainty.POSSIBLE);
        String which = switch (prediction.prompts().size()) {
            case 1 -> "It is neither in ";
            case 2 -> "Neither is in ";
            default -> "None of them is in ";
        };
        line(
                "  ",
                which + prediction.signInAddress().sipDomain() + " nor in " + Words.list(prediction.trustList()) + ".");
        line("  Cure: ", cure());
    }

    private void list(String asked, Certainty certainty) {
        List<Prompt> prompts = prediction.prompts().stream()
                .filter(prompt -> prompt.certainty() == certainty)
                .toList();
        if (prompts.isEmpty()) {
            return;
        }
        String servers = prompts.size() == 1 ? "1 server:" : prompts.size() + " servers:";
        line("  ", "The user is " + asked + " to trust " + servers);
        int width = prompts.stream()
                .mapToInt(prompt -> prompt.server().text().length())
                .max()
                .orElse(0);
        for (Prompt prompt : prompts) {
            String server = prompt.server().text();
            String about = prompt.stage().words() + ", named by " + namedBy(prompt)
                    + prompt.reason()
                            .map(reason -> "; not certain: " + Printable.of(reason))
                            .orElse("");
            if (width > 40) {
                line("    ", server);
                line("      ", about);
            } else {
                line("    " + server + " ".repeat(width - server.length() + 3), about);
            }
        }
    }

    private String namedBy(Prompt prompt) {
        return prediction.step(prompt.steps().get(0)) instanceof Step.Judge judge ? judge.namedBy() : "the caller";
    }

    private String cure() {
        String entries = prediction.prompts().stream()
                .map(prompt -> prompt.remedy().text())
                .distinct()
                .collect(Collectors.joining(", "));
        boolean replaces = prediction.trustList().source().isEmpty()
                && prediction.trustList().documented();
        return replaces
                ? "a TrustModelData value that names " + entries + ". It replaces the default list, so it must also"
                        + " name "
                        + prediction.trustList().domains().stream()
                                .map(DomainName::text)
                                .collect(Collectors.joining(", "))
                        + "."
                : "TrustModelData must also name " + entries + ".";
    }

    private void noPrompt() {
        line("  ", "The user is not asked. Every server is trusted:");
        Map<String, String> servers = new LinkedHashMap<>();
        for (Step step : prediction.steps()) {
            if (step instanceof Step.Judge judge) {
                servers.putIfAbsent(
                        judge.decision().server().text(), judge.stage().words() + ", " + Words.basis(judge.decision()));
            }
        }
        int width = servers.keySet().stream().mapToInt(String::length).max().orElse(0);
        servers.forEach((server, basis) ->
                line("    " + server + " ".repeat(Math.max(3, Math.min(width, 40) - server.length() + 3)), basis));
    }

    private void findings(String margin, Predicate<Finding> chosen) {
        String first = margin;
        for (Finding finding : prediction.findings()) {
            if (chosen.test(finding)) {
                line(first, finding.message());
                first = " ".repeat(margin.length());
            }
        }
    }

    private void line(String margin, String text) {
        lines.addAll(Wrapped.lines(margin, text, TextReport.COLUMNS));
    }
}
