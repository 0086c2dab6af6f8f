package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.options.NetworkOptions;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.ScenarioOptions;
import io.github.lyncdiscover.cli.options.SeenWorld;
import io.github.lyncdiscover.cli.options.SignInOptions;
import io.github.lyncdiscover.cli.options.TargetArgument;
import io.github.lyncdiscover.cli.options.WhatIfOptions;
import io.github.lyncdiscover.cli.page.Page;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.deployment.ServerRenaming;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.planned.RenamedNetwork;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.report.TextReport;
import io.github.lyncdiscover.report.task.TableReport;
import io.github.lyncdiscover.survey.Survey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The command that predicts sign-ins in the world as it is, or as it was recorded. */
public final class CheckCommand implements Command {
    private static final String[] EXIT_CODES = {
        "0  no prompt",
        "1  a prompt, certain or possible",
        "2  usage or unreadable input",
        "3  cannot tell, an answer is missing",
        "4  sign-in fails"
    };

    private static final Argument<TargetArgument> TARGET = Argument.operand(
                    "TARGET",
                    TargetArgument::parse,
                    "Sign-in addresses (alice@contoso.test, with or without sip:) or SIP domains; @FILE reads them from a"
                            + " file, one a line, with # before a comment.")
            .namingInput(TargetArgument::file)
            .repeatable();

    private static final Argument<String> STEPS =
            Argument.flag("--steps", "Tell the whole walk in the text output too.");

    private static final Argument<Path> HTML = Argument.option(
                    "--html", "FILE", Path::of, "Also write a page for people: table, stories with drawings, cures.")
            .namingOutput();

    /** What the exit codes mean; the overview tells them too. */
    public static String[] exitCodes() {
        return EXIT_CODES.clone();
    }

    @Override
    public Usage usage() {
        return Usage.of("Walks the sign-in of each target as the client would and predicts what its user meets. Nothing"
                        + " is signed in, and no password is asked or sent, without --sign-in.")
                .taking(TARGET)
                .taking(NetworkOptions.ALL)
                .taking(ScenarioOptions.MACHINE)
                .taking(ScenarioOptions.KNOWN)
                .taking(SignInOptions.ALL)
                .taking(WhatIfOptions.RENAME, STEPS, HTML, ExpectedVerdict.EXPECT)
                .taking(OutputOptions.TABLES)
                .exiting(EXIT_CODES)
                .like(
                        "lync-discover check alice@contoso.test",
                        "lync-discover check alice@contoso.test --sip-server sip.contoso.test:443",
                        "lync-discover check alice@contoso.test --sign-in --account \"CONTOSO\\alice\"",
                        "lync-discover check @targets.txt --format csv -o targets.csv",
                        "lync-discover check alice@contoso.test --short --expect NO_PROMPT",
                        "lync-discover check contoso.test --trust \"fabrikam.test, lync.com\" --steps",
                        "lync-discover check alice@contoso.test --record today.json",
                        "lync-discover check alice@contoso.test --replay today.json --client sfb-2016",
                        "lync-discover check alice@contoso.test --replay today.json --client all",
                        "lync-discover check alice@contoso.test --replay today.json \\",
                        "    --rename pool.old.test=pool.contoso.test");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        return run(given, out, note -> {});
    }

    @Override
    public int run(Arguments given, PrintWriter out, Consumer<String> notes) {
        OutputOptions output = new OutputOptions(given);
        output.startLogging();
        NetworkOptions network = new NetworkOptions(given);
        List<Prediction> predictions = new ArrayList<>();
        SideFiles beside = new SideFiles();
        List<SignInAddress> targets = given.values(TARGET).stream()
                .flatMap(target -> target.addresses().stream())
                .toList();
        try (SignInOptions.SignIn signIn = new SignInOptions(given).open(targets);
                NetworkOptions.World world = network.open(targets, signIn)) {
            Scenario scenario = new ScenarioOptions(given).withoutClient();
            List<SeenWorld> places = world.places().stream()
                    .map(place -> place.with(seen -> renamed(seen, given)))
                    .toList();
            predict(work(targets, clients(given), scenario, places), network.asksInTurn(), predictions);
            world.keep(scenario, targets, beside);
        }
        out.print(output.shown(
                style -> TextReport.of(predictions, style.with(network.hints()::of)),
                () -> JsonReport.of(predictions),
                () -> TableReport.of(predictions),
                given.has(STEPS)));
        given.value(HTML).ifPresent(file -> beside.write(file, Page.of(predictions)));
        beside.complain();
        return ExpectedVerdict.exitCode(given, predictions, notes)
                .orElseGet(() -> Verdict.exitCode(
                        predictions.stream().map(Prediction::verdict).toList()));
    }

    /** Every prediction: target by target, for each client, from each place. */
    private static List<Supplier<Prediction>> work(
            List<SignInAddress> targets, List<ClientProfile> clients, Scenario scenario, List<SeenWorld> places) {
        List<Supplier<Prediction>> work = new ArrayList<>();
        for (SignInAddress target : targets) {
            for (ClientProfile client : clients) {
                for (SeenWorld place : places) {
                    LyncDiscover predictor =
                            LyncDiscover.on(place.network()).with(scenario).as(client);
                    work.add(() -> place.placed(predictor.predict(target)));
                }
            }
        }
        return work;
    }

    /** Several are predicted side by side; a recording has its exchanges in the order of the targets. */
    private static void predict(List<Supplier<Prediction>> work, boolean inTurn, List<Prediction> predictions) {
        if (inTurn || work.size() == 1) {
            work.forEach(each -> predictions.add(each.get()));
        } else {
            Survey.of((Supplier<Prediction> each) -> each.get()).ordered().run(work.iterator(), predictions::add);
        }
    }

    /** The clients to predict for, at least one. */
    public static List<ClientProfile> clients(Arguments given) {
        List<ClientProfile> clients = new ScenarioOptions(given).clients();
        return clients.isEmpty() ? List.of(Clients.LYNC_2013) : clients;
    }

    /** A world in which servers have the names that are given. */
    public static Network renamed(Network world, Arguments given) {
        Network renamed = world;
        for (ServerRenaming renaming : given.values(WhatIfOptions.RENAME)) {
            renamed = RenamedNetwork.over(renamed, renaming.from(), renaming.to());
        }
        return renamed;
    }
}
