package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.name.NearestWord;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The question that is most like another one. */
final class NearestQuestion {
    private static final int MOST = 400;
    private static final int LONGEST = 400;

    private NearestQuestion() {}

    /**
     * The question that is most like one that nobody asks. URLs that differ in their query come
     * first, then those of the same host, then those of the same path.
     *
     * @param stated the question that nobody asks, in normal form
     * @param asked the questions that are asked; of very many some are left out
     * @return the one that takes the fewest changed letters; empty if nothing is asked
     */
    static Optional<String> to(String stated, Collection<String> asked) {
        Objects.requireNonNull(stated, "stated");
        List<String> samePage = asked.stream()
                .filter(each -> page(each).equals(page(stated)) && !each.equals(stated))
                .toList();
        List<String> sameHost =
                asked.stream().filter(each -> host(each).equals(host(stated))).toList();
        List<String> samePath =
                asked.stream().filter(each -> path(each).equals(path(stated))).toList();
        List<String> best = !samePage.isEmpty()
                ? samePage
                : !sameHost.isEmpty() ? sameHost : !samePath.isEmpty() ? samePath : List.copyOf(asked);
        return best.stream()
                .filter(each -> !each.equals(stated))
                .sorted(Comparator.comparingInt(each -> Math.abs(each.length() - stated.length())))
                .limit(MOST)
                .min(Comparator.<String>comparingInt(each -> distance(stated, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Whether one name is another with a slip of the pen: they differ in one run of labels, there by two letters at most, and by
     * no more than a quarter of them.
     *
     * @param one a name
     * @param other another name
     * @return true if one was probably meant by the other
     */
    static boolean isSlip(String one, String other) {
        List<String> mine = List.of(one.split("\\.", -1));
        List<String> theirs = List.of(other.split("\\.", -1));
        int last = 0;
        int most = Math.min(mine.size(), theirs.size());
        while (last < most && mine.get(mine.size() - 1 - last).equals(theirs.get(theirs.size() - 1 - last))) {
            last++;
        }
        int first = 0;
        while (first < most - last && mine.get(first).equals(theirs.get(first))) {
            first++;
        }
        String mineOnly = String.join(".", mine.subList(first, mine.size() - last));
        String theirsOnly = String.join(".", theirs.subList(first, theirs.size() - last));
        int allowed = Math.min(2, Math.min(mineOnly.length(), theirsOnly.length()) / 4);
        return !one.equals(other)
                && Math.abs(mineOnly.length() - theirsOnly.length()) <= allowed
                && distance(mineOnly, theirsOnly) <= allowed;
    }

    private static int distance(String one, String other) {
        return one.length() > LONGEST || other.length() > LONGEST
                ? LONGEST + Math.abs(one.length() - other.length())
                : NearestWord.distance(one, other);
    }

    private static String host(String question) {
        int scheme = question.indexOf("//");
        int slash = question.indexOf('/', scheme < 0 ? 0 : scheme + 2);
        return question.substring(scheme < 0 ? 0 : scheme + 2, slash < 0 ? question.length() : slash);
    }

    /** A URL without its query. */
    private static String page(String question) {
        int query = question.indexOf('?');
        return query < 0 ? question : question.substring(0, query);
    }

    private static String path(String question) {
        int scheme = question.indexOf("//");
        int slash = scheme < 0 ? -1 : question.indexOf('/', scheme + 2);
        return slash < 0 ? "" : question.substring(slash);
    }
}
