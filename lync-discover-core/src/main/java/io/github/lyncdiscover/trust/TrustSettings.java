package io.github.lyncdiscover.trust;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one user's machine was told about trust: TrustModelData values, domains ticked earlier, the last SIP server, a
 * server entered by hand. Immutable.
 *
 * @param values the TrustModelData values, at most one a source, in the order in which the client looks
 * @param alwaysTrusted domains for which the user ticked "Always trust this server"
 * @param lastSipServer the SIP server of the last successful sign-in
 * @param manualServer the server entered in the client's manual configuration; there is no discovery then
 */
public record TrustSettings(
        List<TrustModelData> values,
        List<DomainName> alwaysTrusted,
        Optional<DomainName> lastSipServer,
        Optional<ServerAddress> manualServer) {
    /** A machine that was told nothing. */
    public static final TrustSettings NONE =
            new TrustSettings(List.of(), List.of(), Optional.empty(), Optional.empty());

    /**
     * Sorts the values into the client's order.
     *
     * @throws IllegalArgumentException if two values have the same source
     */
    public TrustSettings {
        values = values.stream()
                .sorted((one, other) -> one.source().compareTo(other.source()))
                .toList();
        alwaysTrusted = List.copyOf(alwaysTrusted);
        if (values.stream().map(TrustModelData::source).distinct().count() < values.size()) {
            throw new IllegalArgumentException("two TrustModelData values have the same source: " + values);
        }
    }

    /**
     * These settings with another TrustModelData value; one from the same source is replaced.
     *
     * @param value the value
     * @return new settings
     */
    public TrustSettings with(TrustModelData value) {
        List<TrustModelData> all = Stream.concat(
                        values.stream().filter(other -> other.source() != value.source()), Stream.of(value))
                .toList();
        return new TrustSettings(all, alwaysTrusted, lastSipServer, manualServer);
    }

    /**
     * These settings with other domains that the user ticked.
     *
     * @param domains the domains
     * @return new settings
     */
    public TrustSettings withAlwaysTrusted(List<DomainName> domains) {
        return new TrustSettings(values, domains, lastSipServer, manualServer);
    }

    /**
     * These settings with another last SIP server.
     *
     * @param host the server of the last successful sign-in
     * @return new settings
     */
    public TrustSettings withLastSipServer(DomainName host) {
        return new TrustSettings(values, alwaysTrusted, Optional.of(host), manualServer);
    }

    /**
     * These settings with a server entered by hand.
     *
     * @param server the server
     * @return new settings
     */
    public TrustSettings withManualServer(ServerAddress server) {
        return new TrustSettings(values, alwaysTrusted, lastSipServer, Optional.of(server));
    }
}
