package io.github.lyncdiscover.advice.variation;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Homed;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.Forecast;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.Walks;
import io.github.lyncdiscover.plan.outcome.Alike;
import io.github.lyncdiscover.plan.people.Headcount;
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
public record Variation(MigrationPlan plan, TrustModelData.Source place, List<DomainName> kept, List<Change> changes) {
    /**
     * A prediction that holds for several SIP domains.
     *
     * @param forecast the prediction for one of them
     * @param sipDomains all of them
     * @param people how many people it is predicted for
     */
    public record Folded(Forecast forecast, List<DomainName> sipDomains, Headcount people) {
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
        public static Whose of(Forecast forecast) {
            return new Whose(
                    forecast.users().who(), forecast.users().home().label(), forecast.location(), forecast.client());
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
     * What decides what comes of it: two variations of a plan that have this in common are predicted alike.
     *
     * @return the changes of names and pools, and the domains of the value
     */
    public List<Object> essence() {
        return List.of(
                changes.stream()
                        .filter(change -> !(change instanceof Change.Trust))
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
        Numbers numbers = new Numbers(plan.deployment(), NewNames.all(plan.deployment(), changes));
        return signIns(domains, numbers::of).stream().map(SignIn::folded);
    }

    /** One sign-in that is yet to be predicted, for each of the SIP domains that differ in nothing but their name. */
    private record SignIn(
            Walks walks,
            Homed users,
            Location location,
            ClientProfile client,
            List<DomainName> sipDomains,
            Headcount people) {
        Folded folded() {
            return new Folded(walks.predict(users, location, client), sipDomains, people);
        }
    }

    /** A list, and no stream of streams, so that several can be predicted at a time. */
    private List<SignIn> signIns(
            Predicate<DomainName> domains, BiFunction<Homed, List<DomainName>, Headcount> counting) {
        List<SignIn> signIns = new ArrayList<>();
        plans(domains).forEach(changed -> {
            Map<DomainName, List<DomainName>> alike = Alike.of(changed);
            MigrationPlan folded = changed.with(Restricted.to(changed.deployment(), alike::containsKey));
            add(signIns, folded, domain -> alike.getOrDefault(domain, List.of()), counting);
        });
        return signIns;
    }

    private static void add(
            List<SignIn> signIns,
            MigrationPlan plan,
            Function<DomainName, List<DomainName>> sipDomains,
            BiFunction<Homed, List<DomainName>, Headcount> counting) {
        Walks walks = plan.walks();
        for (Homed users : plan.deployment().homed()) {
            List<DomainName> all = sipDomains.apply(users.who().sipDomain());
            Headcount people = counting.apply(users, all);
            plan.views()
                    .keySet()
                    .forEach(location -> plan.clients()
                            .forEach(client -> signIns.add(new SignIn(walks, users, location, client, all, people))));
        }
    }

    /**
     * Tells whether nobody of some is asked anything.
     *
     * @param some sign-ins of the plan
     * @return true if no prediction of theirs has a prompt, certain or possible
     */
    public boolean silentFor(Set<Whose> some) {
        Set<DomainName> domains =
                some.stream().map(each -> each.who().sipDomain()).collect(Collectors.toSet());
        List<SignIn> signIns = new ArrayList<>();
        plans(domains::contains).forEach(changed -> add(signIns, changed, List::of, Variation::uncounted));
        return signIns.stream()
                .filter(each -> some.contains(
                        new Whose(each.users().who(), each.users().home().label(), each.location(), each.client())))
                .allMatch(
                        each -> each.folded().forecast().prediction().prompts().isEmpty());
    }

    /**
     * Tells whether nobody is asked anything.
     *
     * @param domains the SIP domains to speak of
     * @return true if no prediction has a prompt, certain or possible
     */
    public boolean silent(Predicate<DomainName> domains) {
        return signIns(domains, Variation::uncounted).stream()
                .map(SignIn::folded)
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

    /** Where nobody asks how many they are. */
    private static Headcount uncounted(Homed users, List<DomainName> sipDomains) {
        return Headcount.UNKNOWN.times(sipDomains.size());
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
