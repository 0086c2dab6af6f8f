package io.github.lyncdiscover.network;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.chain.CertificateFault;
import io.github.lyncdiscover.chain.PathFailure;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The visible part of a TLS handshake, whether or not it succeeded. Immutable.
 *
 * @param protocol the version agreed on, such as {@code TLSv1.2}; empty where that is not known
 * @param chain the certificates as they were sent, the server's first, in their order and with anything superfluous;
 *     none where they are not known
 * @param offered the versions that the client speaks, where the handshake failed and a recording keeps them; none where they are
 *     not known
 */
public record Tls(Optional<String> protocol, List<Certificate> chain, Set<TlsVersion> offered) {
    /** A handshake of which nothing was seen, as in a planned world. */
    public static final Tls UNSEEN = new Tls(Optional.empty(), List.of());

    /** Copies the collections. */
    public Tls {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(offered, "offered");
        chain = List.copyOf(chain);
        offered = offered.isEmpty() ? Set.of() : TlsVersion.some(offered);
    }

    /**
     * What was seen of a handshake whose offer is not known, or does not matter.
     *
     * @param protocol the version agreed on; empty where that is not known
     * @param chain the certificates as they were sent
     */
    public Tls(Optional<String> protocol, List<Certificate> chain) {
        this(protocol, chain, Set.of());
    }

    /**
     * The same with the versions that the client speaks.
     *
     * @param versions the versions; none where they are not known
     * @return what was seen of such a handshake
     */
    public Tls offering(Set<TlsVersion> versions) {
        Objects.requireNonNull(versions, "versions");
        return new Tls(protocol, chain, versions);
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
     * @param wildcard whether the certificate names the server by a wildcard, which other clients take
     */
    public record Fault(TlsProblem problem, String detail, Optional<MachineLimit> limit, boolean wildcard) {
        /** Refuses null. */
        public Fault {
            Objects.requireNonNull(problem, "problem");
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(limit, "limit");
        }

        /**
         * A fault that has nothing to do with wildcards.
         *
         * @param problem what it is
         * @param detail what the certificate or the server said, in a few words
         * @param limit the limit of the machine that asked
         */
        public Fault(TlsProblem problem, String detail, Optional<MachineLimit> limit) {
            this(problem, detail, limit, false);
        }

        /**
         * A fault that is one on every machine.
         *
         * @param problem what it is
         * @param detail what the certificate or the server said, in a few words
         */
        public Fault(TlsProblem problem, String detail) {
            this(problem, detail, Optional.empty());
        }

        /**
         * A wildcard that names the server, and that one client refuses.
         *
         * @param names the names in the certificate, in words
         * @param client what the client is called
         * @return a fault to that client
         */
        public static Fault ofWildcard(String names, String client) {
            Objects.requireNonNull(names, "names");
            Objects.requireNonNull(client, "client");
            String detail = names + "; " + client + " takes no wildcard for a name";
            return new Fault(TlsProblem.NAME_MISMATCH, detail, Optional.empty(), true);
        }

        /**
         * The same fault in other words.
         *
         * @param words what the certificate or the server said
         * @return a fault with this detail
         */
        public Fault saying(String words) {
            Objects.requireNonNull(words, "words");
            return new Fault(problem, words, limit, wildcard);
        }

        /**
         * The same fault because of a limit of the machine that asked.
         *
         * @param machine the limit
         * @return a fault that may be none to users' machines
         */
        public Fault limitedBy(MachineLimit machine) {
            Objects.requireNonNull(machine, "machine");
            return new Fault(problem, detail, Optional.of(machine), wildcard);
        }

        /** The limit that a failure comes from: none where something else is wrong on every machine. */
        static Optional<MachineLimit> limit(List<Fault> faults) {
            boolean elsewhereToo =
                    faults.stream().anyMatch(fault -> fault.limit().isEmpty());
            return elsewhereToo ? Optional.empty() : faults.get(0).limit();
        }

        /**
         * A fault of what the server presents, as a fault of the handshake.
         *
         * @param fault the fault
         * @param names the names in the certificate
         * @return the same in a few words
         */
        public static Fault of(CertificateFault fault, Optional<ServerNames> names) {
            String whose = fault.issuer()
                    .map(issuer -> ServerNames.show(Certificate.text(issuer.subject())) + " ")
                    .orElse("");
            String when = fault.when()
                    .map(date -> LocalDate.ofInstant(date, ZoneOffset.UTC).toString())
                    .orElse("");
            return switch (fault.kind()) {
                case NOT_NAMED ->
                    new Fault(
                            TlsProblem.NAME_MISMATCH,
                            names.map(ServerNames::describe).orElse(""));
                case EXPIRED -> new Fault(TlsProblem.EXPIRED, whose + "expired on " + when);
                case NOT_YET_VALID -> new Fault(TlsProblem.NOT_YET_VALID, whose + "valid from " + when);
                case NOT_FOR_SERVERS ->
                    new Fault(TlsProblem.HANDSHAKE_FAILED, "the certificate is not one for servers");
                case REFUSED ->
                    new Fault(
                            TlsProblem.HANDSHAKE_FAILED,
                            ServerNames.show(fault.why().map(PathFailure::text).orElse("")));
            };
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
