package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.advice.Advisor;
import io.github.lyncdiscover.advice.TrustListFile;
import io.github.lyncdiscover.advice.result.Advice;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.options.OutputFile;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.WhatIfOptions;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.report.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the smallest changes that silence every prompt of a plan. */
public final class AdviseCommand implements Command {
    private static final Argument<Path> PLANS =
            Argument.operand("FILE", Path::of, "Migration plans (YAML) or topologies; each is advised for itself.");

    private static final Argument<Path> REG =
            Argument.option("--reg", "FILE", Path::of, "Also write the trusted domain list as a registry file.");

    private static final Argument<Path> GPP = Argument.option(
            "--gpp", "FILE", Path::of, "Also write it as Group Policy Preferences (XML), a preference in HKCU.");

    private static final Argument<Path> POWERSHELL =
            Argument.option("--powershell", "FILE", Path::of, "Also write it as a PowerShell script.");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Finds the smallest changes that silence every prompt, each by predicting the plan again, and says"
                                + " what they cost or break. The files hold the first trusted domain list that is advised.")
                .taking(PLANS)
                .taking(WhatIfOptions.ALL)
                .taking(REG, GPP, POWERSHELL)
                .taking(OutputOptions.ALL)
                .exiting(
                        "0  nobody is asked",
                        "1  somebody is or may be asked",
                        "2  usage or unreadable input",
                        "3  nobody is known to be asked, but an answer is missing",
                        "4  nobody is asked, but sign-in fails")
                .like(
                        "lync-discover advise migration.yaml",
                        "lync-discover advise migration.yaml --reg trust.reg",
                        "lync-discover advise migration.yaml --gpp Registry.xml --format json");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        OutputOptions output = new OutputOptions(given);
        output.startLogging();
        WhatIfOptions whatIf = new WhatIfOptions(given);
        List<Advice> plans = MigrationPlan.loadAll(given.value(PLANS).orElseThrow()).stream()
                .map(whatIf::apply)
                .map(Advisor::advise)
                .toList();
        write(given, plans);
        out.print(output.json() ? JsonReport.ofAdvice(plans) : TextReport.ofAdvice(plans, output.style(false)));
        return Verdict.exitCode(plans.stream().map(Advice::verdict).toList());
    }

    /** All files are made before the first is written: one that can't be made leaves none behind. */
    private static void write(Arguments given, List<Advice> plans) {
        Map<TrustListFile, Path> asked = new EnumMap<>(TrustListFile.class);
        given.value(REG).ifPresent(file -> asked.put(TrustListFile.REG, file));
        given.value(GPP).ifPresent(file -> asked.put(TrustListFile.GPP, file));
        given.value(POWERSHELL).ifPresent(file -> asked.put(TrustListFile.POWERSHELL, file));
        if (!asked.isEmpty() && plans.size() != 1) {
            throw new UsageException("--reg, --gpp and --powershell take a file with one plan, not with " + plans.size()
                    + ": each plan has a list of its own");
        }
        Map<TrustListFile, byte[]> made = new EnumMap<>(TrustListFile.class);
        asked.forEach((form, file) -> made.put(form, made(form, file, plans.get(0))));
        made.forEach((form, bytes) -> OutputFile.write(asked.getOrDefault(form, Path.of("")), bytes));
    }

    private static byte[] made(TrustListFile form, Path file, Advice plan) {
        try {
            return form.write(plan);
        } catch (IllegalArgumentException impossible) {
            String option = "--" + form.name().toLowerCase(Locale.ROOT);
            throw new UsageException(option + " " + Printable.of(file.toString()) + " can't be written: "
                    + impossible.getMessage() + " (nothing was written; without " + option
                    + " the advice is shown, and the other files are written)");
        }
    }
}
