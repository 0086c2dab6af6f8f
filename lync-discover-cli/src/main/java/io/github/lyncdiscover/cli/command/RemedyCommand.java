package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.options.NameArguments;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.RemedyOptions;
import io.github.lyncdiscover.cli.options.ScenarioOptions;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.remedy.ManualRecipe;
import io.github.lyncdiscover.remedy.ManualRecipes;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyFile;
import io.github.lyncdiscover.report.task.RemedyReport;
import io.github.lyncdiscover.report.task.TaskJson;
import io.github.lyncdiscover.report.task.TaskText;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The command that deploys a trusted domain list that is known already; nothing is predicted. */
public final class RemedyCommand implements Command {
    private static final Map<String, Source> PLACES = places();
    private static final Set<ManualRecipe.Kind> POLICIES =
            Set.of(ManualRecipe.Kind.POLICY_EDITOR, ManualRecipe.Kind.INTUNE);

    private static final Argument<String> LIST = Argument.operand(
            "LIST",
            NameArguments::list,
            "The whole TrustModelData value: domains separated by commas, those trusted by default repeated.");

    private static final Argument<Source> AS = Argument.option(
                    "--as",
                    "PLACE",
                    RemedyCommand::place,
                    "Where it goes: computer-policy, user-policy, or preference (HKCU). Default: computer-policy.")
            .choosing(() -> List.copyOf(PLACES.keySet()));

    private static final Argument<String> BEFORE =
            Argument.option("--before", "LIST", "The present value, for --undo. Default: none.");

    private static final Argument<ClientProfile> CLIENT = Argument.option(
                    "--client",
                    "PROFILE",
                    ScenarioOptions::client,
                    "A client that shall read it. Repeatable. Default: lync-2013 and sfb-2016.")
            .choosing(ScenarioOptions::names)
            .repeatable();

    @Override
    public Usage usage() {
        return Usage.of("Tells how a trusted domain list that you know is deployed, and writes the files; nothing is"
                        + " predicted. For a list that is worked out and proved, see advise.")
                .taking(LIST, AS, BEFORE, CLIENT)
                .taking(RemedyOptions.ALL)
                .taking(OutputOptions.ALL)
                .exiting("0  told, and the files are written", "2  usage, or a list that would have no effect")
                .like(
                        "lync-discover remedy \"lync.com, contoso.test\" --reg trust.reg --undo",
                        "lync-discover remedy \"lync.com, contoso.test\" --as preference --gpp trust.xml");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        OutputOptions output = new OutputOptions(given);
        RemedyOptions options = new RemedyOptions(given);
        Source place = given.value(AS).orElse(Source.HKLM_POLICY);
        List<ClientProfile> clients =
                given.values(CLIENT).isEmpty() ? List.of(Clients.LYNC_2013, Clients.SFB_2016) : given.values(CLIENT);
        List<RegistryKey> keys = clients.stream()
                .flatMap(client -> TrustListPlace.of(client).key().stream())
                .toList();
        if (keys.isEmpty()) {
            throw new UsageException("none of the clients reads TrustModelData: add one that does, such as --client"
                    + " lync-2013; the lists of the others are then told too");
        }
        Remedy remedy = new Remedy(
                "Trusted domain list",
                new TrustModelData(place, given.value(LIST).orElseThrow()),
                keys,
                given.value(BEFORE)
                        .map(text -> List.of(new TrustModelData(place, text)))
                        .orElse(List.of()));
        SideFiles beside = new SideFiles();
        List<RemedyFile> files = options.write(remedy, form -> form.write(remedy), form -> form.undo(remedy), beside);
        RemedyReport report = new RemedyReport(remedy, files, recipes(remedy, clients, given.has(AS)));
        out.print(output.json() ? TaskJson.of(report) : TaskText.of(report, output.style(false)));
        beside.complain();
        return 0;
    }

    /** Who says that it goes to a preference gets a report of preferences alone. */
    private static List<ManualRecipe> recipes(Remedy remedy, List<ClientProfile> clients, boolean chosen) {
        Stream<ManualRecipe> own = clients.stream()
                .flatMap(client ->
                        ManualRecipes.ofOwnList(
                                client,
                                List.of(),
                                remedy.value().domains(),
                                remedy.value().source())
                                .stream());
        boolean preference = chosen && remedy.value().source() == Source.HKCU_PREFERENCE;
        return Stream.concat(ManualRecipes.of(remedy).stream(), own)
                .filter(recipe -> !preference || !POLICIES.contains(recipe.kind()))
                .toList();
    }

    private static Source place(String name) {
        return Optional.ofNullable(PLACES.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no place " + PrintableText.quote(name)
                        + ": give " + String.join(", ", PLACES.keySet()) + NearestWord.hint(name, PLACES.keySet())));
    }

    private static Map<String, Source> places() {
        Map<String, Source> places = new LinkedHashMap<>();
        places.put("computer-policy", Source.HKLM_POLICY);
        places.put("user-policy", Source.HKCU_POLICY);
        places.put("preference", Source.HKCU_PREFERENCE);
        return places;
    }
}
