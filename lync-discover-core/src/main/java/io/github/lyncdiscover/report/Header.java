package io.github.lyncdiscover.report;

import io.github.lyncdiscover.name.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** The first line of an outcome: whom it is for on the left, the verdict on the right. */
final class Header {
    private static final String ESCAPE = "\u001b[";

    private Header() {}

    static List<String> of(String who, String verdict, boolean good, boolean colour) {
        List<String> lines = new ArrayList<>(Wrapped.lines("", who, TextReport.COLUMNS));
        String last = lines.get(lines.size() - 1);
        int gap = TextReport.COLUMNS - Wrapped.width(last) - verdict.length();
        String shown = colour ? ESCAPE + (good ? "32;1m" : "31;1m") + verdict + ESCAPE + "0m" : verdict;
        if (gap >= 2) {
            lines.set(lines.size() - 1, last + " ".repeat(gap) + shown);
        } else {
            lines.add(" ".repeat(TextReport.COLUMNS - verdict.length()) + shown);
        }
        return lines;
    }
}
