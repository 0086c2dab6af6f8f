package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.report.TextReport;
import io.github.lyncdiscover.report.task.ConfigJson;
import io.github.lyncdiscover.report.task.TableReport;
import io.github.lyncdiscover.text.file.FileTrouble;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The options that choose how results are shown. */
public final class OutputOptions {
    private static final Argument<Format> FORMAT = Argument.option(
            "--format",
            "text|json",
            name -> Format.named(name, Format.TEXT, Format.JSON),
            "What to print: text for people, json for scripts. Default: text.");

    private static final Argument<Format> TABLE_FORMAT = Argument.option(
            "--format",
            "text|json|csv",
            name -> Format.named(name, Format.values()),
            "What to print: text for people, json for scripts, csv (RFC 4180) for spreadsheets. Default: text.");

    private static final Argument<String> SHORT = Argument.flag(
            "--short", "Print one line a row, without headings: the columns that tell most, parted by tabs.");

    static final Argument<String> VERBOSE = Argument.flag("--verbose", "Show the libraries' log on standard error.");

    /** Of a command that prints no table. */
    public static final List<Argument<?>> ALL = List.of(FORMAT, VERBOSE);

    /** Those of a command that prints in forms of its own. */
    public static final List<Argument<?>> LOGGING = List.of(VERBOSE);

    /** Of a command that prints a table. */
    public static final List<Argument<?>> TABLES = List.of(TABLE_FORMAT, SHORT, VERBOSE);

    private final Arguments given;

    public OutputOptions(Arguments given) {
        this.given = given;
        if (given.has(SHORT) && given.has(TABLE_FORMAT)) {
            throw new UsageException("--short is a form of its own: leave out --format");
        }
    }

    private enum Format {
        TEXT,
        JSON,
        CSV;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Format named(String name, Format... formats) {
            for (Format format : formats) {
                if (format.word().equals(name)) {
                    return format;
                }
            }
            List<String> words = Arrays.stream(formats).map(Format::word).toList();
            throw new IllegalArgumentException("there is no format " + PrintableText.quote(name) + ": give "
                    + words.stream().limit(words.size() - 1).collect(Collectors.joining(", "))
                    + " or " + words.get(words.size() - 1) + NearestWord.hint(name, words));
        }
    }

    public boolean json() {
        return is(Format.JSON);
    }

    private boolean is(Format format) {
        return given.value(FORMAT).or(() -> given.value(TABLE_FORMAT)).stream().anyMatch(format::equals);
    }

    /**
     * A result in the form that is asked for.
     *
     * @param text the form for people
     * @param json the form for scripts
     * @param table the form for spreadsheets, and as short lines
     * @param steps whether people want the whole walk
     */
    public String shown(
            Function<TextReport.Style, String> text,
            Supplier<String> json,
            Supplier<TableReport> table,
            boolean steps) {
        if (given.has(SHORT)) {
            return table.get().lines();
        } else if (is(Format.CSV)) {
            return table.get().csv();
        }
        return json() ? withConfig(json.get()) : text.apply(style(steps));
    }

    private String withConfig(String document) {
        return given.config()
                .map(config -> ConfigJson.added(document, FileTrouble.name(config.file()), config.options()))
                .orElse(document);
    }

    /** Coloured, marked and as wide as the terminal only where the launcher saw one. */
    public TextReport.Style style(boolean steps) {
        boolean terminal = Terminal.shows(given);
        TextReport.Style style = new TextReport.Style(terminal && Terminal.colours(), steps).shortenedBut("--steps");
        return terminal ? style.onTerminal(Terminal.columns(given)) : style;
    }

    /** Must be called before a library asks for its logger. */
    public void startLogging() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", given.has(VERBOSE) ? "debug" : "off");
    }
}
