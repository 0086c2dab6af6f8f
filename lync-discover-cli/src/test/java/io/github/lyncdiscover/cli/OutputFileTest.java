package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.arguments.Argument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** No command writes onto a file that it reads, whatever the option and however the path is written. */
final class OutputFileTest {
    private static final Pattern FILE = Pattern.compile("\\b(?:FILE|PEM|BEFORE|AFTER)\\b");

    private static final String TRUST = """
            Windows Registry Editor Version 5.00

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\15.0\\Lync]
            "TrustModelData"="contoso.example"
            """;

    @TempDir
    private Path folder;

    private String copy(String example, String name) throws IOException {
        Path to = folder.resolve(name);
        Files.copy(Path.of("../examples").resolve(example), to, StandardCopyOption.REPLACE_EXISTING);
        return to.toString();
    }

    private void refused(String file, String complaint, String... command) throws IOException {
        byte[] before = Files.readAllBytes(Path.of(file));
        Cli run = Cli.run(command);
        assertEquals(2, run.exitCode(), () -> List.of(command) + run.out());
        assertTrue(run.err().contains(complaint), run.err());
        assertEquals("", run.out());
        assertEquals(new String(before, java.nio.charset.StandardCharsets.UTF_8), Files.readString(Path.of(file)));
    }

