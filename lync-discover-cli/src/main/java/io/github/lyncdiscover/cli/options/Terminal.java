package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import java.io.Console;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The terminal that results go to, as the launcher saw it: {@code System.console} shows too little, and differs
 * between Javas. Only where the launcher cannot see it, as on Windows, Java is asked.
 */
public final class Terminal {
    /** The width of everything that goes to no terminal. */
    private static final int PLAIN = 80;

    private static final int WIDEST = 120;
    private static final int NARROWEST = 80;

    private static final String SEEN = "lync-discover.terminal";

    private Terminal() {}

    /** Whether standard error is a terminal whose last line may be written over, and has no libraries' log. */
    public static boolean showsProgress(Arguments given) {
        return Boolean.getBoolean("lync-discover.terminal.errors")
                && !given.has(OutputOptions.VERBOSE)
                && !environment("TERM").orElse("").equals("dumb");
    }

    /** Whether results go to a terminal. */
    public static boolean shows(Arguments given) {
        String seen = System.getProperty(SEEN, "");
        return !given.has(Usage.OUTPUT) && (seen.equals("true") || (seen.equals("ask") && isConsole(System.console())));
    }

    /** Whether a console is one: since Java 22 there is always one, which says whether it is a terminal. */
    private static boolean isConsole(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }

    /** How wide results may be: as the terminal, within bounds. */
    public static int columns(Arguments given) {
        return shows(given)
                ? width(environment("COLUMNS"), Optional.ofNullable(System.getProperty("lync-discover.columns")))
                : PLAIN;
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    /** The width that the user says, else the one that the terminal has; 80 where neither is a number. */
    static int width(Optional<String> said, Optional<String> seen) {
        return said.flatMap(Terminal::number)
                .or(() -> seen.flatMap(Terminal::number))
                .map(columns -> Math.max(NARROWEST, Math.min(columns, WIDEST)))
                .orElse(PLAIN);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The line that shows what a command waits for; none where standard error is no terminal, or has the libraries' log. */
    static Optional<WaitingLine> waitingLine(Arguments given) {
        return showsProgress(given)
                ? Optional.of(WaitingLine.onStandardError(width(
                        environment("COLUMNS"), Optional.ofNullable(System.getProperty("lync-discover.columns")))))
                : Optional.empty();
    }

    /** Whether the terminal may have colours: the console of Windows shows them only after a call that Java does not make. */
    static boolean colours() {
        return Boolean.getBoolean(SEEN)
                && mayColour(name -> Optional.ofNullable(System.getenv(name)).orElse(""));
    }

    /** Whether the environment lets a terminal have colours (no-color.org). */
    static boolean mayColour(UnaryOperator<String> environment) {
        return environment.apply("NO_COLOR").isEmpty()
                && !environment.apply("TERM").equals("dumb");
    }
}
