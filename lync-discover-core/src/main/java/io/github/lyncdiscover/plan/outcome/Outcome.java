package io.github.lyncdiscover.plan.outcome;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.Forecast;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;

/**
 * What several sign-ins come to alike: the same verdict, the same dialogs, the same kinds of finding. Immutable.
 *
 * @param number from 1, in the order in which the plan comes across them, those where nobody is asked last
 * @param count how many sign-ins come to it
 * @param example the first of them, which tells the story for all
 */
public record Outcome(int number, int count, Forecast example) {
    /** What makes outcomes equal. */
    record Kind(Verdict verdict, List<Asked> prompts, List<FindingCode> findings) {
        static Kind of(Prediction prediction) {
            return new Kind(
                    prediction.verdict(),
                    prediction.prompts().stream().map(Asked::of).toList(),
                    prediction.findings().stream()
                            .map(Finding::code)
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    /** One dialog without what depends on the SIP domain. */
    record Asked(DomainName server, Stage stage, Prompt.Certainty certainty) {
        static Asked of(Prompt prompt) {
            return new Asked(prompt.server(), prompt.stage(), prompt.certainty());
        }
    }

    /**
     * The verdict they share.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return example.prediction().verdict();
    }
}
