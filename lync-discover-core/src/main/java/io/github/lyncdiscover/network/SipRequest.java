package io.github.lyncdiscover.network;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A connection to a SIP server. Immutable.
 *
 * @param server name and port
 * @param addresses where the host is, as looked up before
 * @param versions the versions of TLS that the client speaks; a live world offers those that this machine speaks, too
 */
public record SipRequest(ServerAddress server, List<String> addresses, Set<TlsVersion> versions) {
    /** Copies the collections. */
    public SipRequest {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(versions, "versions");
        addresses = List.copyOf(addresses);
        versions = Set.copyOf(versions);
    }

    /**
     * The same of a client that speaks every version of TLS.
     *
     * @param server name and port
     * @param addresses where the host is, as looked up before
     */
    public SipRequest(ServerAddress server, List<String> addresses) {
        this(server, addresses, TlsVersion.ALL);
    }
}
