package io.github.lyncdiscover.text.content;

import io.github.lyncdiscover.name.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parser's frequent complaints in an administrator's words, at the place of the mistake. */
final class YamlSyntaxHints {
    /** A key, perhaps the first in a list's item, with all that stands before its colon. */
    private static final Pattern KEY = Pattern.compile("(\\s*+(?:- ++)*+)([^\\s:#'\"\\[{][^:]*):(.*)");

    private static final Pattern NARROW_HYPHEN = Pattern.compile("(\\s*-)[^\\s-].*");
    private static final String NOT_STARTING = "@`%";

    private final List<String> lines;
    private final SourcePosition shown;
    private final Optional<SourcePosition> opened;

    /**
     * Knows what the parser saw.
     *
     * @param text the whole file
     * @param shown where it could not go on
     * @param opened where that began which it was reading
     */
    YamlSyntaxHints(String text, SourcePosition shown, Optional<SourcePosition> opened) {
        this.lines = text.lines().limit(shown.line()).toList();
        this.shown = shown;
        this.opened = opened;
    }

    /** What is wrong, or nothing for a complaint that is not frequent. */
    Optional<YamlFault> said(String problem) {
        if (problem.startsWith("mapping values are not allowed")) {
            return Optional.of(colon());
        } else if (problem.startsWith("expected ',' or '")) {
            return opened.map(this::bracket);
        } else if (problem.startsWith("expected <block end>")) {
            return Optional.of(outOfPlace(problem));
        } else if (problem.startsWith("could not find expected ':'")) {
            return opened.map(YamlSyntaxHints::noColon);
        } else if (problem.startsWith("found unexpected end of stream")) {
            return opened.map(quote -> new YamlFault(quote, "the quote that opens here is not closed"));
        } else if (problem.startsWith("sequence entries are not allowed")) {
            return here("a list begins on a line of its own, or stands in brackets: [one, two]");
        } else if (problem.startsWith("found unknown escape character")) {
            return here("in double quotes \\ begins an escape: write \\\\, or use single quotes");
        }
        char first = character();
        return problem.contains("cannot start any token") && NOT_STARTING.indexOf(first) >= 0
                ? here("a text that begins with " + first + " must be in quotes")
                : Optional.empty();
    }

    /** A second colon where one key has its value already: in the same line, or because two lines were read as one. */
    private YamlFault colon() {
        if (before().contains(": ")) {
            return new YamlFault(shown, "a text that holds a colon with a blank behind it must be in quotes");
        }
        int number = above(shown.line());
        String above = line(number);
        Matcher key = KEY.matcher(above);
        if (NARROW_HYPHEN.matcher(above).matches()) {
            return new YamlFault(new SourcePosition(number, indent(above) + 2), "a blank is missing behind the hyphen");
        } else if (!key.matches()) {
            return noColon(new SourcePosition(number, indent(above) + 1));
        } else if (!key.group(3).isBlank()
                && !Character.isWhitespace(key.group(3).charAt(0))) {
            return new YamlFault(new SourcePosition(number, key.end(2) + 2), "a blank is missing behind the colon");
        }
        return new YamlFault(
                new SourcePosition(shown.line(), indent(line(shown.line())) + 1),
                "this line stands further right than line " + number
                        + ", so it is read as more of that line's text: let it begin in column "
                        + (key.end(1) + 1));
    }

    private static YamlFault noColon(SourcePosition key) {
        return new YamlFault(key, "a key stands here without a colon and a blank behind it");
    }

    private YamlFault bracket(SourcePosition open) {
        boolean list = line(open.line()).startsWith("[", open.column() - 1);
        String opening = list ? "[" : "{";
        if (open.line() < shown.line()) {
            return new YamlFault(open, "the " + opening + " that opens here is not closed before line " + shown.line());
        }
        return new YamlFault(
                shown,
                "a comma is missing here, or the " + (list ? "]" : "}") + " for the " + opening + " in column "
                        + open.column());
    }

    private YamlFault outOfPlace(String problem) {
        if (!before().isBlank()) {
            return new YamlFault(shown, "this can't follow what stands before it in the line");
        }
        String begun = opened.map(mark -> " since line " + mark.line()).orElse("");
        return new YamlFault(
                shown,
                problem.endsWith("'?'")
                        ? "a list stands in this column" + begun
                                + ": a line of it begins with a hyphen and a blank, and a key stands in another column"
                        : "this line begins in a column of its own: let it begin where the lines begin that it belongs to");
    }

    /** The last line above one that is neither blank nor a comment. */
    private int above(int number) {
        int above = number - 1;
        while (above > 1 && (line(above).isBlank() || line(above).stripLeading().startsWith("#"))) {
            above--;
        }
        return above;
    }

    /** What stands before the place in its line. */
    private String before() {
        String line = line(shown.line());
        return line.substring(0, Math.min(shown.column() - 1, line.length()));
    }

    private char character() {
        String line = line(shown.line());
        return shown.column() <= line.length() ? line.charAt(shown.column() - 1) : ' ';
    }

    private Optional<YamlFault> here(String message) {
        return Optional.of(new YamlFault(shown, message));
    }

    private String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
