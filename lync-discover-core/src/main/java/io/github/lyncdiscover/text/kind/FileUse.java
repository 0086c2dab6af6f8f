package io.github.lyncdiscover.text.kind;

/** A use that commands make of a file. */
public enum FileUse {
    /** Read as a plan: {@code plan}, {@code diff}, {@code advise}, {@code lint}. */
    PLAN("a plan", "plan, diff, advise and lint take it", "a plan has the keys sipDomains and pools"),
    /** Made a plan: {@code import}, and the commands that take a plan. */
    IMPORT(
            "a topology or what a server printed",
            "import makes a plan of it; plan, diff, advise and lint take it too",
            "make one with (Get-CsTopology -AsXml).ToString() > FILE, or with the script that lync-discover import --script prints"),
    /** Says who is homed where, beside a topology. */
    PEOPLE(
            "a list of users",
            "import takes it after a topology, as in import topology.xml users.csv",
            "it has the columns SipAddress, RegistrarPool and HostingProvider"),
    /** Answers for a DNS zone. */
    ZONE(
            "a zone file",
            "import takes it with --zone inside=FILE or --zone outside=FILE",
            "it has records such as sip IN A 192.0.2.1"),
    /** Replayed in place of the network. */
    RECORDING(
            "a recording",
            "check takes it with --replay, diff takes it too, and a plan with its key recording",
            "check --record makes one"),
    /** Made a recording: {@code import}. */
    CAPTURE(
            "a capture of HTTP",
            "import makes a recording of it, which check takes with --replay",
            "save one as HAR in the tools of a browser or in a proxy"),
    /** Holds certificates. */
    CERTIFICATES(
            "certificates",
            "chain takes it with --file or --store NAME=FILE, check with --cacert, and a plan with its key certificates",
            "they are between -----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----"),
    /** Lists whose sign-ins to look at. */
    TARGETS(
            "a list of targets",
            "check takes it as @FILE",
            "it has one sign-in address or SIP domain a line, and # before comments"),
    /** Holds trust settings of a client. */
    TRUST(
            "trust settings",
            "trust, check and plan take it with --trust-from",
            "give an export of regedit (.reg), the output of reg query, Registry.xml of Group Policy Preferences, a"
                    + " registry.pol, or what gpresult /x writes");

    private final String noun;
    private final String taker;
    private final String form;

    FileUse(String noun, String taker, String form) {
        this.noun = noun;
        this.taker = taker;
        this.form = form;
    }

    /**
     * What a file for this use is called.
     *
     * @return a noun with its article
     */
    public String noun() {
        return noun;
    }

    /** Which commands take a file for this use, as a clause about it. */
    String taker() {
        return taker;
    }

    /**
     * How such a file is made or told.
     *
     * @return a clause
     */
    public String form() {
        return form;
    }
}
