package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shortest change of TrustModelData that silences the dialogs of one story.
 *
 * @param entries the domains that the value must name
 * @param value the whole value; empty where it is not known what it must repeat
 * @param why what stands behind the value, in a sentence
 */
public record Cure(String entries, String value, String why) {
    public static Optional<Cure> of(Prediction prediction) {
        boolean curable =
                prediction.prompts().stream().anyMatch(prompt -> prompt.remedy().isPresent());
        return curable ? Optional.of(whole(prediction)) : Optional.empty();
    }

    private static Cure whole(Prediction prediction) {
        String entries = prediction.prompts().stream()
                .map(Prompt::remedy)
                .flatMap(Optional::stream)
                .map(DomainName::text)
                .distinct()
                .collect(Collectors.joining(", "));
        TrustRule.EffectiveList list = prediction.trustList();
        if (!list.documented()) {
            return new Cure(entries, "", "The value replaces the client's default list, which is not documented.");
        }
        String value = Stream.concat(
                        list.domains().stream(),
                        prediction.prompts().stream().map(Prompt::remedy).flatMap(Optional::stream))
                .map(DomainName::text)
                .distinct()
                .collect(Collectors.joining(", "));
        return new Cure(
                entries,
                value,
                list.source().isPresent()
                        ? "That is what is deployed today, and the new entries."
                        : "A value replaces the client's default list, so it repeats that list's domains.");
    }
}
