package io.github.lyncdiscover.cli.command.survey;

import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.command.CheckCommand;
import io.github.lyncdiscover.cli.command.Command;
import io.github.lyncdiscover.cli.options.NetworkOptions;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.ScenarioOptions;
import io.github.lyncdiscover.cli.options.SeenWorld;
import io.github.lyncdiscover.cli.options.Terminal;
import io.github.lyncdiscover.cli.options.WhatIfOptions;
import io.github.lyncdiscover.network.CachingNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.survey.LimitedNetwork;
import io.github.lyncdiscover.survey.LoadLimits;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The command that predicts the sign-ins of a list of any length, many at once. */
public final class SurveyCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of(
                        "Predicts the sign-ins of a list of any length, many at once, and prints one line for each as it"
                                + " finishes, also to the file of --output; then reports, on standard error, what it found.")
                .taking(SurveyOptions.ALL)
                .taking(NetworkOptions.UNRECORDED)
                .taking(ScenarioOptions.MACHINE)
                .taking(ScenarioOptions.KNOWN)
                .taking(WhatIfOptions.RENAME)
                .taking(OutputOptions.LOGGING)
                .exiting(
                        "0  every line got its prediction, whatever the verdicts",
                        "2  usage or unreadable input; also if a line held no address, after all others")
                .like(
                        "lync-discover survey domains.txt --resume predictions.jsonl",
                        "lync-discover survey users.csv --column SipAddress --format csv -o out.csv",
                        "cut -f 2 export.tsv | lync-discover survey - --in-flight 64 | jq -r .verdict");
    }

    @Override
    public boolean keepsResult() {
        return true;
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        return run(given, out, note -> {});
    }

    @Override
    public int run(Arguments given, PrintWriter out, Consumer<String> notes) {
        new OutputOptions(given).startLogging();
        try (NetworkOptions.World world = new NetworkOptions(given).openForMany()) {
            List<SeenWorld> places = world.places().stream()
                    .map(place -> place.with(seen -> asked(seen, given)))
                    .toList();
            return new SurveyConduct(given, places, notes, terminal(given)).run(out);
        }
    }

    /** Where progress is shown: on the terminal of standard error, if results go elsewhere. */
    private static Optional<PrintStream> terminal(Arguments given) {
        boolean apart = given.has(SurveyOptions.RESUME) || !Terminal.shows(given);
        return apart && Terminal.showsProgress(given) ? Optional.of(System.err) : Optional.empty();
    }

    /** The world as the survey asks it: within its limits, and no name anew that is known. */
    static Network asked(Network world, Arguments given) {
        LoadLimits limits = SurveyOptions.limits(given);
        Network limited = limits.equals(LoadLimits.NONE) ? world : LimitedNetwork.over(world, limits);
        return CheckCommand.renamed(CachingNetwork.over(limited), given);
    }
}
