package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyCommandTest {
    @TempDir
    private Path folder;

    private Cli survey(String list, String... more) throws IOException {
        Path file = folder.resolve("list.txt");
        Files.writeString(file, list);
        return Cli.run(Stream.concat(
                        Stream.of(
                                "survey",
                                file.toString(),
                                "--replay",
                                recording().toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** Of a world in which contoso.example and its user alice are sent on to a hoster. */
    private Path recording() throws IOException {
        String root = "https://web.hoster.example/autodiscover";
        RecordingNetwork network = RecordingNetwork.over(PlannedNetwork.of(
                Facts.noSuchName("lyncdiscoverinternal.contoso.example"),
                Facts.address("lyncdiscover.contoso.example", "192.0.2.1"),
                Facts.address("web.hoster.example", "192.0.2.2"),
                Facts.get("http://lyncdiscover.contoso.example/", document("Redirect", root)),
                Facts.get(
                        "http://lyncdiscover.contoso.example/?sipuri=alice@contoso.example",
                        document("Redirect", root)),
                Facts.get(root, document("User", root + "/user")),
                Facts.get(root + "/user", Answers.status(401))));
        LyncDiscover.on(network).predict("contoso.example");
        LyncDiscover.on(network).predict("alice@contoso.example");
        Path file = folder.resolve("recording.json");
        Files.write(file, RecordingFile.bytes(network.recording(Recording.About.NOTHING)));
        return file;
    }

    private static ServerAnswer.Web document(String token, String target) {
        return Answers.body(
                "application/vnd.microsoft.rtc.autodiscover+xml;v=1",
                "<AutodiscoverResponse AccessLocation=\"External\"><Root><Link token=\"" + token + "\" href=\"" + target
                        + "\"/></Root></AutodiscoverResponse>");
    }

    @Test
    void each_address_is_one_line_and_its_prediction_that_of_check() throws IOException {
        Cli run = survey("alice@contoso.example\n# twice\nALICE@contoso.example\ncontoso.example\n", "--ordered");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(2, run.out().lines().count(), run.out());
        String checked = Cli.run(
                        "check", "--replay", recording().toString(), "--format", "json", "alice@contoso.example")
                .out();
        assertEquals(
                checked.replaceAll("\\s+", "")
                        .replaceFirst("^.*?\"predictions\":\\[", "")
                        .replaceFirst("\\]\\}$", ""),
                run.out().lines().findFirst().orElseThrow().replaceAll("\\s+", ""));
        assertTrue(run.err().contains("2 predictions: 2 PROMPT"), run.err());
        assertTrue(run.err().contains("Cure: TrustModelData = "), run.err());
        assertTrue(run.err().contains("It silences 2 of 2 predictions"), run.err());
    }

    @Test
    void a_bad_line_is_told_with_its_number_and_the_others_go_on() throws IOException {
        Cli run = survey("bad..name\ncontoso.example\n", "--format", "text");
        assertEquals(2, run.exitCode());
        assertEquals("contoso.example\tlync-2013\tPROMPT\tweb.hoster.example\n", run.out());
        assertTrue(run.err().contains("list.txt:1: \"bad..name\" is no host name"), run.err());
    }

    @Test
    void a_resumed_run_repeats_nothing_and_its_summary_counts_all() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Cli whole = survey("contoso.example\nalice@contoso.example\n", "--ordered");
        for (int cut = 0; cut <= whole.out().length(); cut += 1 + whole.out().length() / 7) {
            Files.writeString(out, whole.out().substring(0, cut));
            Cli run = survey("contoso.example\nalice@contoso.example\n", "--ordered", "--resume", out.toString());
            assertEquals(0, run.exitCode(), run.err());
            assertEquals("", run.out());
            assertEquals(whole.out(), Files.readString(out));
            assertTrue(run.err().endsWith(whole.err()), run.err());
        }
    }

    @Test
    void a_page_has_the_summary_of_all_runs() throws IOException {
        Path page = folder.resolve("page.html");
        Path out = folder.resolve("out.jsonl");
        survey("contoso.example\n", "--resume", out.toString());
        Cli run = survey(
                "contoso.example\nalice@contoso.example\n", "--resume", out.toString(), "--html", page.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.readString(page).contains("2 of 2 predicted sign-ins meet"), Files.readString(page));
        assertEquals(
                74,
                survey(
                                "contoso.example\n",
                                "--html",
                                folder.resolve("no/page.html").toString())
                        .exitCode());
    }

    @Test
    void a_table_has_a_head_once() throws IOException {
        Path out = folder.resolve("out.csv");
        String[] options = {"--format", "csv", "--resume", out.toString(), "--ordered"};
        survey("contoso.example\n", options);
        survey("contoso.example\nalice@contoso.example\n", options);
        Cli printed = survey("contoso.example\nalice@contoso.example\n", "--format", "csv", "--ordered");
        assertEquals(printed.out(), Files.readString(out));
        assertEquals(3, printed.out().lines().count());
    }

    @Test
    void what_is_kept_in_a_file_is_what_is_printed() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Cli kept = survey("contoso.example\n", "-o", out.toString());
        assertEquals("", kept.out());
        assertEquals(survey("contoso.example\n").out(), Files.readString(out));
    }

    @Test
    void a_line_that_a_recording_does_not_know_keeps_no_other_from_its_prediction() throws IOException {
        Cli run = survey("other.example\ncontoso.example\n", "--format", "text");
        assertEquals(2, run.exitCode());
        assertEquals(1, run.out().lines().count(), run.out());
        assertTrue(run.err().contains("list.txt:1: "), run.err());
        assertTrue(run.err().contains("holds no answer to \"lyncdiscoverinternal.other.example A\""), run.err());
    }

    @Test
    void slips_are_refused_with_what_to_do() throws IOException {
        Path out = folder.resolve("out.jsonl");
        assertTrue(survey(
                        "contoso.example\n",
                        "--resume",
                        out.toString(),
                        "-o",
                        folder.resolve("x").toString())
                .err()
                .contains("leave out --output"));
        assertTrue(survey("contoso.example\n", "--resume", out.toString(), "--format", "text")
                .err()
                .contains("give --format json or csv"));
        assertTrue(survey("contoso.example\n", "--in-flight", "0").err().contains("no number from 1 to 1000"));
        assertTrue(survey("a,b\n", "--column", "c").err().contains("the table has no column"), "column");
        Cli missing = Cli.run("survey", folder.resolve("missing.txt").toString(), "--dns", "127.0.0.1:9");
        assertEquals(2, missing.exitCode());
        assertTrue(missing.err().contains("missing.txt: can't be read: there is no such file"), missing.err());
    }
}
