package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.name.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** The first line of an outcome: whom it is for on the left, the verdict on the right. */
public final class Header {
    private static final String ESCAPE = "\u001b[";

    private Header() {}

    /** The width of everything written for people. */
    public static final int COLUMNS = 80;

    /**
     * A header, over several lines where it is long.
     *
     * @param who whom the outcome is for
     * @param verdict the outcome in a word
     * @param good whether nothing has to be done about it
     * @param colour whether to colour the verdict by terminal escapes
     * @return the lines
     */
    public static List<String> of(String who, String verdict, boolean good, boolean colour) {
        List<String> lines = new ArrayList<>(Wrapped.lines("", who, COLUMNS));
        String last = lines.get(lines.size() - 1);
        int gap = COLUMNS - Wrapped.width(last) - verdict.length();
        String shown = colour ? ESCAPE + (good ? "32;1m" : "31;1m") + verdict + ESCAPE + "0m" : verdict;
        if (gap >= 2) {
            lines.set(lines.size() - 1, last + " ".repeat(gap) + shown);
        } else {
            lines.add(" ".repeat(COLUMNS - verdict.length()) + shown);
        }
        return lines;
    }
}
