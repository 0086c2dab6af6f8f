package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code chain} on the real certificates in the examples. */
final class ChainCommandTest {
    private static final String FOLDER = "../examples/certificates/";
    private static final Path DOCS = Path.of("../docs/certificates.md");

    /** The table in the docs: what each device makes of three and of four tiers. */
    @Test
    void the_table_in_the_docs_is_what_the_command_there_prints() throws IOException {
        String documented = commands().get(0);
        List<String> rows = Files.readAllLines(DOCS).stream()
                .dropWhile(line -> !line.startsWith("| store | three tiers"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertEquals(3, rows.size());
        String three = run(documented).out();
        String four = run(documented.replace("sent-3-tiers", "sent-4-tiers")).out();
        for (String row : rows) {
            String[] cells = row.split("\\s*\\|\\s*", -1);
            assertTrue(tells(three, cells[1], cells[2]), () -> row + "\n" + three);
            assertTrue(tells(four, cells[1], cells[3]), () -> row + "\n" + four);
        }
        assertEquals(1, run(documented).exitCode());
        assertEquals(0, run(documented.replace("sent-3-tiers", "sent-4-tiers")).exitCode());
    }

    private static boolean tells(String out, String store, String cell) {
        String verdict = cell.equals("refused") ? " +refused  .*" : " +accepted  " + cell + ", .*";
        return out.lines().anyMatch(line -> line.matches("  " + store + verdict));
    }

    @Test
    void the_servers_story_in_the_docs_is_told_by_the_command_there() throws IOException {
        Cli run = run(commands().get(1));
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().contains("(4eb6d578…) is\n  disabled, or moved to Untrusted Certificates:\n"), run.out());
        assertTrue(run.out().contains("accepted by phone, windows-7\n"), run.out());
        assertTrue(
                run.out().contains("The server itself finds no path to a root that it trusts: issuer neither\n"),
                run.out());
        Cli fixed = run(commands().get(1) + " --disabled 4EB6D578499B1CCF5F581EAD56BE3D9B6744A5E5");
        assertEquals(0, fixed.exitCode(), fixed.err());
        assertTrue(fixed.out().contains("""
                          If an automatic root update enables again what was disabled:
                            sends rdvs-stg.alljoyn.org, VeriSign Class 3 Secure Server CA - G3
                            accepted by windows-7
                            refused by phone
                        """), fixed.out());
        assertEquals(
                fixed.out(),
                run(commands().get(1) + " --disabled examples/certificates/g5-root.pem")
                        .out());
    }

    @Test
    void every_known_store_judges_where_none_is_named() {
        Cli run = Cli.run("chain", "--at", "2012-06-01", "--file", FOLDER + "sent-4-tiers.pem");
        for (String store : List.of("machine", "jdk", "windows-mobile-6", "without-g5")) {
            assertTrue(run.out().contains("\n  " + store + " "), run.out());
        }
        assertTrue(run.out().lines().allMatch(line -> line.codePointCount(0, line.length()) <= 80), run.out());
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        String[] line = {"chain", "--file", FOLDER + "sent-3-tiers.pem", "--at", "2012-06-01", "--format", "json"};
        assertEquals(Cli.run(line).out(), Cli.run(line).out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chain                                                      | give either HOST[:PORT] or --file PEM
            chain a.example --file F/g3.pem                            | give either HOST[:PORT] or --file PEM
            chain --file F/g3.pem --old-tls                            | --file asks no server
            chain --file F/README.md                                   | README.md:1:1: there is no certificate in PEM form
            chain --file F/none.pem                                    | there is no such file
            chain --file F/g3.pem --store windows-mobile-7             | did you mean "windows-mobile-6"
            chain --file F/g3.pem --store a=F/g3.pem --store a=F/g3.pem | two stores are called "a"
            chain --file F/g3.pem --store =F/g3.pem                    | --store
            chain --file F/g3.pem --at yesterday                       | is no date such as 2012-06-01
            chain --file F/g3.pem --roots F/g3.pem                     | belong to --windows-server
            chain --file F/g3.pem --windows-server                     | needs the server's --roots
            chain a.example --windows-server --roots F/g3.pem          | give the server's own certificate with --file
            chain --file F/windows-7.pem --windows-server --roots F/g3.pem | give the server's own alone
            chain --file F/server.pem --windows-server --roots F/class3.pem --disabled F/g3.pem | is in neither
            """)
    void what_cannot_be_worked_with_is_explained(String line, String told) {
        Cli run = Cli.run(line.replace("F/", FOLDER).split(" +", -1));
        assertEquals(2, run.exitCode(), run.out());
        assertEquals("", run.out());
        assertTrue(run.err().contains(told), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void names_that_would_write_to_the_terminal_are_made_visible(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a\u001b[31m.pem");
        Cli run = Cli.run("chain", "--file", file.toString());
        assertEquals(2, run.exitCode());
        assertFalse(run.err().contains("\u001b"), run.err());
    }

    private static List<String> commands() throws IOException {
        return Files.readAllLines(DOCS).stream()
                .filter(line -> line.startsWith("lync-discover chain --at"))
                .toList();
    }

    /** From the project's own folder. */
    private static Cli run(String command) {
        List<String> words = new ArrayList<>(
                Arrays.asList(command.replace("examples/", "../examples/").split(" ", -1)));
        words.remove(0);
        return Cli.run(words.toArray(String[]::new));
    }
}
