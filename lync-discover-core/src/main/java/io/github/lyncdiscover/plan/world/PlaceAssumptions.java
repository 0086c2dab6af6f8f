package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.world.PossibleWorlds.Choices;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The assumptions about what a plan leaves open at one place, each once for all SIP domains to which it applies. */
final class PlaceAssumptions {
    private final PlaceModel model;
    private final Location location;
    private final Map<Same, Set<DomainName>> subjects = new LinkedHashMap<>();

    /** Assumptions that differ in whom they are about alone. */
    private record Same(ChoicePoint.Kind kind, List<String> options) {}

    PlaceAssumptions(PlaceModel model, Location location) {
        this.model = model;
        this.location = location;
    }

    List<Assumption> all() {
        PoolTopology topology = model.endpoints().topology();
        for (DomainName domain : topology.deployment().sipDomains()) {
            boolean answered = look(domain, NetworkSide.INTERNAL);
            if (!answered) {
                look(domain, NetworkSide.EXTERNAL);
            }
        }
        for (Pool pool : topology.deployment().pools()) {
            pool.centralPool()
                    .ifPresent(central -> add(new ChoicePoint(
                            ChoicePoint.Kind.BRANCH_APPLIANCE,
                            pool.fqdn(),
                            List.of("the branch appliance " + pool.fqdn(), "its central pool " + central))));
        }
        List<Assumption> assumptions = new ArrayList<>();
        subjects.forEach((same, names) -> {
            ChoicePoint point = new ChoicePoint(same.kind(), names.iterator().next(), same.options());
            of(point, 0)
                    .map(one -> names.size() == 1
                            ? one
                            : new Assumption(
                                    one.where(),
                                    one.what() + ", and so in " + (names.size() - 1)
                                            + (names.size() == 2 ? " other SIP domain" : " other SIP domains"),
                                    one.why()))
                    .ifPresent(assumptions::add);
        });
        return assumptions;
    }

    /** Whether a lyncdiscover name leads to web services. */
    private boolean look(DomainName domain, NetworkSide side) {
        if (side == NetworkSide.INTERNAL
                && location == Location.OUTSIDE
                && model.names().isAbsent(side.name(domain).text())) {
            return false;
        }
        Choices choices = new Choices(Map.of());
        PlanWorld world = new PlanWorld(
                model,
                new HomedUsers(SignInAddress.of(domain), new Home.NotSaid()),
                Optional.empty(),
                choices,
                new WorldNotes());
        Optional<WebEndpoint> endpoint = world.endpoint(side.name(domain));
        choices.met().keySet().forEach(this::add);
        return endpoint.filter(WebEndpoint.WebServices.class::isInstance).isPresent();
    }

    private void add(ChoicePoint point) {
        subjects.computeIfAbsent(new Same(point.kind(), point.options()), same -> new LinkedHashSet<>())
                .add(point.subject());
    }

    /** The assumption that an option represents; empty where nothing is assumed. */
    static Optional<Assumption> of(ChoicePoint point, int option) {
        String taken = point.options().get(option);
        return switch (point.kind()) {
            case ANSWERING_POOL ->
                Optional.of(new Assumption(
                        "answeringPool",
                        point.subject() + " leads to " + taken,
                        "the plan has " + point.options().size()
                                + " candidates; say which pool answers under answeringPool"));
            case PUBLISHED_POOL ->
                Optional.of(new Assumption(
                        "reverseProxy",
                        point.subject() + " publishes " + taken + " at its address",
                        "no server of the plan is known by that address; say which pool it publishes under"
                                + " reverseProxy"));
            case WEB_SITE ->
                Optional.of(new Assumption(
                        "reverseProxy",
                        point.subject() + " is a web site that answers with a page",
                        "a wildcard, the domain itself or www has its address; if it publishes a pool, say so under"
                                + " reverseProxy"));
            case BRANCH_APPLIANCE ->
                Optional.of(new Assumption(
                        "pools",
                        "the User document names " + taken,
                        "what it names for users of a branch appliance is not documented"));
            case SEVERAL_ENDPOINTS, OTHER_POOL, ONLINE_REDIRECT -> Optional.empty();
        };
    }
}
