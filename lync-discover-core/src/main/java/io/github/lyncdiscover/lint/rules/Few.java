package io.github.lyncdiscover.lint.rules;

import java.util.List;

/** Some of many, for a sentence. */
public final class Few {
    private static final int MOST = 4;

    private Few() {}

    /** The first few, and how many more there are. */
    public static String of(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(MOST, all.size())));
        return all.size() <= MOST ? first : first + " and " + (all.size() - MOST) + " more";
    }
}
