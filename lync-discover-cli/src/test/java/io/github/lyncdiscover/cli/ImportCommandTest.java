package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.imports.TopologyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code import}, and the commands that take a topology where they take a plan. */
class ImportCommandTest {
    private static final String EXPORT = "../examples/topology/server-export.json";
    private static final String PENDING = "../examples/topology/pending-change.tbxml";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void refused(String said, String... args) {
        Cli run = Cli.run(args);
        assertEquals(2, run.exitCode(), run.out());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(said), run.err());
    }

    @Test
    void people_who_are_left_out_stand_beside_the_numbers(@TempDir Path folder) throws IOException {
        String export = Files.readString(Path.of("../examples/topology/server-export.json"))
                .replaceFirst(
                        "\"users\"\\s*:\\s*\\[",
                        "\"users\": [{\"registrarPool\": \"gone.corp.contoso.test\", \"sipDomain\": \"contoso.example\","
                                + " \"hostingProvider\": \"SRV:\", \"count\": 10000000},"
                                + " {\"registrarPool\": \"gone.corp.contoso.test\", \"sipDomain\": \"contoso.example\","
                                + " \"hostingProvider\": \"SRV:\", \"count\": 5000},");
        Path file = Files.writeString(folder.resolve("export.json"), export);
        Cli plan = Cli.run("plan", file.toString());
        assertTrue(
                plan.out()
                        .replaceAll("\\s+", " ")
                        .contains("Left out: 10,005,000 people whom the imported file counts"),
                plan.out() + plan.err());
        Cli json = Cli.run("plan", file.toString(), "--format", "json");
        assertTrue(json.out().contains("\"leftOut\": 10005000"), json.out());
    }

    @Test
    void what_is_printed_is_a_plan_of_the_same_outcome() throws IOException {
        Cli printed = Cli.run("import", PENDING);
        assertEquals(0, printed.exitCode(), printed.err());
        assertEquals("", printed.err());
        Path plan = file("plan.yaml", printed.out());
        assertEquals(withoutAssumed(Cli.run("plan", PENDING)), withoutAssumed(Cli.run("plan", plan.toString())));
        assertEquals(
                withoutAssumed(Cli.run("diff", PENDING)),
                withoutAssumed(Cli.run("diff", plan.toString())),
                "a plan file with two plans is compared like a Topology Builder file");
    }

    /** A printed plan is the administrator's own: nothing in it is assumed any more. */
    private static String withoutAssumed(Cli run) {
        return run.exitCode()
                + run.err()
                + run.out()
                        .replaceAll("(?m)^(?:\\n?Assumed: | {2}Assumed: ).*\\n", "")
                        .strip();
    }

    @Test
    void what_is_assumed_is_told_wherever_a_topology_is_taken_directly() throws IOException {
        String plan = Cli.run("plan", PENDING).out();
        assertTrue(plan.startsWith("""
                        pending-change, as published                                           NO_PROMPT
                          Assumed: 3 things that the file does not say (lync-discover import FILE)
                        """), plan);
        String steps = Cli.run("plan", PENDING, "--steps").out();
        assertTrue(
                steps.contains("  Assumed: all users are homed on the pool (the file does not say who is homed\n"),
                steps);
        assertTrue(Cli.run("advise", PENDING).out().contains("  Assumed: 4 things that the file does not say"));
        assertTrue(Cli.run("diff", PENDING).out().contains("\nAssumed: 4 things that the file does not say"));
        for (String command : List.of("plan", "advise", "diff")) {
            String json = Cli.run(command, PENDING, "--format", "json").out();
            assertTrue(json.contains("\"where\": \"dns\""), json);
            Path written = file("written.yaml", Cli.run("import", PENDING).out());
            String own =
                    Cli.run(command, written.toString(), "--format", "json").out();
            assertTrue(own.contains("\"assumptions\": [ ]"), own);
        }
    }

    @Test
    void the_page_tells_what_is_assumed() throws IOException {
        Path page = folder.resolve("page.html");
        assertEquals(0, Cli.run("import", EXPORT).exitCode());
        assertEquals(1, Cli.run("plan", EXPORT, "--html", page.toString()).exitCode());
        String html = Files.readString(page);
        assertTrue(html.contains("pool01.corp.contoso.example answers lyncdiscover; and 3 more"), html);
    }

    @Test
    void the_script_is_printed_and_reads_no_file() {
        Cli script = Cli.run("import", "--script");
        assertEquals(0, script.exitCode(), script.err());
        assertEquals(TopologyFile.exportScript(), script.out());
        refused("--script reads no file", "import", "--script", PENDING);
        refused("--script reads no file", "import", "--script", "--edited");
        refused("give a FILE, or --script for what to run on a server", "import");
    }

    @Test
    void an_export_is_taken_wherever_a_plan_is() throws IOException {
        Cli printed = Cli.run("import", EXPORT);
        assertEquals("", printed.err());
        assertTrue(printed.out().contains("      fabrikam.example: 190\n"), printed.out());
        Path written = file("plan.yaml", printed.out());
        for (String command : List.of("plan", "advise")) {
            assertEquals(
                    withoutAssumed(Cli.run(command, EXPORT)),
                    withoutAssumed(Cli.run(command, written.toString())),
                    command);
        }
        Cli diff = Cli.run("diff", EXPORT, written.toString());
        assertEquals(0, diff.exitCode(), diff.out() + diff.err());
        Path broken = file("broken.json", Files.readString(Path.of(EXPORT)).replace("\"sipDomains\"", "\"sipDomain\""));
        for (String command : List.of("import", "plan", "advise")) {
            refused("broken.json:1:1: the export names no sipDomains", command, broken.toString());
        }
    }

    @Test
    void files_that_tell_of_the_same_servers_become_one_plan() throws IOException {
        Path lists = file("services.txt", """
                Identity     : WebServer:pool01.contoso.example
                InternalFqdn : webint.contoso.example
                """);
        Cli run = Cli.run("import", PENDING, lists.toString(), "--published");
        assertEquals("", run.err());
        assertTrue(run.out().contains("    internalWebServices: webint.contoso.example\n"), run.out());
        refused("pending-change.tbxml: holds two topologies; give it as the first file", "import", EXPORT, PENDING);
        refused("services.txt: the topology has no pool", "plan", lists.toString());
        refused("this is a recording, not a topology", "import", Cli.RECORDINGS + "own-names.json");
    }

    @Test
    void either_topology_can_be_had_alone() {
        List<String> published =
                Cli.run("import", PENDING, "--published").out().lines().toList();
        List<String> edited =
                Cli.run("import", PENDING, "--edited").out().lines().toList();
        assertEquals("title: \"pending-change, as published\"", published.get(0));
        assertEquals("title: \"pending-change, as edited\"", edited.get(0));
        assertTrue(!published.contains("---") && !edited.contains("---"), published::toString);
        refused("exclude each other", "import", PENDING, "--published", "--edited");
    }

    @Test
    void from_a_topology_to_a_reg_file_whose_prediction_is_clean() throws IOException {
        Path plan = file("after.yaml", Cli.run("import", PENDING, "--edited").out());
        Path reg = folder.resolve("cure.reg");
        assertEquals(
                1, Cli.run("advise", plan.toString(), "--reg", reg.toString()).exitCode());
        String value = Files.readString(reg, StandardCharsets.UTF_16LE)
                .lines()
                .filter(line -> line.startsWith("\"TrustModelData\"="))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^[^=]*=\"", "")
                .replaceFirst("\"$", "");
        Cli clean = Cli.run("plan", plan.toString(), "--trust", value);
        assertEquals(0, clean.exitCode(), clean.out());
    }

    @Test
    void zones_become_the_dns_part_of_the_plan() throws IOException {
        Path inside = file("contoso.example.dns", "lyncdiscoverinternal CNAME pool01\n");
        Path outside = file("outside", "lyncdiscover A 192.0.2.1\n");
        Cli run = Cli.run(
                "import",
                PENDING,
                "--published",
                "--zone",
                "inside=" + inside,
                "--zone",
                "outside:contoso.example=" + outside);
        assertEquals(
                List.of(
                        "lync-discover: " + inside + ": 1 record: 1 used, 0 do not concern the plan, 0 warnings",
                        "lync-discover: " + outside + ": 1 record: 1 used, 0 do not concern the plan, 0 warnings"),
                run.err().lines().toList());
        assertTrue(run.out().contains("""
                dns:
                  records:
                    inside:
                      - "lyncdiscoverinternal.contoso.example. IN CNAME pool01.contoso.example."
                    outside:
                      - "lyncdiscover.contoso.example. IN A 192.0.2.1"
                  completeZones:
                    inside:
                      - contoso.example
                    outside:
                      - contoso.example
                """), run.out());
        Cli plan = Cli.run("plan", file("plan.yaml", run.out()).toString());
        assertEquals("", plan.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "plan", "advise", "diff"})
    void every_command_says_what_is_wrong_with_a_topology(String command) throws IOException {
        Path half = file("half.xml", Files.readString(Path.of(PENDING)).substring(0, 5_000));
        refused("half.xml:", command, half.toString());
        refused("the XML ends before it is complete", command, half.toString());
    }

    @Test
    void wrong_options_are_told() throws IOException {
        refused("write inside=FILE or outside=FILE", "import", PENDING, "--zone", "contoso.dns");
        refused("there is no such file", "import", PENDING, "--zone", "inside=missing.dns");
        refused("there is no such file", "import", "missing.tbxml");
        Path one = file(
                "one.xml",
                Files.readString(Path.of(PENDING)).replaceFirst("(?s)<OriginalTopology>.*</OriginalTopology>", ""));
        assertEquals(0, Cli.run("import", one.toString()).exitCode());
        refused("holds one topology; leave --edited out", "import", one.toString(), "--edited");
        refused("holds 1 plan; give another file as AFTER", "diff", one.toString());
        refused("a recording holds one world; give another file", "diff", Cli.RECORDINGS + "foreign-names.json");
    }

    @Test
    void a_pending_change_is_compared_with_what_is_published() {
        Cli diff = Cli.run("diff", PENDING);
        assertEquals(1, diff.exitCode(), diff.err());
        assertTrue(diff.out().startsWith("3 of 4 sign-ins change:\n"), diff.out());
        assertTrue(diff.out().contains("  + asked about dir01.corp.contoso.test, web services\n"), diff.out());
    }
}
