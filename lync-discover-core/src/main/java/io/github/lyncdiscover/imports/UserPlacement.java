package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.topology.ServerConfiguration;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.text.file.FileLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The numbers of users by their home, as the server counted them; it is not known who they are. */
final class UserPlacement {

    private final ServerConfiguration configuration;
    private final Set<DomainName> sipDomains;
    private final Map<DomainName, Map<DomainName, Integer>> onPools = new LinkedHashMap<>();
    private final Map<String, Map<DomainName, Integer>> elsewhere = new LinkedHashMap<>();
    private final List<Pool> pools = new ArrayList<>();
    private final List<Assumption> assumptions;
    private Optional<OnlineTenant> online = Optional.empty();

    private UserPlacement(
            ServerConfiguration configuration, List<DomainName> sipDomains, List<Assumption> assumptions) {
        this.configuration = configuration;
        this.sipDomains = new LinkedHashSet<>(sipDomains);
        this.assumptions = assumptions;
    }

    /** Empty if nobody counted, or nobody is there to be counted. */
    static Optional<UserPlacement> of(
            ServerConfiguration configuration,
            List<DomainName> sipDomains,
            List<Pool> pools,
            List<Assumption> assumptions) {
        UserPlacement homing = new UserPlacement(configuration, sipDomains, assumptions);
        boolean some = configuration.people().stream().flatMap(List::stream).anyMatch(people -> people.count() > 0);
        if (!some) {
            return Optional.empty();
        }
        if ((long) pools.size() * sipDomains.size() > FileLimits.HOMES) {
            throw new ImportFault("people are counted for " + pools.size() + " pools and " + sipDomains.size()
                    + " SIP domains; both together are more than any deployment has");
        }
        homing.count(pools.stream().map(Pool::fqdn).collect(Collectors.toSet()));
        homing.chooseOnline();
        for (int i = 0; i < pools.size(); i++) {
            homing.pools.add(homing.homed(pools.get(i), "pools[" + i + "]"));
        }
        homing.nobodyLeftOut();
        return Optional.of(homing);
    }

    List<Pool> pools() {
        return List.copyOf(pools);
    }

    Optional<OnlineTenant> online() {
        return online;
    }

    private void count(Set<DomainName> known) {
        Map<String, Long> strays = new LinkedHashMap<>();
        for (ServerConfiguration.People people : configuration.people().orElse(List.of())) {
            if (people.count() > 0) {
                why(people, known).ifPresent(why -> strays.merge(why, (long) people.count(), Long::sum));
            }
        }
        strays.forEach((why, count) -> leaveOut("users", count, why));
    }

    /** Counts some people, or says why they can't be: they have no place in the plan. */
    private Optional<String> why(ServerConfiguration.People people, Set<DomainName> known) {
        DomainName domain = DomainName.parse(people.sipDomain());
        Optional<DomainName> pool = people.pool().map(DomainName::parse);
        if (!sipDomains.contains(domain)) {
            return Optional.of("their SIP domain " + domain + " is none of the sipDomains");
        } else if (people.provider().isPresent()) {
            add(counts(elsewhere, people.provider().get()), domain, people.count());
            return Optional.empty();
        } else if (pool.filter(known::contains).isPresent()) {
            add(counts(onPools, pool.get()), domain, people.count());
            return Optional.empty();
        }
        return Optional.of(pool.map(name -> "they are homed on " + name + ", which is none of the pools")
                .orElse("they are homed on no pool"));
    }

    private static <K> Map<DomainName, Integer> counts(Map<K, Map<DomainName, Integer>> places, K place) {
        return places.computeIfAbsent(place, name -> new LinkedHashMap<>());
    }

    private static <K> void add(Map<K, Integer> counts, K key, int count) {
        if (counts.merge(key, count, Integer::sum) > Pool.MOST_PEOPLE) {
            throw new ImportFault("more than 10,000,000 people are counted for one place: " + key);
        }
    }

