package io.github.lyncdiscover.imports.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One or more computers behind one name. Immutable.
 *
 * @param fqdn the name, as it is written
 * @param site the name of its site, empty if it is not told
 * @param machines the computers' names
 * @param services what runs there
 */
public record ComputerCluster(String fqdn, String site, List<String> machines, List<TopologyService> services) {
    /** Copies the lists. */
    public ComputerCluster {
        machines = List.copyOf(machines);
        services = List.copyOf(services);
    }

    /**
     * What it runs of one kind.
     *
     * @param role such as {@code Registrar}
     * @return the first one
     */
    public Optional<TopologyService> service(String role) {
        return services.stream().filter(service -> service.role().equals(role)).findFirst();
    }

    /**
     * Reports whether it runs something.
     *
     * @param role such as {@code UserServices}
     * @return true if it does
     */
    public boolean runs(String role) {
        return service(role).isPresent();
    }

    /**
     * The clusters that something of this one depends on.
     *
     * @param role what depends
     * @param other on what
     * @return their names in lower case, each once
     */
    public List<String> dependencies(String role, String other) {
        return service(role).stream()
                .flatMap(service -> service.dependsOn().stream())
                .filter(dependency -> dependency.role().equals(other))
                .map(dependency -> dependency.cluster().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /**
     * Reports whether it is a Director: it lets users in and homes none.
     *
     * @return true if its Registrar says so
     */
    public boolean isDirector() {
        return service(TopologyService.REGISTRAR)
                        .filter(TopologyService::director)
                        .isPresent()
                && !runs(TopologyService.USER_SERVICES);
    }

    /**
     * Reports whether it is a Standard Edition server: the users' data are on the server itself.
     *
     * @return true or false, or empty if the document does not say where they are
     */
    public Optional<Boolean> isStandard() {
        List<String> stores = dependencies(TopologyService.USER_SERVICES, TopologyService.USER_STORE);
        return stores.isEmpty() ? Optional.empty() : Optional.of(stores.contains(fqdn.toLowerCase(Locale.ROOT)));
    }

    /**
     * The name and port that clients outside sign in to.
     *
     * @return the port with its name, if this is an Edge that says it
     */
    public Stream<TopologyService.Port> accessEdge() {
        return service(TopologyService.EDGE_SERVER).stream()
                .flatMap(service -> service.ports().stream())
                .filter(TopologyService.Port::isAccessEdge);
    }

    /** This, and what is not told here from another document. What runs here, this one says. */
    ComputerCluster completedBy(ComputerCluster other) {
        List<TopologyService> both = new ArrayList<>();
        for (TopologyService service : services) {
            both.add(other.service(service.role()).map(service::completedBy).orElse(service));
        }
        return new ComputerCluster(
                fqdn, site.isEmpty() ? other.site : site, machines.isEmpty() ? other.machines : machines, both);
    }

    /** Where another document names another server. */
    List<ServerTopology.Difference> differences(ComputerCluster other) {
        List<ServerTopology.Difference> found = new ArrayList<>();
        differ(
                "internalWebServices",
                web(TopologyService::internalHost),
                other.web(TopologyService::internalHost),
                found);
        differ(
                "externalWebServices",
                web(TopologyService::externalHost),
                other.web(TopologyService::externalHost),
                found);
        differ("accessEdge", accessName(), other.accessName(), found);
        return found;
    }

    private Optional<String> web(Function<TopologyService, Optional<String>> host) {
        return service(TopologyService.WEB_SERVICES).flatMap(host);
    }

    private Optional<String> accessName() {
        return accessEdge().flatMap(port -> port.configuredFqdn().stream()).findFirst();
    }

    private void differ(
            String key, Optional<String> kept, Optional<String> said, List<ServerTopology.Difference> found) {
        if (kept.isPresent() && said.isPresent() && !kept.get().equalsIgnoreCase(said.get())) {
            found.add(new ServerTopology.Difference(fqdn.toLowerCase(Locale.ROOT), key, kept.get(), said.get()));
        }
    }
}
