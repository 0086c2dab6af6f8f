package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The smallest change of the trusted domain list that silences the prompts of one prediction, or the reason why there is
 * none. It holds under what the prediction assumes. Immutable.
 *
 * @param added the entries that the list must name and does not name yet; empty where none helps
 * @param kept the entries of the list that the client goes by that stay in it
 * @param uncovered the servers that users are asked about and that no entry helps with, in the order of the prompts
 * @param absence why there is no whole value; empty if there is one
 * @since 0.1.0
 */
public record Cure(
        List<DomainName> added, List<DomainName> kept, List<DomainName> uncovered, Optional<Absence> absence) {
    /** Why there is no whole value. More reasons may come. */
    public enum Absence {
        /** Nobody is asked, so there is nothing to silence. */
        NOBODY_ASKED,
        /** The client reads no list of trusted domains, as far as is known. */
        LIST_NOT_READ,
        /** An entry covers host names only, and the servers have none. */
        NO_ENTRY_COVERS,
        /** The servers cannot work, as they have no address: an entry would trust a name for nothing. */
        SERVER_CANNOT_WORK,
        /** The value replaces the client's default list, which is not documented: what it must repeat is unknown. */
        DEFAULTS_NOT_DOCUMENTED
    }

    /** Copies the lists. */
    public Cure {
        added = List.copyOf(added);
        kept = List.copyOf(kept);
        uncovered = List.copyOf(uncovered);
    }

    static Cure of(Prediction prediction) {
        List<Prompt> prompts = prediction.prompts();
        List<DomainName> added = prompts.stream()
                .filter(Cure::helps)
                .flatMap(prompt -> prompt.remedy().stream())
                .distinct()
                .toList();
        List<DomainName> uncovered = prompts.stream()
                .filter(prompt -> !helps(prompt))
                .map(Prompt::server)
                .toList();
        List<DomainName> kept = added.isEmpty()
                ? List.of()
                : prediction.trustList().domains().stream()
                        .filter(domain -> added.stream().noneMatch(domain::isIn))
                        .distinct()
                        .toList();
        return new Cure(added, kept, uncovered, absence(prediction, added));
    }

    /**
     * The whole TrustModelData value: what it replaces is repeated in it.
     *
     * @return domains, separated by a comma and a blank; empty if there is an absence
     */
    public Optional<String> value() {
        return absence.isPresent()
                ? Optional.empty()
                : Optional.of(Stream.concat(kept.stream(), added.stream())
                        .map(DomainName::text)
                        .collect(Collectors.joining(", ")));
    }

    private static Optional<Absence> absence(Prediction prediction, List<DomainName> added) {
        if (prediction.prompts().isEmpty()) {
            return Optional.of(Absence.NOBODY_ASKED);
        } else if (!TrustListPlace.of(prediction.client()).isKnown()) {
            return Optional.of(Absence.LIST_NOT_READ);
        } else if (added.isEmpty()) {
            boolean dead = prediction.prompts().stream().anyMatch(Prompt::cannotWork);
            return Optional.of(dead ? Absence.SERVER_CANNOT_WORK : Absence.NO_ENTRY_COVERS);
        }
        boolean whole =
                prediction.trustList().documented() || prediction.client().get(Settings.LIST_ADDS);
        return whole ? Optional.empty() : Optional.of(Absence.DEFAULTS_NOT_DOCUMENTED);
    }

    private static boolean helps(Prompt prompt) {
        return prompt.remedy().isPresent() && !prompt.cannotWork();
    }
}
