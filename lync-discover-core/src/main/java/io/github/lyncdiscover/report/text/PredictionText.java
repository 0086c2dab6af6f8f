package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Prompt.Certainty;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The text below the header of a prediction: who is asked about what, why, the cure, and what is not this dialog. */
public final class PredictionText {
    private static final int LONGEST_ASIDE = 40;

    private final Prediction prediction;
    private final Layout layout;
    private final BiFunction<Prediction, Finding, Optional<String>> hints;
    private final List<String> lines = new ArrayList<>();

    /**
     * Tells a prediction.
     *
     * @param prediction the prediction
     * @param layout the room that it has
     */
    public PredictionText(Prediction prediction, Layout layout) {
        this(prediction, layout, (any, finding) -> Optional.empty());
    }

    /**
     * Tells a prediction, with more about some findings.
     *
     * @param prediction the prediction
     * @param layout the room that it has
     * @param hints a sentence to add to a finding
     */
    public PredictionText(
            Prediction prediction, Layout layout, BiFunction<Prediction, Finding, Optional<String>> hints) {
        this.prediction = prediction;
        this.layout = layout;
        this.hints = hints;
    }

    /**
     * What is under its header.
     *
     * @return lines of at most the layout's columns, safe to print
     */
    public List<String> lines() {
        switch (prediction.verdict()) {
            case PROMPT, MAY_PROMPT -> prompts();
            case NO_PROMPT -> noPrompt();
            case CANNOT_TELL -> line("  ", "What is missing could change the answer:");
            case SIGN_IN_FAILS -> line("  ", "Sign-in fails; this is not the trust dialog:");
        }
        Predicate<Finding> isReason = switch (prediction.verdict()) {
            case PROMPT, MAY_PROMPT, NO_PROMPT -> finding -> false;
            case CANNOT_TELL -> finding -> finding.severity() == Finding.Severity.ERROR;
            case SIGN_IN_FAILS -> finding -> finding.severity() == Finding.Severity.ERROR || isCause(finding);
        };
        findings("    ", isReason);
        findings("  Also: ", isReason.negate());
        return lines;
    }

    /** Whether a finding is behind it that no server is found: its steps are among those that prove this. */
    private boolean isCause(Finding finding) {
        Set<Integer> failures = prediction.findings().stream()
                .filter(other -> other.code() == FindingCode.NO_SERVER_FOUND)
                .flatMap(other -> other.steps().stream())
                .collect(Collectors.toSet());
        return !finding.steps().isEmpty() && failures.containsAll(finding.steps());
    }

    private void prompts() {
        List<Prompt> certain = with(Certainty.CERTAIN);
        list("The user is asked to trust ", certain);
        boolean oneOfThem = certain.isEmpty() && prediction.verdict() == Verdict.PROMPT;
        list(
                oneOfThem
                        ? "The user is asked to trust at least one of "
                        : certain.isEmpty()
                                ? "The user may be asked to trust "
                                : "The user may also be asked to trust ",
                with(Certainty.POSSIBLE));
        boolean documented = prediction.trustList().documented();
        String none = switch (prediction.prompts().size()) {
            case 1 -> documented ? "It is neither in " : "It is not in ";
            case 2 -> "Neither is in ";
            default -> "None of them is in ";
        };
        String other = documented
                ? " nor in " + SharedPhrases.list(prediction.trustList())
                : ", and what the client's default list holds is not documented";
        line("  ", none + prediction.signInAddress().sipDomain() + other + ".");
        new CureText(prediction).write(this::line);
    }

    private List<Prompt> with(Certainty certainty) {
        return prediction.prompts().stream()
                .filter(prompt -> prompt.certainty() == certainty)
                .toList();
    }

    private void list(String asked, List<Prompt> prompts) {
        if (prompts.isEmpty()) {
            return;
        }
        line("  ", asked + (prompts.size() == 1 ? "1 server:" : prompts.size() + " servers:"));
        List<String> reasons = prompts.stream()
                .flatMap(prompt -> prompt.reason().stream())
                .distinct()
                .toList();
        Map<String, String> servers = new LinkedHashMap<>();
        for (Prompt prompt : prompts) {
            String reason = reasons.size() < 2
                    ? ""
                    : prompt.reason().map(own -> "; not certain: " + own).orElse("");
            servers.put(prompt.server().text(), prompt.stage().words() + ", " + namedBy(prompt) + reason);
        }
        table(servers);
        if (reasons.size() == 1) {
            line("  ", "Not certain: " + reasons.get(0) + ".");
        }
    }

    /** Servers in one column, what is said of them in another; below them where a name is long. */
    private void table(Map<String, String> servers) {
        int width = servers.keySet().stream().mapToInt(String::length).max().orElse(0);
        servers.forEach((server, about) -> {
            if (width > LONGEST_ASIDE) {
                line("    ", server);
                line("      ", about);
            } else {
                line("    " + server + " ".repeat(width - server.length() + 3), about);
            }
        });
    }

    private String namedBy(Prompt prompt) {
        return prediction.step(prompt.steps().get(0)) instanceof Step.Judge judge
                        && judge.namedBy() != NamedBy.Source.CALLER
                ? "named by " + judge.namedBy()
                : "as given";
    }

    private void noPrompt() {
        Set<DomainName> failed = failedHandshakes();
        boolean allTrusted = true;
        Map<String, String> servers = new LinkedHashMap<>();
        for (Step step : prediction.steps()) {
            if (step instanceof Step.Judge judge) {
                DomainName server = judge.decision().server();
                allTrusted &= judge.decision().trusted() && !failed.contains(server);
                if (!failed.contains(server)) {
                    servers.putIfAbsent(
                            server.text(), judge.stage().words() + ", " + SharedPhrases.basis(judge.decision()));
                }
            }
        }
        line("  ", "The user is not asked" + (allTrusted ? ". Every server is trusted:" : ":"));
        table(servers);
    }

    /** Servers that bring the certificate dialog: whatever the rule says of their names, nobody trusts them. */
    private Set<DomainName> failedHandshakes() {
        Set<DomainName> hosts = new HashSet<>();
        for (Step step : prediction.steps()) {
            if (step instanceof Step.Fetch fetch && fetch.outcome().tlsProblem().isPresent()) {
                hosts.add(fetch.url().host());
            } else if (step instanceof Step.Handshake handshake
                    && handshake.outcome().tlsProblem().isPresent()) {
                hosts.add(handshake.server().host());
            }
        }
        return hosts;
    }

    private void findings(String margin, Predicate<Finding> chosen) {
        prediction.findings().stream().filter(chosen).forEach(finding -> line(margin, words(finding)));
    }

    private String words(Finding finding) {
        return finding.code() + "  " + finding.message()
                + hints.apply(prediction, finding).map(" "::concat).orElse("");
    }

    private void line(String margin, String text) {
        lines.addAll(WrappedText.lines(margin, text, layout.columns()));
    }
}
