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
public record Cluster(String fqdn, String site, List<String> machines, List<Service> services) {
    /** Copies the lists. */
    public Cluster {
        machines = List.copyOf(machines);
        services = List.copyOf(services);
    }

    /**
     * What it runs of one kind.
     *
     * @param role such as {@code Registrar}
     * @return the first one
     */
    public Optional<Service> service(String role) {
        return services.stream().filter(service -> service.role().equals(role)).findFirst();
    }

    /**
     * Tells whether it runs something.
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
     * Tells whether it is a Director: it lets users in and homes none.
     *
     * @return true if its Registrar says so
     */
    public boolean isDirector() {
        return service(Service.REGISTRAR).filter(Service::director).isPresent() && !runs(Service.USER_SERVICES);
    }

    /**
     * Tells whether it is a Standard Edition server: the users' data are on the server itself.
     *
     * @return true or false, or empty if the document does not say where they are
     */
    public Optional<Boolean> isStandard() {
        List<String> stores = dependencies(Service.USER_SERVICES, Service.USER_STORE);
        return stores.isEmpty() ? Optional.empty() : Optional.of(stores.contains(fqdn.toLowerCase(Locale.ROOT)));
    }

    /**
     * The name and port that clients outside sign in to.
     *
     * @return the port with its name, if this is an Edge that says it
     */
    public Stream<Service.Port> accessEdge() {
        return service(Service.EDGE_SERVER).stream()
                .flatMap(service -> service.ports().stream())
                .filter(Service.Port::isAccessEdge);
    }

    /** This, and what is not told here from another document. What runs here, this one says. */
    Cluster completedBy(Cluster other) {
        List<Service> both = new ArrayList<>();
        for (Service service : services) {
            both.add(other.service(service.role()).map(service::completedBy).orElse(service));
        }
        return new Cluster(
                fqdn, site.isEmpty() ? other.site : site, machines.isEmpty() ? other.machines : machines, both);
    }

    /** Where another document names another server. */
    List<Topology.Difference> differences(Cluster other) {
        List<Topology.Difference> found = new ArrayList<>();
        differ("internalWebServices", web(Service::internalHost), other.web(Service::internalHost), found);
        differ("externalWebServices", web(Service::externalHost), other.web(Service::externalHost), found);
        differ("accessEdge", accessName(), other.accessName(), found);
        return found;
    }

    private Optional<String> web(Function<Service, Optional<String>> host) {
        return service(Service.WEB_SERVICES).flatMap(host);
    }

    private Optional<String> accessName() {
        return accessEdge().flatMap(port -> port.configuredFqdn().stream()).findFirst();
    }

    private void differ(String key, Optional<String> kept, Optional<String> said, List<Topology.Difference> found) {
        if (kept.isPresent() && said.isPresent() && !kept.get().equalsIgnoreCase(said.get())) {
            found.add(new Topology.Difference(fqdn.toLowerCase(Locale.ROOT), key, kept.get(), said.get()));
        }
    }
}
