package io.github.lyncdiscover.trust;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The trust settings of one user's machine: TrustModelData values, domains ticked earlier, the last SIP server, a
 * server entered by hand. Immutable.
 *
 * @param values the TrustModelData values, at most one a source and registry key, in the order in which the client looks
 * @param alwaysTrusted domains for which the user ticked "Always trust this server"
 * @param lastSipServer the SIP server of the last successful sign-in
 * @param manualServer the server entered in the client's manual configuration; there is no discovery then
 * @param remarks what the file that values were read from holds besides
 */
public record TrustSettings(
        List<TrustModelData> values,
        List<DomainName> alwaysTrusted,
        Optional<DomainName> lastSipServer,
        Optional<ServerAddress> manualServer,
        List<TrustRemark> remarks) {
    /** Used by the constructor, so it comes first. */
    private static final Comparator<TrustModelData> ORDER = Comparator.comparing(TrustModelData::source)
            .thenComparing(value -> value.key().map(RegistryKey::ordinal).orElse(-1));

    /** A machine without trust settings. */
    public static final TrustSettings NONE =
            new TrustSettings(List.of(), List.of(), Optional.empty(), Optional.empty());

    /**
     * Sorts the values into the client's order.
     *
     * @throws IllegalArgumentException if a client would find two values at the same source
     */
    public TrustSettings {
        Objects.requireNonNull(alwaysTrusted, "alwaysTrusted");
        Objects.requireNonNull(lastSipServer, "lastSipServer");
        Objects.requireNonNull(manualServer, "manualServer");
        Objects.requireNonNull(remarks, "remarks");
        values = values.stream().sorted(ORDER).toList();
        alwaysTrusted = List.copyOf(alwaysTrusted);
        remarks = List.copyOf(remarks);
        for (int i = 1; i < values.size(); i++) {
            if (clash(values.get(i - 1), values.get(i))) {
                throw new IllegalArgumentException("two TrustModelData values have the same source: " + values);
            }
        }
    }

    /**
     * Settings without a remark.
     *
     * @param values the TrustModelData values, at most one a source and registry key
     * @param alwaysTrusted domains for which the user ticked "Always trust this server"
     * @param lastSipServer the SIP server of the last successful sign-in
     * @param manualServer the server entered in the client's manual configuration
     * @throws IllegalArgumentException if a client would find two values at the same source
     */
    public TrustSettings(
            List<TrustModelData> values,
            List<DomainName> alwaysTrusted,
            Optional<DomainName> lastSipServer,
            Optional<ServerAddress> manualServer) {
        this(values, alwaysTrusted, lastSipServer, manualServer, List.of());
    }

    /** Whether some client would read both. */
    private static boolean clash(TrustModelData one, TrustModelData other) {
        return one.source() == other.source()
                && (one.key().isEmpty() || other.key().isEmpty() || one.key().equals(other.key()));
    }

    /**
     * These settings with another TrustModelData value; one from the same source that the same client would read is replaced.
     *
     * @param value the value
     * @return new settings
     */
    public TrustSettings with(TrustModelData value) {
        Objects.requireNonNull(value, "value");
        List<TrustModelData> all = Stream.concat(
                        values.stream().filter(other -> !clash(other, value)), Stream.of(value))
                .toList();
        return new TrustSettings(all, alwaysTrusted, lastSipServer, manualServer, remarks);
    }

    /**
     * These settings with other domains that the user ticked.
     *
     * @param domains the domains
     * @return new settings
     */
    public TrustSettings withAlwaysTrusted(List<DomainName> domains) {
        Objects.requireNonNull(domains, "domains");
        return new TrustSettings(values, domains, lastSipServer, manualServer, remarks);
    }

    /**
     * These settings with another last SIP server.
     *
     * @param host the server of the last successful sign-in
     * @return new settings
     */
    public TrustSettings withLastSipServer(DomainName host) {
        Objects.requireNonNull(host, "host");
        return new TrustSettings(values, alwaysTrusted, Optional.of(host), manualServer, remarks);
    }

    /**
     * These settings with a server entered by hand.
     *
     * @param server the server
     * @return new settings
     */
    public TrustSettings withManualServer(ServerAddress server) {
        Objects.requireNonNull(server, "server");
        return new TrustSettings(values, alwaysTrusted, lastSipServer, Optional.of(server), remarks);
    }

    /**
     * These settings with other remarks.
     *
     * @param all what the file that values were read from holds besides
     * @return new settings
     */
    public TrustSettings remarking(List<TrustRemark> all) {
        Objects.requireNonNull(all, "all");
        return new TrustSettings(values, alwaysTrusted, lastSipServer, manualServer, all);
    }

    /**
     * These settings with the TrustModelData values and remarks of others, which replace values from the same source.
     *
     * @param found what was found on users' machines
     * @return new settings
     */
    public TrustSettings withFound(TrustSettings found) {
        TrustSettings settings = this;
        for (TrustModelData value : found.values()) {
            settings = settings.with(value);
        }
        return settings.remarking(Stream.concat(remarks.stream(), found.remarks().stream())
                .distinct()
                .toList());
    }

    /**
     * These settings as a client sees them that reads no list of trusted domains.
     *
     * @return settings without values
     */
    public TrustSettings withoutValues() {
        return new TrustSettings(List.of(), alwaysTrusted, lastSipServer, manualServer, remarks);
    }

    /**
     * These settings as a client sees them.
     *
     * @param key the registry key under which the client looks for TrustModelData; empty for one that reads none
     * @return settings without the values that are under the keys of other clients
     */
    public TrustSettings readUnder(Optional<RegistryKey> key) {
        Objects.requireNonNull(key, "key");
        return new TrustSettings(
                values.stream().filter(value -> value.isReadUnder(key)).toList(),
                alwaysTrusted,
                lastSipServer,
                manualServer,
                remarks);
    }
}
