package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.PlanOptions;
import io.github.lyncdiscover.cli.options.ScenarioOptions;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.lint.Linter;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.report.task.TableReport;
import io.github.lyncdiscover.report.task.TaskJson;
import io.github.lyncdiscover.report.task.TaskText;
import io.github.lyncdiscover.text.file.DateText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The command that checks the certificates of plans. */
public final class LintCommand implements Command {
    private static final Argument<Path> PLANS = Argument.operand(
                    "FILE", Path::of, "Migration plans (YAML), any number in a file, or topologies.")
            .namingInput()
            .repeatable();

    private static final Argument<Instant> AT = Argument.option(
            "--at",
            "DATE",
            DateText::last,
            "The date to judge for, such as 2026-12-01 (its last second, UTC) or 2026-12-01T12:00+01:00. Default: the"
                    + " plan's date; without one, dates are shown and not judged.");

    private static final Argument<Duration> WITHIN = Argument.option(
            "--within", "DAYS", LintCommand::days, "Warn of what ends within so many days. Default: 30.");

    private static final Argument<String> ALL =
            Argument.flag("--all", "Tell every endpoint and every finding in the text output, however many.");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Checks the certificates of plans: the names that each server needs for every SIP domain, wildcards,"
                                + " dates, keys, revocation lists, and the A/V Authentication certificate by its own rules.")
                .taking(PLANS)
                .taking(AT, WITHIN, ALL, ScenarioOptions.CLIENT, PlanOptions.CONFINED)
                .taking(OutputOptions.TABLES)
                .exiting("0  no error, warnings perhaps", "1  an error", "2  usage or unreadable input")
                .like(
                        "lync-discover lint migration.yaml",
                        "lync-discover lint migration.yaml --at 2026-12-01 --within 60",
                        "lync-discover lint migration.yaml --client all",
                        "lync-discover lint migration.yaml --format json");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        return run(given, out, note -> {});
    }

    @Override
    public int run(Arguments given, PrintWriter out, Consumer<String> notes) {
        OutputOptions output = new OutputOptions(given);
        output.startLogging();
        Duration window = given.value(WITHIN).orElse(Linter.WINDOW);
        ClientProfile[] clients = new ScenarioOptions(given).clients().toArray(ClientProfile[]::new);
        List<LintReport> plans = given.values(PLANS).stream()
                .flatMap(file -> PlanOptions.load(file, given, notes).stream())
                .map(plan -> given.value(AT)
                        .map(date -> plan.certificates(plan.certificates().at(date)))
                        .orElse(plan))
                .map(plan -> clients.length == 0 ? plan : plan.as(clients))
                .map(plan -> Linter.lint(plan, window))
                .toList();
        out.print(output.shown(
                style -> TaskText.ofLint(plans, style.shortenedBut("--all")),
                () -> TaskJson.ofLint(plans),
                () -> TableReport.ofLint(plans),
                given.has(ALL)));
        return plans.stream().anyMatch(plan -> plan.exitCode() != 0) ? 1 : 0;
    }

    private static Duration days(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(PrintableText.quote(text) + " is no number of days: give 0 to 99999");
        }
        return Duration.ofDays(Integer.parseInt(text));
    }
}
