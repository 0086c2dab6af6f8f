package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The shortest change of TrustModelData that silences some dialogs.
 *
 * @param entries the domains that the value must name
 * @param value the whole value; empty where it is not known what it must repeat
 * @param why what is behind the value, in a sentence
 * @param besides what it does not help with, a sentence each
 */
public record CureView(String entries, String value, String why, List<String> besides) {
    /** Whether the whole value is known. */
    public boolean hasValue() {
        return !value.isEmpty();
    }

    public static Optional<CureView> of(Prediction prediction) {
        var cure = prediction.cure();
        return cure.added().isEmpty()
                ? Optional.empty()
                : Optional.of(new CureView(
                        cure.added().stream().map(DomainName::text).collect(Collectors.joining(", ")),
                        cure.value().orElse(""),
                        why(prediction),
                        List.of()));
    }

    /** What is behind the value of a prediction. */
    public static String why(Prediction prediction) {
        TrustRule.EffectiveList list = prediction.trustList();
        if (prediction.client().get(Settings.LIST_ADDS)) {
            return "A value is added to the client's default list." + broken(prediction);
        } else if (!list.documented()) {
            return "The value replaces the client's default list, which is not documented.";
        }
        return list.source().isPresent()
                ? "The value is what is deployed today, with the new entries." + broken(prediction)
                : "A value replaces the client's default list, so it repeats that list's domains.";
    }

    private static String broken(Prediction prediction) {
        List<String> broken = prediction.cure().broken();
        return broken.isEmpty() ? "" : " It leaves out what matches nothing: " + String.join(", ", broken) + ".";
    }
}
