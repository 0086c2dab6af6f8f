package io.github.lyncdiscover;

/** Holds the place of the library until there is one. */
public final class Placeholder {
    private Placeholder() {}

    /** A word to show that the module is there. */
    public static String word() {
        return "lync-discover";
    }
}
