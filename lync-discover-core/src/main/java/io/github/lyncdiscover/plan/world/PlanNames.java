package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.CompleteZone;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.deployment.StatedKey;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.world.NameSource.Answering;
import io.github.lyncdiscover.plan.world.NameSource.AtProvider;
import io.github.lyncdiscover.plan.world.NameSource.Denied;
import io.github.lyncdiscover.plan.world.NameSource.Given;
import io.github.lyncdiscover.plan.world.NameSource.Open;
import io.github.lyncdiscover.plan.world.NameSource.Written;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.trust.RegistrableDomains;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of a planned world at one place: of each, the one source of its records. Records that are written come first,
 * then what the plan's parts derive, then wildcards, then a recording below; last it is decided whether a name that
 * nothing gives exists. Immutable.
 */
final class PlanNames {
    private final PoolTopology topology;
    private final Location location;
    private final boolean overRecording;
    private final WrittenServers servers;
    private final Set<String> answeredOnly;
    private final Map<String, List<ZoneRecord.Data>> records = new LinkedHashMap<>();
    private final Map<String, SideNames.Failure> failures;
    private final List<CompleteZone> zones;
    private final Map<String, DomainName> sipDomains = new HashMap<>();
    private final Set<String> registrable = new HashSet<>();
    private final Set<String> existing = new HashSet<>();
    private final boolean wildcards;
    private final AskedQuestions asked;

    PlanNames(
            PoolTopology topology,
            Location location,
            WrittenServers servers,
            Set<String> answeredOnly,
            boolean overRecording,
            AskedQuestions asked) {
        this.asked = asked;
        this.topology = topology;
        this.location = location;
        this.servers = servers;
        this.answeredOnly = answeredOnly;
        this.overRecording = overRecording;
        DnsPublication dns = topology.deployment().dns();
        SideNames names = location == Location.INSIDE ? dns.insideNames() : dns.outsideNames();
        for (ZoneRecord record : names.records()) {
            List<ZoneRecord.Data> data = records.computeIfAbsent(record.owner(), owner -> new ArrayList<>());
            if (!data.contains(record.data())) {
                data.add(record.data());
            }
            exists(record.owner());
        }
        this.failures = names.failures();
        this.zones = names.zones().stream()
                .sorted(Comparator.comparingInt(
                        (CompleteZone zone) -> -zone.apex().text().length()))
                .toList();
        this.wildcards = records.keySet().stream().anyMatch(owner -> owner.startsWith(ZoneRecord.WILDCARD));
        topology.deployment().sipDomains().forEach(domain -> sipDomains.put(domain.text(), domain));
        servers.all()
                .forEach(server -> registrable.add(RegistrableDomains.of(server).text()));
        servers.here().stream()
                .map(DomainName::text)
                .filter(server ->
                        zone(server).map(zone -> zone.leavesOpen(server)).orElse(true))
                .forEach(this::exists);
        if (wildcards) {
            topology.deployment().sipDomains().stream()
                    .flatMap(domain -> Stream.of(NetworkSide.values())
                            .map(side -> side.name(domain).text()))
                    .filter(this::isDerivedOrNone)
                    .forEach(this::exists);
        }
    }

    /** Whether a lyncdiscover name is taken, so that no wildcard gives it: in a complete zone nothing is derived. */
    private boolean isDerivedOrNone(String name) {
        return derived(name)
                .filter(source -> source instanceof Denied || zone(name).isEmpty())
                .isPresent();
    }

    /** A name exists, and so do all above it. */
    private void exists(String name) {
        String rest = name.startsWith(ZoneRecord.WILDCARD) ? name.substring(ZoneRecord.WILDCARD.length()) : name;
        while (existing.add(rest) && rest.indexOf('.') >= 0) {
            rest = above(rest);
        }
    }

