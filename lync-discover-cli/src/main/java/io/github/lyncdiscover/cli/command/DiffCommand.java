package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.options.NameArguments;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.PlanOptions;
import io.github.lyncdiscover.cli.options.ScenarioOptions;
import io.github.lyncdiscover.cli.options.WhatIfOptions;
import io.github.lyncdiscover.cli.page.Page;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.report.task.DiffReport;
import io.github.lyncdiscover.report.task.TableReport;
import io.github.lyncdiscover.report.task.TaskJson;
import io.github.lyncdiscover.report.task.TaskText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command that compares any number of plans and recordings on each side, or the two plans of one file. */
public final class DiffCommand implements Command {
    private static final Argument<Path> BEFORE = Argument.operand(
                    "BEFORE",
                    Path::of,
                    "A file of migration plans, a topology or a recording: as it is. Alone: a file with both, such as a"
                            + " Topology Builder file with an unpublished change.")
            .namingInput()
            .optional();

    private static final Argument<Path> AFTER = Argument.operand("AFTER", Path::of, "The same: as it will be.")
            .namingInput()
            .optional();

    private static final Argument<Path> MORE_BEFORE = Argument.option(
                    "--before", "FILE", Path::of, "A file as it is, beside BEFORE or instead of it. Repeatable.")
            .namingInput()
            .repeatable();

    private static final Argument<Path> MORE_AFTER = Argument.option(
                    "--after", "FILE", Path::of, "A file as it will be, beside AFTER or instead of it. Repeatable.")
            .namingInput()
            .repeatable();

    private static final Argument<SignInAddress> USERS = Argument.option(
                    "--user",
                    "TARGET",
                    NameArguments::target,
                    "Whose sign-in to look at in a recording. Default: those it was made for. Repeatable.")
            .repeatable();

    private static final Argument<String> STEPS =
            Argument.flag("--steps", "Name every change and every sign-in in the text output too.");

    private static final Argument<Path> HTML = Argument.option(
                    "--html",
                    "FILE",
                    Path::of,
                    "Also write a page for people: table, stories before and after, drawings.")
            .namingOutput();

    @Override
    public Usage usage() {
        return Usage.of("Reports whose outcome changes between plans, recordings, or a recording and plans: from"
                        + " what to what, and because of which step. As many plans on each side are compared in pairs, in"
                        + " their order; otherwise all sign-ins before with all sign-ins after. Trust options are for"
                        + " recordings, which do not say them; a client and a SIP server hold on both sides. A recording does"
                        + " not say from where: it is compared with each place of a plan, or with --location.")
                .taking(BEFORE, AFTER, MORE_BEFORE, MORE_AFTER, USERS)
                .taking(ScenarioOptions.MACHINE)
                .taking(ScenarioOptions.SIP_SERVER, WhatIfOptions.LOCATION)
                .taking(PlanOptions.CONFINED)
                .taking(STEPS, HTML)
                .taking(OutputOptions.TABLES)
                .exiting("0  nobody's outcome changes", "1  somebody's does", "2  usage or unreadable input")
                .like(
                        "lync-discover diff before.yaml after.yaml",
                        "lync-discover diff --before contoso.yaml --before fabrikam.yaml \\",
                        "    --after merged.yaml",
                        "lync-discover diff contoso.tbxml",
                        "lync-discover diff monday.json tuesday.json",
                        "lync-discover diff today.json planned.yaml --trust \"contoso.test, lync.com\"");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        OutputOptions output = new OutputOptions(given);
        output.startLogging();
        ComparedWorlds scenes = new ComparedWorlds(
                file -> PlanOptions.load(file, given),
                given.values(USERS),
                new ScenarioOptions(given),
                given.value(WhatIfOptions.LOCATION));
        List<Path> before = files(given, BEFORE, MORE_BEFORE);
        List<Path> after = files(given, AFTER, MORE_AFTER);
        List<DiffReport> diffs = new ArrayList<>();
        for (ComparedWorlds.Pair pair : pairs(scenes, given, before, after)) {
            diffs.add(new DiffReport(
                    pair.title(),
                    pair.beforeTitle(),
                    pair.afterTitle(),
                    Comparison.of(pair.before(), pair.after()),
                    pair.assumptions(),
                    pair.unasked()));
        }
        out.print(output.shown(
                style -> TaskText.ofDiffs(diffs, style),
                () -> TaskJson.ofDiffs(diffs),
                () -> TableReport.ofDiffs(diffs),
                given.has(STEPS)));
        SideFiles beside = new SideFiles();
        given.value(HTML).ifPresent(file -> beside.write(file, Page.ofDiffs(diffs)));
        beside.complain();
        return diffs.stream().anyMatch(diff -> diff.comparison().anyChange()) ? 1 : 0;
    }

    private static List<Path> files(Arguments given, Argument<Path> operand, Argument<Path> option) {
        return Stream.of(operand, option)
                .flatMap(argument -> given.values(argument).stream())
                .toList();
    }

    private static List<ComparedWorlds.Pair> pairs(
            ComparedWorlds scenes, Arguments given, List<Path> before, List<Path> after) {
        if (after.isEmpty() && given.has(BEFORE) && !given.has(MORE_BEFORE)) {
            return List.of(scenes.pair(before.get(0)));
        } else if (before.isEmpty()) {
            throw new UsageException("what it is today is missing: give BEFORE or --before");
        } else if (after.isEmpty()) {
            throw new UsageException("what it will be is missing: give AFTER or --after");
        }
        return scenes.pairs(before, after);
    }
}
