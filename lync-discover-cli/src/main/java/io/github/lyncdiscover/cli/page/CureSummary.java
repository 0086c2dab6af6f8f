package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.cli.page.view.CureView;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Cure;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cure of several sign-ins at once: the entries that all of them lack, in one value where one list holds for all. */
final class CureSummary {
    private final List<Prediction> asked;
    private final List<DomainName> entries;

    /** Sums up the cures of those who are asked. */
    CureSummary(List<Prediction> predictions) {
        this.asked = predictions.stream()
                .filter(prediction -> !prediction.prompts().isEmpty())
                .toList();
        List<DomainName> added = asked.stream()
                .flatMap(prediction -> prediction.cure().added().stream())
                .distinct()
                .toList();
        this.entries = added.stream()
                .filter(entry -> added.stream().noneMatch(other -> !other.equals(entry) && entry.isIn(other)))
                .toList();
    }

    /** What to do, as the end of a sentence. */
    String clause() {
        if (entries.isEmpty()) {
            return "no entry of the trusted domain list prevents that, so see the details below";
        }
        return "to prevent that, first put "
                + PageWords.few(entries.stream().map(DomainName::text).toList(), "domain")
                + " on the clients' trusted domain list";
    }

    /** The same with the whole value; empty where nobody is asked, or no entry helps. */
    Optional<CureView> view() {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<String> besides =
                Stream.of(unread(), uncovered()).flatMap(Optional::stream).toList();
        List<Cure> cures = asked.stream()
                .map(Prediction::cure)
                .filter(cure -> !cure.added().isEmpty())
                .toList();
        String value =
                isOneList() && cures.stream().allMatch(cure -> cure.value().isPresent())
                        ? Stream.concat(
                                        cures.get(0).kept().stream()
                                                .filter(kept -> entries.stream().noneMatch(kept::isIn)),
                                        entries.stream())
                                .map(DomainName::text)
                                .collect(Collectors.joining(", "))
                        : "";
        String why = value.isEmpty()
                ? "Each outcome below has the whole value, as far as it is known."
                : CureView.why(asked.get(0));
        return Optional.of(new CureView(
                entries.stream().map(DomainName::text).collect(Collectors.joining(", ")), value, why, besides));
    }

    private boolean isOneList() {
        List<TrustRule.EffectiveList> lists =
                curable().map(Prediction::trustList).distinct().toList();
        return lists.size() == 1;
    }

    private Stream<Prediction> curable() {
        return asked.stream().filter(prediction -> !prediction.cure().added().isEmpty());
    }

    private Optional<String> unread() {
        List<String> clients = asked.stream()
                .filter(prediction -> prediction.cure().absence().equals(Optional.of(Cure.Absence.LIST_NOT_READ)))
                .map(Prediction::client)
                .map(ClientProfile::title)
                .distinct()
                .toList();
        return clients.isEmpty()
                ? Optional.empty()
                : Optional.of("It does nothing for " + PageWords.all(clients) + ": no list of theirs is known.");
    }

    private Optional<String> uncovered() {
        List<String> servers = asked.stream()
                .flatMap(prediction -> prediction.cure().uncovered().stream())
                .map(DomainName::text)
                .distinct()
                .toList();
        return servers.isEmpty()
                ? Optional.empty()
                : Optional.of("No entry helps with " + CountText.of(servers.size(), "server") + ": "
                        + PageWords.few(servers, "server") + ".");
    }
}
