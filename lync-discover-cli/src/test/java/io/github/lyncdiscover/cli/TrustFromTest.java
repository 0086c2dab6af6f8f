package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code --trust-from} and the key {@code from}: the values that stand today, on every command that judges. */
final class TrustFromTest {
    private static final String EXISTING = "../examples/trust/existing.reg";
    private static final String FOREIGN = Cli.RECORDINGS + "foreign-names.json";
    private static final String PLAN = """
            sipDomains: [contoso.example]
            pools: [{fqdn: pool.fabrikam.example, externalWebServices: web.fabrikam.example}]
            locations: [inside]
            clients: [lync-2013, sfb-2016]
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void the_rule_alone_goes_by_the_value_under_the_key_of_the_client() {
        String[] words = {"trust", "--sip-domain", "contoso.example", "--trust-from", EXISTING, "web.fabrikam.example"};
        Cli lync = Cli.run(words);
        assertEquals(0, lync.exitCode(), lync.err());
        String[] other = java.util.Arrays.copyOf(words, words.length + 2);
        other[words.length] = "--client";
        other[words.length + 1] = "sfb-2016";
        Cli skype = Cli.run(other);
        assertEquals(1, skype.exitCode(), skype.err());
        assertTrue(skype.out().replaceAll("\\s+", " ").contains("it reads Office\\16.0\\Lync."), skype.out());
    }

    @Test
    void a_check_goes_by_it_and_an_option_replaces_it_at_its_place() {
        Cli without = Cli.run("check", "alice@contoso.example", "--replay", FOREIGN);
        assertEquals(1, without.exitCode(), without.err());
        Cli with = Cli.run("check", "alice@contoso.example", "--replay", FOREIGN, "--trust-from", EXISTING);
        assertEquals(0, with.exitCode(), with.out());
        Cli other = Cli.run(
                "check",
                "alice@contoso.example",
                "--replay",
                FOREIGN,
                "--trust-from",
                EXISTING,
                "--trust",
                "x.example");
        assertEquals(1, other.exitCode(), other.out());
        Cli user = Cli.run(
                "check",
                "alice@contoso.example",
                "--replay",
                FOREIGN,
                "--trust-from",
                EXISTING,
                "--trust-hkcu",
                "x.example");
        assertEquals(0, user.exitCode(), user.out());
    }

    @Test
    void a_plan_goes_by_it_for_each_client_by_option_and_by_key() throws IOException {
        String reg = Files.readString(Path.of(EXISTING));
        file("existing.reg", reg);
        String plan = file("plan.yaml", PLAN);
        String keyed = file("keyed.yaml", PLAN + "trustModelData: {from: existing.reg}\n");
        Cli none = Cli.run("plan", plan, "--format", "json");
        assertFalse(none.out().contains("\"NO_PROMPT\""), none.out());
        Cli option = Cli.run("plan", plan, "--trust-from", EXISTING, "--format", "json");
        Cli key = Cli.run("plan", keyed, "--format", "json");
        for (Cli run : new Cli[] {option, key}) {
            assertEquals(1, run.exitCode(), run.err());
            assertTrue(run.out().contains("\"NO_PROMPT\""), run.out());
            assertTrue(run.out().contains("\"PROMPT\""), run.out());
            assertTrue(run.out().contains("TRUST_MODEL_DATA_OF_OTHER_CLIENT"), run.out());
        }
        Cli one = Cli.run("plan", keyed, "--client", "lync-2013");
        assertEquals(0, one.exitCode(), one.out());
        Cli written = Cli.run(
                "plan",
                file("other.yaml", PLAN + "trustModelData: {from: existing.reg, hklmPolicy: fabrikam.example}\n"));
        assertEquals(0, written.exitCode(), written.out());
    }

    @Test
    void advice_keeps_what_stands_and_writes_what_both_clients_read() throws IOException {
        String plan = file("plan.yaml", PLAN);
        Path reg = folder.resolve("advised.reg");
        Cli advice = Cli.run("advise", plan, "--trust-from", EXISTING, "--reg", reg.toString());
        assertEquals("", advice.err());
        Cli after = Cli.run("plan", plan, "--trust-from", reg.toString());
        assertEquals(0, after.exitCode(), after.out());
        Cli diff = Cli.run("diff", FOREIGN, FOREIGN, "--trust-from", EXISTING);
        assertEquals(0, diff.exitCode(), diff.err());
    }

    @Test
    void a_file_without_a_value_and_two_that_disagree_are_refused() throws IOException {
        String none = file("none.reg", "Windows Registry Editor Version 5.00\r\n");
        Cli empty = Cli.run("plan", file("plan.yaml", PLAN), "--trust-from", none);
        assertEquals(2, empty.exitCode());
        assertEquals("", empty.out());
        assertTrue(
                empty.err().startsWith("lync-discover: --trust-from: " + none + ": holds no TrustModelData value"),
                empty.err());
        String other = file("other.reg", Files.readString(Path.of(EXISTING)).replace("fabrikam", "litware"));
        Cli both = Cli.run(
                "trust", "--sip-domain", "a.example", "b.example", "--trust-from", EXISTING, "--trust-from", other);
        assertEquals(2, both.exitCode());
        assertTrue(
                both.err().contains("two files give different TrustModelData values for HKEY_LOCAL_MACHINE"),
                both.err());
        Cli same = Cli.run(
                "trust",
                "--sip-domain",
                "a.example",
                "b.a.example",
                "--trust-from",
                EXISTING,
                "--trust-from",
                EXISTING);
        assertEquals(0, same.exitCode(), same.err());
        Cli key = Cli.run("plan", file("keyed.yaml", PLAN + "trustModelData: {from: gone.reg}\n"));
        assertEquals(2, key.exitCode());
        assertTrue(key.err().contains("keyed.yaml:5:24: trustModelData.from: "), key.err());
        assertTrue(key.err().contains("gone.reg: can't be read: there is no such file or folder"), key.err());
    }
}
