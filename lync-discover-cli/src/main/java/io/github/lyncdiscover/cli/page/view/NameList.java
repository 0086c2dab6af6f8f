package io.github.lyncdiscover.cli.page.view;

import java.util.List;

/**
 * A list of names, the first of them in view and the others in a list that opens.
 *
 * @param first those in view
 * @param more how many others there are, in words; empty if none
 * @param rest the others
 * @param hidden how many are in no list, in words; empty if none
 */
public record NameList(List<String> first, String more, List<String> rest, String hidden) {
    private static final int FEW = 2;
    private static final int MOST = 2_500;

    public static NameList of(List<String> all) {
        int shown = all.size() <= FEW + 1 ? all.size() : FEW;
        List<String> rest = all.subList(shown, Math.min(all.size(), MOST));
        return new NameList(
                List.copyOf(all.subList(0, shown)),
                rest.isEmpty() ? "" : "and " + CountText.grouped(all.size() - shown) + " more",
                List.copyOf(rest),
                all.size() > MOST ? "… and " + CountText.grouped(all.size() - MOST) + " more" : "");
    }

    /** A single name, or words that represent several. */
    public static NameList of(String one) {
        return of(List.of(one));
    }

    public boolean hasMore() {
        return !rest.isEmpty();
    }
}
