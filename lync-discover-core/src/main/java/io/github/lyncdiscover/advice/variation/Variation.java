package io.github.lyncdiscover.advice.variation;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.Forecast;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.outcome.Alike;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan with changes, which can be predicted. Immutable.
 *
 * @param plan the plan as it is
 * @param place where the TrustModelData value goes, if an entry is among the changes
 * @param kept what the value names beside the changes: what was trusted before
 * @param changes the changes
 */
public record Variation(MigrationPlan plan, TrustModelData.Source place, List<DomainName> kept, List<Change> changes) {
    /**
     * A prediction that holds for several SIP domains.
     *
     * @param forecast the prediction for one of them
     * @param sipDomains all of them
     */
    public record Folded(Forecast forecast, List<DomainName> sipDomains) {
        /** Copies the list. */
        public Folded {
            sipDomains = List.copyOf(sipDomains);
        }
    }

    /** Copies the lists. */
    public Variation {
        kept = List.copyOf(kept);
        changes = List.copyOf(changes);
    }

    /**
     * The whole TrustModelData value.
     *
     * @return what is kept and the entries among the changes; empty if no entry is among them
     */
    public Optional<TrustModelData> value() {
        List<DomainName> entries = entries();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrustModelData(
                        place,
                        Stream.concat(kept.stream(), entries.stream())
                                .map(DomainName::text)
                                .collect(Collectors.joining(", "))));
    }

    /**
     * The entries that the changes add to the list.
     *
     * @return in order; empty if TrustModelData stays as it is
     */
    public List<DomainName> entries() {
        return changes.stream()
                .flatMap(change -> change.fold(
                        trust -> Stream.of(trust.entry()), rename -> Stream.<DomainName>of(), pool -> Stream.of()))
                .toList();
    }

    /**
     * The same without one of the changes.
     *
     * @param change what is left undone
     * @return another variation
     */
    public Variation without(Change change) {
        return with(changes.stream().filter(other -> !other.equals(change)).toList());
    }

    /**
     * The same with other changes.
     *
     * @param others all of them
     * @return another variation
     */
    public Variation with(List<Change> others) {
        return new Variation(plan, place, kept, others);
    }

    /**
     * Predicts every sign-in of the plan with the changes made. A TrustModelData value is given to the clients that read
     * one, and the users of a SIP domain with a pool of its own are predicted with that pool.
     *
     * @return the predictions, each made when it is asked for
     */
    public Stream<Forecast> predictions() {
        return plans(domain -> true).flatMap(MigrationPlan::predictions);
    }

    /**
     * Predicts the sign-ins of one SIP domain out of each set of those that differ in nothing but their name.
     *
     * @param domains the SIP domains to speak of
     * @return predictions, each with all SIP domains that it holds for
     */
    public Stream<Folded> folded(Predicate<DomainName> domains) {
        return plans(domains).flatMap(changed -> {
            Map<DomainName, List<DomainName>> alike = Alike.of(changed);
            return changed.with(Restricted.to(changed.deployment(), alike::containsKey))
                    .predictions()
                    .map(forecast -> new Folded(
                            forecast, alike.getOrDefault(forecast.users().who().sipDomain(), List.of())));
        });
    }

    /**
     * Tells whether nobody is asked anything.
     *
     * @param domains the SIP domains to speak of
     * @return true if no prediction has a prompt, certain or possible
     */
    public boolean silent(Predicate<DomainName> domains) {
        return folded(domains)
                .allMatch(each -> each.forecast().prediction().prompts().isEmpty());
    }

    /**
     * Tells whether a client reads TrustModelData.
     *
     * @param client the client
     * @return false for one whose list is set in another way, or that has none
     */
    public static boolean reads(ClientProfile client) {
        return TrustListPlace.of(client).key().isPresent();
    }

    private Stream<MigrationPlan> plans(Predicate<DomainName> domains) {
        Map<DomainName, Change.OwnPool> apart = changes.stream()
                .flatMap(change -> change.fold(trust -> Stream.of(), rename -> Stream.<Change.OwnPool>of(), Stream::of))
                .collect(Collectors.toMap(Change.OwnPool::sipDomain, own -> own));
        Deployment renamed = NewNames.all(plan.deployment(), changes);
        List<Deployment> deployments = new ArrayList<>();
        deployments.add(Restricted.to(renamed, domain -> !apart.containsKey(domain) && domains.test(domain)));
        renamed.sipDomains().stream()
                .filter(domains)
                .filter(apart::containsKey)
                .forEach(domain -> Optional.ofNullable(apart.get(domain))
                        .ifPresent(own -> deployments.add(Restricted.to(renamed, domain, own.pool()))));
        MigrationPlan bare = plan.expecting(List.of());
        return deployments.stream()
                .filter(deployment -> !deployment.sipDomains().isEmpty())
                .flatMap(deployment -> trusting(bare.with(deployment)));
    }

    private Stream<MigrationPlan> trusting(MigrationPlan changed) {
        return value().map(list -> Stream.of(clients(changed, true).trusting(list), clients(changed, false))
                        .filter(some -> !some.clients().isEmpty()))
                .orElseGet(() -> Stream.of(changed));
    }

    private static MigrationPlan clients(MigrationPlan plan, boolean readers) {
        return plan.as(plan.clients().stream()
                .filter(client -> reads(client) == readers)
                .toArray(ClientProfile[]::new));
    }
}
