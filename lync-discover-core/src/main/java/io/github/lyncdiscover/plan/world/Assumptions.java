package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.imports.Assumption;
import java.util.Optional;

/** What is assumed at points where a plan leaves something open, in words for people. */
final class Assumptions {
    private Assumptions() {}

    /** The assumption that an option stands for; empty where nothing is assumed. */
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