    private static String above(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The source of a name's records. */
    NameSource of(String name) {
        SideNames.Failure failure = failures.get(name);
        if (failure != null) {
            asked.add(StatedKey.FAILURES, name);
            return new NameSource.Failing(failure);
        }
        List<ZoneRecord.Data> written = records.get(name);
        if (written != null && !name.startsWith(ZoneRecord.WILDCARD)) {
            asked.add(StatedKey.RECORDS, name);
            return new Written(written, false);
        }
        Optional<CompleteZone> zone = zone(name);
        if (zone.isPresent()) {
            return inZone(name, zone.get());
        }
        Optional<NameSource> derived = derived(name);
        return derived.orElseGet(() -> notDerived(name));
    }

    private Optional<CompleteZone> zone(String name) {
        for (CompleteZone zone : zones) {
            if (zone.covers(name)) {
                asked.add(StatedKey.COMPLETE_ZONES, zone.apex().text());
                return Optional.of(zone);
            }
        }
        return Optional.empty();
    }

    /** In a complete zone nothing is derived. */
    private NameSource inZone(String name, CompleteZone zone) {
        boolean isServer = isServer(name);
        if (isServer && zone.unknown().contains(name)) {
            return new Given();
        }
        Written wildcard = zone.unknown().contains(name) ? null : wildcard(name);
        if (wildcard != null) {
            return wildcard;
        } else if (zone.leavesOpen(name)) {
            return isServer ? new Given() : new Open();
        }
        return existing.contains(name) ? new Written(List.of(), false) : new Denied();
    }

    private boolean isServer(String name) {
        return DomainName.tryParse(name).filter(servers.here()::contains).isPresent();
    }

    /** What follows from pools, online and the DNS part; empty where nothing does. */
    private Optional<NameSource> derived(String name) {
        for (NetworkSide side : NetworkSide.values()) {
            DomainName sipDomain = name.startsWith(side.prefix())
                    ? sipDomains.get(name.substring(side.prefix().length()))
                    : null;
            if (sipDomain != null) {
                return lyncdiscover(sipDomain, side);
            }
        }
        return isServer(name) ? Optional.of(new Given()) : Optional.empty();
    }

    private Optional<NameSource> lyncdiscover(DomainName sipDomain, NetworkSide side) {
        DnsPublication dns = topology.deployment().dns();
        DnsPublication.Publication publication =
                side == NetworkSide.INTERNAL ? dns.lyncdiscoverinternal() : dns.lyncdiscover();
        DnsPublication.How how = publication.in(sipDomain);
        if (side == NetworkSide.INTERNAL && location == Location.OUTSIDE) {
            return Optional.empty();
        } else if (how == DnsPublication.How.NONE) {
            return Optional.of(new Denied());
        }
        boolean alias = how == DnsPublication.How.CNAME;
        boolean named = side == NetworkSide.INTERNAL && publication.names(sipDomain);
        boolean onPremises = named && !topology.candidates(side).isEmpty();
        if (topology.providerAnswers(sipDomain) && !onPremises) {
            boolean none = side == NetworkSide.INTERNAL && !named;
            return topology.deployment()
                    .online()
                    .filter(there -> !none)
                    .map(there -> new AtProvider(there.autodiscover(), alias));
        }
        boolean hidden = side == NetworkSide.EXTERNAL
                && location == Location.INSIDE
                && dns.lyncdiscoverinternal().in(sipDomain) != DnsPublication.How.NONE
                && !publication.isWritten(sipDomain);
        boolean answered = topology.written(sipDomain, side).isPresent()
                || !topology.candidates(side).isEmpty();
        return hidden || !answered ? Optional.empty() : Optional.of(new Answering(sipDomain, side, alias));
    }

    /** Whether nothing gives a name: nobody has to look further. */
    boolean isAbsent(String name) {
        return of(name) instanceof Denied;
    }

    /** The source of a name that is a server's, for whoever was not sent to that server. */
    NameSource withoutServer(String name) {
        return notDerived(name);
    }

    private NameSource notDerived(String name) {
        Written wildcard = wildcard(name);
        if (wildcard != null) {
            return wildcard;
        } else if (overRecording) {
            return new NameSource.Below();
        } else if (answeredOnly.contains(name)) {
            return new Given();
        } else if (existing.contains(name) && !isServer(name)) {
            return new Written(List.of(), false);
        }
        return isDenied(name) ? new Denied() : new Open();
    }

    /** Whether a host has an address only because an answer of it is written. */
    boolean isAnsweredOnly(String name) {
        return answeredOnly.contains(name);
    }

    private boolean isDenied(String name) {
        String rest = name;
        while (true) {
            if (sipDomains.containsKey(rest) || registrable.contains(rest)) {
                return true;
            }
            if (rest.indexOf('.') < 0) {
                return false;
            }
            rest = above(rest);
        }
    }

    /** The wildcard below the closest name above that exists, in the same zone (RFC 4592). */
    private @Nullable Written wildcard(String name) {
        if (!wildcards || existing.contains(name)) {
            return null;
        }
        String encloser = name;
        while (encloser.indexOf('.') >= 0) {
            encloser = above(encloser);
            if (existing.contains(encloser)) {
                List<ZoneRecord.Data> data = records.get(ZoneRecord.WILDCARD + encloser);
                boolean sameZone = zone(name).equals(zone(encloser));
                if (data == null || !sameZone) {
                    return null;
                }
                asked.add(StatedKey.RECORDS, ZoneRecord.WILDCARD + encloser);
                return new Written(data, true);
            }
        }
        return null;
    }

    /** Addresses that are written for a name, its aliases followed as far as they are written. */
    Set<String> writtenAddresses(String name) {
        Set<String> addresses = new HashSet<>();
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next) && of(next) instanceof Written written && !written.wildcard()) {
                for (ZoneRecord.Data data : written.data()) {
                    if (data instanceof ZoneRecord.Address address) {
                        addresses.add(address.text());
                    } else if (data instanceof ZoneRecord.Alias alias) {
                        open.add(alias.target().text());
                    }
                }
            }
        }
        return addresses;
    }

    /** Every name that exists here by being written, for whoever looks for a similar one. */
    List<String> known() {
        Set<String> known = new HashSet<>();
        servers.here().forEach(server -> known.add(server.text()));
        records.keySet().stream()
                .filter(owner -> !owner.startsWith(ZoneRecord.WILDCARD) && !owner.startsWith("_"))
                .forEach(known::add);
        return known.stream().sorted().toList();
    }

    /** The domains that a name may have been completed with by mistake. */
    Set<String> origins() {
        Set<String> origins = new HashSet<>(sipDomains.keySet());
        origins.addAll(registrable);
        zones.forEach(zone -> origins.add(zone.apex().text()));
        return origins;
    }
}
