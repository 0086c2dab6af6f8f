package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.trust.RegistrableDomains;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRule;
import io.github.lyncdiscover.trust.TrustRule.EffectiveList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The TrustModelData values that could silence a plan: before they are tried. */
final class TrustLists {
    private final MigrationPlan plan;
    private final List<TrustModelData> present;
    private final EffectiveList trusted;

    TrustLists(MigrationPlan plan) {
        this.plan = plan;
        List<Optional<RegistryKey>> keys = plan.clients().stream()
                .map(client -> TrustListPlace.of(client).key())
                .distinct()
                .toList();
        this.present = plan.trust().values().stream()
                .filter(value -> value.source() != TrustModelData.Source.HKLM_PREFERENCE)
                .filter(value -> keys.stream().anyMatch(value::isReadUnder))
                .toList();
        this.trusted = together();
    }

    /** What the clients go by that read a value, as their predictions have it; where nothing is known, the defaults. */
    private EffectiveList together() {
        List<DomainName> known = plan.clients().stream()
                .filter(ChangedPlan::reads)
                .map(client ->
                        Scenario.of(client).toBuilder().trust(plan.trust()).build())
                .flatMap(scenario ->
                        plan.deployment().sipDomains().stream().limit(1).map(scenario::rule))
                .flatMap(rule -> rule.effectiveList().domains().stream())
                .distinct()
                .toList();
        return new EffectiveList(Optional.empty(), known.isEmpty() ? defaults() : known, true);
    }

    /** What the list holds now: what each client goes by that reads a value. */
    List<DomainName> trusted() {
        return trusted.domains();
    }

    /** Whether a value stands already, so that it is changed rather than set. */
    boolean stands() {
        return !present.isEmpty();
    }

    /** What the clients trust by default and a value does not name. */
    List<DomainName> forgotten(TrustModelData value) {
        return defaults().stream()
                .filter(domain -> value.domains().stream().noneMatch(domain::isIn))
                .toList();
    }

    /** The registrable domains of servers, each once, but nothing that anybody can have a name in. */
    List<DomainName> domains(List<DomainName> servers) {
        return servers.stream()
                .map(RegistrableDomains::of)
                .filter(domain -> !RegistrableDomains.isPublicSuffix(domain))
                .distinct()
                .toList();
    }

    /** The same of the servers that a client asks about. */
    List<DomainName> domains(List<PromptingServer> asked, ClientProfile client) {
        return domains(asked.stream()
                .filter(each -> each.canWork() && each.clients().contains(client))
                .map(PromptingServer::server)
                .toList());
    }

    /** Whether something in the value that is read first matches nothing. */
    boolean faulty() {
        return present.stream()
                .filter(value -> !value.isEmpty())
                .limit(1)
                .anyMatch(value -> !value.faultyEntries().isEmpty());
    }

    /** Where a value has an effect: where the first one stands, which hides what comes after; else in the policy. */
    TrustModelData.Source place() {
        return present.isEmpty()
                ? TrustModelData.Source.HKLM_POLICY
                : present.get(0).source();
    }

    /** A change for each entry that servers need, as prompts have it or as a host; none that anybody can have a name in. */
    List<PlanChange> entries(List<PromptingServer> asked, Function<PromptingServer, Optional<DomainName>> entryOf) {
        List<DomainName> entries = asked.stream()
                .filter(each -> each.canWork() && each.entry().isPresent())
                .flatMap(each -> entryOf.apply(each).stream())
                .filter(entry -> !RegistrableDomains.isPublicSuffix(entry))
                .distinct()
                .toList();
        return entries.stream()
                .filter(entry -> entries.stream().noneMatch(other -> !other.equals(entry) && entry.isIn(other)))
                .<PlanChange>map(PlanChange.Trust::new)
                .toList();
    }

    /** The list of today with changes, and nothing in it that they cover. */
    ChangedPlan keeping(List<PlanChange> changes) {
        List<DomainName> entries = new ChangedPlan(plan, place(), List.of(), changes).entries();
        return new ChangedPlan(plan, place(), trusted.keptBeside(entries), changes);
    }

    /** Everything in the list as a change of its own, so that each can be left out. */
    ChangedPlan fromNothing(List<PlanChange> changes) {
        ChangedPlan keeping = keeping(changes);
        List<PlanChange> all = Stream.concat(keeping.kept().stream().map(PlanChange.Trust::new), changes.stream())
                .toList();
        return new ChangedPlan(plan, place(), List.of(), all);
    }

    private List<DomainName> defaults() {
        List<DomainName> documented = plan.clients().stream()
                .filter(ChangedPlan::reads)
                .map(ClientProfile::trust)
                .flatMap(client -> client.defaults().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return documented.isEmpty() ? TrustRule.DEFAULTS_OF_2013 : documented;
    }
}
