package io.github.lyncdiscover.plan.outcome;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;

/**
 * What makes two outcomes equal: nothing that depends on the SIP domain alone. Immutable.
 *
 * @param verdict the verdict
 * @param prompts the dialogs, in their order
 * @param findings the kinds of finding
 */
public record Kind(Verdict verdict, List<Asked> prompts, List<FindingCode> findings) {
    /**
     * One dialog without what depends on the SIP domain.
     *
     * @param server the server it asks about
     * @param stage where in the sign-in it comes
     * @param certainty whether it comes at all
     */
    public record Asked(DomainName server, Stage stage, Prompt.Certainty certainty) {}

    /** Copies the lists. */
    public Kind {
        prompts = List.copyOf(prompts);
        findings = List.copyOf(findings);
    }

    /**
     * The kind of a prediction.
     *
     * @param prediction the prediction
     * @return its kind
     */
    public static Kind of(Prediction prediction) {
        return new Kind(
                prediction.verdict(),
                prediction.prompts().stream()
                        .map(prompt -> new Asked(prompt.server(), prompt.stage(), prompt.certainty()))
                        .toList(),
                prediction.findings().stream()
                        .map(Finding::code)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
