package io.github.lyncdiscover.plan.handshake;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.NamedHosts;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.chain.CertificateFault;
import io.github.lyncdiscover.chain.server.ServerJudgement;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcomes of TLS handshakes with the certificates of a plan. Where several computers of a pool hold one each, the
 * handshake fails where none of theirs is good: which computer answers is not known. Immutable.
 */
public final class PlannedHandshakes {
    private final PlannedCertificates certificates;
    private final CertificateAssignments assignments;
    private final Map<Location, Map<DomainName, List<AssignedCertificate>>> presented = new EnumMap<>(Location.class);
    private final IdentityHashMap<AssignedCertificate, NamedHosts> names = new IdentityHashMap<>();
    private final IdentityHashMap<AssignedCertificate, List<Tls.Fault>> judged = new IdentityHashMap<>();

    /**
     * What a server shows in a handshake.
     *
     * @param seen its certificates, where they are known
     * @param faults their faults; none where the handshake succeeds
     */
    public record Presented(Tls seen, List<Tls.Fault> faults) {
        /** Copies the list. */
        public Presented {
            Objects.requireNonNull(seen, "seen");
            Objects.requireNonNull(faults, "faults");
            faults = List.copyOf(faults);
        }
    }

    private PlannedHandshakes(PlannedCertificates certificates, List<CertificateEndpoint> endpoints) {
        this.certificates = certificates;
        this.assignments = new CertificateAssignments(certificates);
        for (Location place : Location.values()) {
            Map<DomainName, List<AssignedCertificate>> here = new HashMap<>();
            for (CertificateEndpoint endpoint : endpoints) {
                for (CertificateEndpoint.Need need : endpoint.needs()) {
                    if (need.asked().contains(place)) {
                        here.putIfAbsent(need.name(), endpoint.certificates());
                    }
                }
            }
            presented.put(place, here);
        }
        for (AssignedCertificate each : certificates.assigned()) {
            each.facts().names().ifPresent(these -> names.put(each, NamedHosts.of(these)));
            judged.put(
                    each,
                    ServerJudgement.faults(each.facts(), Optional.empty(), certificates.date()).stream()
                            .map(fault -> Tls.Fault.of(fault, each.facts().names()))
                            .toList());
        }
    }

    /**
     * The handshakes of a plan.
     *
     * @param deployment its servers
     * @param certificates what is said of certificates
     * @return what comes of them
     */
    public static PlannedHandshakes of(Deployment deployment, PlannedCertificates certificates) {
        Objects.requireNonNull(deployment, "deployment");
        boolean nothing = certificates.assigned().isEmpty();
        return new PlannedHandshakes(
                certificates, nothing ? List.of() : CertificateEndpoints.of(deployment, certificates));
    }

    /**
     * Reports whether every handshake succeeds because nothing is said of certificates.
     *
     * @return true without a certificate
     */
    public boolean areAllGood() {
        return certificates.assigned().isEmpty();
    }

    /**
     * What a server shows. Of several computers that one is taken whose certificate is good, if there is one. Of
     * certificates that are known the client itself says whether it takes wildcards; here they are good.
     *
     * @param host the name that a client asks for
     * @param place from where
     * @param client who asks
     * @return what it shows, or empty where nothing is said of that server
     */
    public Optional<Presented> shown(DomainName host, Location place, ClientProfile client) {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(place, "place");
        boolean wildcards = takesWildcards(client);
        return chosen(host, place, client, wildcards).map(each -> {
            List<Certificate> chain =
                    each.isNotUnderstoodBy(client) ? List.of() : each.facts().chain();
            return new Presented(
                    new Tls(Optional.empty(), chain), faults(each, host, client, wildcards || !chain.isEmpty()));
        });
    }

    /**
     * Why a handshake fails.
     *
     * @param host the name that a client asks for
     * @param place from where
     * @param client who asks
     * @return the first reason, or empty where it succeeds or nothing is said of that server
     */
    public Optional<TlsProblem> failure(DomainName host, Location place, ClientProfile client) {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(place, "place");
        boolean wildcards = takesWildcards(client);
        return chosen(host, place, client, wildcards)
                .flatMap(each -> faults(each, host, client, wildcards).stream()
                        .map(Tls.Fault::problem)
                        .min(Comparator.naturalOrder()));
    }

