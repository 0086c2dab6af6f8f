package io.github.lyncdiscover.trust;

/**
 * The registry keys under which clients look for TrustModelData; which hive is the {@link TrustModelData.Source}'s part.
 * More may come.
 */
public enum RegistryKey {
    /** Lync 2013 and Skype for Business 2015 ({@code lync15.admx}). */
    OFFICE_15("Lync 2013", "Microsoft\\Office\\15.0\\Lync"),
    /** Skype for Business 2016 ({@code lync16.admx}). */
    OFFICE_16("Skype for Business 2016", "Microsoft\\Office\\16.0\\Lync"),
    /** Lync 2010 (client bootstrapping policies, Lync Server 2010). */
    COMMUNICATOR("Lync 2010", "Microsoft\\Communicator");

    private final String words;
    private final String path;

    RegistryKey(String words, String path) {
        this.words = words;
        this.path = path;
    }

    /**
     * The client that first read the key.
     *
     * @return its name
     */
    public String words() {
        return words;
    }

    /**
     * The key in short.
     *
     * @return for example {@code Office\15.0\Lync}
     */
    public String shortPath() {
        return path.substring("Microsoft\\".length());
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
