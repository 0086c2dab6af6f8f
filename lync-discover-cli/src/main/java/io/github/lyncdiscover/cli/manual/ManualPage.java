package io.github.lyncdiscover.cli.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, split into entries: a heading that is a word, or a row of a table whose first cell is words.
 *
 * @param file the name of its file
 * @param lines its text, in Markdown
 */
record ManualPage(String file, List<String> lines) {
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    private static final Pattern WORDS = Pattern.compile("`[^`]+`(?:, `[^`]+`)*+");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

    /** Reads a page that is packed beside this class. */
    static ManualPage packed(String file) {
        try (InputStream text = ManualPage.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException("the page " + file + " is not packed");
            }
            return new ManualPage(
                    file,
                    new String(text.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The entries that have a heading of their own: {@code ### `WORD`}. */
    Stream<ManualEntry> headed(String kind) {
        List<ManualEntry> entries = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String heading = heading(at);
            Matcher word = WORD.matcher(heading);
            if (word.matches()) {
                entries.add(new ManualEntry(word.group(1), kind, file, heading, below(at)));
            }
        }
        return entries.stream();
    }

    /** The entries that are rows of a table below a heading. */
    Stream<ManualEntry> rows(String kind, String heading) {
        int start = 0;
        while (!heading(start).equals(heading)) {
            start++;
        }
        List<ManualEntry> entries = new ArrayList<>();
        List<String> head = List.of();
        for (String line : below(start)) {
            boolean row = line.startsWith("| ");
            if (row && head.isEmpty()) {
                head = List.of(line, line.replaceAll("[^|]+", "---"));
            } else if (row && WORDS.matcher(first(line)).matches()) {
                List<String> table = List.of(head.get(0), head.get(1), line);
                WORD.matcher(first(line))
                        .results()
                        .forEach(word -> entries.add(new ManualEntry(word.group(1), kind, file, heading, table)));
            } else if (!line.startsWith("|")) {
                head = List.of();
            }
        }
        return entries.stream();
    }

    /** What is under a heading, down to the next one. */
    List<String> under(String heading) {
        for (int at = 0; at < lines.size(); at++) {
            if (heading(at).equals(heading)) {
                return below(at);
            }
        }
        return List.of();
    }

    private List<String> below(int heading) {
        int end = heading + 1;
        while (end < lines.size() && heading(end).isEmpty()) {
            end++;
        }
        return lines.subList(heading + 1, end);
    }

    /** The text of the heading in a line; empty where it is none. */
    private String heading(int line) {
        String text = lines.get(line);
        return text.startsWith("#") ? text.replaceFirst("^#+ +", "") : "";
    }

    private static String first(String row) {
        return CELLS.split(row, -1)[1].strip();
    }
}