    @Test
    void what_is_read_is_not_written() throws IOException {
        String plan = copy("plans/2-standard-edition.yaml", "plan.yaml");
        String other = folder.resolve("x/../plan.yaml").toString();
        String link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of(plan))
                .toString();
        Files.createDirectory(folder.resolve("x"));
        for (String same : List.of(plan, other, link)) {
            for (String option : List.of("--reg", "--cmd", "--powershell")) {
                refused(plan, "is read too", "advise", plan, option, same);
            }
            for (String option : List.of("--html", "--junit")) {
                refused(plan, "is read too", "plan", plan, option, same);
            }
            refused(plan, "is read too", "diff", plan, plan, "--html", same);
        }
        String undone = copy("plans/2-standard-edition.yaml", "trust-undo.reg");
        refused(
                undone,
                "is read too",
                "advise",
                undone,
                "--reg",
                folder.resolve("trust.reg").toString(),
                "--undo");
        String recording = copy("recordings/foreign-names.json", "r.json");
        refused(recording, "is read too", "check", "alice@contoso.example", "--replay", recording, "--html", recording);
    }

    @Test
    void what_a_plan_names_is_read_too() throws IOException {
        String recording = copy("recordings/sign-in-needed.json", "today.json");
        String certificates = copy("plans/certificates/front-end.pem", "sip.pem");
        Files.createDirectory(folder.resolve("plans"));
        String plan = Files.writeString(folder.resolve("plans/plan.yaml"), """
                        title: today.json
                        sipDomains: [contoso.example]
                        users: [alice@contoso.example]
                        recording: {outside: ../today.json}
                        locations: [outside]
                        ---
                        sipDomains: [contoso.example]
                        pools: [{fqdn: sip.contoso.example}]
                        certificates: [{for: sip.contoso.example, file: ../sip.pem}]
                        """).toString();
        String hard = Files.createLink(folder.resolve("hard.json"), Path.of(recording))
                .toString();
        for (String written : List.of(recording, hard, certificates)) {
            for (String[] command : new String[][] {
                {"plan", plan, "--html", written},
                {"plan", plan, "--junit", written},
                {"plan", plan, "-o", written},
                {"diff", plan, "-o", written},
                {"diff", plan, plan, "--html", written},
                {"lint", plan, "-o", written},
                {"advise", plan, "--gpp", written}
            }) {
                refused(written, "is read too", command);
            }
        }
        assertEquals(
                0,
                Cli.run(
                                "import",
                                "--script",
                                "-o",
                                folder.resolve("plans/today.json").toString())
                        .exitCode());
    }

    /** Every command and every argument that names a file: a new one is covered once it is declared to read or to write. */
    @TestFactory
    Stream<DynamicTest> every_argument_that_names_a_file_says_what_becomes_of_it() {
        return Stream.of(Commands.values())
                .flatMap(command -> command.usage().arguments().stream()
                        .filter(OutputFileTest::namesAFile)
                        .map(argument -> DynamicTest.dynamicTest(
                                command.word() + " " + argument,
                                () -> assertTrue(argument.isRead() || argument.isWritten(), argument::toString))));
    }

    private static boolean namesAFile(Argument<?> argument) {
        return FILE.matcher(argument.toString()).find();
    }

    @TestFactory
    Stream<DynamicTest> no_command_writes_onto_a_file_that_it_reads() {
        return Stream.of(Commands.values())
                .flatMap(command -> command.usage().arguments().stream()
                        .filter(Argument::isRead)
                        .flatMap(read -> command.usage().arguments().stream()
                                .filter(Argument::isWritten)
                                .map(written -> DynamicTest.dynamicTest(
                                        command.word() + " " + read + " " + written,
                                        () -> isNotWritten(command, read, written)))));
    }

    private void isNotWritten(Commands command, Argument<?> read, Argument<?> written) throws IOException {
        String file = copy("certificates/sent-3-tiers.pem", "read.pem");
        if (read.toString().contains("--trust-from")) {
            Files.writeString(Path.of(file), TRUST);
        } else if (read.toString().contains("--config")) {
            Files.writeString(Path.of(file), "timeout: 10s\n");
        } else if (isTarget(read)) {
            Files.writeString(Path.of(file), "contoso.example\n");
        }
        List<String> words = new ArrayList<>(List.of(command.word()));
        command.usage().arguments().stream()
                .filter(argument -> argument.isRequired() && argument != read)
                .forEach(argument -> words.addAll(
                        given(argument, argument.isRead() && !isTarget(argument) ? file : "contoso.example")));
        words.addAll(given(read, read.toString().contains("--zone") ? "inside=" + file : named(read, file)));
        words.addAll(given(written, file));
        refused(file, "is read too", words.toArray(String[]::new));
    }

    private static String named(Argument<?> argument, String file) {
        return isTarget(argument) ? "@" + file : argument.toString().contains("NAME=") ? "mine=" + file : file;
    }

    /** A target names a file after "@" only. */
    private static boolean isTarget(Argument<?> argument) {
        return argument.toString().startsWith("TARGET");
    }

    private static List<String> given(Argument<?> argument, String value) {
        String name = argument.toString().replaceFirst("[=.].*", "");
        return name.startsWith("--") ? List.of(name, value) : List.of(value);
    }

    @Test
    void the_result_goes_to_a_file_as_it_would_to_standard_output() throws IOException {
        String plan = copy("plans/2-standard-edition.yaml", "plan.yaml");
        Path file = folder.resolve("kept.txt");
        for (String[] command : new String[][] {
            {"plan", plan},
            {"plan", plan, "--format", "json"},
            {"advise", plan},
            {"lint", plan},
            {"diff", plan, plan},
            {"trust", "--sip-domain", "contoso.example", "pool.fabrikam.example"},
            {"remedy", "contoso.example"},
            {"import", "--script"},
            {"help", "--as", "man"},
            {"check", "alice@contoso.example", "--replay", Cli.RECORDINGS + "foreign-names.json"},
            {"chain", "--file", "../examples/certificates/sent-3-tiers.pem"}
        }) {
            for (String option : List.of("-o", "--output")) {
                Cli printed = Cli.run(command);
                List<String> kept = new ArrayList<>(List.of(command));
                kept.addAll(List.of(option, file.toString()));
                Cli run = Cli.run(kept.toArray(String[]::new));
                assertEquals(printed.exitCode(), run.exitCode(), run.err());
                assertEquals("", run.out());
                assertEquals(printed.out(), Files.readString(file));
            }
        }
        for (Commands command : Commands.values()) {
            assertTrue(command.help().contains("-o, --output=FILE"), command.word());
        }
    }

    @Test
    void a_result_that_can_not_be_kept_is_printed_and_lost_files_are_all_named() throws IOException {
        String plan = copy("plans/2-standard-edition.yaml", "plan.yaml");
        String printed = Cli.run("plan", plan).out();
        String nowhere = folder.resolve("none/x").toString();
        Cli run = Cli.run("plan", plan, "-o", nowhere);
        assertEquals(74, run.exitCode());
        assertEquals(printed, run.out());
        assertEquals("lync-discover: " + nowhere + ": can't be written: there is no such file or folder.\n", run.err());
        Path kept = folder.resolve("kept");
        Cli both = Cli.run("plan", plan, "--html", nowhere, "--junit", nowhere + "2", "-o", kept.toString());
        assertEquals(74, both.exitCode());
        assertEquals("", both.out());
        assertEquals(printed, Files.readString(kept));
        assertEquals(1, both.err().lines().count());
        for (String lost : List.of(nowhere, nowhere + "2")) {
            assertTrue(both.err().contains(lost + ": can't be written"), both.err());
        }
    }

    @Test
    void nothing_is_written_where_the_command_line_is_wrong() throws IOException {
        String plan = copy("plans/2-standard-edition.yaml", "plan.yaml");
        Path kept = Files.writeString(folder.resolve("kept"), "before");
        for (String[] command : new String[][] {
            {"plan", plan, "--clent", "lync-2013", "-o", kept.toString()},
            {"plan", plan + "x", "-o", kept.toString()},
            {"plan", plan, "--rename", "no.example=b.example", "-o", kept.toString()},
            {"advise", plan, "--reg", kept.toString(), "--cmd", "-"},
            {"advise", plan, "--reg", "-"},
            {"plan", plan, "-o", "-"},
            {"plan", plan, "-o", ""}
        }) {
            Cli run = Cli.run(command);
            assertEquals(2, run.exitCode(), () -> List.of(command) + run.out());
            assertEquals("", run.out());
            assertEquals(1, run.err().lines().count(), run.err());
        }
        assertEquals("before", Files.readString(kept));
        assertTrue(Cli.run("advise", plan, "--reg", "-").err().contains("--reg: - is no file"));
    }

    @Test
    void a_remedy_and_what_takes_it_back_appear_together_or_not_at_all() throws IOException {
        Path remedy = folder.resolve("trust.reg");
        Path other = folder.resolve("trust.cmd");
        Files.createDirectories(folder.resolve("trust-undo.reg/in the way"));
        Files.writeString(other, "before");
        Cli run = Cli.run("remedy", "contoso.example", "--reg", remedy.toString(), "--cmd", other.toString(), "--undo");
        assertEquals(74, run.exitCode());
        assertTrue(run.err().contains("trust-undo.reg: can't be written: is a folder"), run.err());
        assertFalse(Files.exists(remedy));
        assertEquals("before", Files.readString(other));
        assertTrue(run.out().contains("contoso.example"), run.out());
        assertFalse(run.out().contains("trust.reg"), run.out());
    }

    @Test
    void two_results_do_not_share_a_file() throws IOException {
        String plan = copy("plans/2-standard-edition.yaml", "plan.yaml");
        String out = folder.resolve("out").toString();
        refused(plan, "would be written twice", "plan", plan, "--html", out, "--junit", out);
        Path real = Files.createDirectory(folder.resolve("real"));
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), real);
        refused(
                plan,
                "would be written twice",
                "plan",
                plan,
                "--html",
                real.resolve("out").toString(),
                "--junit",
                linked.resolve("out").toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }
}
