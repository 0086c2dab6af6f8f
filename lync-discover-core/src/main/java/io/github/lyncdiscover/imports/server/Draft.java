package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.topology.Cluster;
import io.github.lyncdiscover.imports.topology.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A pool while what commands tell of it is gathered; roles are called as PowerShell calls them. */
final class Draft {
    static final String REGISTRAR = "Registrar";
    static final String DIRECTOR = "Director";
    static final String USER_SERVER = "UserServer";
    static final String USER_DATABASE = "UserDatabase";
    static final String WEB_SERVER = "WebServer";
    static final String EDGE_SERVER = "EdgeServer";

    /** The roles that a sign-in depends on. */
    static final Set<String> ROLES = Set.of(REGISTRAR, DIRECTOR, USER_SERVER, USER_DATABASE, WEB_SERVER, EDGE_SERVER);

    private final String fqdn;
    private final Set<String> roles = new LinkedHashSet<>();
    private final List<String> machines = new ArrayList<>();
    private String site = "";
    private String version = "";
    private Optional<String> edge = Optional.empty();
    private Optional<String> web = Optional.empty();
    private Optional<String> store = Optional.empty();
    private Optional<String> internalHost = Optional.empty();
    private Optional<String> externalHost = Optional.empty();
    private Optional<String> accessHost = Optional.empty();
    private int accessPort = Service.Port.NOT_TOLD;
    private Optional<String> nextHop = Optional.empty();

    Draft(String fqdn) {
        this.fqdn = fqdn;
    }

    String fqdn() {
        return fqdn;
    }

    void at(String name) {
        site = name;
    }

    void of(List<String> computers) {
        machines.addAll(computers);
    }

    void runs(String role) {
        roles.add(role);
    }

    boolean has(String role) {
        return roles.contains(role);
    }

    /** What its Registrar, or its Director, says. */
    void registrar(Optional<String> release, Optional<String> edgeServer, Optional<String> webServer) {
        version = release.orElse(version);
        edge = edgeServer.or(() -> edge);
        web = webServer.or(() -> web);
    }

    /** The Edge that names this pool as one that it serves; what the Registrar says goes before. */
    void servedBy(String edgeServer) {
        edge = edge.or(() -> Optional.of(edgeServer));
    }

    void storedAt(Optional<String> database) {
        store = database.or(() -> store);
    }

    void web(Optional<String> internal, Optional<String> external) {
        internalHost = internal;
        externalHost = external;
    }

    void access(Optional<String> host, Optional<Integer> port, Optional<String> registrar) {
        accessHost = host;
        accessPort = port.orElse(Service.Port.NOT_TOLD);
        nextHop = registrar;
    }

    /**
     * The pool as a topology has it.
     *
     * @param anyStore a pool with a database of users, if it is known that there is one
     */
    Cluster cluster(Optional<String> anyStore) {
        List<Service> services = new ArrayList<>();
        if (has(REGISTRAR) || has(DIRECTOR)) {
            List<Service.Dependency> needs = new ArrayList<>();
            needs(Service.WEB_SERVICES, has(WEB_SERVER) ? Optional.of(fqdn) : web, needs);
            needs(Service.EDGE_SERVER, edge, needs);
            services.add(service(Service.REGISTRAR, needs, List.of()));
        }
        if (has(USER_SERVER)) {
            List<Service.Dependency> needs = new ArrayList<>();
            needs(Service.USER_STORE, has(USER_DATABASE) ? Optional.of(fqdn) : store.or(() -> anyStore), needs);
            services.add(service(Service.USER_SERVICES, needs, List.of()));
        }
        if (has(WEB_SERVER)) {
            services.add(service(Service.WEB_SERVICES, List.of(), List.of()));
        }
        if (has(EDGE_SERVER)) {
            List<Service.Dependency> needs = new ArrayList<>();
            needs(Service.REGISTRAR, nextHop, needs);
            services.add(service(
                    Service.EDGE_SERVER,
                    needs,
                    accessHost.stream()
                            .map(host -> Service.Port.accessEdge(host, accessPort))
                            .toList()));
        }
        return new Cluster(fqdn, site, machines, services);
    }

    private static void needs(String role, Optional<String> cluster, List<Service.Dependency> needs) {
        cluster.ifPresent(name -> needs.add(new Service.Dependency(role, name)));
    }

    private Service service(String role, List<Service.Dependency> needs, List<Service.Port> ports) {
        boolean web = role.equals(Service.WEB_SERVICES);
        return new Service(
                role,
                version,
                role.equals(Service.REGISTRAR) && has(DIRECTOR),
                web ? internalHost : Optional.empty(),
                web ? externalHost : Optional.empty(),
                ports,
                needs);
    }
}
