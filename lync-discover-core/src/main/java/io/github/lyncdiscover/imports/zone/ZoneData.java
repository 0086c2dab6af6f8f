package io.github.lyncdiscover.imports.zone;

/** The data of a record of a type that a sign-in asks for. Names are in lower case, without the final dot. */
public sealed interface ZoneData {
    /**
     * An IPv4 or IPv6 address.
     *
     * @param text the address
     */
    record Address(String text) implements ZoneData {}

    /**
     * An alias, perhaps of the name of a service.
     *
     * @param target the name that is meant
     */
    record Alias(String target) implements ZoneData {}

    /**
     * An alias of all names below its owner (RFC 6672).
     *
     * @param target the name that takes the owner's place
     */
    record Subtree(String target) implements ZoneData {}

    /**
     * A server of a service.
     *
     * @param priority lower is tried first
     * @param weight larger is preferred among equals
     * @param port the port
     * @param target the server's name, or {@code "."} for none
     */
    record Service(int priority, int weight, int port, String target) implements ZoneData {}
}
