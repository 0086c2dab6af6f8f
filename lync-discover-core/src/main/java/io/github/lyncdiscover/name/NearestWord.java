package io.github.lyncdiscover.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The suggestion of the right word for a misspelt one. */
public final class NearestWord {
    private static final int LONGEST = 64;

    private NearestWord() {}

    /**
     * The word that was probably meant.
     *
     * @param wrong what was written
     * @param right the words that would have been right
     * @return the one that takes the fewest changed, missing, surplus or swapped letters, if a third of its letters
     *     suffices; case is no difference; never the word itself
     */
    public static Optional<String> to(String wrong, Collection<String> right) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        String sought = wrong.toLowerCase(Locale.ROOT);
        return right.stream()
                .filter(word -> !word.equals(wrong))
                .filter(word -> distance(sought, word.toLowerCase(Locale.ROOT)) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(sought, word.toLowerCase(Locale.ROOT))));
    }

    /**
     * The end of a complaint about a wrong word.
     *
     * @param wrong what was written
     * @param right the words that would have been right
     * @return {@code "; did you mean "word"?"}, or nothing if no word is near
     */
    public static String hint(String wrong, Collection<String> right) {
        return to(wrong, right)
                .map(word -> "; did you mean \"" + PrintableText.of(word) + "\"?")
                .orElse("");
    }

    /**
     * The number of letters that differ: Levenshtein's distance, where two neighbours swapped count once.
     *
     * @param from one word
     * @param to another word
     * @return how many letters are changed, missing, surplus or swapped
     */
    public static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        int changed = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
