package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Dns;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.imports.zone.Zone;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The DNS part of a deployment as zone files have it: of them, the names that a sign-in asks for. */
final class Publishing {
    private static final String EXTERNAL = "lyncdiscover";
    private static final String INTERNAL = "lyncdiscoverinternal";

    private final Imported imported;
    private final Deployment deployment;
    private final Seen inside;
    private final Seen outside;
    private final List<Assumption> assumptions = new ArrayList<>();

    private Publishing(Imported imported, List<ZoneFile> inside, List<ZoneFile> outside) {
        this.imported = imported;
        this.deployment = imported.deployment();
        this.inside = new Seen(inside);
        this.outside = new Seen(outside);
    }

    static Imported of(Imported imported, List<ZoneFile> inside, List<ZoneFile> outside) {
        return inside.isEmpty() && outside.isEmpty() ? imported : new Publishing(imported, inside, outside).published();
    }

    /** What the zone files of one side say. */
    private final class Seen {
        private final List<Zone> zones;
        private final Map<String, List<ZoneRecord.Data>> found = new LinkedHashMap<>();

        Seen(List<ZoneFile> files) {
            this.zones = files.stream().map(ZoneFile::zone).toList();
            walk();
        }

        /** The records of a name, none where it does not exist; empty where no zone of this side covers it. */
        Optional<List<ZoneRecord.Data>> of(String name) {
            return zones.stream()
                    .filter(zone -> zone.covers(name))
                    .max(Comparator.comparingInt(zone -> zone.apex().length()))
                    .map(zone -> zone.of(name));
        }

        boolean lacks(String name) {
            return of(name).filter(List::isEmpty).isPresent();
        }

        boolean says(String name) {
            return found.containsKey(name);
        }

        private void walk() {
            Deque<String> asked = new ArrayDeque<>(names());
            Set<String> seen = new LinkedHashSet<>(asked);
            while (!asked.isEmpty()) {
                String name = asked.remove();
                List<ZoneRecord.Data> data = of(name).orElse(List.of());
                if (!data.isEmpty()) {
                    found.put(name, data);
                }
                data.stream()
                        .flatMap(each -> target(each).stream())
                        .filter(seen::add)
                        .forEach(asked::add);
            }
        }

        List<ZoneRecord> records() {
            return found.entrySet().stream()
                    .flatMap(name -> name.getValue().stream().map(data -> new ZoneRecord(name.getKey(), data)))
                    .distinct()
                    .toList();
        }
    }

    private static Optional<String> target(ZoneRecord.Data data) {
        if (data instanceof ZoneRecord.Alias alias) {
            return Optional.of(alias.target().text());
        }
        return data instanceof ZoneRecord.Service service
                ? Optional.of(service.target()).filter(target -> !target.equals("."))
                : Optional.empty();
    }

    /** All that any client asks for, and the servers that it may be sent to. */
    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (DomainName domain : deployment.sipDomains()) {
            names.add(INTERNAL + "." + domain);
            names.add(EXTERNAL + "." + domain);
            for (ClientProfile client : Clients.all()) {
                client.get(Settings.SRV_SERVICES).forEach(service -> names.add(service + "." + domain));
                client.get(Settings.HOST_RECORDS).forEach(host -> names.add(host.label() + "." + domain));
            }
        }
        servers().forEach(server -> names.add(server.text()));
        return names;
    }

    private Stream<DomainName> servers() {
        return deployment.pools().stream()
                .flatMap(pool -> Stream.of(
                                Stream.of(pool.fqdn(), pool.internalWebServices()),
                                pool.externalWebServices().stream(),
                                pool.accessEdge().map(ServerAddress::host).stream())
                        .flatMap(each -> each));
    }

    private Imported published() {
        List<ZoneRecord> fromOutside = new ArrayList<>(outside.records());
        Map<DomainName, Dns.How> external = new LinkedHashMap<>();
        Map<DomainName, Dns.How> internal = new LinkedHashMap<>();
        for (DomainName domain : deployment.sipDomains()) {
            external(domain, external, fromOutside);
            if (inside.lacks(INTERNAL + "." + domain)) {
                internal.put(domain, Dns.How.NONE);
            } else if (!inside.says(INTERNAL + "." + domain)) {
                assume(
                        INTERNAL + "." + domain + " is an alias of the web services",
                        "no zone file for inside covers it");
            }
        }
        servers().distinct().forEach(server -> {
            if (inside.lacks(server.text()) && outside.lacks(server.text())) {
                assume(server + " has an address", "the zone files on both sides lack one");
            }
        });
        Stream.concat(inside.zones.stream(), outside.zones.stream())
                .filter(zone -> zone.skipped() > 0)
                .forEach(zone -> assume(
                        "no sign-in asks for what else " + zone.apex() + " holds",
                        "records of other types, passed over: " + zone.skipped()));
        Dns dns = new Dns(
                new Dns.Publication(Dns.How.CNAME, external, false),
                new Dns.Publication(Dns.How.CNAME, internal, false),
                inside.records(),
                fromOutside);
        return new Imported(
                imported.title(),
                new Deployment(
                        deployment.sipDomains(),
                        deployment.users(),
                        deployment.pools(),
                        deployment.online(),
                        deployment.exchange(),
                        dns),
                imported.releases(),
                Stream.concat(
                                imported.assumptions().stream()
                                        .filter(assumption ->
                                                !assumption.where().equals("dns")),
                                assumptions.stream())
                        .toList());
    }

    /** A plan says of both sides at once whether the name is derived: where one side lacks it, the other's is written. */
    private void external(DomainName domain, Map<DomainName, Dns.How> how, List<ZoneRecord> fromOutside) {
        String name = EXTERNAL + "." + domain;
        boolean unknownOutside = outside.of(name).isEmpty();
        if (inside.lacks(name) || outside.lacks(name)) {
            how.put(domain, Dns.How.NONE);
        }
        if (unknownOutside) {
            assume(name + ", seen from outside, is an alias of the web services", "no zone file for outside covers it");
        }
        if (unknownOutside && inside.lacks(name)) {
            deployment
                    .answering()
                    .flatMap(Pool::externalWebServices)
                    .ifPresent(host -> fromOutside.add(new ZoneRecord(name, new ZoneRecord.Alias(host))));
        }
        if (outside.lacks(name) && inside.of(name).isEmpty()) {
            assume(name + " does not exist inside either", "no zone file for inside covers it");
        }
    }

    private void assume(String what, String why) {
        assumptions.add(new Assumption("dns", what, why));
    }
}
