package io.github.lyncdiscover.plan.handshake;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.NamedHosts;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.plan.certificates.Assigned;
import io.github.lyncdiscover.plan.certificates.Certificates;
import io.github.lyncdiscover.prediction.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes of TLS handshakes with the certificates of a plan. Where several computers of a pool hold one each, the
 * handshake fails where none of theirs is good: which computer answers is not known. Immutable.
 */
public final class Handshakes {
    private final Certificates certificates;
    private final Assignments assignments;
    private final Map<Location, Map<DomainName, List<Assigned>>> presented = new EnumMap<>(Location.class);
    private final Map<Assigned, NamedHosts> names = new IdentityHashMap<>();

    /**
     * Why a handshake fails.
     *
     * @param problem what is wrong with the certificate
     * @param detail what it says, in a few words
     */
    public record Failure(TlsProblem problem, String detail) {}

    private Handshakes(Certificates certificates, List<Endpoint> endpoints) {
        this.certificates = certificates;
        this.assignments = new Assignments(certificates);
        for (Location place : Location.values()) {
            Map<DomainName, List<Assigned>> here = new HashMap<>();
            for (Endpoint endpoint : endpoints) {
                for (Endpoint.Need need : endpoint.needs()) {
                    if (need.asked().contains(place)) {
                        here.putIfAbsent(need.name(), endpoint.certificates());
                    }
                }
            }
            presented.put(place, here);
        }
        for (Assigned each : certificates.assigned()) {
            each.facts().names().ifPresent(these -> names.put(each, NamedHosts.of(these)));
        }
    }

    /**
     * The handshakes of a plan.
     *
     * @param deployment its servers
     * @param certificates what is said of certificates
     * @return what comes of them
     */
    public static Handshakes of(Deployment deployment, Certificates certificates) {
        boolean nothing = certificates.assigned().isEmpty();
        return new Handshakes(certificates, nothing ? List.of() : Endpoints.of(deployment, certificates, false));
    }

    /**
     * Tells whether every handshake succeeds because nothing is said of certificates.
     *
     * @return true without a certificate
     */
    public boolean areAllGood() {
        return certificates.assigned().isEmpty();
    }

    /**
     * Why a handshake fails.
     *
     * @param host the name that a client asks for
     * @param place from where
     * @param wildcards whether the client takes a wildcard for a name
     * @return why, or empty where it succeeds or nothing is said of that server
     */
    public Optional<Failure> failure(DomainName host, Location place, boolean wildcards) {
        if (certificates.newNames().contains(host)) {
            return Optional.empty();
        }
        List<Failure> failures = new ArrayList<>();
        for (Assigned each : presented(host, place)) {
            Optional<Failure> failure = failure(each, host, wildcards);
            if (failure.isEmpty()) {
                return Optional.empty();
            }
            failures.add(failure.get());
        }
        return failures.stream().findFirst();
    }

    /** Inside, a name that is published outside only leads to what is presented outside. */
    private List<Assigned> presented(DomainName host, Location place) {
        List<Assigned> own = assignments.of(host, place);
        if (!own.isEmpty()) {
            return own;
        }
        Map<DomainName, List<Assigned>> here = presented.getOrDefault(place, Map.of());
        return here.containsKey(host) || place == Location.OUTSIDE
                ? here.getOrDefault(host, List.of())
                : presented.getOrDefault(Location.OUTSIDE, Map.of()).getOrDefault(host, List.of());
    }

    private Optional<Failure> failure(Assigned certificate, DomainName host, boolean wildcards) {
        Optional<Match> match = Optional.ofNullable(names.get(certificate)).map(known -> known.match(host));
        CertificateFacts facts = certificate.facts();
        if (match.equals(Optional.of(Match.NOT_NAMED))) {
            return Optional.of(new Failure(
                    TlsProblem.NAME_MISMATCH,
                    facts.names().map(ServerNames::describe).orElse("")));
        } else if (match.equals(Optional.of(Match.WILDCARD)) && !wildcards) {
            return Optional.of(new Failure(
                    TlsProblem.NAME_MISMATCH, "names it by a wildcard only, which this client does not take"));
        }
        return certificates.date().flatMap(date -> outOfTime(facts, date));
    }

    /** The first certificate that is past its time, else the first that is before it. */
    private static Optional<Failure> outOfTime(CertificateFacts facts, Instant date) {
        Optional<Failure> expired = facts.notAfter()
                .filter(date::isAfter)
                .map(end -> new Failure(TlsProblem.EXPIRED, "expired on " + day(end)))
                .or(() -> issuers(facts).stream()
                        .filter(issuer -> date.isAfter(issuer.notAfter()))
                        .findFirst()
                        .map(issuer ->
                                new Failure(TlsProblem.EXPIRED, "issuer, expired on " + day(issuer.notAfter()))));
        return expired.or(() -> facts.notBefore()
                        .filter(date::isBefore)
                        .map(start -> new Failure(TlsProblem.NOT_YET_VALID, "valid from " + day(start))))
                .or(() -> issuers(facts).stream()
                        .filter(issuer -> date.isBefore(issuer.notBefore()))
                        .findFirst()
                        .map(issuer -> new Failure(
                                TlsProblem.NOT_YET_VALID, "issuer, valid from " + day(issuer.notBefore()))));
    }

    /** The issuers that were sent, without a root: whether one counts that is sent is the client's business. */
    private static List<Certificate> issuers(CertificateFacts facts) {
        return facts.chain().stream()
                .skip(1)
                .filter(issuer -> !issuer.selfIssued())
                .toList();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
