package io.github.lyncdiscover.advice.variation;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.Homed;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.people.Census;
import io.github.lyncdiscover.plan.people.Headcount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many people a prediction stands for that holds for several SIP domains of a deployment. */
final class Numbers {
    private final boolean counts;
    private final Census census;
    private final Map<String, Home> homes = new HashMap<>();

    Numbers(Deployment deployment) {
        this.counts = deployment.countsPeople();
        this.census = Census.of(counts ? deployment : Deployment.NONE);
        deployment.pools().forEach(pool -> homes.put(pool.fqdn().text(), new Home.OnPool(pool)));
        deployment.online().map(Home.InOnline::new).ifPresent(there -> homes.put(there.label(), there));
    }

    /** The people of some SIP domains who are homed as users of one of them are, by the name of the home. */
    Headcount of(Homed users, List<DomainName> sipDomains) {
        if (users.who().user().isPresent()) {
            return Headcount.of(sipDomains.size());
        } else if (!counts) {
            return Headcount.UNKNOWN.times(sipDomains.size());
        }
        Home home = homes.getOrDefault(users.home().label(), users.home());
        return sipDomains.stream()
                .map(domain -> census.of(new Homed(SignInAddress.of(domain), home)))
                .reduce(Headcount.NONE, Headcount::plus);
    }
}
