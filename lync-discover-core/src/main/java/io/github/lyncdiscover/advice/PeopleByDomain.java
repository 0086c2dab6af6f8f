package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.PeopleCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number of people of a plan for whom a prediction stands, by whatever names the plan has for its servers. */
final class PeopleByDomain {
    private final boolean counts;
    private final PeopleCounts census;
    private final Map<String, List<Home>> homes = new HashMap<>();
    /** By SIP domain, where its users are homed on premises in the plan as it is. */
    private final Map<DomainName, List<Home>> onPremises = new HashMap<>();

    /**
     * The people of a plan.
     *
     * @param planned the deployment as it is
     * @param renamed the same with other names, pool by pool
     */
    PeopleByDomain(Deployment planned, Deployment renamed) {
        this.counts = planned.countsPeople();
        this.census = PeopleCounts.of(counts ? planned : Deployment.NONE);
        if (counts) {
            for (int i = 0; i < renamed.pools().size(); i++) {
                homes.put(
                        renamed.pools().get(i).fqdn().text(),
                        List.of(new Home.OnPool(planned.pools().get(i))));
            }
            planned.online().map(Home.InOnline::new).ifPresent(there -> homes.put(there.label(), List.of(there)));
            for (HomedUsers each : planned.homed()) {
                if (each.home() instanceof Home.OnPool && each.who().user().isEmpty()) {
                    onPremises
                            .computeIfAbsent(each.who().sipDomain(), domain -> new ArrayList<>())
                            .add(each.home());
                }
            }
        }
    }

    /** The people of some SIP domains who are homed as users of one of them are; a new pool has those of all pools. */
    PeopleCount of(HomedUsers users, List<DomainName> sipDomains) {
        if (users.who().user().isPresent()) {
            return PeopleCount.of(sipDomains.size());
        } else if (!counts) {
            return PeopleCount.UNKNOWN.times(sipDomains.size());
        }
        PeopleCount all = PeopleCount.NONE;
        for (DomainName domain : sipDomains) {
            List<Home> before = homes.getOrDefault(users.home().label(), onPremises.getOrDefault(domain, List.of()));
            for (Home home : before) {
                all = all.plus(census.of(new HomedUsers(SignInAddress.of(domain), home)));
            }
        }
        return all;
    }
}