    /**
     * What is stated of the certificate of a handshake that succeeds, where the certificate itself is not known.
     *
     * @param host the name that a client asks for
     * @param place from where
     * @param client who asks
     * @return what is stated, or empty where the handshake fails, the certificate is known, or nothing is said
     */
    public Optional<CertificateFacts> accepted(DomainName host, Location place, ClientProfile client) {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(place, "place");
        boolean wildcards = takesWildcards(client);
        return chosen(host, place, client, wildcards)
                .filter(each -> each.facts().chain().isEmpty()
                        && faults(each, host, client, wildcards).isEmpty())
                .map(AssignedCertificate::facts);
    }

    /**
     * Reports whether a handshake fails for some client.
     *
     * @param host the name that is asked for
     * @param place from where
     * @return false if it succeeds whoever asks, or nothing is said of that server
     */
    public boolean mayFail(DomainName host, Location place) {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(place, "place");
        if (certificates.newNames().contains(host)) {
            return false;
        }
        List<AssignedCertificate> all = presented(host, place);
        return !all.isEmpty()
                && all.stream()
                        .allMatch(each -> each.isForSomeClientsOnly()
                                || !ofTheCertificate(each, host, false).isEmpty());
    }

    private static boolean takesWildcards(ClientProfile client) {
        return client.get(Settings.WILDCARD_NAMES) == Settings.WildcardNames.ACCEPTED;
    }

    private Optional<AssignedCertificate> chosen(
            DomainName host, Location place, ClientProfile client, boolean wildcards) {
        if (certificates.newNames().contains(host)) {
            return Optional.empty();
        }
        List<AssignedCertificate> all = presented(host, place);
        return all.stream()
                .filter(each ->
                        all.size() == 1 || faults(each, host, client, wildcards).isEmpty())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Inside, a name that is published outside only leads to what is presented outside. */
    private List<AssignedCertificate> presented(DomainName host, Location place) {
        List<AssignedCertificate> own = assignments.of(host, place);
        if (!own.isEmpty()) {
            return own;
        }
        Map<DomainName, List<AssignedCertificate>> here = presented.getOrDefault(place, Map.of());
        Map<DomainName, List<AssignedCertificate>> published = presented.getOrDefault(Location.OUTSIDE, Map.of());
        return CertificateAssignments.seenFrom(
                place,
                here.containsKey(host) ? here.getOrDefault(host, List.of()) : published.getOrDefault(host, List.of()));
    }

    /** A client that is not understood sees no certificate; else its fault, and the root that it lacks. */
    private List<Tls.Fault> faults(
            AssignedCertificate certificate, DomainName host, ClientProfile client, boolean wildcards) {
        if (certificate.isNotUnderstoodBy(client)) {
            String spoken = "the server speaks " + TlsVersion.words(certificate.tlsVersions()) + ", and "
                    + client.title() + " " + TlsVersion.words(client.get(Settings.TLS_VERSIONS));
            return List.of(new Tls.Fault(TlsProblem.HANDSHAKE_FAILED, spoken));
        }
        List<Tls.Fault> faults = ofTheCertificate(certificate, host, wildcards);
        if (client.isAmong(certificate.clientsWithoutRoot())) {
            faults.add(new Tls.Fault(TlsProblem.UNTRUSTED, client.title() + " does not have its root"));
        }
        return faults;
    }

    /** Whatever every client refuses, and a wildcard where this one takes none; whether a store trusts it is not asked. */
    private List<Tls.Fault> ofTheCertificate(AssignedCertificate certificate, DomainName host, boolean wildcards) {
        CertificateFacts facts = certificate.facts();
        Optional<Match> match = Optional.ofNullable(names.get(certificate)).map(known -> known.match(host));
        List<Tls.Fault> faults = new ArrayList<>();
        if (match.equals(Optional.of(Match.WILDCARD)) && !wildcards) {
            String described = facts.names().map(ServerNames::describe).orElse("");
            faults.add(Tls.Fault.ofWildcard(described, "this client"));
        }
        if (match.equals(Optional.of(Match.NOT_NAMED))) {
            faults.add(Tls.Fault.of(CertificateFault.notNamed(), facts.names()));
        }
        faults.addAll(judged.getOrDefault(certificate, List.of()));
        return faults;
    }
}
