package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.options.FindingHints;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.PlanOptions;
import io.github.lyncdiscover.cli.options.WhatIfOptions;
import io.github.lyncdiscover.cli.page.Page;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.report.JUnitReport;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.report.TextReport;
import io.github.lyncdiscover.report.task.TableReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The command that predicts the sign-ins of migration plans. */
public final class PlanCommand implements Command {
    private static final Argument<Path> PLANS = Argument.operand(
                    "FILE",
                    Path::of,
                    "Migration plans (YAML), any number in a file, or topologies (see lync-discover import).")
            .namingInput()
            .repeatable();

    private static final Argument<String> STEPS =
            Argument.flag("--steps", "Tell every row, every outcome and the whole walk in the text output too.");

    private static final Argument<Path> JUNIT = Argument.option(
                    "--junit", "FILE", Path::of, "Also write a JUnit XML report, a test for each sign-in.")
            .namingOutput();

    private static final Argument<Path> HTML = Argument.option(
                    "--html", "FILE", Path::of, "Also write a page for people: table, stories with drawings, cures.")
            .namingOutput();

    @Override
    public Usage usage() {
        return Usage.of(
                        "Expands each plan to the sign-ins of its users, inside and outside, and predicts what they meet."
                                + " Where the plan expects something, that decides; with an option that changes the plan it is left"
                                + " out.")
                .taking(PLANS)
                .taking(PlanOptions.CONFINED)
                .taking(WhatIfOptions.ALL)
                .taking(STEPS, HTML, JUNIT)
                .taking(OutputOptions.TABLES)
                .exiting(
                        "0  all is as expected; where nothing is expected: no prompt",
                        "1  an expectation is broken; where nothing is expected: a prompt",
                        "2  usage or unreadable input",
                        "3  nothing is expected, and an answer is missing",
                        "4  nothing is expected, and sign-in fails")
                .like(
                        "lync-discover plan migration.yaml",
                        "lync-discover plan migration.yaml --steps --junit target/plan.xml",
                        "lync-discover plan migration.yaml --html migration.html",
                        "lync-discover plan migration.yaml --client sfb-2016 --trust hoster.test",
                        "lync-discover plan migration.yaml --rename pool.old.test=pool.contoso.test");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        return run(given, out, note -> {});
    }

    @Override
    public int run(Arguments given, PrintWriter out, Consumer<String> notes) {
        OutputOptions output = new OutputOptions(given);
        output.startLogging();
        WhatIfOptions whatIf = new WhatIfOptions(given);
        List<PlanTable> plans = given.values(PLANS).stream()
                .flatMap(file -> PlanOptions.load(file, given, notes).stream())
                .map(whatIf::knowingly)
                .map(whatIf::apply)
                .map(PlanTable::of)
                .toList();
        out.print(output.shown(
                style -> TextReport.ofPlans(plans, style.with(FindingHints::ofPlan)),
                () -> JsonReport.ofPlans(plans),
                () -> TableReport.ofPlans(plans),
                given.has(STEPS)));
        SideFiles beside = new SideFiles();
        given.value(JUNIT).ifPresent(file -> beside.write(file, JUnitReport.of(plans)));
        given.value(HTML).ifPresent(file -> beside.write(file, Page.ofPlans(plans)));
        beside.complain();
        return PlanTable.exitCode(plans);
    }
}
