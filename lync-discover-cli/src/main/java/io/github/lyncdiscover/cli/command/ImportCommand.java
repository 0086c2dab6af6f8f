package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.options.NameArguments;
import io.github.lyncdiscover.imports.ImportedDeployment;
import io.github.lyncdiscover.imports.TopologyFile;
import io.github.lyncdiscover.imports.ZoneFile;
import io.github.lyncdiscover.imports.format.RecordCount;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.report.task.PlanWriter;
import io.github.lyncdiscover.text.file.FileTrouble;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command that prints the plan that a topology, the output of a server, and zone files represent. */
public final class ImportCommand implements Command {
    private static final Argument<Path> FILES = Argument.operand(
                    "FILE",
                    Path::of,
                    "What Get-CsTopology -AsXml printed, a Topology Builder file (.tbxml), the zip of"
                            + " Export-CsConfiguration, what the script printed on a server, or what Get-CsService lists."
                            + " What the first file does not say is taken from the others.")
            .namingInput()
            .repeatable()
            .optional();

    private static final Argument<String> SCRIPT = Argument.flag(
            "--script",
            "Print a PowerShell script instead, to be run on a server: it prints what is read here, users per pool and"
                    + " SIP domain too. It changes nothing, and was not run on a real server yet.");

    private static final Argument<ZoneOf> ZONE = Argument.option(
                    "--zone",
                    "SIDE[:ZONE]=FILE",
                    ZoneOf::parse,
                    "The records of a DNS zone as clients inside or outside are answered: a zone file as servers and providers"
                            + " export it, what Windows tools print, Route 53 JSON, Infoblox CSV. ZONE is the zone's"
                            + " name: it wins over what the file says. Repeatable.")
            .namingInput(text -> Optional.of(ZoneOf.parse(text).file()))
            .repeatable();

    private static final Argument<SignInAddress> USER = Argument.option(
            "--user",
            "TARGET",
            NameArguments::operand,
            "Whose sign-in a capture of HTTP (HAR, SAZ) shows. Default: whom its first lyncdiscover request names.");

    private static final Argument<String> PUBLISHED =
            Argument.flag("--published", "Print the published topology of a Topology Builder file only.");

    private static final Argument<String> EDITED =
            Argument.flag("--edited", "Print the edited topology of a Topology Builder file only.");

    private static final int MOST_WARNINGS = 50;

    /** A zone file and the side it is for. */
    private record ZoneOf(Location side, Optional<String> zone, Path file) {
        private static final Pattern FORM = Pattern.compile("(inside|outside)(?::([^=]+))?=(.+)");

        static ZoneOf parse(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new IllegalArgumentException("write inside=FILE or outside=FILE, or inside:ZONE=FILE where the"
                        + " file does not say which zone it is");
            }
            return new ZoneOf(
                    form.group(1).equals("inside") ? Location.INSIDE : Location.OUTSIDE,
                    Optional.ofNullable(form.group(2)),
                    Path.of(form.group(3)));
        }
    }

    @Override
    public Usage usage() {
        return Usage.of("Prints the plan file for a topology, with a comment for everything assumed. Every"
                        + " command that takes a plan takes a topology too; print it to add what a topology does not"
                        + " hold. It is only read: never publish anything made of it. A capture of HTTP (HAR, or SAZ of Fiddler) becomes a recording of what"
                        + " a real client was answered, which check takes with --replay.")
                .taking(FILES, SCRIPT, ZONE, USER, PUBLISHED, EDITED)
                .exiting("0  the plan, the script or the recording is printed", "2  usage or unreadable input")
                .like(
                        "lync-discover import topology.xml > plan.yaml",
                        "lync-discover import contoso.tbxml --edited",
                        "lync-discover import --script > server-export.ps1",
                        "lync-discover import capture.har -o seen.json",
                        "lync-discover import topology.xml server-export.json > plan.yaml",
                        "lync-discover import topology.xml --zone inside=contoso.test.dns");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        return run(given, out, note -> {});
    }

    @Override
    public int run(Arguments given, PrintWriter out, Consumer<String> notes) {
        List<Path> files = given.values(FILES);
        if (given.has(SCRIPT)) {
            return script(given, out);
        } else if (files.isEmpty()) {
            throw new UsageException("give a FILE, or --script for what to run on a server");
        }
        if (CaptureImport.suits(files.get(0))) {
            return capture(given, out);
        } else if (given.has(USER)) {
            throw new UsageException("--user is for a capture of HTTP: a topology is not made for one user");
        }
        List<Path> more = files.subList(1, files.size());
        List<ImportedDeployment> chosen = chosen(TopologyFile.read(files.get(0), more), given, files.get(0));
        List<ZoneFile> inside = zones(given, Location.INSIDE);
        List<ZoneFile> outside = zones(given, Location.OUTSIDE);
        List<ImportedDeployment> published = ImportedDeployment.publishedBy(chosen, inside, outside);
        out.print(PlanWriter.of(published));
        published.stream().flatMap(plan -> plan.counts().stream()).distinct().forEach(count -> account(count, notes));
        return 0;
    }

    /** What became of the records of a zone file: its warnings, then their sum. */
    private static void account(RecordCount count, Consumer<String> notes) {
        count.warnings().stream().limit(MOST_WARNINGS).forEach(warning -> notes.accept(warning.toString()));
        if (count.warnings().size() > MOST_WARNINGS) {
            notes.accept(count.file() + ": " + (count.warnings().size() - MOST_WARNINGS) + " more warnings");
        }
        notes.accept(count.toString());
    }

    private static int capture(Arguments given, PrintWriter out) {
        if (given.values(FILES).size() > 1 || Stream.of(ZONE, PUBLISHED, EDITED).anyMatch(given::has)) {
            throw new UsageException(
                    "a capture of HTTP is imported alone: it becomes a recording, and other files become a plan");
        }
        out.print(CaptureImport.recording(given.values(FILES).get(0), given.value(USER)));
        return 0;
    }

    private static int script(Arguments given, PrintWriter out) {
        if (!given.values(FILES).isEmpty()
                || Stream.of(ZONE, USER, PUBLISHED, EDITED).anyMatch(given::has)) {
            throw new UsageException("--script reads no file: it prints the script that is to be run on a server");
        }
        out.print(TopologyFile.exportScript());
        return 0;
    }

    private static List<ImportedDeployment> chosen(List<ImportedDeployment> all, Arguments given, Path file) {
        boolean published = given.has(PUBLISHED);
        boolean edited = given.has(EDITED);
        if (published && edited) {
            throw new UsageException("--published and --edited exclude each other; leave both out to print both");
        }
        if (!published && !edited) {
            return all;
        }
        if (all.size() < 2) {
            throw new IllegalArgumentException(FileTrouble.name(file) + ": holds one topology; leave "
                    + (edited ? "--edited" : "--published") + " out");
        }
        return List.of(all.get(edited ? 1 : 0));
    }

    private static List<ZoneFile> zones(Arguments given, Location side) {
        return given.values(ZONE).stream()
                .filter(zone -> zone.side() == side)
                .map(zone -> ZoneFile.read(zone.file(), zone.zone()))
                .toList();
    }
}