    private void leaveOut(String where, long count, String why) {
        String who = count == 1 ? "1 person is left out" : count + " people are left out";
        assumptions.add(new Assumption(where, who, why, count));
    }

    /** A plan holds one provider: the one with the most people. */
    private void chooseOnline() {
        List<String> names = new ArrayList<>(elsewhere.keySet());
        names.sort((one, other) -> Long.compare(sum(other), sum(one)));
        for (String name : names) {
            Map<DomainName, Integer> counts = elsewhere.getOrDefault(name, Map.of());
            Optional<HostingProvider> hoster = HostingProvider.of(name, configuration.provider(name));
            if (hoster.isEmpty()) {
                leaveOut(
                        "online",
                        sum(name),
                        PrintableText.of(name) + " hosts them, and no AutodiscoverUrl of it is known; write online with"
                                + " autodiscover, webServices and sipServer");
            } else if (online.isPresent()) {
                leaveOut("online", sum(name), PrintableText.of(name) + " hosts them, and a plan holds one provider");
            } else {
                online = Optional.of(hoster.get().online(whole(counts), inOrder(counts)));
                assumptions.addAll(hoster.get().assumptions());
            }
        }
    }

    private long sum(String provider) {
        return elsewhere.getOrDefault(provider, Map.of()).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    private Pool homed(Pool pool, String where) {
        Map<DomainName, Integer> counts = onPools.getOrDefault(pool.fqdn(), Map.of());
        if (!counts.isEmpty()) {
            return with(pool, Optional.of(whole(counts)), inOrder(counts));
        } else if (pool.director()) {
            return pool;
        }
        assume(
                where + ".users",
                "it is looked at as if users of every SIP domain were homed here",
                "nobody is yet; take it out if nobody will be");
        Map<DomainName, Integer> none = new LinkedHashMap<>();
        sipDomains.forEach(domain -> none.put(domain, 0));
        return with(pool, Optional.empty(), none);
    }

    /** A plan speaks of every SIP domain, also of one that nobody has an address in. */
    private void nobodyLeftOut() {
        List<DomainName> homeless = new ArrayList<>(sipDomains);
        online.ifPresent(there -> homeless.removeAll(there.userCounts().keySet()));
        pools.forEach(pool -> homeless.removeAll(pool.userCounts().keySet()));
        for (int i = 0; i < pools.size() && !homeless.isEmpty(); i++) {
            Pool pool = pools.get(i);
            if (!pool.director()) {
                Map<DomainName, Integer> counts = new LinkedHashMap<>(pool.userCounts());
                homeless.forEach(domain -> counts.put(domain, 0));
                pools.set(i, with(pool, Optional.of(whole(counts)), inOrder(counts)));
                String where = "pools[" + i + "].users";
                homeless.forEach(domain -> assume(
                        where, "users of " + domain + " would be homed here", "nobody has an address in it yet"));
                homeless.clear();
            }
        }
    }

    private static Pool with(Pool pool, Optional<List<SignInAddress>> users, Map<DomainName, Integer> counts) {
        return new Pool(
                pool.fqdn(),
                pool.edition(),
                pool.internalWebServices(),
                pool.externalWebServices(),
                pool.accessEdge(),
                pool.director(),
                users,
                counts);
    }

    private List<SignInAddress> whole(Map<DomainName, Integer> counts) {
        return inOrder(counts).keySet().stream().map(SignInAddress::of).toList();
    }

    /** By SIP domain, in the order that these have in the plan. */
    private Map<DomainName, Integer> inOrder(Map<DomainName, Integer> counts) {
        Map<DomainName, Integer> ordered = new LinkedHashMap<>();
        for (DomainName domain : sipDomains) {
            Integer count = counts.get(domain);
            if (count != null) {
                ordered.put(domain, count);
            }
        }
        return ordered;
    }

    private void assume(String where, String what, String why) {
        assumptions.add(new Assumption(where, what, why));
    }
}
