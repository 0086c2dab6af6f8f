package io.github.lyncdiscover.text.file;

import java.util.Objects;
import java.util.regex.Pattern;

/** The written form of a cell of a table (CSV, RFC 4180); {@link CsvRows} reads it. */
public final class CsvCell {
    private static final Pattern QUOTED = Pattern.compile("[\",\\x00-\\x1f]|^\\s|\\s$");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

    private CsvCell() {}

    /**
     * Writes a cell.
     *
     * @param text its text
     * @return the text, in quotes if it needs them; what a spreadsheet would take for a formula begins with an apostrophe
     */
    public static String of(String text) {
        Objects.requireNonNull(text, "text");
        String harmless = FORMULA.matcher(text).find() ? "'" + text : text;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
