package io.github.lyncdiscover.plan.certificates;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A certificate and who presents it. Immutable.
 *
 * @param uses what it is for, at least one
 * @param location from where it is seen; empty for both
 * @param server the computer that holds it, where each computer of a pool has its own
 * @param product what runs there
 * @param file the file that it was read from
 * @param facts what is known of it
 */
public record Assigned(
        List<Use> uses,
        Optional<Location> location,
        Optional<DomainName> server,
        Optional<Product> product,
        Optional<String> file,
        CertificateFacts facts) {
    /** Copies the list. */
    public Assigned {
        uses = List.copyOf(uses);
    }

    /**
     * A certificate that all who are named present, seen from inside and outside.
     *
     * @param facts what is known of it
     * @param uses what it is for: {@code reverseProxy}, {@code accessEdge}, or servers by their names
     * @return the certificate
     * @throws IllegalArgumentException if a use is none
     */
    public static Assigned of(CertificateFacts facts, String... uses) {
        return new Assigned(
                Stream.of(uses).map(Use::parse).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                facts);
    }

    /**
     * Tells whether it is seen from a place.
     *
     * @param place the place
     * @return true if it is
     */
    public boolean seenFrom(Location place) {
        return location.isEmpty() || location.get() == place;
    }

    /**
     * What people call it.
     *
     * @return its file, its subject, its first name, or where it is held
     */
    public String title() {
        return file.or(facts::subject)
                .or(() -> facts.names().flatMap(names -> names.names().stream().findFirst()))
                .or(() -> server.map(DomainName::text))
                .orElseGet(() -> uses.get(0).toString());
    }
}
