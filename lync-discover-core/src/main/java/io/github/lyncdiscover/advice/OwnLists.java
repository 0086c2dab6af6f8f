package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.RegistrableDomains;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search for the entries that lists of clients need which ask nobody and fail, by predicting them with such a list.
 */
final class OwnLists {
    /** A server may come to light only when the one before it is trusted; a sign-in has no more stages. */
    private static final int MOST_ROUNDS = 8;

    private OwnLists() {}

    /** Those that cure some sign-in. */
    static List<AdvisedDeviceList> of(MigrationPlan plan) {
        return plan.clients().stream()
                .filter(client -> client.get(Settings.DIALOG) == Settings.Dialog.NONE)
                .flatMap(client -> of(plan.expecting(List.of()).as(client), client).stream())
                .toList();
    }

    private static Optional<AdvisedDeviceList> of(MigrationPlan alone, ClientProfile client) {
        TrustListPlace place = TrustListPlace.of(client);
        return place.otherwise().flatMap(where -> {
            PlanPredictions before = survey(alone);
            PlanPredictions after = before;
            Set<DomainName> entries = new LinkedHashSet<>();
            for (int round = 0; round < MOST_ROUNDS && entries.addAll(domains(after.untrusted())); round++) {
                after = survey(naming(alone, entries));
            }
            int failing = before.having(Verdict.SIGN_IN_FAILS) - after.having(Verdict.SIGN_IN_FAILS);
            int undecided = before.having(Verdict.CANNOT_TELL) - after.having(Verdict.CANNOT_TELL);
            int cured = failing + undecided;
            int calendars = Math.max(0, before.withoutCalendar() - after.withoutCalendar());
            return cured > 0 || calendars > 0
                    ? Optional.of(new AdvisedDeviceList(
                            client,
                            List.copyOf(entries),
                            where,
                            place.source(),
                            Math.max(0, Math.min(cured, Math.max(0, failing))),
                            Math.max(0, Math.min(cured, Math.max(0, undecided))),
                            calendars,
                            before.exchangeHosts()))
                    : Optional.empty();
        });
    }

    private static PlanPredictions survey(MigrationPlan plan) {
        return PlanPredictions.of(new ChangedPlan(plan, TrustModelData.Source.HKLM_POLICY, List.of(), List.of()));
    }

    /** Nobody names a domain that anybody can have a name in. */
    private static List<DomainName> domains(Set<DomainName> servers) {
        return servers.stream()
                .map(server -> Optional.of(RegistrableDomains.of(server))
                        .filter(domain -> !RegistrableDomains.isPublicSuffix(domain))
                        .orElse(server))
                .distinct()
                .toList();
    }

    /** What the list names already stays in it. */
    private static MigrationPlan naming(MigrationPlan plan, Set<DomainName> entries) {
        List<TrustModelData> present = plan.trust().values().stream()
                .filter(value -> value.source() != TrustModelData.Source.HKLM_PREFERENCE && !value.isEmpty())
                .toList();
        List<DomainName> kept = new ArrayList<>();
        present.stream().findFirst().ifPresent(value -> kept.addAll(value.domains()));
        return plan.trusting(TrustModelData.policy(Stream.concat(kept.stream(), entries.stream())
                .map(DomainName::text)
                .collect(Collectors.joining(", "))));
    }
}
