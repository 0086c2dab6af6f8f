package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.text.file.FileText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The targets of a list of any length, read one by one: text with one a line, a table (CSV) with a named column, or JSON lines.
 * In UTF-8 or UTF-16. Blank lines and what is behind a {@code #} are passed over; a line that holds no target is one with a
 * fault. For one thread.
 *
 * @since 0.1.0
 */
public final class TargetLines implements Iterator<TargetLine> {
    private final BoundedLines lines;
    private final Function<String, SignInAddress> parser;
    private final Optional<String> column;
    private Optional<CsvTargets> table = Optional.empty();
    private Optional<TargetLine> ahead = Optional.empty();
    private boolean begun;

    private TargetLines(BoundedLines lines, Optional<String> column, Function<String, SignInAddress> parser) {
        this.lines = lines;
        this.column = column;
        this.parser = parser;
    }

    /**
     * Begins to read a list.
     *
     * @param in its bytes, which need not have come yet
     * @param column the column of a table, or the member of each JSON object, that holds the target; empty for a list without
     *     a table. JSON objects then have {@code signInAddress} or {@code sipDomain}, as predictions do
     * @param parser reads one target; throws {@link IllegalArgumentException} with the reason where it is none
     * @return its targets
     * @throws UncheckedIOException if the list can't be read
     */
    public static TargetLines read(InputStream in, Optional<String> column, Function<String, SignInAddress> parser) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(parser, "parser");
        try {
            return new TargetLines(new BoundedLines(FileText.reader(in)), column, parser);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Waits for the next target.
     *
     * @throws UncheckedIOException if the list can't be read on
     * @throws IllegalArgumentException if the table has no such column
     */
    @Override
    public boolean hasNext() {
        try {
            while (ahead.isEmpty()) {
                Optional<String> line = lines.next();
                if (line.isEmpty()) {
                    return false;
                }
                ahead = target(line.get());
            }
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public TargetLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        TargetLine next = ahead.orElseThrow();
        ahead = Optional.empty();
        return next;
    }

    /** Files that were put together have the mark of each. */
    private Optional<TargetLine> target(String read) throws IOException {
        String line = read.startsWith("\uFEFF") ? read.substring(1) : read;
        int number = lines.number();
        String stripped = line.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        } else if (BoundedLines.isTooLong(line)) {
            return Optional.of(TargetLine.bad(number, "the line is longer than a million characters"));
        }
        boolean json = stripped.startsWith("{") || JsonTargets.isText(stripped);
        if (!begun && column.isPresent() && !json) {
            table = Optional.of(new CsvTargets(column.get()));
        }
        begun = true;
        if (table.isPresent()) {
            return table.get().field(line, lines).map(field -> parsed(number, field));
        } else if (json) {
            return Optional.of(JsonTargets.target(stripped, column)
                    .map(text -> parsed(number, text))
                    .orElseGet(() -> TargetLine.bad(number, JsonTargets.fault(stripped, column))));
        }
        String text = withoutComment(line).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(parsed(number, text));
    }

    private TargetLine parsed(int number, String text) {
        try {
            return TargetLine.of(number, parser.apply(text));
        } catch (IllegalArgumentException wrong) {
            return TargetLine.bad(number, String.valueOf(wrong.getMessage()));
        }
    }

    /** A sharp begins a comment at the beginning of a line and behind a blank: an address may contain one. */
    private static String withoutComment(String line) {
        for (int i = line.indexOf('#'); i >= 0; i = line.indexOf('#', i + 1)) {
            if (i == 0 || Character.isWhitespace(line.charAt(i - 1))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    @Override
    public String toString() {
        return "lines of targets" + column.map(name -> " in column " + name).orElse("");
    }
}
