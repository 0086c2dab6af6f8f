package io.github.lyncdiscover.name;

import java.util.Objects;
import java.util.Optional;

/**
 * A server as it is named to the client: a host name and a port. Immutable.
 *
 * @param host the name
 * @param port 1 to 65535
 */
public record ServerAddress(DomainName host, int port) {
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Checks the port.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public ServerAddress {
        Objects.requireNonNull(host, "host");
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port " + port + " of " + host + " is not between 1 and 65535");
        }
    }

    /**
     * Reads {@code HOST} or {@code HOST:PORT}.
     *
     * @param text the name, with or without a port
     * @param defaultPort the port where none is given
     * @return the server
     * @throws IllegalArgumentException if the host is no name or the port no port
     */
    public static ServerAddress parse(String text, int defaultPort) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new ServerAddress(DomainName.parse(text), defaultPort);
        }
        int port = parsePort(text.substring(colon + 1))
                .orElseThrow(() -> new IllegalArgumentException(
                        PrintableText.quote(text) + " does not end in a port between 1 and 65535"));
        return new ServerAddress(DomainName.parse(text.substring(0, colon)), port);
    }

    /**
     * Reads a port.
     *
     * @param text decimal digits; blanks around them are trimmed
     * @return the port, or empty if the text is none
     */
    public static Optional<Integer> parsePort(String text) {
        String digits = text.strip();
        boolean number =
                !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number
                ? Optional.of(Integer.parseInt(digits)).filter(p -> p >= 1 && p <= HIGHEST_PORT)
                : Optional.empty();
    }

    /**
     * Written out, as is {@code hashCode}: the generated ones are made at run time. In the four types that a walk hashes first
     * this saves 13 of 245 ms of processor time at each start (docs/performance.md).
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof ServerAddress that && port == that.port && host.equals(that.host);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    @Override
    public String toString() {
        return host.authority() + ":" + port;
    }
}
