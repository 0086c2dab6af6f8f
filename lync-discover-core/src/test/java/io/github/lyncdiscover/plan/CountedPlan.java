package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** {@linkplain RandomPlan Random plans} with numbers of people: most groups of users have one, some users are single. */
public final class CountedPlan {
    private final Random random;
    private int single;

    private CountedPlan(long seed) {
        this.random = new Random(seed);
    }

    public static MigrationPlan of(long seed) {
        return new CountedPlan(seed).counted(RandomPlan.of(seed));
    }

    private MigrationPlan counted(MigrationPlan plan) {
        Deployment named = with(
                plan.deployment(),
                plan.deployment().pools().stream().map(this::naming).toList(),
                plan.deployment().online().stream().map(this::naming).toList());
        List<Pool> pools = new ArrayList<>(named.pools());
        List<OnlineTenant> online = new ArrayList<>(named.online().stream().toList());
        for (HomedUsers homed : named.homed()) {
            if (homed.who().user().isEmpty() && random.nextInt(100) < 80) {
                String domain = homed.who().toString();
                int people = single + (random.nextInt(10) < 2 ? 0 : random.nextInt(Pool.MOST_PEOPLE - 100));
                String home = homed.home().label();
                pools.replaceAll(pool -> pool.fqdn().text().equals(home) ? pool.counting(domain, people) : pool);
                online.replaceAll(there -> home.equals("online") ? there.counting(domain, people) : there);
            }
        }
        return plan.with(with(named, pools, online));
    }

    private static Deployment with(Deployment deployment, List<Pool> pools, List<OnlineTenant> online) {
        return new Deployment(
                deployment.sipDomains(),
                deployment.users(),
                pools,
                online.stream().findFirst(),
                deployment.exchange(),
                deployment.dns());
    }

    private Pool naming(Pool pool) {
        return pool.users()
                .map(users -> pool.homing(
                        naming(users).stream().map(SignInAddress::toString).toArray(String[]::new)))
                .orElse(pool);
    }

    private OnlineTenant naming(OnlineTenant online) {
        return new OnlineTenant(
                naming(online.users()),
                online.autodiscover(),
                online.webServices(),
                online.sipServer(),
                online.userCounts());
    }

    private List<SignInAddress> naming(List<SignInAddress> users) {
        List<SignInAddress> all = new ArrayList<>(users);
        for (SignInAddress who : users) {
            if (random.nextInt(100) < 30) {
                all.add(SignInAddress.parse("user" + single++ + "@" + who.sipDomain()));
            }
        }
        return all;
    }
}
