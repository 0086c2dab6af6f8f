package io.github.lyncdiscover.plan.certificates;

/** The product on the servers that have a certificate, as far as a rule depends on it. More may come. */
public enum ServerProduct {
    /** Office Communications Server 2007 R2. */
    OCS_2007_R2("ocs-2007-r2", "Office Communications Server 2007 R2"),
    /** Lync Server 2010. */
    LYNC_2010("lync-2010", "Lync Server 2010"),
    /** Lync Server 2013. */
    LYNC_2013("lync-2013", "Lync Server 2013"),
    /** Skype for Business Server 2015. */
    SFB_2015("sfb-2015", "Skype for Business Server 2015");

    private final String word;
    private final String title;

    ServerProduct(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /**
     * Reports whether it can roll certificates, which came with Lync Server 2013 (JJ660292).
     *
     * @return whether Set-CsCertificate has -Roll there
     */
    public boolean rolls() {
        return compareTo(LYNC_2013) >= 0;
    }

    /**
     * What it is called in a plan.
     *
     * @return such as {@code lync-2013}
     */
    public String word() {
        return word;
    }

    /**
     * What people call it.
     *
     * @return such as {@code Lync Server 2013}
     */
    public String title() {
        return title;
    }
}
