package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.comparison.PlanDifference.What;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The properties of the plans of one side; where they differ, each of them. */
final class SideTraits {
    /** What a plan without it says something by: a machine without trust settings is not one that has some. */
    private static final Set<What> NOT_SET_IS_SAID = EnumSet.of(
            What.DATE,
            What.TRUST_MODEL_DATA,
            What.ALWAYS_TRUSTED,
            What.LAST_SERVER,
            What.CACHED_ENDPOINT,
            What.MANUAL_SERVER,
            What.SIP_SERVER);

    private static final PlanProperty.Value NOT_SET = new PlanProperty.Value("not set", "not set");

    private SideTraits() {}

    /**
     * What several plans say.
     *
     * @param plans at least one
     * @param names under which name a pool is looked for on the other side
     */
    static Map<PlanProperty, PlanProperty.Value> of(List<MigrationPlan> plans, Function<DomainName, DomainName> names) {
        List<Map<PlanProperty, PlanProperty.Value>> each =
                plans.stream().map(plan -> PlanProperties.of(plan, names)).toList();
        Map<PlanProperty, Map<Object, String>> all = new LinkedHashMap<>();
        each.forEach(traits -> traits.forEach((trait, value) -> put(all, trait, value)));
        all.keySet().stream()
                .filter(trait -> NOT_SET_IS_SAID.contains(trait.what()))
                .filter(trait -> each.stream().anyMatch(traits -> !traits.containsKey(trait)))
                .forEach(trait -> put(all, trait, NOT_SET));
        Map<PlanProperty, PlanProperty.Value> merged = new LinkedHashMap<>();
        all.forEach((trait, values) -> merged.put(trait, merged(values)));
        return merged;
    }

    private static void put(Map<PlanProperty, Map<Object, String>> all, PlanProperty trait, PlanProperty.Value value) {
        all.computeIfAbsent(trait, first -> new LinkedHashMap<>()).putIfAbsent(value.essence(), value.text());
    }

    private static PlanProperty.Value merged(Map<Object, String> values) {
        String text = values.values().stream().distinct().collect(Collectors.joining(" / "));
        return new PlanProperty.Value(
                text, values.size() == 1 ? values.keySet().iterator().next() : Set.copyOf(values.keySet()));
    }
}
