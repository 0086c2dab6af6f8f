package io.github.lyncdiscover.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as people paste them: in every shape the same plan as the plain one, and no object lost without a word. */
final class PastedListTest {
    private static final Path FILE = Path.of("services.txt");
    private static final int SEEDS = 25;

    /** What windows, mails and editors make of a text. */
    private static final Map<String, UnaryOperator<String>> SHAPES = new TreeMap<>();

    static {
        SHAPES.put("double-spaced", text -> text.replace("\n", "\n\n"));
        SHAPES.put("double-spaced, blank lines as they were", text -> text.replaceAll("(?m)(?<=.)$", "\n"));
        SHAPES.put("triple-spaced", text -> text.replace("\n", "\n\n\n"));
        SHAPES.put("quoted", text -> text.replaceAll("(?m)^", "> "));
        SHAPES.put("quoted twice without blanks", text -> text.replaceAll("(?m)^", ">>"));
        SHAPES.put("quoted with bars", text -> text.replaceAll("(?m)^", "| "));
        SHAPES.put(
                "quoted and double-spaced", text -> text.replace("\n", "\n\n").replaceAll("(?m)^", "> "));
        SHAPES.put("no-break spaces", text -> text.replace(' ', '\u00A0'));
        SHAPES.put("narrow no-break spaces", text -> text.replace(' ', '\u202F'));
        SHAPES.put("every other blank is no-break", text -> text.replace("  ", " \u00A0"));
        SHAPES.put("indented by tabs", text -> text.replaceAll("(?m)^", "\t"));
        SHAPES.put("indented by blanks", text -> text.replaceAll("(?m)^", "    "));
        SHAPES.put("coloured", text -> text.replaceAll("(?m)^(\\w+ +:)", "\u001B[32;1m$1\u001B[0m"));
        SHAPES.put("coloured, escapes lost", text -> text.replaceAll("(?m)^(\\w+ +:)", "[32;1m$1[0m"));
        SHAPES.put("carriage returns", text -> text.replace("\n", "\r\n"));
        SHAPES.put("carriage returns alone", text -> text.replace('\n', '\r'));
        SHAPES.put(
                "zero-width marks", text -> text.replaceAll("(?m)^", "\u200B").replace(":", ":\u200E"));
        SHAPES.put("wrapped and indented", text -> wrapped(text, 70, 30));
        SHAPES.put("wrapped", text -> wrapped(text, 80, 0));
        SHAPES.put("wrapped between words", PastedListTest::betweenWords);
        SHAPES.put("wrapped, then quoted", text -> wrapped(text, 76, 0).replaceAll("(?m)^", "> "));
        SHAPES.put("prompts", text -> "PS C:\\> Get-CsPool; Get-CsService\n\n" + text + "\nPS C:\\Users\\me> \n");
        SHAPES.put(
                "a prompt before each object",
                text -> text.replaceAll("(?m)^$\\n(?=\\w)", "[PS] C:\\>Get-CsService\n"));
        SHAPES.put(
                "commands without prompts",
                text -> "Get-CsPool | fl\n" + text.replace("\n\n", "\n\nGet-CsService | fl\n\n"));
        SHAPES.put("a mail", text -> "Hi Bob,\n\nthis is what it prints:\n\n" + text + "\n\nRegards, Ann\n");
        SHAPES.put("a fence", text -> "```\n" + text + "```\n");
        SHAPES.put("a byte order mark within", text -> "\uFEFF" + text.replaceFirst("\n\n", "\n\n\uFEFF"));
    }

