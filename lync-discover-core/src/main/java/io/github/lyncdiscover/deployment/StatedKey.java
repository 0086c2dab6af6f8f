package io.github.lyncdiscover.deployment;

/**
 * A key of a plan under which facts are stated, each by the question that it answers. More may come.
 *
 * @since 0.1.0
 */
public enum StatedKey {
    /** What URLs answer. */
    ANSWERS("answers"),
    /** What SIP servers do. */
    SIP_SERVERS("sipServers"),
    /** The records of names. */
    RECORDS("dns.records"),
    /** The names whose name servers fail. */
    FAILURES("dns.failures"),
    /** The zones of which every record is known. */
    COMPLETE_ZONES("dns.completeZones"),
    /** The names and addresses at which a reverse proxy publishes a pool. */
    REVERSE_PROXY("reverseProxy"),
    /** The users who have an Exchange of their own. */
    EXCHANGE("exchange");

    private final String text;

    StatedKey(String text) {
        this.text = text;
    }

    /**
     * The key as a plan file has it.
     *
     * @return keys from the outermost to the innermost, with dots between them
     */
    public String text() {
        return text;
    }
}
