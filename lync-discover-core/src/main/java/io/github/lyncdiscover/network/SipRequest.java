package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.ServerAddress;
import java.util.List;

/**
 * A connection to a SIP server. Immutable.
 *
 * @param server name and port
 * @param addresses where the host is, as looked up before
 */
public record SipRequest(ServerAddress server, List<String> addresses) {
    /** Copies the list. */
    public SipRequest {
        addresses = List.copyOf(addresses);
    }
}
