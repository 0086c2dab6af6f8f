package io.github.lyncdiscover.lint;

/** The document on which a rule rests. */
public enum LintSource {
    /** The requirements of Lync Server 2010 and 2013 for Edge Servers. */
    GG398920("gg398920", "Lync Server 2010 and 2013, certificate requirements for external user access"),
    /** The planning of Edge certificates in Lync Server 2013. */
    GG413010("gg413010", "Plan for Edge Server certificates in Lync Server 2013"),
    /** The names of XMPP federation. */
    XMPP_SUMMARY("XMPP summary", "Lync Server 2013, certificate summary: XMPP federation"),
    /** What keys and signatures Lync Server 2013 supports. */
    GG398066("gg398066", "Lync Server 2013, certificate infrastructure requirements"),
    /** The names on Front End Servers and Directors of Lync Server 2013. */
    GG398094("gg398094", "Lync Server 2013, certificate requirements for internal servers"),
    /** How a certificate of an Edge Server is requested. */
    GG398708("gg398708", "Lync Server 2013, request of Edge certificates"),
    /** Where wildcards are supported. */
    HH202161("hh202161", "Lync Server, support of wildcard certificates"),
    /** The names of mobility: in the SIP domain. */
    HH690044("Hh690044", "Lync Server 2013, names for mobility: in the SIP domain"),
    /** The names of Autodiscover: in the internal domain. */
    JJ945616("JJ945616", "Lync Server 2013, certificates for Autodiscover: in the internal domain"),
    /** How A/V and OAuth certificates are rolled. */
    JJ660292("JJ660292", "Staging AV and OAuth certificates in Lync Server 2013 using -Roll in Set-CsCertificate"),
    /** The renewal of certificates. */
    JJ204965("JJ204965", "Lync Server 2013, renewal of certificates"),
    /** The bounds of the token lifetime. */
    NEW_CS_AV_EDGE_CONFIGURATION("New-CsAVEdgeConfiguration", "the cmdlet's MaxTokenLifetime"),
    /** The requirements of Office Communications Server 2007 R2 for Edge Servers. */
    F05BD2A7("f05bd2a7", "Office Communications Server 2007 R2, Edge certificate requirements"),
    /** The set-up of A/V authentication in Office Communications Server 2007 R2. */
    DD425147("dd425147", "Office Communications Server 2007 R2, Set Up Certificates for A/V Authentication"),
    /** The reference architecture of Office Communications Server 2007 R2. */
    R2_ARCHITECTURE("4c62d58d", "Office Communications Server 2007 R2, reference architecture: the internal Edge name"),
    /** The reference architecture of Lync Server 2010. */
    LYNC_2010_ARCHITECTURE("6de6680e", "Lync Server 2010, reference architecture 1: a name of its own (avauth)"),
    /** What was tried with the A/V Authentication certificate. */
    SUBJECT_NAME_ARTICLE("confusedamused.com", "Your OCS A/V Authentication Certificate Subject Name Doesn't Matter"),
    /** What a phone made of a wildcard. */
    SCHERTZ_2011("J. Schertz 2011", "a phone does not sign in where a wildcard names the registrar; Windows does"),
    /** What an Exchange wildcard costs a phone. */
    UCGEEK_2014("ucgeek.co 2014", "behind an Exchange wildcard a phone signs in, without calendar and call history"),
    /** What the firmware of a phone decides. */
    SCHERTZ_2014("J. Schertz 2014", "Lync Phone Edition and Public Certificates: old firmware lacks newer roots"),
    /** Who needs a revocation list. */
    SCHERTZ_2013("J. Schertz 2013", "the Store app needs the revocation list within reach"),
    /** Who can read which revocation list. */
    IMAUCBLOG_2012("imaucblog 2012", "computers outside of the domain read no ldap: revocation list"),
    /** Wildcards in Office Communications Server. */
    TECHTARGET_2010("TechTarget 2010", "wildcards are not supported by Office Communications Server"),
    /** The end of SHA-1. */
    ADVISORY_2880823("Security Advisory 2880823", "Microsoft, deprecation of SHA-1 for its root programme"),
    /** Which clients work without TLS 1.0 and 1.1. */
    DISABLE_OLD_TLS(
            "Disable TLS 1.0/1.1", "Skype for Business Server 2015: which clients work without TLS 1.0 and 1.1"),
    /** The dialog that a bad certificate brings. */
    KB2604176("KB 2604176", "There was a problem verifying the certificate from the server"),
    /** The update without which Windows does not take SHA-512 in TLS 1.2. */
    KB2973337("KB 2973337", "Microsoft, SHA-512 in TLS 1.2 on Windows Server 2008 R2, 2012 and 2012 R2");

    private final String id;
    private final String title;

    LintSource(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /**
     * By what it is found.
     *
     * @return its number, or who wrote it
     */
    public String id() {
        return id;
    }

    /**
     * What it is.
     *
     * @return its title, or what of it is meant
     */
    public String title() {
        return title;
    }
}
