package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command diff: plans, recordings, one of each; 0 when nobody's outcome changes, 1 when somebody's does. */
final class DiffCommandTest {
    private static final String PLANS = "../examples/plans/";
    private static final String MERGER = PLANS + "merger-before.yaml";
    private static final String MERGED = PLANS + "merger-after.yaml";

    @TempDir
    private Path folder;

    private String plan(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_plan_and_itself_are_alike() {
        Cli run = Cli.run("diff", PLANS + "1-namespace.yaml", PLANS + "1-namespace.yaml");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("Nobody's outcome changes (4 sign-ins compared).\n", run.out());
    }

    @Test
    void two_recordings_differ_by_the_servers_that_are_named() {
        Cli run = Cli.run("diff", Cli.RECORDINGS + "own-names.json", Cli.RECORDINGS + "foreign-names.json");
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().contains("NO_PROMPT → PROMPT"), run.out());
        assertTrue(run.out().contains("  + asked about webext.fabrikam.example, web services\n"), run.out());
        assertTrue(run.out().contains("  after,  step 8: Judges webext.fabrikam.example"), run.out());
    }

    @Test
    void a_document_that_needs_sign_in_is_stood_in_for_on_both_sides() {
        String needs = Cli.RECORDINGS + "sign-in-needed.json";
        Cli without = Cli.run("diff", needs, Cli.RECORDINGS + "own-names.json");
        assertTrue(without.out().contains("CANNOT_TELL → NO_PROMPT"), without.out());
        Cli with = Cli.run("diff", needs, Cli.RECORDINGS + "own-names.json", "--sip-server", "sip.contoso.example:443");
        assertEquals("", with.err());
        assertTrue(!with.out().contains("CANNOT_TELL"), with.out());
    }

    @Test
    void a_recording_is_compared_with_the_place_that_is_asked_for() {
        String plan = PLANS + "1-namespace.yaml";
        Cli outside = Cli.run("diff", plan, plan, "--location", "outside");
        assertEquals("Nobody's outcome changes (2 sign-ins compared).\n", outside.out(), outside.err());
    }

