package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.report.TextReport;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How results are shown. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = FormatName.class,
            description = "What to print: text for people, json for scripts. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(names = "--verbose", description = "Show the libraries' log on standard error.")
    private boolean verbose;

    /** The formats by the names that users type. */
    enum Format {
        /** For people. */
        text,
        /** For scripts. */
        json
    }

    /** Finds a format by its name. */
    static final class FormatName implements ITypeConverter<Format> {
        @Override
        public Format convert(String name) {
            return switch (name) {
                case "text" -> Format.text;
                case "json" -> Format.json;
                default -> throw Names.wrong("there is no format " + Printable.quote(name) + ": give text or json");
            };
        }
    }

    boolean json() {
        return format == Format.json;
    }

    /** Coloured only where the launcher saw a terminal: what {@code System.console} tells differs between Javas. */
    TextReport.Style style(boolean steps) {
        String noColour = System.getenv("NO_COLOR");
        boolean colour = Boolean.getBoolean("lync-discover.terminal")
                && (noColour == null || noColour.isEmpty())
                && !"dumb".equals(System.getenv("TERM"));
        return new TextReport.Style(colour, steps);
    }

    /** Must be called before a library asks for its logger. */
    void startLogging() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", verbose ? "debug" : "off");
    }
}
