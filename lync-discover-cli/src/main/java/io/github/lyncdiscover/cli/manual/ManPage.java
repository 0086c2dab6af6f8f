package io.github.lyncdiscover.cli.manual;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The manual page, in the man macros of roff. */
final class ManPage {
    private static final List<List<String>> ENVIRONMENT = List.of(
            List.of("JAVA_HOME", "The Java to use, 17 or newer. Default: the java on the PATH."),
            List.of(
                    "LYNC_DISCOVER_OPTS",
                    "More options for the Java virtual machine, separated by blanks, such as -Xmx4g."),
            List.of("NO_COLOR", "Not empty: no colours, on a terminal either."));

    private final List<String> lines = new ArrayList<>();

    private ManPage() {}

    static String of(CommandTable table) {
        ManPage page = new ManPage();
        page.lines.add("." + "TH " + table.name().toUpperCase(Locale.ROOT).replace("-", "\\-") + " 1 \"\" \""
                + escaped(table.version()) + "\" \"User Commands\"");
        page.section("NAME");
        page.lines.add(escaped(table.name()) + " \\- predicts the trust dialog of Lync and Skype for Business clients");
        page.section("SYNOPSIS");
        for (String word : table.commands().keySet()) {
            page.synopsis(table.name() + " " + word, table.commands().get(word));
        }
        page.section("DESCRIPTION");
        page.text(table.overview().summary());
        page.section("COMMANDS");
        table.commands().forEach(page::command);
        page.section("EXIT STATUS");
        page.text("Each command lists its own above. Of every command:");
        page.codes(Usage.FAULTS);
        page.section("ENVIRONMENT");
        ENVIRONMENT.forEach(row -> page.row("\\fB" + escaped(row.get(0)) + "\\fR", row.get(1)));
        page.section("SEE ALSO");
        page.text(
                "The pages in the folder docs of the distribution: verdicts, findings, clients, the trust rule, plans.");
        return String.join("\n", page.lines) + "\n";
    }

    private void section(String title) {
        lines.add(".SH \"" + title + "\"");
    }

    private void synopsis(String name, Usage usage) {
        StringBuilder line = new StringBuilder("\\fB" + escaped(name) + "\\fR [\\fIOPTION\\fR]...");
        for (Argument<?> argument : usage.everyArgument()) {
            if (argument.isOperand() || argument.isRequired()) {
                String form = argument.isOperand() ? italic(argument.toString()) : option(argument, argument.name());
                line.append(argument.isRequired() ? " " + form : " [" + form + "]");
            }
        }
        lines.add(line.toString());
        lines.add(".br");
    }

    private void command(String word, Usage usage) {
        lines.add(".SS \"" + escaped(word) + "\"");
        text(usage.summary());
        for (Argument<?> operand : CommandTable.operands(usage)) {
            row(italic(operand.toString()), operand.help());
        }
        for (Argument<?> option : CommandTable.options(usage)) {
            List<String> forms =
                    CommandTable.names(option).map(name -> option(option, name)).toList();
            row(String.join(", ", forms), option.help());
        }
        if (!usage.exitCodes().isEmpty()) {
            lines.add(".PP");
            lines.add("Exit status:");
            codes(usage.exitCodes());
        }
        if (!usage.examples().isEmpty()) {
            lines.add(".PP");
            lines.add("Examples:");
            lines.add(".PP");
            lines.add(".nf");
            usage.examples().forEach(example -> lines.add("\\&    " + escaped(example)));
            lines.add(".fi");
        }
    }

    private void codes(List<String> codes) {
        for (String code : codes) {
            String[] parts = code.strip().split(" +", 2);
            row(parts[0], parts[1]);
        }
    }

    private void row(String term, String meaning) {
        lines.add(".TP");
        lines.add(term);
        text(meaning);
    }

    private void text(String text) {
        lines.add("\\&" + escaped(text));
    }

    private static String option(Argument<?> option, String name) {
        String bold = "\\fB" + escaped(name) + "\\fR";
        if (option.isFlag()) {
            return bold;
        }
        return bold + (name.startsWith("--") ? "=" : " ") + italic(option.value());
    }

    private static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** A backslash begins an escape of roff, and a bare hyphen may be printed as another character. */
    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .replace("'", "\\(aq");
    }
}
