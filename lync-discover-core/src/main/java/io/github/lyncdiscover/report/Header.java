package io.github.lyncdiscover.report;

import java.util.List;

/** The first line of an outcome: whom it is for on the left, the verdict on the right. */
final class Header {
    private static final String ESCAPE = "\u001b[";

    private Header() {}

    static List<String> of(String who, String verdict, boolean good, boolean colour) {
        int gap = TextReport.COLUMNS - width(who) - verdict.length();
        String shown = colour ? ESCAPE + (good ? "32;1m" : "31;1m") + verdict + ESCAPE + "0m" : verdict;
        return gap >= 2
                ? List.of(who + " ".repeat(gap) + shown)
                : List.of(who, " ".repeat(TextReport.COLUMNS - verdict.length()) + shown);
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