    private static String wrapped(String text, int width, int indent) {
        return text.lines()
                .map(line -> IntStream.range(0, (line.length() + width - 1) / width)
                        .mapToObj(i -> line.substring(i * width, Math.min(line.length(), (i + 1) * width)))
                        .collect(Collectors.joining("\n" + " ".repeat(indent))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String betweenWords(String text) {
        return text.lines()
                .map(line -> line.length() < 72 ? line : line.replaceAll("(.{40,71}?),? (?=\\w+:)", "$1,\n"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String resource(String name) {
        try (InputStream in = PastedListTest.class.getResourceAsStream("cases/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<ImportedDeployment> read(String text) {
        return TopologyFile.read(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String complaint(String text) {
        return assertThrows(ImportException.class, () -> read(text)).getMessage();
    }

    /** A deployment of some pools, with services that no client meets between them. */
    private static String list(Random random) {
        StringBuilder text =
                new StringBuilder("Identity  : contoso.example\nName      : contoso.example\nIsDefault : True\n\n");
        int pools = 1 + random.nextInt(4);
        for (int i = 1; i <= pools; i++) {
            String fqdn = "pool0" + i + (random.nextBoolean() ? ".contoso.example" : ".fabrikam.example");
            String computers = random.nextBoolean()
                    ? "Computers : {fe0" + i + ".contoso.example, fe1" + i + ".contoso.example}\n"
                    : "";
            text.append("Identity  : ")
                    .append(fqdn)
                    .append("\nServices  : {UserServer:")
                    .append(fqdn)
                    .append(", Registrar:")
                    .append(fqdn)
                    .append(", WebServer:")
                    .append(fqdn)
                    .append("}\n")
                    .append(computers)
                    .append("Fqdn      : ")
                    .append(fqdn)
                    .append("\nSite      : Site:HQ\n\n");
            text.append("Identity     : WebServer:")
                    .append(fqdn)
                    .append("\nExternalFqdn : web0")
                    .append(i)
                    .append(".contoso.example\nInternalFqdn : ")
                    .append(random.nextBoolean() ? "int0" + i + ".contoso.example" : "")
                    .append("\nPoolFqdn     : ")
                    .append(fqdn)
                    .append("\nVersion      : 7\nRole         : WebServer\n\n");
            if (random.nextBoolean()) {
                text.append("Identity : MediationServer:")
                        .append(fqdn)
                        .append("\nPoolFqdn : ")
                        .append(fqdn)
                        .append("\nRole     : MediationServer\n\n");
            }
        }
        text.append("""
                Identity                : EdgeServer:edge.contoso.example
                Registrar               : Registrar:pool01.contoso.example
                AccessEdgeClientSipPort : 443
                AccessEdgeExternalFqdn  : sip.contoso.example
                PoolFqdn                : edge.contoso.example
                Version                 : 7
                Role                    : EdgeServer
                """);
        return text.toString();
    }

    @TestFactory
    Stream<DynamicTest> in_every_shape_a_list_is_the_same_plan() {
        return SHAPES.entrySet().stream()
                .map(shape -> DynamicTest.dynamicTest(shape.getKey(), () -> {
                    for (String name : List.of("services.txt", "second-pool-services.txt")) {
                        assertEquals(read(resource(name)), read(shape.getValue().apply(resource(name))), name);
                    }
                    for (int seed = 0; seed < SEEDS; seed++) {
                        String plain = list(new Random(seed));
                        assertEquals(read(plain), read(shape.getValue().apply(plain)), "seed " + seed);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> in_every_shape_of_every_shape_too() {
        List<String> names = List.copyOf(SHAPES.keySet());
        Random random = new Random(12);
        return IntStream.range(0, 60).mapToObj(i -> {
            String one = names.get(random.nextInt(names.size()));
            String other = List.of("quoted", "no-break spaces", "coloured", "carriage returns", "indented by tabs")
                    .get(random.nextInt(5));
            return DynamicTest.dynamicTest(one + ", then " + other, () -> {
                String plain = list(new Random(one.hashCode()));
                assertEquals(
                        read(plain),
                        read(SHAPES.get(other).apply(SHAPES.get(one).apply(plain))));
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "windows-1252", "ISO-8859-1"})
    void in_every_encoding_a_list_is_the_same_plan(String encoding) {
        String text = resource("services.txt");
        assertEquals(read(text), TopologyFile.read(FILE, text.getBytes(Charset.forName(encoding))));
        String marked = "\uFEFF" + text;
        if (encoding.startsWith("UTF-")) {
            assertEquals(read(text), TopologyFile.read(FILE, marked.getBytes(Charset.forName(encoding))));
        }
    }

    @Test
    void the_double_spaced_case_is_the_plain_one() {
        assertEquals(read(resource("services.txt")), read(resource("double-spaced.txt")));
    }

    @Test
    void a_list_that_powershell_cut_is_an_error_that_names_the_object() {
        String said = "services.txt:6:1: Services: PowerShell cut this list of pool01.contoso.example;"
                + " type $FormatEnumerationLimit = -1 and print all of it again";
        assertEquals(said, complaint(resource("list-cut-off.txt")));
        assertEquals(said, complaint(resource("list-cut-off.txt").replace("...", "\u2026")));
        assertEquals(said, complaint(resource("list-cut-off.txt").replace("...", ", ...")));
        assertEquals(
                said.replace("6:1", "6:3"),
                complaint(resource("list-cut-off.txt").replaceAll("(?m)^", "> "))
                        .replace("6:1", "6:3"));
        String services = resource("services.txt");
        String served = complaint(
                services.replace("{Registrar:pool01.contoso.example}", "{Registrar:pool01.contoso.example...}"));
        assertTrue(
                served.contains("DependentServiceList: PowerShell cut this list of EdgeServer:edge.contoso.example"),
                served);
        String edge = complaint(services.replace("sip.contoso.example", "sip.contoso.exa..."));
        assertTrue(
                edge.contains(
                        "PowerShell cut this value of EdgeServer:edge.contoso.example; print it with Format-List"),
                edge);
        String open = complaint(services.replace("WebServer:pool01.contoso.example}\n", "\n"));
        assertTrue(open.contains("Services: the list of pool01.contoso.example has no } at its end"), open);
    }

    @Test
    void a_table_within_a_list_is_an_error() {
        String table =
                "\nIdentity                Site\n--------                ----\npool02.contoso.examp... Site:HQ\n";
        String said = complaint(resource("services.txt") + table);
        assertTrue(said.startsWith("services.txt:27:1: a table begins here"), said);
        assertTrue(said.contains("Format-List"), said);
    }

    @Test
    void objects_that_run_into_one_another_are_an_error() {
        String said = complaint(
                "Name : contoso.example\nIsDefault : True\nServices : {Registrar:p.contoso.example}\nFqdn : p.contoso.example\n");
        assertTrue(said.startsWith("services.txt:1:1: two objects run into one another here"), said);
    }

    @Test
    void a_line_in_the_middle_of_an_object_is_an_error() {
        String said = complaint(resource("services.txt").replace("InternalFqdn :", "Page 2 of 3\nInternalFqdn :"));
        assertTrue(said.startsWith("services.txt:13:1: this line is in the middle of WebServer:pool01"), said);
    }

    @Test
    void a_pool_needs_no_computers() {
        String text = resource("services.txt");
        assertEquals(read(text), read(text.replaceFirst("Computers .*\n", "")));
    }

    /** Objects in = used + reported. */
    @Test
    void every_object_is_used_or_reported() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<String> objects = new ArrayList<>(List.of(list(random).split("\n\n", -1)));
            objects.removeIf(object -> object.contains("MediationServer"));
            List<ImportedDeployment> used = read(String.join("\n\n", objects));
            int foreign = 1 + random.nextInt(5);
            for (int i = 0; i < foreign; i++) {
                String object = random.nextBoolean()
                        ? "Identity : FileStore:fs" + i + ".contoso.example\nRole     : FileStore"
                        : "Identity : Tag:Something" + i + "\nEnabled  : True";
                objects.add(1 + random.nextInt(objects.size() - 1), object);
            }
            ImportedDeployment all = read(String.join("\n\n", objects)).get(0);
            assertEquals(used.get(0).deployment(), all.deployment());
            int reported = all.assumptions().stream()
                    .filter(assumption -> assumption.what().contains("of the list"))
                    .mapToInt(assumption -> Integer.parseInt(assumption.what().replaceAll("\\D.*", "")))
                    .sum();
            assertEquals(foreign, reported, "seed " + seed);
        }
    }

    @Test
    void users_in_a_list_are_counted() {
        String user =
                "SipAddress      : sip:u%d@contoso.example\nRegistrarPool   : %s\nHostingProvider : %s\nEnabled         : %s\n\n";
        String users = String.format(user, 1, "pool01.contoso.example", "SRV:", "True")
                + String.format(user, 2, "pool01.contoso.example", "SRV:", "True")
                + String.format(user, 3, "", "sipfed.online.lync.com", "True")
                + String.format(user, 4, "pool01.contoso.example", "SRV:", "False");
        ImportedDeployment imported =
                read(resource("services.txt") + "\n\n" + users).get(0);
        assertEquals(
                "[2]",
                imported.deployment().pools().get(0).userCounts().values().toString());
        assertEquals(
                "[1]",
                imported.deployment()
                        .online()
                        .orElseThrow()
                        .userCounts()
                        .values()
                        .toString());
        assertTrue(
                imported.assumptions().toString().contains("1 user is passed over"), imported.assumptions()::toString);
    }

    /** A value that goes on over many lines costs as much as its characters. */
    @Test
    void a_value_over_many_lines_is_read_in_good_time() {
        String text = resource("services.txt")
                .replace("{fe01.contoso.example}", "{" + "fe01.contoso.example,\n".repeat(200_000) + "x}");
        assertTimeout(Duration.ofSeconds(30), () -> assertEquals(read(resource("services.txt")), read(text)));
    }
}
