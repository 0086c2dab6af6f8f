package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.advice.AdviceAlternative.Way;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A search for the smallest sets of changes that silence a plan, which predicts it again for each. */
public final class Advisor {
    private final MigrationPlan plan;
    private final PlanPredictions survey;
    private final List<PromptingServer> asked;
    private final TrustLists lists;
    private final ChangeMinimizer minimal;
    /** By what is changed: two ways that come to the same are one alternative. */
    private final Map<List<Object>, AdviceAlternative> found = new LinkedHashMap<>();

    private Advisor(MigrationPlan plan) {
        this.plan = plan;
        this.survey =
                PlanPredictions.of(new ChangedPlan(plan, TrustModelData.Source.HKLM_POLICY, List.of(), List.of()));
        this.asked = survey.asked();
        this.lists = new TrustLists(plan);
        this.minimal = new ChangeMinimizer(this::concerned, plan.walks().leavesOpen());
    }

    /**
     * Computes the advice for a plan.
     *
     * @param plan the plan; its expectations play no part
     * @return the advice; the same for the same plan
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Advice advise(MigrationPlan plan) {
        return new Advisor(plan).advice();
    }

    private Advice advice() {
        if (!asked.isEmpty()) {
            trustLists();
            names();
            ChangedPlan nothing = new ChangedPlan(plan, lists.place(), List.of(), List.of());
            add(Way.TELL_USERS, new ChangeMinimizer.Found(nothing, survey));
        }
        List<AdviceAlternative> alternatives = sorted();
        return new Advice(
                plan,
                survey.signIns(),
                survey.people(),
                clients(alternatives),
                asked,
                survey.dialogs(),
                survey.having(Verdict.SIGN_IN_FAILS),
                survey.having(Verdict.CANNOT_TELL),
                survey.troubles(),
                tooManyPools(),
                OwnLists.of(plan),
                alternatives);
    }

    /** What comes of each client, as it is and with the first alternative, if that changes something. */
    private List<ClientOutcomes> clients(List<AdviceAlternative> alternatives) {
        Optional<PlanPredictions> first = alternatives.stream()
                .limit(1)
                .filter(alternative -> !alternative.changes().isEmpty())
                .map(alternative -> minimal.survey(alternative.variation()))
                .findFirst();
        return plan.clients().stream()
                .map(client -> new ClientOutcomes(
                        client,
                        survey.outcomes(client),
                        first.map(then -> then.outcomes(client)).orElse(Map.of())))
                .toList();
    }

    /** Those that silence first, in the order in which they were looked for. */
    private List<AdviceAlternative> sorted() {
        return found.values().stream()
                .sorted(Comparator.comparing((AdviceAlternative each) -> !each.silences())
                        .thenComparing(AdviceAlternative::way))
                .toList();
    }

    private void trustLists() {
        List<PlanChange> domains = lists.entries(asked, PromptingServer::entry);
        if (domains.isEmpty()) {
            return;
        }
        offer(Way.TRUST_LIST, lists.keeping(domains));
        minimal.of(lists.fromNothing(domains)).ifPresent(shortest -> add(Way.SHORTEST_TRUST_LIST, shortest));
        ChangedPlan exact = lists.keeping(lists.entries(asked, each -> Optional.of(each.server())));
        if (exact.value().filter(value -> !value.fitsPolicyEditor()).isEmpty()) {
            minimal.of(exact).ifPresent(hosts -> add(Way.EXACT_TRUST_LIST, hosts));
        }
    }

    /** New names alone, own pools alone, and each with a list for what they leave. */
    private void names() {
        List<PlanChange> renames = otherNames().renames();
        changed(Way.NAMES, renames, PlanChange.Rename.class);
        if (!tooManyPools()) {
            OtherNames apart = otherNames();
            List<PlanChange> pools = Stream.concat(apart.ownPools().stream(), apart.renamesOfOneDomain().stream())
                    .toList();
            changed(Way.OWN_POOLS, pools, PlanChange.OwnPool.class);
        }
        withList(renames);
    }

    private boolean tooManyPools() {
        return asked.stream()
                        .flatMap(each -> each.sipDomains().stream())
                        .distinct()
                        .count()
                > Advice.MOST_POOLS;
    }

    /** Names for one alternative: those that another would use are free. */
    private OtherNames otherNames() {
        return new OtherNames(plan, asked, survey::meeting);
    }

    /** Adds a way that is one: what is left of its changes must hold the kind it is named after. */
    private void changed(Way way, List<PlanChange> changes, Class<? extends PlanChange> kind) {
        if (!changes.isEmpty()) {
            minimal.of(lists.keeping(changes))
                    .filter(silent -> silent.variation().changes().stream().anyMatch(kind::isInstance))
                    .ifPresent(silent -> add(way, silent));
        }
    }

    /** What new names leave is put in a list, which is worth saying if that makes it shorter. */
    private void withList(List<PlanChange> renames) {
        List<PromptingServer> left = renames.isEmpty()
                ? List.of()
                : minimal.survey(lists.keeping(renames)).asked();
        List<PlanChange> entries = lists.entries(left, PromptingServer::entry);
        if (!entries.isEmpty()
                && entries.size() < lists.entries(asked, PromptingServer::entry).size()) {
            List<PlanChange> both =
                    Stream.concat(renames.stream(), entries.stream()).toList();
            minimal.of(lists.keeping(both))
                    .filter(mixed -> mixed.variation().changes().stream().anyMatch(PlanChange.Rename.class::isInstance))
                    .ifPresent(mixed -> add(Way.NAMES_AND_TRUST_LIST, mixed));
        }
    }

    /** Adds what is left of a variation when it silences, else the whole of it with what remains. */
    private void offer(Way way, ChangedPlan variation) {
        add(
                way,
                minimal.of(variation).orElseGet(() -> new ChangeMinimizer.Found(variation, minimal.survey(variation))));
    }

    private void add(Way way, ChangeMinimizer.Found what) {
        ChangedPlan variation = what.variation();
        found.putIfAbsent(
                variation.essence(),
                new AdviceAlternative(
                        way,
                        variation,
                        ChangeCosts.of(variation, lists, asked),
                        what.survey().people(),
                        what.survey().asked(),
                        what.survey().endings(),
                        unreached(variation)));
    }

    private List<ClientProfile> unreached(ChangedPlan variation) {
        return variation.entries().isEmpty()
                ? List.of()
                : asked.stream()
                        .flatMap(each -> each.clients().stream())
                        .filter(client -> !ChangedPlan.reads(client))
                        .distinct()
                        .toList();
    }

    /** SIP domains where a prompt is likely without a change. */
    private Set<DomainName> concerned(PlanChange change) {
        return change.fold(
                trust -> asked.stream()
                        .filter(each -> each.server().isIn(trust.entry()))
                        .findFirst()
                        .map(each -> Set.of(each.sipDomains().get(0)))
                        .orElseGet(() ->
                                survey.restingOn(trust.entry()).map(Set::of).orElse(Set.of())),
                rename -> asked.stream()
                        .filter(each -> each.server().equals(rename.from()))
                        .findFirst()
                        .map(each -> Set.of(each.sipDomains().get(0)))
                        .orElse(Set.of()),
                own -> Set.of(own.sipDomain()));
    }
}
