package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The differences between plans: a pool by another name is the same pool if it keeps its web services or is the only
 * one. Several plans on one side are compared as one.
 */
final class PlanDifferences {
    private PlanDifferences() {}

    /**
     * Compares two plans.
     *
     * @param before as it is
     * @param after as it will be
     * @return every difference, by kind, in each kind those of the earlier plan first
     */
    public static List<PlanDifference> between(MigrationPlan before, MigrationPlan after) {
        return between(List.of(before), List.of(after));
    }

    /**
     * Compares plans. The order in which things are written makes no difference, but for which pool answers.
     *
     * @param before as it is: at least one plan
     * @param after as it will be: at least one plan
     * @return every difference, by kind, in each kind those of the earlier plans first
     */
    public static List<PlanDifference> between(List<MigrationPlan> before, List<MigrationPlan> after) {
        List<Pool> later = pools(after);
        Map<DomainName, DomainName> renamed = renamed(pools(before), later);
        Map<PlanProperty, PlanProperty.Value> was = SideTraits.of(before, name -> renamed.getOrDefault(name, name));
        Map<PlanProperty, PlanProperty.Value> is = SideTraits.of(after, Function.identity());
        List<PlanDifference> differences = new ArrayList<>();
        was.forEach((trait, value) -> {
            Optional<PlanProperty.Value> now = Optional.ofNullable(is.get(trait));
            if (!now.map(PlanProperty.Value::essence).equals(Optional.of(value.essence()))
                    && !goesWithItsPool(trait, now, renamed, later)) {
                differences.add(trait.difference(Optional.of(value), now));
            }
        });
        is.forEach((trait, value) -> {
            if (!was.containsKey(trait) && !isPlain(trait, value)) {
                differences.add(trait.difference(Optional.empty(), Optional.of(value)));
            }
        });
        differences.sort(Comparator.comparing(PlanDifference::what));
        return List.copyOf(differences);
    }

    /** Of a new pool the edition is reported where it is not the usual one. */
    private static boolean isPlain(PlanProperty trait, PlanProperty.Value value) {
        return trait.what() == PlanDifference.What.EDITION && value.essence() == Pool.Edition.ENTERPRISE;
    }

    /** Of a pool that is gone only its name is reported. */
    private static boolean goesWithItsPool(
            PlanProperty trait,
            Optional<PlanProperty.Value> now,
            Map<DomainName, DomainName> renamed,
            List<Pool> later) {
        return now.isEmpty()
                && trait.pool()
                        .filter(pool -> trait.what() != PlanDifference.What.POOL
                                && !renamed.containsValue(pool)
                                && later.stream()
                                        .noneMatch(other -> other.fqdn().equals(pool)))
                        .isPresent();
    }

    /** The later names of pools, by the earlier ones. */
    private static Map<DomainName, DomainName> renamed(List<Pool> before, List<Pool> after) {
        List<Pool> gone = new ArrayList<>(before);
        gone.removeIf(pool -> has(after, pool.fqdn()));
        List<Pool> come = new ArrayList<>(after);
        come.removeIf(pool -> has(before, pool.fqdn()));
        Map<DomainName, DomainName> renamed = new HashMap<>();
        for (Pool pool : List.copyOf(gone)) {
            first(come, other -> alike(pool, other)).ifPresent(other -> {
                renamed.put(pool.fqdn(), other.fqdn());
                gone.remove(pool);
                come.remove(other);
            });
        }
        if (gone.size() == 1 && come.size() == 1) {
            renamed.put(gone.get(0).fqdn(), come.get(0).fqdn());
        }
        return renamed;
    }

    /** The pools of all plans; of several by one name the first. */
    private static List<Pool> pools(List<MigrationPlan> plans) {
        Map<DomainName, Pool> pools = new LinkedHashMap<>();
        plans.forEach(plan -> plan.deployment().pools().forEach(pool -> pools.putIfAbsent(pool.fqdn(), pool)));
        return List.copyOf(pools.values());
    }

    private static boolean has(List<Pool> pools, DomainName name) {
        return pools.stream().anyMatch(pool -> pool.fqdn().equals(name));
    }

    private static Optional<Pool> first(List<Pool> pools, Predicate<Pool> wanted) {
        return pools.stream().filter(wanted).findFirst();
    }

    private static boolean alike(Pool one, Pool other) {
        boolean inside = !one.internalWebServices().equals(one.fqdn())
                && one.internalWebServices().equals(other.internalWebServices());
        boolean outside = one.externalWebServices().isPresent()
                && one.externalWebServices().equals(other.externalWebServices());
        return inside || outside;
    }
}
