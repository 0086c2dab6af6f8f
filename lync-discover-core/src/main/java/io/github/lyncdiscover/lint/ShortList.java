package io.github.lyncdiscover.lint;

import java.util.List;

/** A list cut short for a sentence. */
final class ShortList {
    private static final int MOST = 4;

    private ShortList() {}

    /** The first few, and how many more there are. */
    public static String of(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(MOST, all.size())));
        return all.size() <= MOST ? first : first + " and " + (all.size() - MOST) + " more";
    }
}
