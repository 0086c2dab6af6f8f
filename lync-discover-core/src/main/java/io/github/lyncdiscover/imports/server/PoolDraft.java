package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.topology.ComputerCluster;
import io.github.lyncdiscover.imports.topology.TopologyService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A pool while what commands tell of it is gathered; roles are called as PowerShell calls them. */
final class PoolDraft {
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
    private int accessPort = TopologyService.Port.NOT_TOLD;
    private Optional<String> nextHop = Optional.empty();

    PoolDraft(String fqdn) {
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
        accessPort = port.orElse(TopologyService.Port.NOT_TOLD);
        nextHop = registrar;
    }

    /**
     * The pool as a topology has it.
     *
     * @param anyStore a pool with a database of users, if it is known that there is one
     */
    ComputerCluster cluster(Optional<String> anyStore) {
        List<TopologyService> services = new ArrayList<>();
        if (has(REGISTRAR) || has(DIRECTOR)) {
            List<TopologyService.Dependency> needs = new ArrayList<>();
            needs(TopologyService.WEB_SERVICES, has(WEB_SERVER) ? Optional.of(fqdn) : web, needs);
            needs(TopologyService.EDGE_SERVER, edge, needs);
            services.add(service(TopologyService.REGISTRAR, needs, List.of()));
        }
        if (has(USER_SERVER)) {
            List<TopologyService.Dependency> needs = new ArrayList<>();
            needs(TopologyService.USER_STORE, has(USER_DATABASE) ? Optional.of(fqdn) : store.or(() -> anyStore), needs);
            services.add(service(TopologyService.USER_SERVICES, needs, List.of()));
        }
        if (has(WEB_SERVER)) {
            services.add(service(TopologyService.WEB_SERVICES, List.of(), List.of()));
        }
        if (has(EDGE_SERVER)) {
            List<TopologyService.Dependency> needs = new ArrayList<>();
            needs(TopologyService.REGISTRAR, nextHop, needs);
            services.add(service(
                    TopologyService.EDGE_SERVER,
                    needs,
                    accessHost.stream()
                            .map(host -> TopologyService.Port.accessEdge(host, accessPort))
                            .toList()));
        }
        return new ComputerCluster(fqdn, site, machines, services);
    }

    private static void needs(String role, Optional<String> cluster, List<TopologyService.Dependency> needs) {
        cluster.ifPresent(name -> needs.add(new TopologyService.Dependency(role, name)));
    }

    private TopologyService service(
            String role, List<TopologyService.Dependency> needs, List<TopologyService.Port> ports) {
        boolean web = role.equals(TopologyService.WEB_SERVICES);
        return new TopologyService(
                role,
                version,
                role.equals(TopologyService.REGISTRAR) && has(DIRECTOR),
                web ? internalHost : Optional.empty(),
                web ? externalHost : Optional.empty(),
                ports,
                needs);
    }
}
