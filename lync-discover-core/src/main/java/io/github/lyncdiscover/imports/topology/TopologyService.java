package io.github.lyncdiscover.imports.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that runs on a cluster. Immutable.
 *
 * @param role what it is, such as {@code Registrar}
 * @param version the number of its release, empty if it is not told
 * @param director whether it says that it is a Director's
 * @param internalHost the name that overrides the pool's own for its web services inside
 * @param externalHost the name of its web services outside
 * @param ports where it listens
 * @param dependsOn what it needs
 */
public record TopologyService(
        String role,
        String version,
        boolean director,
        Optional<String> internalHost,
        Optional<String> externalHost,
        List<Port> ports,
        List<Dependency> dependsOn) {
    /** What users sign in to. */
    public static final String REGISTRAR = "Registrar";

    /** What users are homed on. */
    public static final String USER_SERVICES = "UserServices";

    /** Where their data are. */
    public static final String USER_STORE = "UserStore";

    /** What answers lyncdiscover. */
    public static final String WEB_SERVICES = "WebServices";

    /** What lets users in from outside. */
    public static final String EDGE_SERVER = "EdgeServer";

    /**
     * What it needs.
     *
     * @param role the other service
     * @param cluster the name of the cluster that runs it
     */
    public record Dependency(String role, String cluster) {}

    /**
     * A port.
     *
     * @param owner which component listens
     * @param usage for what
     * @param side on which network
     * @param protocol in which protocol
     * @param port the port it listens on
     * @param configuredPort the port as clients see it
     * @param configuredFqdn the name as clients see it
     */
    public record Port(
            String owner,
            String usage,
            String side,
            String protocol,
            int port,
            int configuredPort,
            Optional<String> configuredFqdn) {
        private static final String ACCESS_EDGE = "urn:component:AccessEdge";
        private static final String SIP_CLIENT = "SipClient";

        /** What represents a port that nobody configured. */
        public static final int NOT_TOLD = 0;

        /**
         * The port that clients outside sign in to.
         *
         * @param host its name
         * @param port its number, or {@link #NOT_TOLD}
         * @return the port
         */
        public static Port accessEdge(String host, int port) {
            return new Port(ACCESS_EDGE, SIP_CLIENT, "External", "", port, port, Optional.of(host));
        }

        /** Reports whether clients outside sign in here. */
        boolean isAccessEdge() {
            return owner.equals(ACCESS_EDGE)
                    && usage.equals(SIP_CLIENT)
                    && side.equals("External")
                    && configuredFqdn.isPresent();
        }
    }

    /** Copies the lists. */
    public TopologyService {
        ports = List.copyOf(ports);
        dependsOn = List.copyOf(dependsOn);
    }

    /** This, and what is not told here from another document. */
    TopologyService completedBy(TopologyService other) {
        return new TopologyService(
                role,
                version.isEmpty() ? other.version : version,
                director || other.director,
                internalHost.or(other::internalHost),
                externalHost.or(other::externalHost),
                ports.stream().anyMatch(Port::isAccessEdge)
                        ? ports
                        : Stream.concat(ports.stream(), other.ports.stream()).toList(),
                Stream.concat(dependsOn.stream(), other.dependsOn.stream().filter(this::lacks))
                        .toList());
    }

    private boolean lacks(Dependency dependency) {
        return dependsOn.stream().noneMatch(own -> own.role().equals(dependency.role()));
    }
}
