package io.github.lyncdiscover.trust;

/** The registry keys under which clients look for TrustModelData; which hive is the {@link TrustModelData.Source}'s part. */
public enum RegistryKey {
    /** Lync 2013 and Skype for Business 2015 ({@code lync15.admx}). */
    OFFICE_15("Microsoft\\Office\\15.0\\Lync"),
    /** Skype for Business 2016 ({@code lync16.admx}). */
    OFFICE_16("Microsoft\\Office\\16.0\\Lync"),
    /** Lync 2010 (client bootstrapping policies, Lync Server 2010). */
    COMMUNICATOR("Microsoft\\Communicator");

    private final String path;

    RegistryKey(String path) {
        this.path = path;
    }

    /**
     * The key without its hive.
     *
     * @param source whether a policy or a preference is meant
     * @return for example {@code Software\Policies\Microsoft\Office\15.0\Lync}
     */
    public String path(TrustModelData.Source source) {
        return (source.policy() ? "Software\\Policies\\" : "Software\\") + path;
    }
}
