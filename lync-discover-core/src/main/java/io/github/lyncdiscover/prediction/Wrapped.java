package io.github.lyncdiscover.prediction;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a terminal's width. */
public final class Wrapped {
    private Wrapped() {}

    /**
     * Breaks a text between words. A word longer than a line stays whole, so that names can be copied.
     *
     * @param margin what stands before the first line; further lines are indented as far
     * @param text words separated by blanks
     * @param columns the width
     * @return the lines
     */
    public static List<String> lines(String margin, String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(margin);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(margin.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
