package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.ConfigOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Config files: which one is read, what it may set, what is printed of it, and what a strange one cannot do. */
class ConfigTest {
    private static final String TRUST = "\"lync.com, outlook.com, fabrikam.example\"";
    private static final Path DOCS = Path.of("../docs");

    @TempDir
    private Path folder;

    private Path plan;

    @BeforeEach
    void write_a_plan_whose_user_is_asked() throws IOException {
        plan = write("plan.yaml", """
                sipDomains: [contoso.example]
                pools:
                  - fqdn: pool01.corp.contoso.test
                    externalWebServices: webext.contoso.example
                    accessEdge: access.contoso.example
                """);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Cli check(String config, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("alice@contoso.example"));
        words.addAll(List.of("--config", write("own.conf", config).toString()));
        words.addAll(List.of(more));
        return Cli.check("foreign-names.json", words.toArray(String[]::new));
    }

    @Test
    void a_default_counts_as_if_it_were_typed_and_is_printed_so() throws IOException {
        Cli run = check("trust: " + TRUST + "\nsteps: true\n");
        assertEquals(0, run.exitCode(), run.out() + run.err());
        assertEquals(
                "lync-discover: options from " + folder.resolve("own.conf") + ": --trust " + TRUST + " --steps\n",
                run.err());
        Cli typed =
                Cli.check("foreign-names.json", "alice@contoso.example", "--trust", TRUST.replace("\"", ""), "--steps");
        assertEquals(typed.out(), run.out());
    }

    @Test
    void the_command_line_wins_over_the_file() throws IOException {
        Cli run = check(
                "trust: " + TRUST + "\nclient: [lync-2010, sfb-2016]\n",
                "--trust",
                "lync.com",
                "--client",
                "lync-2013");
        assertEquals(1, run.exitCode(), run.out() + run.err());
        assertTrue(run.err().endsWith("own.conf sets no option that this command line leaves to it\n"), run.err());
        assertTrue(run.out().contains("Lync 2013"), run.out());
    }

    @Test
    void json_has_the_file_and_what_was_taken_from_it() throws IOException {
        Cli run = check("client: lync-2013\ntrust: [lync.com, fabrikam.example]\nordered: true\n", "--format", "json");
        String flat = run.out().replaceAll("\\s+", "");
        assertTrue(
                flat.endsWith("own.conf\",\"options\":[{\"name\":\"client\",\"values\":[\"lync-2013\"]},"
                        + "{\"name\":\"trust\",\"values\":[\"lync.com,fabrikam.example\"]}]}}"),
                run.out());
        assertFalse(run.out().contains("\"ordered\""), "an option that check does not have: " + run.out());
        assertFalse(Cli.check("foreign-names.json", "--format", "json", "alice@contoso.example")
                .out()
                .contains("\"config\""));
    }

