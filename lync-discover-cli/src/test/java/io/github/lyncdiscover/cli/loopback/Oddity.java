package io.github.lyncdiscover.cli.loopback;

/** What an {@link OddServer} does once the first byte of a request is there. */
public enum Oddity {
    SILENT,
    NO_HTTP,
    RESET,
    ENDLESS_BODY,
    DRIPPING_BODY,
    ENDLESS_HEADERS,
    DRIPPING_HEADERS,
    ENDLESS_INTERIM_RESPONSES,
    CUT_SHORT,
    HALF_CLOSED,
    HALF_CLOSED_IN_THE_BODY,
    CONTROL_CHARACTERS_IN_HEADERS,
    CONTROL_CHARACTERS_IN_LOCATION
}
