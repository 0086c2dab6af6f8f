package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.imports.format.XmlElement;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One reading of a topology, in either of its forms. Roles that no client meets are left out, unknown ones too. */
final class TopologyReading {
    private static final Set<String> ROLES = Set.of(
            TopologyService.REGISTRAR,
            TopologyService.USER_SERVICES,
            TopologyService.USER_STORE,
            TopologyService.WEB_SERVICES,
            TopologyService.EDGE_SERVER);

    /** Roles of clusters whose own names clients meet. */
    private static final Set<String> MET = Set.of(TopologyService.REGISTRAR, TopologyService.WEB_SERVICES);

    private final XmlVariant form;
    private final XmlElement topology;
    private final Map<String, XmlElement> clusters = new LinkedHashMap<>();
    private final Map<String, List<XmlElement>> services = new HashMap<>();
    private final Map<String, TopologyService.Dependency> named = new HashMap<>();

    private TopologyReading(XmlVariant form, XmlElement topology) {
        this.form = form;
        this.topology = topology;
    }

    static ServerTopology read(XmlVariant form, XmlElement topology) {
        return new TopologyReading(form, topology).read();
    }

    private ServerTopology read() {
        form.clusters(topology).forEach(cluster -> {
            if (clusters.put(form.id(cluster), cluster) != null) {
                throw cluster.fault("another one has the same identifier");
            }
        });
        Map<String, String> stores = form.stores(topology);
        topology.below("Services", "Service")
                .filter(service -> form.role(service).filter(ROLES::contains).isPresent())
                .forEach(service -> install(service, stores));
        List<ComputerCluster> read = new ArrayList<>();
        clusters.forEach((id, cluster) -> read.add(cluster(id, cluster)));
        return new ServerTopology(
                topology.child("InternalDomains")
                        .flatMap(domains -> domains.attribute("DefaultDomain"))
                        .orElse(""),
                sipDomains(),
                simpleUrls(),
                read,
                ServerConfiguration.NONE,
                List.of());
    }

    private void install(XmlElement service, Map<String, String> stores) {
        String place = form.installedOn(service).orElseThrow(() -> service.fault("is installed nowhere"));
        String id = stores.getOrDefault(place, place);
        XmlElement cluster = clusters.get(id);
        if (cluster == null) {
            throw service.fault("is installed on a cluster that is not in the topology");
        }
        services.computeIfAbsent(id, key -> new ArrayList<>()).add(service);
        named.put(
                form.serviceId(service),
                new TopologyService.Dependency(form.role(service).orElseThrow(), cluster.need("Fqdn")));
    }

    private List<String> sipDomains() {
        List<XmlElement> domains =
                topology.below("InternalDomains", "InternalDomain").toList();
        domains.forEach(domain -> check(domain, "Name"));
        List<String> names = domains.stream().map(domain -> domain.need("Name")).toList();
        if (names.isEmpty()) {
            throw topology.fault("names no SIP domain (InternalDomain)");
        }
        return names;
    }

    private List<ServerTopology.SimpleUrl> simpleUrls() {
        return topology.below("SimpleUrlConfiguration", "SimpleUrl")
                .map(url -> new ServerTopology.SimpleUrl(
                        url.attribute("Component").orElse(""),
                        url.attribute("Domain").orElse("*"),
                        url.attribute("ActiveUrl").orElse("")))
                .toList();
    }

    private ComputerCluster cluster(String id, XmlElement cluster) {
        String fqdn = cluster.need("Fqdn");
        List<XmlElement> installed = services.getOrDefault(id, List.of());
        if (installed.stream()
                .anyMatch(service -> MET.contains(form.role(service).orElseThrow()))) {
            check(cluster, "Fqdn");
        }
        // The published form has machines right in the cluster; a single machine may have the cluster's name.
        List<String> machines = Stream.concat(cluster.children("Machine"), cluster.below("Machines", "Machine"))
                .map(machine -> machine.attribute("Fqdn").orElse(fqdn))
                .toList();
        return new ComputerCluster(
                fqdn, "", machines, installed.stream().map(this::service).toList());
    }

    private TopologyService service(XmlElement service) {
        List<TopologyService.Dependency> needs = form.dependsOn(service).stream()
                .flatMap(id -> Optional.ofNullable(named.get(id)).stream())
                .toList();
        List<XmlElement> web = service.children("WebService")
                .flatMap(settings -> settings.children().stream())
                .filter(settings -> settings.attribute("Host").isPresent())
                .toList();
        return new TopologyService(
                form.role(service).orElseThrow(),
                service.attribute("ServiceVersion").orElse(""),
                service.children("RegistrarService")
                        .anyMatch(registrar -> registrar
                                .attribute("IsDirector")
                                .filter("true"::equalsIgnoreCase)
                                .isPresent()),
                host(web, "Internal"),
                host(web, "External"),
                service.below("Ports", "Port").map(TopologyReading::port).toList(),
                needs);
    }

    /** The spelling of the internal override was never seen: whatever begins like it counts. */
    private static Optional<String> host(List<XmlElement> settings, String side) {
        return settings.stream()
                .filter(each -> each.name().startsWith(side))
                .findFirst()
                .map(each -> {
                    check(each, "Host");
                    return each.need("Host");
                });
    }

    private static TopologyService.Port port(XmlElement port) {
        int number = number(port, "Port").orElseThrow(() -> port.fault("has no Port"));
        TopologyService.Port read = new TopologyService.Port(
                port.attribute("Owner").orElse(""),
                port.attribute("Usage").orElse(""),
                port.attribute("InterfaceSide").orElse(""),
                port.attribute("Protocol").orElse(""),
                number,
                number(port, "ConfiguredPort").orElse(number),
                port.attribute("ConfiguredFqdn"));
        if (read.isAccessEdge()) {
            check(port, "ConfiguredFqdn");
        }
        return read;
    }

    private static Optional<Integer> number(XmlElement port, String attribute) {
        return port.read(
                attribute,
                text -> ServerAddress.parsePort(text)
                        .orElseThrow(() -> new IllegalArgumentException("is no port between 1 and 65535")));
    }

    private static void check(XmlElement element, String attribute) {
        if (element.read(attribute, DomainName::parse).isEmpty()) {
            throw element.fault("has no " + attribute);
        }
    }
}
