package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that could be changed so that users are not asked, and the pools that could be built: before they are
 * tried. A name can be in one SIP domain and those above it; the pool of a Standard Edition server has the computer's.
 */
final class OtherNames {
    /** The domains of Microsoft's hosts that plans name as SIP servers, web services or Exchange. */
    private static final List<DomainName> MICROSOFT = Stream.of(
                    "lync.com", "outlook.com", "office365.com", "microsoftonline.com", "microsoft.com", "office.com")
            .map(DomainName::new)
            .toList();

    private final MigrationPlan plan;
    private final Deployment deployment;
    private final Map<DomainName, PromptingServer> asked = new LinkedHashMap<>();
    private final Function<DomainName, Set<DomainName>> meeting;
    private final Set<DomainName> used = new HashSet<>();
    private final Map<DomainName, DomainName> renamed = new HashMap<>();

    /** What knows which SIP domains' users meet a server. */
    OtherNames(MigrationPlan plan, List<PromptingServer> asked, Function<DomainName, Set<DomainName>> meeting) {
        this.plan = plan;
        this.deployment = plan.deployment();
        this.meeting = meeting;
        asked.forEach(each -> this.asked.put(each.server(), each));
        deployment.pools().forEach(pool -> {
            used.add(pool.fqdn());
            used.add(pool.internalWebServices());
            pool.externalWebServices().ifPresent(used::add);
            pool.accessEdge().map(ServerAddress::host).ifPresent(used::add);
        });
        used.addAll(deployment.exchangeHosts());
        used.addAll(plan.kept().lastServers().values());
        plan.kept().cachedEndpoints().values().forEach(server -> used.add(server.host()));
    }

    /** A new name for each server that users are asked about, where one name suits all who meet it. */
    List<PlanChange> renames() {
        Set<PlanChange> renames = new LinkedHashSet<>();
        for (Pool pool : deployment.pools()) {
            String of = pool.fqdn().text();
            boolean free = pool.edition() == Pool.Edition.ENTERPRISE;
            boolean one = pool.internalWebServices().equals(pool.fqdn());
            if (free && !one) {
                add(renames, PlanChange.What.INTERNAL_WEB_SERVICES, of, pool.internalWebServices());
            }
            pool.externalWebServices().ifPresent(host -> add(renames, PlanChange.What.EXTERNAL_WEB_SERVICES, of, host));
            if (free) {
                PlanChange.What what = one ? PlanChange.What.POOL_AND_INTERNAL_WEB_SERVICES : PlanChange.What.POOL;
                add(renames, what, of, pool.fqdn());
            }
            pool.accessEdge().map(ServerAddress::host).ifPresent(edge -> {
                if (renames.stream().noneMatch(done -> isEdge(done, edge))) {
                    add(renames, PlanChange.What.ACCESS_EDGE, edge.text(), edge);
                }
            });
        }
        renames.addAll(renamesOfOneDomain());
        return List.copyOf(renames);
    }

    /** New names for what belongs to one SIP domain only: the targets of its SRV records, its Exchange host. */
    List<PlanChange> renamesOfOneDomain() {
        Set<PlanChange> renames = new LinkedHashSet<>();
        Stream.concat(deployment.dns().inside().stream(), deployment.dns().outside().stream())
                .forEach(record -> srv(record).ifPresent(renames::add));
        deployment
                .exchange()
                .forEach((who, entry) -> entry.host().ifPresent(host -> {
                    DomainName domain = who.sipDomain();
                    if (asked.containsKey(host) && !host.isIn(domain) && !isProviders(host)) {
                        renames.add(new PlanChange.Rename(
                                PlanChange.What.EXCHANGE, who.toString(), host, name(firstLabel(host), domain)));
                    }
                }));
        return List.copyOf(renames);
    }

