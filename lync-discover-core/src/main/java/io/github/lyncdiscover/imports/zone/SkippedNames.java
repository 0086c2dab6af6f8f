package io.github.lyncdiscover.imports.zone;

/**
 * The names that a line which was passed over may give. Immutable.
 *
 * @param prefix how such a name begins
 * @param suffix how it ends; empty for any name, and a line end where the prefix is the whole name
 * @param numbered whether a number is between the two
 */
record SkippedNames(String prefix, String suffix, boolean numbered) {
    private static final String WHOLE = "\n";

    /** Every name. */
    static final SkippedNames ALL = new SkippedNames("", "", false);

    /** One name, or what is below a wildcard. */
    static SkippedNames of(String owner) {
        return owner.startsWith("*.")
                ? new SkippedNames("", owner.substring(1), false)
                : new SkippedNames(owner, WHOLE, false);
    }

    /**
     * Whether a name is one of them.
     *
     * @param name the name, in lower case without its final dot
     * @return true if the line may give it
     */
    boolean has(String name) {
        if (suffix.equals(WHOLE)) {
            return name.equals(prefix);
        }
        int between = name.length() - prefix.length() - suffix.length();
        return between >= 0
                && name.startsWith(prefix)
                && name.endsWith(suffix)
                && (!numbered || isNumber(name.substring(prefix.length(), prefix.length() + between)));
    }

    /** In any of the bases that {@code $GENERATE} writes, with dots where it writes one digit a label. */
    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c == '.' || Character.digit(c, 16) >= 0);
    }
}
