package io.github.lyncdiscover.network;

import io.github.lyncdiscover.certificate.Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of a TLS handshake, whether or not it succeeded. Immutable.
 *
 * @param protocol the version agreed on, such as {@code TLSv1.2}; empty where that is not known
 * @param chain the certificates as they were sent, the server's first, in their order and with anything superfluous;
 *     none where they are not known
 */
public record Tls(Optional<String> protocol, List<Certificate> chain) {
    /** A handshake of which nothing was seen, as in a planned world. */
    public static final Tls UNSEEN = new Tls(Optional.empty(), List.of());

    /** Copies the list. */
    public Tls {
        chain = List.copyOf(chain);
    }

    /** A successful handshake of which nothing was seen, or none at all. */
    static Optional<Tls> unseen(boolean secured) {
        return secured ? Optional.of(UNSEEN) : Optional.empty();
    }

    /**
     * The server's own certificate.
     *
     * @return the first of the chain; empty where it is not known
     */
    public Optional<Certificate> own() {
        return chain.stream().findFirst();
    }

    /**
     * One thing that is wrong. Name, dates and trust are judged apart, so a handshake can have several.
     *
     * @param problem what it is
     * @param detail what the certificate or the server said, in a few words
     * @param limit the limit of the machine that asked, where the fault may be none to users' machines
     */
    public record Fault(TlsProblem problem, String detail, Optional<MachineLimit> limit) {
        /**
         * A fault that is one on every machine.
         *
         * @param problem what it is
         * @param detail what the certificate or the server said, in a few words
         */
        public Fault(TlsProblem problem, String detail) {
            this(problem, detail, Optional.empty());
        }

        /** The limit that a failure comes from: none where something else is wrong on every machine. */
        static Optional<MachineLimit> limit(List<Fault> faults) {
            boolean elsewhereToo =
                    faults.stream().anyMatch(fault -> fault.limit().isEmpty());
            return elsewhereToo ? Optional.empty() : faults.get(0).limit();
        }

        /** Several of them, that which names the failure first. */
        static List<Fault> ordered(List<Fault> faults) {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a handshake that failed has a fault");
            }
            return faults.stream().sorted(Comparator.comparing(Fault::problem)).toList();
        }
    }
}
