package io.github.lyncdiscover.cli.page.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who takes part: a box with a name at the top and a line below it.
 *
 * @param x where the line runs
 * @param bottom where it ends
 * @param role what it is, in a word or two
 * @param name its whole name
 * @param lines the name as it is shown, broken into lines
 */
public record Lifeline(int x, int bottom, String role, String name, List<DrawingLabel> lines) {
    /** How wide the box is. */
    static final int WIDTH = 150;

    /** How high the box is. */
    static final int HEIGHT = 62;

    private static final int MOST_LINES = 3;
    private static final int COLUMNS = 21;
    private static final int ROOM = 154;
    private static final int FIRST_BASE = 31;
    private static final int LINE = 13;

    static Lifeline of(int x, int bottom, String role, String name) {
        List<DrawingLabel> lines = new ArrayList<>();
        for (String line : lines(name)) {
            lines.add(new DrawingLabel(x, FIRST_BASE + LINE * lines.size(), line, name));
        }
        return new Lifeline(x, bottom, role, name, lines);
    }

    /** Broken after dots; what has no room is left out, and is in the whole name. */
    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : name.split("(?<=[. ])", -1)) {
            if (line.length() > 0 && line.length() + part.length() > COLUMNS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString());
        List<String> shown = lines.stream()
                .limit(MOST_LINES)
                .map(each -> DrawingLabel.shortened(each, ROOM))
                .toList();
        if (lines.size() <= MOST_LINES) {
            return shown;
        }
        List<String> cut = new ArrayList<>(shown.subList(0, MOST_LINES - 1));
        String last = shown.get(MOST_LINES - 1);
        cut.add(last.endsWith("…") ? last : last + "…");
        return cut;
    }

    /**
     * The left edge of its box.
     *
     * @return x
     */
    public int left() {
        return x - WIDTH / 2;
    }

    /**
     * How wide its box is.
     *
     * @return pixels
     */
    public int width() {
        return WIDTH;
    }

    /**
     * How high its box is.
     *
     * @return pixels
     */
    public int height() {
        return HEIGHT;
    }

    /**
     * Where its line begins.
     *
     * @return y
     */
    public int top() {
        return HEIGHT + 2;
    }
}
