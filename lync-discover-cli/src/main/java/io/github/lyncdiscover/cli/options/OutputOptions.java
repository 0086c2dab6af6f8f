package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.report.TextReport;
import java.util.List;

/** How results are shown. */
public final class OutputOptions {
    private static final Argument<Format> FORMAT = Argument.option(
            "--format", "text|json", Format::named, "What to print: text for people, json for scripts. Default: text.");

    private static final Argument<String> VERBOSE =
            Argument.flag("--verbose", "Show the libraries' log on standard error.");

    public static final List<Argument<?>> ALL = List.of(FORMAT, VERBOSE);

    /** Those of a command that prints in forms of its own. */
    public static final List<Argument<?>> LOGGING = List.of(VERBOSE);

    private final Arguments given;

    public OutputOptions(Arguments given) {
        this.given = given;
    }

    private enum Format {
        TEXT,
        JSON;

        static Format named(String name) {
            return switch (name) {
                case "text" -> TEXT;
                case "json" -> JSON;
                default ->
                    throw new IllegalArgumentException("there is no format " + PrintableText.quote(name)
                            + ": give text or json" + NearestWord.hint(name, List.of("text", "json")));
            };
        }
    }

    public boolean json() {
        return given.value(FORMAT).filter(format -> format == Format.JSON).isPresent();
    }

    /** Coloured, marked and as wide as the terminal only where the launcher saw one. */
    public TextReport.Style style(boolean steps) {
        boolean terminal = Terminal.shows(given);
        TextReport.Style style = new TextReport.Style(terminal && Terminal.colours(), steps);
        return terminal ? style.onTerminal(Terminal.columns(given)) : style;
    }

    /** Must be called before a library asks for its logger. */
    public void startLogging() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", given.has(VERBOSE) ? "debug" : "off");
    }
}
