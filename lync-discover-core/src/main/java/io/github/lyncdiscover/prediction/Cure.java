package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.trust.TrustRule;
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
 * @param broken the entries of the value as deployed that match nothing, as written: the whole value leaves them out
 * @param absence why there is no whole value; empty if there is one
 * @since 0.1.0
 */
public record Cure(
        List<DomainName> added,
        List<DomainName> kept,
        List<DomainName> uncovered,
        List<String> broken,
        Optional<Absence> absence) {
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
        broken = List.copyOf(broken);
    }

    private static final Cure NONE_NEEDED =
            new Cure(List.of(), List.of(), List.of(), List.of(), Optional.of(Absence.NOBODY_ASKED));

    /** The cure of a prediction in the making. */
    static Cure of(ClientProfile client, TrustRule.EffectiveList list, List<Prompt> prompts, List<Finding> findings) {
        if (prompts.isEmpty()) {
            return NONE_NEEDED;
        }
        List<DomainName> added = prompts.stream()
                .filter(Cure::helps)
                .flatMap(prompt -> prompt.remedy().stream())
                .distinct()
                .toList();
        List<DomainName> uncovered = prompts.stream()
                .filter(prompt -> !helps(prompt))
                .map(Prompt::server)
                .toList();
        List<DomainName> kept = added.isEmpty() ? List.of() : list.keptBeside(added);
        List<String> broken = added.isEmpty() ? List.of() : broken(list, findings);
        return new Cure(added, kept, uncovered, broken, absence(client, list, prompts, added));
    }

    private static List<String> broken(TrustRule.EffectiveList list, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code() == FindingCode.TRUST_MODEL_DATA_ENTRY_UNUSABLE)
                .filter(finding -> finding.get(FindingDetail.SOURCE).equals(list.source()))
                .flatMap(finding -> finding.get(FindingDetail.WRITTEN).stream())
                .map(PrintableText::brief)
                .distinct()
                .toList();
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

    private static Optional<Absence> absence(
            ClientProfile client, TrustRule.EffectiveList list, List<Prompt> prompts, List<DomainName> added) {
        if (!TrustListPlace.of(client).isKnown()) {
            return Optional.of(Absence.LIST_NOT_READ);
        } else if (added.isEmpty()) {
            boolean dead = prompts.stream().anyMatch(Prompt::cannotWork);
            return Optional.of(dead ? Absence.SERVER_CANNOT_WORK : Absence.NO_ENTRY_COVERS);
        }
        boolean whole = list.documented() || client.get(Settings.LIST_ADDS);
        return whole ? Optional.empty() : Optional.of(Absence.DEFAULTS_NOT_DOCUMENTED);
    }

    private static boolean helps(Prompt prompt) {
        return prompt.remedy().isPresent() && !prompt.cannotWork();
    }
}
