package io.github.lyncdiscover.cli.manual;

import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text without marks, of what the pages use of Markdown: paragraphs, lists, quotations, tables, blocks of code. */
final class MarkdownText {
    private static final int WIDEST_FIRST_CELL = 24;
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern MARKED = Pattern.compile("`([^`]*)`|\\*\\*?([^*]+)\\*\\*?");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern COMMENT = Pattern.compile("<!--.*-->");

    private final String margin;
    private final int columns;
    private final List<String> text = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private final List<List<String>> table = new ArrayList<>();

    private MarkdownText(String margin, int columns) {
        this.margin = margin;
        this.columns = columns;
    }

    /** The lines of a text, each at most as wide as the columns where its words allow that. */
    static List<String> lines(String margin, List<String> markdown, int columns) {
        MarkdownText text = new MarkdownText(margin, columns);
        boolean code = false;
        for (String line : markdown) {
            if (line.startsWith("```")) {
                text.end();
                code = !code;
            } else if (code) {
                text.text.add(margin + "  " + line);
            } else if (!COMMENT.matcher(line).matches()) {
                text.take(line);
            }
        }
        text.end();
        while (!text.text.isEmpty() && text.text.get(text.text.size() - 1).isEmpty()) {
            text.text.remove(text.text.size() - 1);
        }
        return text.text;
    }

    private void take(String line) {
        if (line.startsWith("|")) {
            endParagraph();
            table.add(cells(line));
            return;
        }
        if (line.isBlank()) {
            end();
            if (!text.isEmpty() && !text.get(text.size() - 1).isEmpty()) {
                text.add("");
            }
            return;
        }
        if (line.startsWith("- ")) {
            end();
        }
        paragraph.add(line);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(CELLS.split(row, -1))
                .skip(1)
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    private void end() {
        endParagraph();
        endTable();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            String joined = String.join(" ", paragraph);
            boolean item = joined.startsWith("- ");
            text.addAll(WrappedText.lines(
                    item ? margin + "- " : margin, plain(item ? joined.substring(2) : joined), columns));
            paragraph.clear();
        }
    }

    /** The first cell of a row on the left, the others beside it, each with what its column is where there are several. */
    private void endTable() {
        if (table.isEmpty()) {
            return;
        }
        List<String> head = table.get(0);
        int width = table.stream()
                .skip(2)
                .mapToInt(row -> WrappedText.width(plain(row.get(0))))
                .max()
                .orElse(0);
        boolean narrow = width <= WIDEST_FIRST_CELL;
        String indent = margin + " ".repeat(narrow ? width + 2 : 4);
        for (List<String> row : table.subList(Math.min(2, table.size()), table.size())) {
            String first = plain(row.get(0));
            String beside =
                    margin + first + " ".repeat(Math.max(0, indent.length() - margin.length() - first.length()));
            if (!narrow) {
                text.addAll(WrappedText.lines(margin, first, columns));
                beside = indent;
            }
            for (int cell = 1; cell < row.size() - 1; cell++) {
                String named = row.size() <= 3 ? "" : head.get(cell) + ": ";
                text.addAll(WrappedText.lines(beside, plain(named + row.get(cell)), columns));
                beside = indent;
            }
        }
        table.clear();
    }

    private static String plain(String marked) {
        String linkless = LINK.matcher(marked).replaceAll("$1");
        return MARKED.matcher(linkless)
                .replaceAll(mark -> Matcher.quoteReplacement(mark.group(mark.group(1) == null ? 2 : 1)))
                .replace("`", "")
                .replaceAll(" {2,}", " ");
    }
}
