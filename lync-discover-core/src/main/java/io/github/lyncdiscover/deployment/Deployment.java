package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The servers of an organisation, the SIP domains they serve, and what DNS says of them. Immutable.
 *
 * @param sipDomains the domains of the users' sign-in addresses
 * @param users the sign-in addresses that represent the rest; empty to speak of whole SIP domains
 * @param pools the pools on premises; the {@linkplain #answering answering} one answers lyncdiscover
 * @param online the part of the organisation in Skype for Business Online, if it is split or has moved
 * @param exchange the Exchange of a user, or of the users of a SIP domain, where it matters
 * @param dns how the names are published
 * @param settings what the servers do where documents leave it open
 */
public record Deployment(
        List<DomainName> sipDomains,
        List<SignInAddress> users,
        List<Pool> pools,
        Optional<OnlineTenant> online,
        Map<SignInAddress, ExchangeEntry> exchange,
        DnsPublication dns,
        ServerSettings settings) {
    private static final int LONGEST_NAME = 253;
    /** The longest name that is made of a SIP domain has this before it. */
    private static final String LONGEST_LABEL = ProtocolConstants.SIPINTERNALTLS_SERVICE + ".";

    /**
     * Copies the collections and checks that the parts fit each other.
     *
     * @throws MisfitException if a name stands twice, a SIP domain is too long for what stands before it, a user has two
     *     homes, a user's SIP domain is not served, or people are counted where none are homed
     */
    public Deployment {
        Objects.requireNonNull(sipDomains, "sipDomains");
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(pools, "pools");
        Objects.requireNonNull(exchange, "exchange");
        sipDomains = List.copyOf(sipDomains);
        users = List.copyOf(users);
        pools = List.copyOf(pools);
        exchange = Collections.unmodifiableMap(new LinkedHashMap<>(exchange));
        noneTwice("sipDomains", "", sipDomains);
        roomForNames(sipDomains);
        noneTwice("pools", ".fqdn", pools.stream().map(Pool::fqdn).toList());
        Set<DomainName> served = new HashSet<>(sipDomains);
        known("users", users, served);
        for (int i = 0; i < pools.size(); i++) {
            known("pools[" + i + "].users", pools.get(i).users().orElse(List.of()), served);
        }
        online.ifPresent(there -> known("online." + there.key(), there.users(), served));
        for (SignInAddress who : exchange.keySet()) {
            served("exchange." + who, who.sipDomain(), served);
        }
        for (DomainName domain : dns.lyncdiscover().exceptions().keySet()) {
            served("dns.lyncdiscover." + domain, domain, served);
        }
        for (DomainName domain : dns.lyncdiscoverinternal().exceptions().keySet()) {
            served("dns.lyncdiscoverinternal." + domain, domain, served);
        }
        Set<DomainName> named = new HashSet<>(pools.stream().map(Pool::fqdn).toList());
        settings.answering().byDomain().forEach((domain, pool) -> {
            served("answeringPool." + domain, domain, served);
            pool("answeringPool." + domain, pool, named);
        });
        settings.answering()
                .others()
                .ifPresent(pool -> pool(
                        "answeringPool" + (settings.answering().byDomain().isEmpty() ? "" : ".others"), pool, named));
        settings.reverseProxy().forEach((published, pool) -> pool("reverseProxy." + published, pool, named));
        for (int i = 0; i < pools.size(); i++) {
            central("pools[" + i + "].centralPool", pools.get(i), pools);
        }
        oneHomeEach(pools, online);
        counted(pools, online, everybody(sipDomains, users), served);
    }

    /**
     * A deployment whose servers do as documented.
     *
     * @param sipDomains the domains of the users' sign-in addresses
     * @param users the sign-in addresses that represent the rest
     * @param pools the pools on premises
     * @param online the part of the organisation in Skype for Business Online
     * @param exchange the Exchange of a user, or of the users of a SIP domain
     * @param dns how the names are published
     * @throws MisfitException if the parts do not fit each other
     */
    public Deployment(
            List<DomainName> sipDomains,
            List<SignInAddress> users,
            List<Pool> pools,
            Optional<OnlineTenant> online,
            Map<SignInAddress, ExchangeEntry> exchange,
            DnsPublication dns) {
        this(sipDomains, users, pools, online, exchange, dns, ServerSettings.DEFAULT);
    }

    /**
     * Begins a deployment.
     *
     * @return a builder
     */
    public static DeploymentBuilder builder() {
        return new DeploymentBuilder(NONE);
    }

    /**
     * Begins another deployment with what this one has.
     *
     * @return a builder
     */
    public DeploymentBuilder toBuilder() {
        return new DeploymentBuilder(this);
    }

    /**
     * The same with other SIP domains.
     *
     * @param domains all of them
     * @return another deployment
     * @throws MisfitException if the parts do not fit them
     */
    public Deployment withSipDomains(List<DomainName> domains) {
        Objects.requireNonNull(domains, "domains");
        return toBuilder().sipDomains(domains).build();
    }

    /**
     * The same with other pools.
     *
     * @param others all of them
     * @return another deployment
     * @throws MisfitException if they do not fit each other or the rest
     */
    public Deployment withPools(List<Pool> others) {
        Objects.requireNonNull(others, "others");
        return toBuilder().pools(others).build();
    }

    /**
     * The same with another provider.
     *
     * @param there who is homed there, and where that is
     * @return another deployment
     * @throws MisfitException if a user is of no SIP domain of the deployment
     */
    public Deployment withOnline(OnlineTenant there) {
        Objects.requireNonNull(there, "there");
        return toBuilder().online(there).build();
    }

    /**
     * The same with another Exchange.
     *
     * @param others by sign-in address or SIP domain, the Exchange of these users
     * @return another deployment
     * @throws MisfitException if one is for a SIP domain that is not served
     */
    public Deployment withExchange(Map<SignInAddress, ExchangeEntry> others) {
        Objects.requireNonNull(others, "others");
        return toBuilder().exchange(others).build();
    }

    /**
     * The same published otherwise.
     *
     * @param other how the names are published
     * @return another deployment
     * @throws MisfitException if it names a SIP domain that is not served
     */
    public Deployment withDns(DnsPublication other) {
        Objects.requireNonNull(other, "other");
        return toBuilder().dns(other).build();
    }

    /**
     * The same with servers that do otherwise.
     *
     * @param others what they do where documents leave it open
     * @return another deployment
     * @throws MisfitException if they name a pool or a SIP domain that is not there
     */
    public Deployment withSettings(ServerSettings others) {
        Objects.requireNonNull(others, "others");
        return toBuilder().settings(others).build();
    }

    /**
     * The Exchange of a user.
     *
     * @param who the user, or a SIP domain
     * @return what is written for the user, else for the SIP domain
     */
    public Optional<ExchangeEntry> exchangeOf(SignInAddress who) {
        Optional<ExchangeEntry> ofDomain = Optional.ofNullable(exchange.get(SignInAddress.of(who.sipDomain())));
        return who.user().isEmpty()
                ? ofDomain
                : exchange.entrySet().stream()
                        .filter(each -> each.getKey().sipDomain().equals(who.sipDomain()))
                        .filter(each -> HomedUsers.key(each.getKey()).equals(HomedUsers.key(who)))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .or(() -> ofDomain);
    }

    /**
     * Every Exchange host that is named.
     *
     * @return the hosts, each once
     */
    public Set<DomainName> exchangeHosts() {
        return exchange.values().stream()
                .flatMap(entry -> entry.host().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Checks that somebody reaches each pool: in a plan that somebody wrote, one that nobody does is a mistake.
     *
     * @return this deployment
     * @throws MisfitException if nobody is homed on a pool, and nothing leads to it
     */
    public Deployment reached() {
        reached(pools, dns, settings);
        return this;
    }

    /**
     * A pool by its name.
     *
     * @param fqdn the pool's own name
     * @return the pool, if there is one
     */
    public Optional<Pool> pool(DomainName fqdn) {
        Objects.requireNonNull(fqdn, "fqdn");
        return pools.stream().filter(pool -> pool.fqdn().equals(fqdn)).findFirst();
    }

    /** Nothing yet. */
    public static final Deployment NONE =
            new Deployment(List.of(), List.of(), List.of(), Optional.empty(), Map.of(), DnsPublication.DERIVED);

    /**
     * The pool that answers lyncdiscover: the Director, else the first.
     *
     * @return the pool, or empty if there is none on premises
     */
    public Optional<Pool> answering() {
        return answering(pools);
    }

    private static Optional<Pool> answering(List<Pool> pools) {
        return pools.stream()
                .filter(Pool::director)
                .findFirst()
                .or(() -> pools.stream().findFirst());
    }

    /**
     * Every sign-in that may differ from another: the users of each SIP domain, at each place where some are homed.
     *
     * @return by SIP domain, then by home: the pools in their order, then Online
     * @throws MisfitException if a user or a SIP domain is homed nowhere
     */
    public List<HomedUsers> homed() {
        List<HomedUsers> homed = new ArrayList<>();
        List<SignInAddress> everybody = everybody(sipDomains, users);
        boolean alone = pools.size() == 1 && online.isEmpty();
        for (Pool pool : pools) {
            Home home = new Home.OnPool(pool);
            homedOn(pool, alone, everybody).forEach(who -> homed.add(new HomedUsers(who, home)));
        }
        online.ifPresent(there -> {
            Home home = new Home.InOnline(there);
            there.users().forEach(who -> homed.add(new HomedUsers(who, home)));
        });
        if (pools.isEmpty() && online.isEmpty()) {
            everybody.forEach(who -> homed.add(new HomedUsers(who, new Home.NotSaid())));
        }
        HomedUsers.nobodyLeftOut(homed, users, sipDomains);
        Map<DomainName, List<HomedUsers>> byDomain = new LinkedHashMap<>();
        sipDomains.forEach(domain -> byDomain.put(domain, new ArrayList<>()));
        homed.forEach(each -> byDomain.computeIfAbsent(each.who().sipDomain(), domain -> new ArrayList<>())
                .add(each));
        return byDomain.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Reports whether it says of anybody how many people they are.
     *
     * @return true if a number stands at one of the homes
     */
    public boolean countsPeople() {
        return Stream.concat(
                        pools.stream().map(Pool::userCounts), online.stream().map(OnlineTenant::userCounts))
                .anyMatch(counts -> !counts.isEmpty());
    }

    /**
     * How many people each sign-in represents, as far as that is said.
     *
     * @return by {@linkplain #homed sign-in} what {@link HomedUsers#people} has; those without a number are left out
     * @throws MisfitException if a user or a SIP domain is homed nowhere
     */
    public Map<HomedUsers, Integer> people() {
        Map<Home, Map<DomainName, Integer>> rest = new HashMap<>();
        Map<HomedUsers, Integer> people = new LinkedHashMap<>();
        for (HomedUsers each : homed()) {
            Map<DomainName, Integer> here = rest.computeIfAbsent(each.home(), UserCounts::rest);
            Optional.ofNullable(
                            each.who().user().isPresent()
                                    ? Integer.valueOf(1)
                                    : here.get(each.who().sipDomain()))
                    .ifPresent(number -> people.put(each, number));
        }
        return people;
    }

    private static List<SignInAddress> homedOn(Pool pool, boolean alone, List<SignInAddress> everybody) {
        boolean onlyAnswers = pool.director() && !alone;
        return pool.users().orElse(onlyAnswers ? List.of() : everybody);
    }

    private static List<SignInAddress> everybody(List<DomainName> sipDomains, List<SignInAddress> users) {
        return users.isEmpty() ? sipDomains.stream().map(SignInAddress::of).toList() : users;
    }

    private static void noneTwice(String key, String part, List<DomainName> names) {
        Set<DomainName> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                throw new MisfitException(key + "[" + i + "]" + part, names.get(i) + " is named twice");
            }
        }
    }

    private static void roomForNames(List<DomainName> sipDomains) {
        for (int i = 0; i < sipDomains.size(); i++) {
            if (sipDomains.get(i).text().length() + LONGEST_LABEL.length() > LONGEST_NAME) {
                throw new MisfitException(
                        "sipDomains[" + i + "]",
                        "the domain is too long: no lyncdiscoverinternal name and no SRV record fits before it");
            }
        }
    }

    private static void pool(String where, DomainName name, Set<DomainName> pools) {
        if (!pools.contains(name)) {
            throw new MisfitException(
                    where,
                    name + " is no pool of the plan"
                            + NearestWord.hint(
                                    name.text(),
                                    pools.stream().map(DomainName::text).toList()));
        }
    }

    private static void central(String where, Pool appliance, List<Pool> pools) {
        appliance.centralPool().ifPresent(central -> {
            pool(where, central, new HashSet<>(pools.stream().map(Pool::fqdn).toList()));
            if (appliance.director()
                    || pools.stream()
                            .anyMatch(pool -> pool.fqdn().equals(central)
                                    && pool.centralPool().isPresent())) {
                throw new MisfitException(
                        where, "a branch appliance has a Front End pool as its central pool, and is no Director");
            }
        });
    }

    private static void known(String key, List<SignInAddress> users, Set<DomainName> served) {
        Set<SignInAddress> seen = new HashSet<>();
        for (int i = 0; i < users.size(); i++) {
            String where = key + "[" + i + "]";
            served(where, users.get(i).sipDomain(), served);
            if (!seen.add(users.get(i))) {
                throw new MisfitException(where, users.get(i) + " is named twice");
            }
        }
    }

    private static void served(String where, DomainName domain, Set<DomainName> served) {
        if (!served.contains(domain)) {
            throw new MisfitException(
                    where,
                    domain + " is none of the sipDomains"
                            + NearestWord.hint(
                                    domain.text(),
                                    served.stream().map(DomainName::text).toList()));
        }
    }

    private static void reached(List<Pool> these, DnsPublication dns, ServerSettings settings) {
        Set<DomainName> led = new HashSet<>(settings.answering().byDomain().values());
        settings.answering().others().ifPresent(led::add);
        led.addAll(settings.reverseProxy().values());
        these.forEach(pool -> pool.centralPool().ifPresent(led::add));
        Stream.concat(dns.inside().stream(), dns.outside().stream())
                .flatMap(record -> Stream.concat(
                        DomainName.tryParse(record.owner()).stream(),
                        record.data() instanceof ZoneRecord.Alias alias ? Stream.of(alias.target()) : Stream.of()))
                .forEach(led::add);
        for (int i = 0; i < these.size(); i++) {
            Pool pool = these.get(i);
            if (pool.users().isPresent()
                    && pool.users().get().isEmpty()
                    && !answering(these).equals(Optional.of(pool))
                    && Stream.concat(
                                    Stream.of(pool.fqdn(), pool.internalWebServices()),
                                    pool.externalWebServices().stream())
                            .noneMatch(led::contains)) {
                throw new MisfitException(
                        "pools[" + i + "].users",
                        "nobody reaches " + pool.fqdn()
                                + ": no user is homed there and it does not answer lyncdiscover");
            }
        }
    }

    /** Whoever is counted has a sign-in that represents him. */
    private static void counted(
            List<Pool> pools, Optional<OnlineTenant> online, List<SignInAddress> everybody, Set<DomainName> served) {
        boolean alone = pools.size() == 1 && online.isEmpty();
        for (int i = 0; i < pools.size(); i++) {
            Pool pool = pools.get(i);
            String key = "pools[" + i + "].userCounts";
            pool.userCounts().keySet().forEach(domain -> served(key + "." + domain, domain, served));
            UserCounts.fit(key, pool.userCounts(), "on " + pool.fqdn(), homedOn(pool, alone, everybody));
        }
        online.ifPresent(there -> {
            String key = "online.userCounts";
            there.userCounts().keySet().forEach(domain -> served(key + "." + domain, domain, served));
            UserCounts.fit(key, there.userCounts(), "in Online", there.users());
        });
    }

    /** Several users of a SIP domain may be homed at several places; one user may not. */
    private static void oneHomeEach(List<Pool> these, Optional<OnlineTenant> online) {
        Map<String, String> homes = new HashMap<>();
        for (int i = 0; i < these.size(); i++) {
            homed(homes, "pools[" + i + "].users", these.get(i).users().orElse(List.of()));
        }
        online.ifPresent(there -> homed(homes, "online." + there.key(), there.users()));
    }

    private static void homed(Map<String, String> homes, String key, List<SignInAddress> users) {
        for (int i = 0; i < users.size(); i++) {
            SignInAddress who = users.get(i);
            String before = who.user().isPresent() ? homes.putIfAbsent(HomedUsers.key(who), key) : null;
            if (before != null) {
                throw new MisfitException(
                        key + "[" + i + "]",
                        who + " is homed under " + before + " already: a user has one home, so name it once");
            }
        }
    }
}
