package io.github.lyncdiscover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documents, as far as tests read Markdown: headings, tables, codes, links. */
record DocsPage(Path file, List<String> lines) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    static DocsPage of(String first, String... more) {
        return of(Path.of(first, more));
    }

    static DocsPage of(Path file) {
        try {
            return new DocsPage(file, Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything under a heading, down to the next one of the same level or a higher one. */
    DocsPage under(String heading) {
        int start = lines.indexOf(heading);
        if (start < 0) {
            throw new IllegalArgumentException(file + " has no heading " + heading);
        }
        int level = heading.indexOf(' ');
        int end = start + 1;
        while (end < lines.size() && !(level(lines.get(end)) > 0 && level(lines.get(end)) <= level)) {
            end++;
        }
        return new DocsPage(file, lines.subList(start + 1, end));
    }

    /** What stands between two lines. */
    String between(String first, String last) {
        int start = lines.indexOf(first);
        int end = lines.indexOf(last);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(file + " lacks " + first + " or " + last);
        }
        return String.join("\n", lines.subList(start + 1, end)) + "\n";
    }

    /** The codes that have a heading of their own, in order. */
    List<String> headings() {
        return lines.stream()
                .filter(line -> level(line) > 0)
                .map(line -> line.substring(level(line)).strip())
                .map(CODE::matcher)
                .filter(Matcher::matches)
                .map(code -> code.group(1))
                .toList();
    }

    /** The rows of every table whose first cell is a code, the code without its quotes. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("| `")) {
                List<String> cells = new ArrayList<>();
                for (String cell : line.substring(1, line.lastIndexOf('|')).split("(?<!\\\\)\\|", -1)) {
                    cells.add(cell.strip());
                }
                cells.set(0, cells.get(0).replace("`", ""));
                rows.add(cells);
            }
        }
        return rows;
    }

    List<String> column(int column) {
        return rows().stream().map(row -> row.get(column)).toList();
    }

    /** Everything between single back quotes, outside blocks of code. */
    Stream<String> codes() {
        return CODE.matcher(prose()).results().map(code -> code.group(1));
    }

    /** The targets of links within the project. */
    List<String> links() {
        return LINK.matcher(prose())
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** The anchors of the headings, as forges make them. */
    List<String> anchors() {
        return lines.stream()
                .filter(line -> level(line) > 0)
                .map(line -> line.substring(level(line))
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private String prose() {
        StringBuilder prose = new StringBuilder();
        boolean block = false;
        for (String line : lines) {
            boolean fence = line.startsWith("```");
            block ^= fence;
            prose.append(block || fence ? "" : line).append('\n');
        }
        return prose.toString();
    }

    private static int level(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level < line.length() && line.charAt(level) == ' ' ? level : 0;
    }
}
