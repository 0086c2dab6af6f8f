package io.github.lyncdiscover.plan.certificates;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Location;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * @param tlsVersions the versions of TLS that who presents it speaks, at least one
 * @param clientsWithoutRoot the names of the clients that do not have the root to which it leads
 */
public record AssignedCertificate(
        List<CertificateUse> uses,
        Optional<Location> location,
        Optional<DomainName> server,
        Optional<ServerProduct> product,
        Optional<String> file,
        CertificateFacts facts,
        Set<TlsVersion> tlsVersions,
        Set<String> clientsWithoutRoot) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if there is no version of TLS
     */
    public AssignedCertificate {
        Objects.requireNonNull(uses, "uses");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(tlsVersions, "tlsVersions");
        Objects.requireNonNull(clientsWithoutRoot, "clientsWithoutRoot");
        uses = List.copyOf(uses);
        tlsVersions = TlsVersion.some(tlsVersions);
        clientsWithoutRoot = Set.copyOf(clientsWithoutRoot);
    }

    /**
     * A certificate that leads to a root of every client, of a server that speaks every version of TLS.
     *
     * @param uses what it is for, at least one
     * @param location from where it is seen; empty for both
     * @param server the computer that holds it, where each computer of a pool has its own
     * @param product what runs there
     * @param file the file that it was read from
     * @param facts what is known of it
     */
    public AssignedCertificate(
            List<CertificateUse> uses,
            Optional<Location> location,
            Optional<DomainName> server,
            Optional<ServerProduct> product,
            Optional<String> file,
            CertificateFacts facts) {
        this(uses, location, server, product, file, facts, TlsVersion.ALL, Set.of());
    }

    /**
     * A certificate that all who are named present, seen from inside and outside.
     *
     * @param facts what is known of it
     * @param uses what it is for: {@code reverseProxy}, {@code accessEdge}, or servers by their names
     * @return the certificate
     * @throws IllegalArgumentException if a use is none
     */
    public static AssignedCertificate of(CertificateFacts facts, String... uses) {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(uses, "uses");
        return new AssignedCertificate(
                Stream.of(uses).map(CertificateUse::parse).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                facts);
    }

    /**
     * The same of a server that speaks only some versions of TLS.
     *
     * @param versions the versions, at least one
     * @return another certificate
     * @throws IllegalArgumentException if there is none
     */
    public AssignedCertificate speaking(Set<TlsVersion> versions) {
        Objects.requireNonNull(versions, "versions");
        return new AssignedCertificate(uses, location, server, product, file, facts, versions, clientsWithoutRoot);
    }

    /**
     * The same with a root that some clients lack.
     *
     * @param clients their names, such as {@code lync-phone}
     * @return another certificate
     */
    public AssignedCertificate withoutRootOn(Set<String> clients) {
        Objects.requireNonNull(clients, "clients");
        return new AssignedCertificate(uses, location, server, product, file, facts, tlsVersions, clients);
    }

    /**
     * Reports whether a client speaks none of the versions of TLS that are spoken here.
     *
     * @param client the client
     * @return true if no handshake of it succeeds
     */
    public boolean isNotUnderstoodBy(ClientProfile client) {
        return Collections.disjoint(tlsVersions, client.get(Settings.TLS_VERSIONS));
    }

    /**
     * Reports whether the handshake depends on the client: on its versions of TLS or on its roots.
     *
     * @return false if neither is restricted
     */
    public boolean isForSomeClientsOnly() {
        return tlsVersions.size() < TlsVersion.ALL.size() || !clientsWithoutRoot.isEmpty();
    }

    /**
     * Reports whether it is seen from a place.
     *
     * @param place the place
     * @return true if it is
     */
    public boolean seenFrom(Location place) {
        Objects.requireNonNull(place, "place");
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
