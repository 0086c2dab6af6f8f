package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import java.util.List;
import java.util.function.Function;

/** Something that holds certificates, with what is found of them. Immutable. */
public sealed interface LintedEndpoint {
    /**
     * What people call it.
     *
     * @return its name and what it is
     */
    String title();

    /**
     * What is found.
     *
     * @return the worst first
     */
    List<LintFinding> findings();

    /**
     * A server that presents certificates.
     *
     * @param endpoint the server
     * @param findings what is found
     */
    record Server(CertificateEndpoint endpoint, List<LintFinding> findings) implements LintedEndpoint {
        /** Copies the list. */
        public Server {
            findings = List.copyOf(findings);
        }

        @Override
        public String title() {
            return endpoint.title();
        }
    }

    /**
     * An Edge pool with its A/V Authentication certificate.
     *
     * @param pool the pool
     * @param findings what is found
     * @param timeline how the roll-over goes; empty where there is none
     */
    record Av(AvAuthentication pool, List<LintFinding> findings, List<TimelineEvent> timeline)
            implements LintedEndpoint {
        /** Copies the lists. */
        public Av {
            findings = List.copyOf(findings);
            timeline = List.copyOf(timeline);
        }

        @Override
        public String title() {
            return pool.edge() + " (A/V Authentication)";
        }
    }

    /**
     * Handles each kind.
     *
     * @param server what to do with a server that presents certificates
     * @param av what to do with an Edge pool's A/V Authentication
     * @param <T> what comes of it
     * @return what the right one returned
     */
    default <T> T fold(Function<Server, T> server, Function<Av, T> av) {
        return this instanceof Server each ? server.apply(each) : av.apply((Av) this);
    }
}
