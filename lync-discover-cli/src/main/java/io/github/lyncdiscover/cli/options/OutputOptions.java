package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.report.TextReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How results are shown. */
public final class OutputOptions {
    private static final Argument<Format> FORMAT = Argument.option(
            "--format", "text|json", Format::named, "What to print: text for people, json for scripts. Default: text.");

    private static final Argument<String> VERBOSE =
            Argument.flag("--verbose", "Show the libraries' log on standard error.");

    public static final List<Argument<?>> ALL = List.of(FORMAT, VERBOSE);

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
                    throw new IllegalArgumentException("there is no format " + Printable.quote(name)
                            + ": give text or json" + NearestWord.hint(name, List.of("text", "json")));
            };
        }
    }

    public boolean json() {
        return given.value(FORMAT).filter(format -> format == Format.JSON).isPresent();
    }

    /** Coloured only where the launcher saw a terminal: what {@code System.console} tells differs between Javas. */
    public TextReport.Style style(boolean steps) {
        boolean colour = !given.has(Usage.OUTPUT)
                && Boolean.getBoolean("lync-discover.terminal")
                && mayColour(name -> Optional.ofNullable(System.getenv(name)));
        return new TextReport.Style(colour, steps);
    }

    /** Whether the environment lets a terminal have colours (no-color.org). */
    static boolean mayColour(Function<String, Optional<String>> environment) {
        return environment.apply("NO_COLOR").filter(value -> !value.isEmpty()).isEmpty()
                && environment.apply("TERM").filter("dumb"::equals).isEmpty();
    }

    /** Must be called before a library asks for its logger. */
    public void startLogging() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", given.has(VERBOSE) ? "debug" : "off");
    }
}
