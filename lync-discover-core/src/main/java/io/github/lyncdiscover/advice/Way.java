package io.github.lyncdiscover.advice;

/** The kinds of alternatives. */
public enum Way {
    /** TrustModelData names the registrable domains as well as all that is trusted today. */
    TRUST_LIST("Trusted domain list"),
    /** The shortest TrustModelData value that silences: what no planned sign-in needs is left out. */
    SHORTEST_TRUST_LIST("Trusted domain list, the shortest"),
    /** TrustModelData names the servers one by one. */
    EXACT_TRUST_LIST("Trusted domain list, exact hosts"),
    /** Servers get names in the SIP domain. */
    NAMES("Names inside the SIP domain"),
    /** A pool for each SIP domain whose users are asked. */
    OWN_POOLS("A pool of its own for each SIP domain"),
    /** Names where they can be changed, TrustModelData for the rest. */
    NAMES_AND_TRUST_LIST("Names where possible, the list for the rest"),
    /** Nothing: users are told what they will see. */
    TELL_USERS("Change nothing, tell users what they will see");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    /**
     * A heading.
     *
     * @return a few words
     */
    public String words() {
        return words;
    }
}
