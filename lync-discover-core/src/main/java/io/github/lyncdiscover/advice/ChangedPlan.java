package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanPredictor;
import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.plan.table.EquivalentDomains;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
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
public record ChangedPlan(
        MigrationPlan plan, TrustModelData.Source place, List<DomainName> kept, List<PlanChange> changes) {
    /**
     * A prediction that holds for several SIP domains.
     *
     * @param forecast the prediction for one of them
     * @param sipDomains all of them
     * @param people how many people it is predicted for
     */
    public record Folded(PlannedSignIn forecast, List<DomainName> sipDomains, PeopleCount people) {
        /** Copies the list. */
        public Folded {
            sipDomains = List.copyOf(sipDomains);
        }
    }

    /**
     * One sign-in of a plan, whatever else is changed in it.
     *
     * @param who the user or SIP domain
     * @param home the name of the home
     * @param location from where
     * @param client with what
     */
    public record Whose(SignInAddress who, String home, Location location, ClientProfile client) {
        /**
         * Of which sign-in a prediction is.
         *
         * @param forecast the prediction
         * @return the sign-in
         */
        public static Whose of(PlannedSignIn forecast) {
            return new Whose(
                    forecast.users().who(), forecast.users().home().label(), forecast.location(), forecast.client());
        }
    }

    /** Copies the lists. */
    public ChangedPlan {
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
     * What decides what comes of it: two variations of a plan that have this in common are predicted alike.
     *
     * @return the changes of names and pools, and the domains of the value
     */
    public List<Object> essence() {
        return List.of(
                changes.stream()
                        .filter(change -> !(change instanceof PlanChange.Trust))
                        .toList(),
                value().map(value -> Set.copyOf(value.domains())).orElse(Set.of()));
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
    public ChangedPlan without(PlanChange change) {
        return with(changes.stream().filter(other -> !other.equals(change)).toList());
    }

    /**
     * The same with other changes.
     *
     * @param others all of them
     * @return another variation
     */
    public ChangedPlan with(List<PlanChange> others) {
        return new ChangedPlan(plan, place, kept, others);
    }

    /**
     * Predicts every sign-in of the plan with the changes made. A TrustModelData value is given to the clients that read
     * one, and the users of a SIP domain with a pool of its own are predicted with that pool.
     *
     * @return the predictions, each made when it is asked for
     */
    public Stream<PlannedSignIn> predictions() {
        return plans(domain -> true).flatMap(MigrationPlan::predictions);
    }

    /**
     * Predicts the sign-ins of one SIP domain out of each set of those that differ in nothing but their name.
     *
     * @param domains the SIP domains to speak of
     * @return predictions, each with all SIP domains that it holds for
     */
    public Stream<Folded> folded(Predicate<DomainName> domains) {
        PeopleByDomain numbers = new PeopleByDomain(plan.deployment(), NewNames.all(plan.deployment(), changes));
        return signIns(domains, numbers::of).stream().map(SignIn::folded);
    }

    /** One sign-in that is yet to be predicted, for each of the SIP domains that differ in nothing but their name. */
    private record SignIn(
            PlanPredictor walks,
            HomedUsers users,
            Location location,
            ClientProfile client,
            List<DomainName> sipDomains,
            PeopleCount people) {
        Folded folded() {
            return new Folded(walks.predict(users, location, client), sipDomains, people);
        }
    }

    /** A list, and no stream of streams, so that several can be predicted at a time. */
    private List<SignIn> signIns(
            Predicate<DomainName> domains, BiFunction<HomedUsers, List<DomainName>, PeopleCount> counting) {
        List<SignIn> signIns = new ArrayList<>();
        plans(domains).forEach(changed -> {
            Map<DomainName, List<DomainName>> alike = EquivalentDomains.of(changed);
            MigrationPlan folded = changed.with(RestrictedDeployment.to(changed.deployment(), alike::containsKey));
            add(signIns, folded, domain -> alike.getOrDefault(domain, List.of()), counting);
        });
        return signIns;
    }

    private static void add(
            List<SignIn> signIns,
            MigrationPlan plan,
            Function<DomainName, List<DomainName>> sipDomains,
            BiFunction<HomedUsers, List<DomainName>, PeopleCount> counting) {
        PlanPredictor walks = plan.walks();
        for (HomedUsers users : plan.deployment().homed()) {
            List<DomainName> all = sipDomains.apply(users.who().sipDomain());
            PeopleCount people = counting.apply(users, all);
            plan.views()
                    .keySet()
                    .forEach(location -> plan.clients()
                            .forEach(client -> signIns.add(new SignIn(walks, users, location, client, all, people))));
        }
    }

    /**
     * Reports whether nobody of some is asked anything.
     *
     * @param some sign-ins of the plan
     * @return true if no prediction of theirs has a prompt, certain or possible
     */
    public boolean silentFor(Set<Whose> some) {
        Set<DomainName> domains =
                some.stream().map(each -> each.who().sipDomain()).collect(Collectors.toSet());
        List<SignIn> signIns = new ArrayList<>();
        plans(domains::contains).forEach(changed -> add(signIns, changed, List::of, ChangedPlan::uncounted));
        return signIns.stream()
                .filter(each -> some.contains(
                        new Whose(each.users().who(), each.users().home().label(), each.location(), each.client())))
                .allMatch(
                        each -> each.folded().forecast().prediction().prompts().isEmpty());
    }

    /**
     * Reports whether nobody is asked anything.
     *
     * @param domains the SIP domains to speak of
     * @return true if no prediction has a prompt, certain or possible
     */
    public boolean silent(Predicate<DomainName> domains) {
        return signIns(domains, ChangedPlan::uncounted).stream()
                .map(SignIn::folded)
                .allMatch(each -> each.forecast().prediction().prompts().isEmpty());
    }

    /**
     * Reports whether a client reads TrustModelData.
     *
     * @param client the client
     * @return false for one whose list is set in another way, or that has none
     */
    public static boolean reads(ClientProfile client) {
        return TrustListPlace.of(client).key().isPresent();
    }

    /** Where nobody asks how many they are. */
    private static PeopleCount uncounted(HomedUsers users, List<DomainName> sipDomains) {
        return PeopleCount.UNKNOWN.times(sipDomains.size());
    }

    private Stream<MigrationPlan> plans(Predicate<DomainName> domains) {
        Map<DomainName, PlanChange.OwnPool> apart = changes.stream()
                .flatMap(change ->
                        change.fold(trust -> Stream.of(), rename -> Stream.<PlanChange.OwnPool>of(), Stream::of))
                .collect(Collectors.toMap(PlanChange.OwnPool::sipDomain, own -> own));
        Deployment renamed = NewNames.all(plan.deployment(), changes);
        List<Deployment> deployments = new ArrayList<>();
        deployments.add(RestrictedDeployment.to(renamed, domain -> !apart.containsKey(domain) && domains.test(domain)));
        renamed.sipDomains().stream()
                .filter(domains)
                .filter(apart::containsKey)
                .forEach(domain -> Optional.ofNullable(apart.get(domain))
                        .ifPresent(own -> deployments.add(RestrictedDeployment.to(renamed, domain, own.pool()))));
        MigrationPlan bare = plan.expecting(List.of());
        return deployments.stream()
                .filter(deployment -> !deployment.sipDomains().isEmpty())
                .flatMap(deployment -> trusting(bare.with(deployment)));
    }

    private Stream<MigrationPlan> trusting(MigrationPlan changed) {
        return value().map(list -> Stream.concat(
                        clients(changed, true).map(some -> some.trusting(list)).stream(),
                        clients(changed, false).stream()))
                .orElseGet(() -> Stream.of(changed));
    }

    /** The plan for those of its clients that read the list, or don't; empty where there is none. */
    private static Optional<MigrationPlan> clients(MigrationPlan plan, boolean readers) {
        List<ClientProfile> some = plan.clients().stream()
                .filter(client -> reads(client) == readers)
                .toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(plan.as(some.toArray(ClientProfile[]::new)));
    }
}