    /** A pool for each SIP domain whose users on premises are asked. */
    List<PlanChange> ownPools() {
        Set<DomainName> domains = asked.values().stream()
                .flatMap(each -> each.sipDomains().stream())
                .collect(Collectors.toSet());
        Map<DomainName, Set<SignInAddress>> users = new LinkedHashMap<>();
        for (HomedUsers homed : deployment.homed()) {
            if (homed.home() instanceof Home.OnPool
                    && domains.contains(homed.who().sipDomain())) {
                users.computeIfAbsent(homed.who().sipDomain(), domain -> new LinkedHashSet<>())
                        .add(homed.who());
            }
        }
        List<PlanChange> pools = new ArrayList<>();
        users.forEach((domain, homed) -> pools.add(new PlanChange.OwnPool(domain, pool(domain, homed))));
        return pools;
    }

    private Pool pool(DomainName domain, Set<SignInAddress> users) {
        boolean outside = plan.views().containsKey(Location.OUTSIDE);
        Pool inside = Pool.enterprise(name("pool", domain).text())
                .internalWebServices(name("webint", domain).text())
                .homing(users.stream().map(SignInAddress::toString).toArray(String[]::new));
        return outside
                ? inside.externalWebServices(name("webext", domain).text())
                        .accessEdge(name("access", domain).text())
                : inside;
    }

    /** What has one name today keeps one: a pool and its web services, or two pools' web services. */
    private void add(Set<PlanChange> renames, PlanChange.What what, String of, DomainName from) {
        if (asked.containsKey(from) && !isProviders(from)) {
            home(meeting.apply(from)).ifPresent(domain -> {
                DomainName to = renamed.computeIfAbsent(from, name -> name(firstLabel(name), domain));
                renames.add(new PlanChange.Rename(what, of, from, to));
            });
        }
    }

    /** Whether a host belongs to a provider, so that the organisation can't give it another name. */
    private boolean isProviders(DomainName host) {
        return MICROSOFT.stream().anyMatch(host::isIn)
                || deployment
                        .online()
                        .filter(online -> host.equals(online.autodiscover())
                                || host.equals(online.webServices())
                                || host.equals(online.sipServer().host()))
                        .isPresent();
    }

    /** The SIP domain that lies in all the others; empty if there is none. */
    private static Optional<DomainName> home(Set<DomainName> domains) {
        return domains.stream()
                .max(Comparator.comparingInt(domain -> domain.text().length()))
                .filter(deepest -> domains.stream().allMatch(deepest::isIn));
    }

    private Optional<PlanChange> srv(ZoneRecord record) {
        if (!(record.data() instanceof ZoneRecord.Service service)) {
            return Optional.empty();
        }
        Optional<DomainName> target =
                DomainName.tryParse(service.target()).filter(asked::containsKey).filter(host -> !isProviders(host));
        Optional<DomainName> domain = deployment.sipDomains().stream()
                .filter(each -> isServiceOf(record.owner(), each))
                .findFirst();
        return target.flatMap(from -> domain.map(in -> new PlanChange.Rename(
                PlanChange.What.SRV_TARGET, record.owner(), from, in.under(ProtocolConstants.SIP))));
    }

    /** Whether a record's owner is a service of a domain: labels that begin with an underscore, and the domain. */
    private static boolean isServiceOf(String owner, DomainName domain) {
        String rest = owner;
        while (rest.startsWith("_") && rest.indexOf('.') > 0 && !rest.equals(domain.text())) {
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return rest.equals(domain.text());
    }

    private static boolean isEdge(PlanChange change, DomainName edge) {
        return change instanceof PlanChange.Rename rename
                && rename.what() == PlanChange.What.ACCESS_EDGE
                && rename.from().equals(edge);
    }

    private static String firstLabel(DomainName host) {
        String label = host.text().split("\\.", -1)[0];
        return label.startsWith(ProtocolConstants.LYNCDISCOVER) ? "web" : label;
    }

    /** A name that nothing has yet. */
    private DomainName name(String label, DomainName domain) {
        DomainName name = domain.under(label);
        for (int number = 2; !used.add(name); number++) {
            name = domain.under(label + number);
        }
        return name;
    }
}
