package io.github.lyncdiscover.imports.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One or more computers behind one name. Immutable.
 *
 * @param fqdn the name, as it is written
 * @param machines the computers' names
 * @param services what runs there
 */
public record Cluster(String fqdn, List<String> machines, List<Service> services) {
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
     * @return their names, each once
     */
    public List<String> dependencies(String role, String other) {
        return service(role).stream()
                .flatMap(service -> service.dependsOn().stream())
                .filter(dependency -> dependency.role().equals(other))
                .map(Service.Dependency::cluster)
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
        return stores.isEmpty() ? Optional.empty() : Optional.of(stores.contains(fqdn));
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
}
