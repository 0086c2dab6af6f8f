package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.world.ChoicePoint.Kind;
import io.github.lyncdiscover.plan.world.LocationWorlds.Walked;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The prediction of one sign-in in every possible world that may make a difference, merged to one outcome. Endpoints
 * that share a name are equally possible; where sources disagree, the other reading adds prompts that are possible;
 * another candidate for what is assumed turns a verdict of no prompt to a possible one.
 */
final class PossibleWorlds {
    /** More worlds than this are not walked; a plan has a handful. */
    private static final int MOST_WORLDS = 64;

    private final PlaceModel model;
    private final HomedUsers users;
    private final ClientProfile client;
    private final TrustRule rule;
    private final Function<Map<ChoicePoint, Integer>, Walked> walk;

    PossibleWorlds(
            PlaceModel model, HomedUsers users, Scenario scenario, Function<Map<ChoicePoint, Integer>, Walked> walk) {
        this.model = model;
        this.users = users;
        this.client = scenario.client();
        this.rule = scenario.rule(users.who().sipDomain());
        this.walk = walk;
    }

    LocationWorlds.Predicted outcome() {
        MergedPrediction merged = within(Map.of());
        Map<ChoicePoint, Integer> met = merged.met();
        if (merged.verdict() == Verdict.NO_PROMPT) {
            met.keySet().stream().filter(PossibleWorlds::isAssumed).forEach(point -> others(point, merged));
        }
        List<Assumption> assumptions = new ArrayList<>();
        met.forEach((point, option) -> PlaceAssumptions.of(point, option).ifPresent(assumptions::add));
        return new LocationWorlds.Predicted(merged.prediction(), assumptions);
    }

    private static boolean isAssumed(ChoicePoint point) {
        return (point.kind() == Kind.ANSWERING_POOL || point.kind() == Kind.PUBLISHED_POOL)
                && point.options().size() > 1;
    }

    /** The outcome where something assumed is fixed: all equally possible worlds together. */
    private MergedPrediction within(Map<ChoicePoint, Integer> assumed) {
        Deque<Map<ChoicePoint, Integer>> open = new ArrayDeque<>(List.of(assumed));
        Set<Map<ChoicePoint, Integer>> seen = new HashSet<>(Set.of(assumed));
        List<Walked> walks = new ArrayList<>();
        boolean all = true;
        while (!open.isEmpty()) {
            Map<ChoicePoint, Integer> made = open.remove();
            Walked walked = walk.apply(made);
            walks.add(walked);
            for (ChoicePoint point : walked.met().keySet()) {
                if (!made.containsKey(point) && isAlternative(point)) {
                    for (int option = 1; option < point.options().size(); option++) {
                        Map<ChoicePoint, Integer> other = new LinkedHashMap<>(made);
                        other.put(point, option);
                        fixed(walked, point, other);
                        if (seen.size() >= MOST_WORLDS) {
                            all = false;
                        } else if (seen.add(other)) {
                            open.add(other);
                        }
                    }
                }
            }
        }
        MergedPrediction merged = MergedPrediction.of(client, walks, all);
        for (Walked walked : walks) {
            walked.met().keySet().forEach(point -> otherReading(point, assumed, merged));
        }
        return merged;
    }

    /** The choices met before this one stay as they were, so that each world is walked once. */
    private static void fixed(Walked walked, ChoicePoint until, Map<ChoicePoint, Integer> made) {
        for (Map.Entry<ChoicePoint, Integer> met : walked.met().entrySet()) {
            if (met.getKey().equals(until)) {
                return;
            } else if (isAlternative(met.getKey())) {
                made.putIfAbsent(met.getKey(), met.getValue());
            }
        }
    }

    private static boolean isAlternative(ChoicePoint point) {
        return point.kind() == Kind.SEVERAL_ENDPOINTS || point.kind() == Kind.BRANCH_APPLIANCE;
    }

    /** Where sources disagree, the web services that the other reading sends the client to are possible. */
    private void otherReading(ChoicePoint point, Map<ChoicePoint, Integer> assumed, MergedPrediction merged) {
        Optional<DomainName> other = switch (point.kind()) {
            case OTHER_POOL -> homeWebServices(point.subject());
            case ONLINE_REDIRECT -> Optional.of(point.subject());
            default -> Optional.empty();
        };
        if (other.isEmpty()) {
            return;
        }
        boolean reached = model.isReached(other.get());
        if (reached && rule.judge(other.get()).trusted()) {
            return;
        } else if (reached && client.get(Settings.JUDGES_SECURE_ANSWERS)) {
            merged.addPossible(rule.judge(other.get()), point);
        } else {
            merged.addPossible(readOtherwise(point, assumed), point);
        }
    }

    /** The walk in which every server follows the other reading. */
    private Walked readOtherwise(ChoicePoint point, Map<ChoicePoint, Integer> assumed) {
        Map<ChoicePoint, Integer> made = new LinkedHashMap<>(assumed);
        made.put(point, 1);
        Walked walked = walk.apply(made);
        boolean more = true;
        while (more) {
            more = false;
            for (ChoicePoint met : walked.met().keySet()) {
                more |= met.kind() == point.kind() && made.put(met, 1) == null;
            }
            walked = more ? walk.apply(made) : walked;
        }
        return walked;
    }

    private Optional<DomainName> homeWebServices(DomainName asked) {
        NetworkSide side = model.endpoints()
                        .webServices(asked, NetworkSide.INTERNAL)
                        .filter(own -> model.endpoints().named(asked).equals(Optional.of(own)))
                        .isPresent()
                ? NetworkSide.INTERNAL
                : NetworkSide.EXTERNAL;
        return users.home()
                .<Optional<Pool>>fold(on -> Optional.of(on.pool()), there -> Optional.empty(), Optional::empty)
                .flatMap(pool -> model.endpoints().topology().webServices(pool, side));
    }

    /** Another candidate that changes the verdict: of candidates that differ in nothing that matters one is walked. */
    private void others(ChoicePoint point, MergedPrediction merged) {
        Set<List<Object>> seen = new HashSet<>();
        seen.add(signature(point.options().get(0)));
        for (int option = 1; option < point.options().size(); option++) {
            if (seen.add(signature(point.options().get(option)))) {
                MergedPrediction other = within(Map.of(point, option));
                merged.addCandidate(other, point);
                if (merged.verdict() != Verdict.NO_PROMPT) {
                    return;
                }
            }
        }
    }

    private List<Object> signature(String webServices) {
        DomainName name = new DomainName(webServices);
        boolean particular = !model.isReached(name);
        return List.of(
                rule.judge(name).trusted(),
                particular ? name : "",
                homeWebServices(name).equals(Optional.of(name)));
    }

    /**
     * The choices made in one possible world, and those that were met. What nobody chose is the first option. Not for use by
     * several threads.
     */
    static final class Choices {
        private final Map<ChoicePoint, Integer> made;
        private final Map<ChoicePoint, Integer> met = new LinkedHashMap<>();

        Choices(Map<ChoicePoint, Integer> made) {
            this.made = Map.copyOf(made);
        }

        /** The option taken at a point. */
        int at(ChoicePoint point) {
            int option = made.getOrDefault(point, 0);
            met.put(point, option);
            return option;
        }

        /** The points met so far, with the options taken. */
        Map<ChoicePoint, Integer> met() {
            return met;
        }
    }
}
