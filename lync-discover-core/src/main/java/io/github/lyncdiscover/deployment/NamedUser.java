package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A user whom a plan names by what the client keeps: a sign-in of the deployment, if it is not one already. */
public final class NamedUser {
    private final Deployment deployment;
    private final SignInAddress who;

    private NamedUser(Deployment deployment, SignInAddress who) {
        this.deployment = deployment;
        this.who = who;
    }

    /**
     * A deployment in which a user signs in. One of a SIP domain that has one home is homed there.
     *
     * @param deployment as it is
     * @param who the user; of a SIP domain, all that is checked is that it is served
     * @return the same if the user signs in already
     * @throws IllegalArgumentException if the SIP domain is not served, only other users of it sign in, or it has several
     *     homes
     */
    public static Deployment in(Deployment deployment, SignInAddress who) {
        return new NamedUser(deployment, who).added();
    }

    private Deployment added() {
        DomainName domain = who.sipDomain();
        if (!deployment.sipDomains().contains(domain)) {
            throw new IllegalArgumentException(domain + " is none of the sipDomains"
                    + NearestWord.hint(
                            domain.text(),
                            deployment.sipDomains().stream()
                                    .map(DomainName::text)
                                    .toList()));
        }
        List<HomedUsers> homed = deployment.homed();
        if (who.user().isEmpty()
                || homed.stream().anyMatch(each -> HomedUsers.key(each.who()).equals(HomedUsers.key(who)))) {
            return deployment;
        }
        List<Home> homes = homed.stream()
                .filter(each -> each.who().equals(SignInAddress.of(domain)))
                .map(HomedUsers::home)
                .toList();
        if (homes.isEmpty()) {
            throw new IllegalArgumentException(who + " is no user of the plan"
                    + NearestWord.hint(
                            who.toString(),
                            homed.stream().map(each -> each.who().toString()).toList()));
        } else if (homes.size() > 1) {
            throw new IllegalArgumentException(
                    "users of " + domain + " have several homes: name " + who + " under the users of one of them");
        }
        return at(homes.get(0));
    }

    private Deployment at(Home home) {
        return home.fold(
                on -> deployment.withPools(deployment.pools().stream()
                        .map(pool -> pool.equals(on.pool()) ? homing(pool) : pool)
                        .toList()),
                there -> deployment.withOnline(new OnlineTenant(
                        and(there.online().users()),
                        there.online().autodiscover(),
                        there.online().webServices(),
                        there.online().sipServer(),
                        there.online().userCounts())),
                () -> new Deployment(
                        deployment.sipDomains(),
                        and(everybody()),
                        deployment.pools(),
                        deployment.online(),
                        deployment.exchange(),
                        deployment.dns(),
                        deployment.settings()));
    }

    private Pool homing(Pool pool) {
        return new Pool(
                pool.fqdn(),
                pool.edition(),
                pool.internalWebServices(),
                pool.externalWebServices(),
                pool.accessEdge(),
                pool.director(),
                Optional.of(and(pool.users().orElseGet(this::everybody))),
                pool.userCounts(),
                pool.centralPool());
    }

    private List<SignInAddress> everybody() {
        return deployment.users().isEmpty()
                ? deployment.sipDomains().stream().map(SignInAddress::of).toList()
                : deployment.users();
    }

    private List<SignInAddress> and(List<SignInAddress> users) {
        List<SignInAddress> all = new ArrayList<>(users);
        all.add(who);
        return all;
    }

    @Override
    public String toString() {
        return who + " of a deployment";
    }
}
