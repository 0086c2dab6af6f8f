package io.github.lyncdiscover.cli.arguments;

import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page that {@code --help} prints, at most 80 columns wide. */
public final class HelpPage {
    private static final int COLUMNS = 80;
    private static final int SECOND_COLUMN = 27;

    private final List<String> lines = new ArrayList<>();

    private HelpPage() {}

    /**
     * Writes the page of a command.
     *
     * @param name the command as it is typed
     * @param usage how it is used
     * @param commands its own commands, each with what it does
     * @return the page
     */
    public static String of(String name, Usage usage, Map<String, String> commands) {
        HelpPage page = new HelpPage();
        page.lines.addAll(WrappedText.lines("Usage: " + name + " ", synopsis(usage, commands), COLUMNS));
        page.lines.addAll(WrappedText.lines("", usage.summary(), COLUMNS));
        for (boolean operands : List.of(true, false)) {
            for (Argument<?> argument : usage.everyArgument()) {
                if (argument.isOperand() == operands) {
                    page.row(written(argument), argument.help());
                }
            }
        }
        if (!commands.isEmpty()) {
            page.section("Commands", List.of());
            commands.forEach((command, summary) -> page.row("  " + command, summary));
        }
        page.section("Exit codes", exitCodes(usage));
        page.section("Examples", usage.examples());
        return String.join("\n", page.lines) + "\n";
    }

    /** Those of the command, and those of every command: none of them is a prediction's. */
    private static List<String> exitCodes(Usage usage) {
        return Stream.concat(usage.exitCodes().stream(), Usage.FAULTS.stream()).toList();
    }

    private static String synopsis(Usage usage, Map<String, String> commands) {
        StringBuilder text = new StringBuilder(commands.isEmpty() ? "[OPTION]..." : "COMMAND");
        for (Argument<?> argument : usage.arguments()) {
            if (argument.isOperand() || argument.isRequired()) {
                text.append(argument.isRequired() ? " " + argument : " [" + argument + "]");
            }
        }
        return text.toString();
    }

    private static String written(Argument<?> argument) {
        String letter = argument.letter().isEmpty() ? "      " : "  -" + argument.letter() + ", ";
        return (argument.isOperand() ? "  " : letter) + argument;
    }

    /** A word with its meaning beside it, or beneath it where it is long. */
    private void row(String word, String meaning) {
        String margin = " ".repeat(SECOND_COLUMN);
        if (word.length() < SECOND_COLUMN - 1) {
            margin = word + margin.substring(word.length());
        } else {
            lines.add(word);
        }
        lines.addAll(WrappedText.lines(margin, meaning, COLUMNS));
    }

    private void section(String title, List<String> entries) {
        lines.add("");
        lines.add(title + ":");
        entries.forEach(entry -> lines.add("  " + entry));
    }
}
