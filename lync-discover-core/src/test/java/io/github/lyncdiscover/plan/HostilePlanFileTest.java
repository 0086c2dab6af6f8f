package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.lyncdiscover.name.PrintableText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no plan, or no plan that anybody would write: each gets a clear complaint, soon. */
@Timeout(60)
final class HostilePlanFileTest {
    private static final String PLAN = """
            title: Umzug für alle
            sipDomains: [contoso.example]
            pools: [{fqdn: pool.contoso.example}]
            """;
    private static final Path REFERENCE = Path.of("..", "examples", "plans", "reference.yaml");

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("plan.yaml"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private String complaint(Path file) {
        String message = assertThrows(PlanFileException.class, () -> MigrationPlan.loadAll(file))
                .getMessage();
        assertEquals(PrintableText.of(message), message);
        assertTrue(message.length() < 600, message);
        return message.replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        MigrationPlan plan = MigrationPlan.load(file("\uFEFF" + PLAN));
        assertEquals("Umzug für alle", plan.title());
        assertEquals(
                "plan.yaml:1:1: unknown key \"titel\"; did you mean \"title\"?",
                complaint(file("\uFEFF" + PLAN.replace("title", "titel"))));
    }

    @Test
    void carriage_returns_end_lines_too() throws IOException {
        for (String end : List.of("\r", "\r\n")) {
            assertEquals(
                    "Umzug für alle",
                    MigrationPlan.load(file(PLAN.replace("\n", end))).title());
            assertEquals(
                    "plan.yaml:3:10: pools[0]: unknown key \"fqnd\"; did you mean \"fqdn\"?",
                    complaint(file(PLAN.replace("fqdn", "fqnd").replace("\n", end))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void every_unicode_encoding_is_read_with_a_mark_and_without(String encoding) throws IOException {
        for (String mark : List.of("", "\uFEFF")) {
            byte[] plan = (mark + PLAN).getBytes(Charset.forName(encoding));
            assertEquals("Umzug für alle", MigrationPlan.load(file(plan)).title());
        }
    }

    @Test
    void latin_1_is_told_where_it_begins() throws IOException {
        assertEquals(
                "plan.yaml:1:15: the file is not UTF-8 from here on; save it as UTF-8",
                complaint(file(PLAN.getBytes(StandardCharsets.ISO_8859_1))));
    }

    @ParameterizedTest
    @CsvSource({"7,U+0007", "27,U+001B", "127,U+007F", "133,U+0085", "155,U+009B"})
    void control_characters_are_told_with_their_place(int character, String name) throws IOException {
        assertEquals(
                "plan.yaml:2:19: the control character " + name + " is not allowed here; take it out",
                complaint(file(PLAN.replace("contoso.example]", "conto" + (char) character + "so.example]"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u202E", "\uFFFE", "\uD83D\uDE00"})
    void odd_characters_are_no_part_of_a_name_and_are_not_shown(String character) throws IOException {
        String message = complaint(file(PLAN.replace("contoso.example]", "conto" + character + "so.example]")));
        assertTrue(message.startsWith("plan.yaml:2:"), message);
    }

    @Test
    void escaped_control_characters_are_not_written_raw() throws IOException {
        String message = complaint(file(PLAN + "\"\\e[31m\\u202E\\x00\": 1\n"));
        assertTrue(message.startsWith("plan.yaml:4:1: unknown key \"\\u001b[31m\\u202e\\u0000\";"), message);
        complaint(file(PLAN.replace("contoso.example]", "\"\\e[31m\"]")));
        complaint(file(PLAN.replace("[contoso.example]", "[\"\\ud800\"]")));
        complaint(file(PLAN + "exchange: {\"\\e\": x}\n"));
        complaint(file(PLAN + "clients: [\"\\e\"]\n"));
        complaint(file(PLAN + "recording: \"\\e\"\n"));
        complaint(file(PLAN + "recording: \"\\0\"\n"));
        complaint(file(PLAN + "alwaysTrusted: [\"\\e\"]\n"));
        complaint(file(PLAN + "dns: {records: {inside: [\"a.example. IN A \\e\"]}}\n"));
        complaint(file(PLAN + "expect: [{verdict: \"\\e\"}]\n"));
        complaint(file(PLAN + "expect: [{users: \"\\e@x\", verdict: PROMPT}]\n"));
    }

    @Test
    void an_empty_file_is_told() throws IOException {
        for (String text : List.of("", "\n\n", "# nothing\n", "\uFEFF")) {
            assertEquals("plan.yaml: the file is empty; a plan names its sipDomains and pools", complaint(file(text)));
        }
    }

    @Test
    void an_empty_document_is_told_with_its_place() throws IOException {
        assertEquals(
                "plan.yaml:5:1: there is no value here; write keys such as title",
                complaint(file(PLAN + "---\n---\n" + PLAN)));
        assertTrue(complaint(file(PLAN + "---\n")).startsWith("plan.yaml:5:1: there is no value here"));
    }

    @Test
    void the_second_of_two_plans_is_told_with_its_line() throws IOException {
        assertEquals(
                "plan.yaml:5:1: unknown key \"titel\"; did you mean \"title\"?",
                complaint(file(PLAN + "---\n" + PLAN.replace("title", "titel"))));
    }

    @Test
    void one_plan_is_not_taken_for_several() throws IOException {
        Path two = file(PLAN + "---\n" + PLAN);
        assertEquals(2, MigrationPlan.loadAll(two).size());
        assertEquals(
                two + ": holds 2 plans; MigrationPlan.loadAll reads them all",
                assertThrows(PlanFileException.class, () -> MigrationPlan.load(two))
                        .getMessage());
    }

    @Test
    void what_cannot_be_read_is_told() {
        assertEquals(
                "missing.yaml: can't be read: there is no such file or folder",
                complaint(folder.resolve("missing.yaml")));
        assertEquals(folder + ": is a folder, not a plan file", complaint(folder));
    }

    @Test
    void what_may_not_be_read_is_told() throws IOException {
        Path file = file(PLAN);
        assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "everything may be read here");
        assertEquals("plan.yaml: can't be read: access is denied", complaint(file));
    }

    @Test
    void a_huge_file_is_refused_unread() throws IOException {
        Path file = folder.resolve("plan.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024);
        }
        assertEquals("plan.yaml: is larger than 16 MB; split the plan", complaint(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: "})
    void deep_nesting_is_refused(String opening) throws IOException {
        String message = complaint(file("{pools: " + opening.repeat(100_000)));
        assertTrue(message.startsWith("plan.yaml:1:"), message);
    }

    @Test
    void exploding_aliases_are_refused() throws IOException {
        StringBuilder text = new StringBuilder("pools: []\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(10) + "]\n");
        }
        String message = complaint(file(text.toString()));
        assertTrue(message.startsWith("plan.yaml:7:"), message);
        assertTrue(message.contains("with what its aliases (*) stand for"), message);
    }

    @Test
    void a_long_text_told_a_thousand_times_is_refused() throws IOException {
        String text = "pools: &a \"" + "x".repeat(100_000) + "\"\nb: [" + "*a, ".repeat(1_000) + "]\n";
        assertTrue(complaint(file(text)).startsWith("plan.yaml:2:"));
    }

    @Test
    void an_alias_saves_writing() throws IOException {
        MigrationPlan plan = MigrationPlan.load(file("""
                sipDomains: &domains [contoso.example, fabrikam.example]
                pools:
                  - {fqdn: &pool pool.contoso.example, externalWebServices: *pool, users: *domains}
                """));
        assertEquals("plan", plan.title());
        assertEquals(4, plan.predictions().count());
    }

    @Test
    void long_names_and_keys_are_cut_short() throws IOException {
        complaint(file("x".repeat(100_000) + ": 1\n" + PLAN));
        complaint(file(PLAN.replace("contoso.example]", "x".repeat(100_000) + "]")));
        complaint(file(PLAN + "exchange: {" + "x".repeat(100_000) + ": 1}\n"));
        complaint(file(PLAN + "answers: {\"https://" + "x".repeat(900) + "\": refuse}\n"));
        complaint(file(PLAN + "title: *" + "x".repeat(100_000) + "\n"));
        complaint(file(PLAN + "title: &" + "x".repeat(100_000) + " *y\n"));
        complaint(file("%FOO " + "x".repeat(100_000) + "\n%YAML 99.9\n---\n" + PLAN));
        complaint(file("sipDomains: [" + ("x".repeat(60) + ".").repeat(4) + "example]\npools: []\n"));
    }

    static IntStream seeds() {
        return IntStream.range(0, Boolean.getBoolean("fast") ? 10 : 20);
    }

    /** Whatever a broken disk or a careless editor makes of a plan: it is read, or told, and never anything else. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_damaged_plan_is_read_or_told(int seed) throws IOException {
        byte[] whole = Files.readAllBytes(REFERENCE);
        Random random = new Random(seed);
        int told = 0;
        for (int round = 0; round < 200; round++) {
            byte[] damaged = damaged(whole, random);
            Path file = file(damaged);
            try {
                for (MigrationPlan plan : MigrationPlan.loadAll(file)) {
                    assertFalse(plan.deployment().sipDomains().isEmpty());
                    if (plan.views().values().stream()
                            .allMatch(view -> view.today().isEmpty())) {
                        plan.predictions().forEach(PlannedSignIn::broken);
                    }
                }
            } catch (PlanFileException refused) {
                told++;
                assertTrue(refused.getMessage().startsWith(file + ":"), refused::getMessage);
                assertEquals(PrintableText.of(refused.getMessage()), refused.getMessage());
            }
        }
        assertTrue(told > 50, "told " + told);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        String alphabet = "[]{},:&*!|>'\"%@`#-? \n\t~abc0";
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
                default -> {
                    int length = Math.min(random.nextInt(80), bytes.length - at);
                    System.arraycopy(bytes.clone(), random.nextInt(bytes.length - length), bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