    @Test
    void a_recording_leaves_the_keys_of_the_network_without_a_use() throws IOException {
        Cli run = check("dns: 192.0.2.53\nuser-agent: Probe\nreach-sip-servers: true\nclient: lync-2013\n");
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.err().endsWith(": --client lync-2013\n"), run.err());
    }

    @Test
    void a_file_is_found_from_the_folder_of_the_config_file() throws IOException {
        write("sub/values.reg", """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Office\\15.0\\Lync]
                "TrustModelData"="fabrikam.example"
                """);
        Cli run = check("trust-from: sub/values.reg\n");
        assertEquals(0, run.exitCode(), run.out() + run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    clinet: lync-2013              | 1:1: unknown key "clinet"; did you mean "client"?
                    html: page.html                | 1:1: unknown key "html"; a config file has client
                    output: x                      | 1:1: unknown key "output"; a config file has client
                    record: x.json                 | 1:1: unknown key "record"; a config file has client
                    expect: NO_PROMPT              | 1:1: unknown key "expect"; a config file has client
                    format: json                   | 1:1: unknown key "format"; a config file has client
                    config: other.conf             | 1:1: unknown key "config"; a config file has client
                    sign-in: alice                 | 1:1: unknown key "sign-in"; a config file has client
                    client: lync2013               | 1:9: client: there is no client "lync2013"; did you mean "lync-2013"?
                    timeout: 5                     | 1:10: timeout: a time is a number and ms
                    manual-server: [a.test, b.test] | 1:16: manual-server: one value is needed here, not a list
                    steps: yes                     | 1:8: steps: write true or false
                    client: []                     | 1:9: client: the list is empty
                    client:                        | 1:8: client: there is no value here
                    trust-from: none.reg           | 1:13: trust-from: OWN/none.reg: can't be read: there is no such file
                    [a, b]                         | 1:1: keys such as client is needed here, not a list
                    '{client: x'                   | 1:1: the { that opens here is not closed
                    """)
    void what_is_wrong_is_reported_with_its_position(String text, String message) throws IOException {
        Cli run = check(text + "\n");
        assertEquals(2, run.exitCode(), run.out() + run.err());
        assertTrue(
                run.err()
                        .startsWith("lync-discover: " + folder.resolve("own.conf") + ":"
                                + message.replace("OWN", folder.toString())),
                run.err());
        assertEquals("", run.out());
    }

    /** Whoever wrote the file must not decide who sees an account. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dns: 192.0.2.53",
                "connect-to: ':443:192.0.2.1:443'",
                "cacert: roots.pem",
                "trust: fabrikam.example",
                "trust-hkcu: fabrikam.example",
                "trust-hklm: fabrikam.example",
                "always-trusted: fabrikam.example",
                "last-server: pool.fabrikam.example",
                "manual-server: pool.fabrikam.example",
                "sip-server: pool.fabrikam.example",
                "external-web-services: web.fabrikam.example",
                "client: lync-mobile",
                "smtp-domain: fabrikam.example",
                "ews-host: mail.fabrikam.example",
                "reach-sip-servers: true"
            })
    void nothing_that_decides_who_sees_an_account_comes_from_a_file(String text) throws IOException {
        Path file = write("own.conf", text + "\n");
        Files.writeString(folder.resolve("roots.pem"), "");
        Cli run = Cli.run("check", "alice@contoso.example", "--sign-in", "--own-account", "--config", file.toString());
        String key = text.substring(0, text.indexOf(':'));
        assertEquals(2, run.exitCode(), run.out() + run.err());
        assertTrue(
                run.err().contains("--sign-in sends credentials: give --" + key + " on the command line"), run.err());
    }

    @Test
    void what_is_no_config_file_is_refused_in_one_line() throws IOException {
        Map<String, byte[]> files = Map.of(
                "large.conf", ("#" + "x".repeat(1024 * 1024)).getBytes(StandardCharsets.UTF_8),
                "two.conf", "client: lync-2013\n---\nclient: lync-2010\n".getBytes(StandardCharsets.UTF_8),
                "deep.conf", ("client: " + "[".repeat(10_000)).getBytes(StandardCharsets.UTF_8),
                "alias.conf", "client: &a [*a]\n".getBytes(StandardCharsets.UTF_8),
                "tag.conf", "client: !!java lync-2013\n".getBytes(StandardCharsets.UTF_8),
                "nul.conf", new byte[] {0, 0, 1, 2});
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            Path file = Files.write(folder.resolve(each.getKey()), each.getValue());
            Cli run = Cli.check("foreign-names.json", "alice@contoso.example", "--config", file.toString());
            assertEquals(2, run.exitCode(), each.getKey() + run.err());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().startsWith("lync-discover: " + file), run.err());
        }
        assertEquals(
                2,
                Cli.check("foreign-names.json", "alice@contoso.example", "--config", folder.toString())
                        .exitCode());
        assertEquals(
                2,
                Cli.check("foreign-names.json", "alice@contoso.example", "--config", "none.conf")
                        .exitCode());
    }

    @Test
    void an_empty_file_sets_nothing() throws IOException {
        Cli run = check("# nothing yet\n");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("sets no option"), run.err());
    }

    @Test
    void the_file_beside_a_plan_is_read_and_printed_and_may_be_left_unread() throws IOException {
        write("lync-discover.conf", "trust: [lync.com, contoso.test]\n");
        Cli run = Cli.run("plan", plan.toString());
        assertEquals(0, run.exitCode(), run.out() + run.err());
        assertTrue(run.err().contains("lync-discover.conf: --trust \"lync.com, contoso.test\""), run.err());
        assertEquals(1, Cli.run("plan", plan.toString(), "--no-config").exitCode());
        Cli named = Cli.run(
                "plan",
                plan.toString(),
                "--config",
                write("other.conf", "steps: false\n").toString());
        assertEquals(1, named.exitCode(), "the named one replaces the one beside the plan: " + named.err());
        assertEquals(
                2,
                Cli.run("plan", plan.toString(), "--no-config", "--config", "x").exitCode());
    }

    @Test
    void a_file_beside_other_inputs_or_in_the_working_folder_is_never_read() throws IOException {
        Path recording = Files.copy(Path.of(Cli.RECORDINGS + "foreign-names.json"), folder.resolve("seen.json"));
        write("lync-discover.conf", "nonsense\n");
        Path values = write("values.reg", "Windows Registry Editor Version 5.00\r\n");
        assertEquals(
                1,
                Cli.run("check", "--replay", recording.toString(), "alice@contoso.example")
                        .exitCode());
        Path elsewhere = Files.copy(
                plan, Files.createDirectories(folder.resolve("elsewhere")).resolve("plan.yaml"));
        Cli run = Cli.run("plan", elsewhere.toString(), "--trust-from", values.toString());
        assertFalse(run.err().contains("lync-discover.conf"), run.err());
    }

    @Test
    void plans_with_different_files_beside_them_are_refused() throws IOException {
        write("lync-discover.conf", "steps: true\n");
        write("b/lync-discover.conf", "steps: true\n");
        Path other = Files.copy(plan, folder.resolve("b/plan.yaml"));
        Cli run = Cli.run("diff", plan.toString(), other.toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("name one with --config, or give --no-config"), run.err());
    }

    @Test
    void a_file_from_somebody_else_leads_to_no_file_elsewhere() throws IOException {
        write("outside.reg", "secret");
        Path stranger =
                Files.copy(plan, Files.createDirectories(folder.resolve("s")).resolve("plan.yaml"));
        for (String named :
                List.of("../outside.reg", folder.resolve("outside.reg").toString())) {
            write("s/lync-discover.conf", "trust-from: " + named + "\n");
            Cli found = Cli.run("plan", stranger.toString());
            assertEquals(2, found.exitCode(), found.out());
            assertTrue(found.err().contains("leads out of the config file's own folder"), found.err());
        }
        write("s/lync-discover.conf", "client: sfb-2016\n");
        Cli confined = Cli.run("plan", stranger.toString(), "--confined");
        assertFalse(confined.err().contains("lync-discover.conf"), confined.err());
        Path named = write("s/own.conf", "trust-from: ../outside.reg\n");
        Cli asked = Cli.run("plan", stranger.toString(), "--confined", "--config", named.toString());
        assertTrue(asked.err().contains("leads out of the config file's own folder"), asked.err());
    }

    @Test
    void a_file_beside_a_plan_never_silences_what_the_plan_expects() throws IOException {
        Files.writeString(plan, Files.readString(plan) + "expect:\n  - {verdict: NO_PROMPT}\n");
        assertEquals(1, Cli.run("plan", plan.toString()).exitCode(), "the expectation is broken");
        write("lync-discover.conf", "trust: [lync.com, contoso.test]\n");
        Cli run = Cli.run("plan", plan.toString());
        assertEquals(2, run.exitCode(), run.out());
        assertTrue(run.err().contains("expects outcomes"), run.err());
        write("lync-discover.conf", "steps: true\n");
        assertEquals(1, Cli.run("plan", plan.toString()).exitCode());
    }

    @Test
    void no_key_is_of_an_option_that_writes_a_file_or_names_another_input() {
        Map<String, List<Argument<?>>> options = Arrays.stream(Commands.values())
                .flatMap(command -> command.usage().everyArgument().stream())
                .filter(argument -> !argument.isOperand())
                .collect(Collectors.groupingBy(argument -> argument.name().substring(2)));
        for (String key : ConfigOptions.keys()) {
            List<Argument<?>> meant = options.getOrDefault(key, List.of());
            assertFalse(meant.isEmpty(), "no command has --" + key);
            assertTrue(meant.stream().noneMatch(Argument::isWritten), key);
        }
        for (String never :
                List.of("output", "html", "junit", "record", "replay", "reg", "config", "expect", "format")) {
            assertTrue(options.containsKey(never) && !ConfigOptions.keys().contains(never), never);
        }
    }

    @Test
    void the_page_and_the_schema_list_every_key_with_the_commands_that_have_its_option() throws IOException {
        Map<String, Set<String>> actual = new TreeMap<>();
        for (Commands command : Commands.values()) {
            List<Argument<?>> all = command.usage().everyArgument();
            all.stream()
                    .map(argument -> argument.name().replaceFirst("^--", ""))
                    .filter(name -> all.contains(ConfigOptions.FILE)
                            && ConfigOptions.keys().contains(name))
                    .forEach(name -> actual.computeIfAbsent(name, first -> new TreeSet<>())
                            .add(command.word()));
        }
        Map<String, Set<String>> page = new TreeMap<>();
        Pattern row = Pattern.compile("(?m)^\\| (`[a-z0-9-]+`(?:, `[a-z0-9-]+`)*) \\| (`[a-z]+`(?:, `[a-z]+`)*) \\|$");
        row.matcher(Files.readString(DOCS.resolve("config.md")))
                .results()
                .forEach(found ->
                        words(found.group(1)).forEach(key -> page.put(key, new TreeSet<>(words(found.group(2))))));
        assertEquals(actual, page);
        String schema = Files.readString(DOCS.resolve("schema/config-1.schema.json"));
        Set<String> stated = Pattern.compile(
                        "(?m)^    \"([a-z-]+)\": \\{ \"description\": [^\\n]*(?:values|value|boolean|enum)")
                .matcher(schema.substring(0, schema.indexOf("$defs\": {")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ConfigOptions.keys()), stated);
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(", "))
                .map(word -> word.replace("`", ""))
                .toList();
    }
}
