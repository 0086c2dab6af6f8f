package io.github.lyncdiscover.name;

import java.util.Objects;

/** The SIP server that DHCP options 43 and 120 name at one place, as far as it is known. More alternatives may come. */
public sealed interface DhcpAnswer {
    /** It is unknown whether DHCP names a server. */
    DhcpAnswer NOT_KNOWN = new NotKnown();

    /** DHCP names no server. */
    DhcpAnswer NO_SERVER = new NoServer();

    /** An unknown answer. */
    record NotKnown() implements DhcpAnswer {}

    /** An answer without a server. */
    record NoServer() implements DhcpAnswer {}

    /**
     * An answer that names a server.
     *
     * @param host the server's name
     */
    record Server(DomainName host) implements DhcpAnswer {

        /** Refuses null. */
        public Server {
            Objects.requireNonNull(host, "host");
        }
    }
}