    @Test
    void planned_changes_laid_over_todays_recording_are_compared_with_it() throws IOException {
        Path recording =
                Path.of(Cli.RECORDINGS + "own-names.json").toAbsolutePath().normalize();
        String plan = plan("cutover.yaml", """
                recording: %s
                sipDomains: [contoso.example]
                users: [alice@contoso.example]
                locations: [outside]
                answers:
                  "https://webext.contoso.example/autodiscover/user":
                    {accessLocation: external, external: "access.hoster.example:443"}
                """.formatted(recording));
        Cli run = Cli.run("diff", recording.toString(), plan);
        assertEquals("", run.err());
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.out().contains("  + asked about access.hoster.example, SIP server\n"), run.out());
    }

    @Test
    void a_recording_made_for_others_says_for_whom() {
        Cli run = Cli.run(
                "diff",
                Cli.RECORDINGS + "own-names.json",
                Cli.RECORDINGS + "foreign-names.json",
                "--user",
                "bob@contoso.example");
        assertEquals(2, run.exitCode());
        assertTrue(
                run.err()
                        .startsWith("lync-discover: " + Cli.RECORDINGS
                                + "own-names.json: the recording holds no answer to "),
                run.err());
        assertTrue(run.err().endsWith("; it was made for alice@contoso.example: give these with --user.\n"), run.err());
    }

    @Test
    void files_that_cannot_be_compared_are_refused() throws IOException {
        Cli missing = Cli.run("diff", "none.yaml", PLANS + "4-hybrid.yaml");
        assertEquals(2, missing.exitCode());
        assertEquals("lync-discover: none.yaml: can't be read: there is no such file or folder.\n", missing.err());
        Cli alone = Cli.run("diff", PLANS + "1-namespace.yaml");
        assertEquals(2, alone.exitCode());
        assertTrue(alone.err().contains("holds 1 plan"), alone.err());
        Cli twice = Cli.run("diff", "--before", MERGER, "--before", MERGER, "--after", MERGED);
        assertEquals(2, twice.exitCode());
        assertTrue(
                twice.err()
                        .startsWith("lync-discover: contoso.example (pool01.contoso.example), inside, lync-2013 is in"
                                + " \"Contoso today\" and in \"Contoso today\" on the same side: "),
                twice.err());
        assertEquals("", twice.out());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipes_are_compared_and_kept_results_do_not_drain_them() throws IOException, InterruptedException {
        String first = pipe("first", Path.of(PLANS + "1-namespace.yaml"));
        String second = pipe("second", Path.of(PLANS + "1-namespace.yaml"));
        Path result = folder.resolve("result.txt");
        Cli run = Cli.run("diff", first, second, "-o", result.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.readString(result).startsWith("Nobody's outcome changes"), Files.readString(result));
        String recording = pipe("recording", Path.of(Cli.RECORDINGS + "foreign-names.json"));
        Cli recordings = Cli.run("diff", recording, Cli.RECORDINGS + "own-names.json");
        assertEquals(1, recordings.exitCode(), recordings.err());
    }

    private String pipe(String name, Path content) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        new ProcessBuilder("cp", content.toString(), pipe.toString()).start();
        return pipe.toString();
    }

    @Test
    void a_side_without_a_file_is_missing() {
        Cli before = Cli.run("diff", "--after", MERGED);
        assertEquals(2, before.exitCode());
        assertTrue(before.err().contains("give BEFORE or --before"), before.err());
        for (String[] words : new String[][] {{"diff", "--before", MERGER}, {"diff", MERGER, "--before", MERGED}}) {
            Cli after = Cli.run(words);
            assertEquals(2, after.exitCode());
            assertTrue(after.err().contains("give AFTER or --after"), after.err());
        }
    }

    @Test
    void plans_of_a_file_are_paired_in_their_order_and_a_client_holds_on_both_sides() throws IOException {
        String one = "title: one\nsipDomains: [a.example]\npools: [{fqdn: pool.a.example}]\n";
        String two = "title: two\nsipDomains: [b.example]\npools: [{fqdn: pool.c.example}]\n";
        String before = plan("before.yaml", one + "---\n" + two);
        String after = plan("after.yaml", two + "---\n" + one);
        assertEquals(0, Cli.run("diff", before, before).exitCode());
        Cli other = Cli.run("diff", before, before, "--client", "sfb-2016");
        assertEquals(0, other.exitCode(), other.out());
        Cli crossed = Cli.run("diff", before, after);
        assertEquals(1, crossed.exitCode());
        assertTrue(crossed.out().startsWith("two\n4 of 4 sign-ins change:\n"), crossed.out());
    }

    @Test
    void any_number_of_files_make_a_side_however_they_are_given() throws IOException {
        String[] documents = Files.readString(Path.of(MERGER)).split("---\n", -1);
        String contoso = plan("contoso.yaml", documents[0]);
        String fabrikam = plan("fabrikam.yaml", documents[1]);
        Cli inOne = Cli.run("diff", MERGER, MERGED);
        assertEquals(1, inOne.exitCode(), inOne.err());
        assertTrue(inOne.out().contains("  Before: of 300 people, none is asked.\n"), inOne.out());
        assertTrue(inOne.out().contains("  After:  of 1,200 people, 300 are asked.\n"), inOne.out());
        String shown = inOne.out().substring(0, inOne.out().indexOf("\n\n") + 1);
        assertTrue(Files.readString(Path.of("../docs/diff.md")).contains("```\n" + shown + "```\n"), shown);
        Cli options = Cli.run("diff", "--before", contoso, "--before", fabrikam, "--after", MERGED);
        assertEquals(inOne.out(), options.out(), options.err());
        Cli mixed = Cli.run("diff", contoso, MERGED, "--before", fabrikam);
        assertEquals(inOne.out(), mixed.out(), mixed.err());
        Cli json = Cli.run("diff", contoso, "--before", fabrikam, "--after", MERGED, "--format", "json");
        assertTrue(
                json.out()
                        .contains("\"title\": \"Contoso today, Fabrikam today → Northwind with Contoso and Fabrikam\""),
                json.out());
    }

    @Test
    void a_page_of_any_number_of_plans_has_the_numbers_of_each_side() throws IOException {
        Path page = folder.resolve("merger.html");
        assertEquals(
                1, Cli.run("diff", MERGER, MERGED, "--html", page.toString()).exitCode());
        String html = Files.readString(page);
        assertTrue(html.contains("Before, of 300 people, none is asked. After, of 1,200 people, 300 are asked."), html);
    }

    @Test
    void one_recording_twice_on_a_side_is_refused() {
        String own = Cli.RECORDINGS + "own-names.json";
        Cli twice = Cli.run("diff", "--before", own, "--before", own, "--after", MERGED);
        assertEquals(2, twice.exitCode());
        assertTrue(twice.err().contains("alice@contoso.example, lync-2013 is in \"" + own), twice.err());
        assertEquals("", twice.out());
    }
}
