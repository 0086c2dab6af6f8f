package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.advice.AdvisedList;
import io.github.lyncdiscover.advice.Advisor;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.PlanOptions;
import io.github.lyncdiscover.cli.options.RemedyOptions;
import io.github.lyncdiscover.cli.options.WhatIfOptions;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.remedy.RemedyFile;
import io.github.lyncdiscover.report.task.AdviceReport;
import io.github.lyncdiscover.report.task.TableReport;
import io.github.lyncdiscover.report.task.TaskJson;
import io.github.lyncdiscover.report.task.TaskText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The command that finds the smallest changes that silence every prompt of a plan. */
public final class AdviseCommand implements Command {
    private static final Argument<Path> PLANS = Argument.operand(
                    "FILE", Path::of, "Migration plans (YAML) or topologies; each is advised for itself.")
            .namingInput();

    private static final Argument<String> PLACES = Argument.flag(
            "--places",
            "Also tell where to enter the list by hand: the policy editor, Intune, the Office Customization Tool, the"
                    + " lists that devices have of their own. What is to be copied has a line of its own.");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Finds the smallest changes that silence every prompt, each by predicting the plan again, and says"
                                + " what they cost or break. The files hold the first trusted domain list that is advised.")
                .taking(PLANS)
                .taking(PlanOptions.CONFINED)
                .taking(WhatIfOptions.ALL)
                .taking(RemedyOptions.ALL)
                .taking(PLACES)
                .taking(OutputOptions.TABLES)
                .exiting(
                        "0  nobody is asked",
                        "1  somebody is or may be asked",
                        "2  usage or unreadable input",
                        "3  nobody is known to be asked, but an answer is missing",
                        "4  nobody is asked, but sign-in fails")
                .like(
                        "lync-discover advise migration.yaml",
                        "lync-discover advise migration.yaml --reg trust.reg --undo",
                        "lync-discover advise migration.yaml --places",
                        "lync-discover advise migration.yaml --gpp Registry.xml --format json");
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
        RemedyOptions options = new RemedyOptions(given);
        Path file = given.value(PLANS).orElseThrow();
        List<MigrationPlan> loaded = PlanOptions.load(file, given, notes);
        if (options.any() && loaded.size() != 1) {
            throw new UsageException(RemedyOptions.names() + " take a file with one plan, not with " + loaded.size()
                    + ": each plan has a list of its own");
        }
        List<Advice> plans =
                loaded.stream().map(whatIf::apply).map(Advisor::advise).toList();
        SideFiles beside = new SideFiles();
        List<RemedyFile> files = options.any() ? files(options, plans.get(0), beside) : List.of();
        List<AdviceReport> reports = plans.stream()
                .map(advice ->
                        new AdviceReport(advice, files, given.has(PLACES) ? AdvisedList.recipes(advice) : List.of()))
                .toList();
        out.print(output.shown(
                style -> TaskText.ofAdvice(reports, style.shortenedBut("--format json")),
                () -> TaskJson.ofAdvice(reports),
                () -> TableReport.ofAdvice(reports),
                false));
        beside.complain();
        return Verdict.exitCode(plans.stream().map(Advice::verdict).toList());
    }

    private static List<RemedyFile> files(RemedyOptions options, Advice advice, SideFiles beside) {
        AdvisedList list = AdvisedList.of(advice)
                .orElseThrow(() -> new UsageException(AdvisedList.missing(advice) + " (nothing was written; without "
                        + RemedyOptions.names() + " the advice is shown)"));
        return options.write(list.remedy(), list::write, list::undo, beside);
    }
}
