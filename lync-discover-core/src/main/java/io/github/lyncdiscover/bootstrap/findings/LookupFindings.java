package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.world.HostAddresses;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Ending;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The look-ups that failed for one address family while the other family answered: no answer is missing for them. */
public final class LookupFindings {
    private final Notebook notebook;

    public LookupFindings(Notebook notebook) {
        this.notebook = notebook;
    }

    public void write() {
        List<Step> steps = notebook.trace().steps();
        Set<String> found = new HashSet<>();
        for (Step step : steps) {
            if (step instanceof Step.Lookup lookup && lookup.answer() instanceof DnsAnswer.Addresses) {
                found.add(lookup.question().name());
            }
        }
        for (Step step : steps) {
            if (step instanceof Step.Lookup lookup
                    && found.contains(lookup.question().name())) {
                Ending failure = HostAddresses.failure(lookup.answer());
                if (failure.isUnanswered()) {
                    String failed = MissingAnswers.lookup(lookup.question(), failure, "");
                    notebook.note(
                            FindingCode.LOOKUP_FAILED,
                            failed + "; the other address family answered.",
                            List.of(lookup));
                }
            }
        }
    }
}
