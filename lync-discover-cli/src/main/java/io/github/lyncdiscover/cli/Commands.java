package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.arguments.ConfigOptions;
import io.github.lyncdiscover.cli.arguments.HelpPage;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.command.AdviseCommand;
import io.github.lyncdiscover.cli.command.ChainCommand;
import io.github.lyncdiscover.cli.command.CheckCommand;
import io.github.lyncdiscover.cli.command.Command;
import io.github.lyncdiscover.cli.command.DiffCommand;
import io.github.lyncdiscover.cli.command.ExplainCommand;
import io.github.lyncdiscover.cli.command.ImportCommand;
import io.github.lyncdiscover.cli.command.InitCommand;
import io.github.lyncdiscover.cli.command.LintCommand;
import io.github.lyncdiscover.cli.command.PlanCommand;
import io.github.lyncdiscover.cli.command.RemedyCommand;
import io.github.lyncdiscover.cli.command.TrustCommand;
import io.github.lyncdiscover.cli.command.survey.SurveyCommand;
import io.github.lyncdiscover.cli.manual.CommandTable;
import io.github.lyncdiscover.cli.options.NameArguments;
import io.github.lyncdiscover.cli.options.Version;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every command there is, by the word that calls it; a command is set up only when it is called. */
enum Commands {
    CHECK,
    SURVEY,
    TRUST,
    PLAN,
    DIFF,
    CHAIN,
    LINT,
    ADVISE,
    REMEDY,
    IMPORT,
    INIT,
    EXPLAIN,
    HELP;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A switch and no constructor references: at each start these load every command and link 13 functions, 25 classes in all. */
    Command command() {
        return switch (this) {
            case CHECK -> new CheckCommand();
            case SURVEY -> new SurveyCommand();
            case TRUST -> new TrustCommand();
            case PLAN -> new PlanCommand();
            case DIFF -> new DiffCommand();
            case CHAIN -> new ChainCommand();
            case LINT -> new LintCommand();
            case ADVISE -> new AdviseCommand();
            case REMEDY -> new RemedyCommand();
            case IMPORT -> new ImportCommand();
            case INIT -> new InitCommand();
            case EXPLAIN -> new ExplainCommand();
            case HELP -> new HelpCommand();
        };
    }

    /** How it is used: beside what it says itself, every command keeps its result in a file on demand, and some have a config file. */
    Usage usage() {
        Usage usage = command().usage().taking(Usage.OUTPUT);
        return switch (this) {
            case PLAN, DIFF, LINT, ADVISE -> usage.taking(ConfigOptions.FILE, ConfigOptions.NONE);
            case CHECK, SURVEY, TRUST, CHAIN -> usage.taking(ConfigOptions.FILE);
            case REMEDY, IMPORT, INIT, EXPLAIN, HELP -> usage;
        };
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Commands::word).toList();
    }

    /** How every command is used. */
    static CommandTable table() {
        Map<String, Usage> commands = new LinkedHashMap<>();
        for (Commands command : values()) {
            commands.put(command.word(), command.usage());
        }
        return new CommandTable(Main.NAME, Version.text(), CommandOverview.usage(), commands);
    }

    static Commands called(String word) {
        for (Commands known : values()) {
            if (known.word().equals(word)) {
                return known;
            }
        }
        String noCommand = "There is no command " + PrintableText.quote(word);
        if (word.indexOf('@') > 0) {
            throw new UsageException(
                    noCommand + "; did you mean " + Main.NAME + " check " + PrintableText.of(word) + "?");
        }
        NameArguments.refuseFile(word, "a command");
        throw new UsageException(noCommand + NearestWord.hint(word, words()));
    }

    String help() {
        return HelpPage.of(Main.NAME + " " + word(), usage(), Map.of());
    }
}
