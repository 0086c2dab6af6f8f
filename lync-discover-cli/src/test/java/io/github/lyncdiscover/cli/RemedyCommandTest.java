package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncdiscover.remedy.RemedyForm;
import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code remedy}: a list that is known already, in the forms that administrators deploy. */
class RemedyCommandTest {
    private static final String LIST =
            "lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com, contoso.example";

    @TempDir
    Path folder;

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static void refused(String why, String... args) {
        Cli run = Cli.run(args);
        assertEquals(2, run.exitCode(), run.out());
        assertEquals("", run.out());
        assertTrue(run.err().contains(why), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void a_public_suffix_is_refused_and_a_domain_is_named_once() {
        for (String suffix : new String[] {"com", "co.uk", "lync.com, com"}) {
            Cli run = Cli.run("remedy", suffix);
            assertEquals(2, run.exitCode(), run.out());
            assertTrue(run.err().contains("in which anybody can have a name"), run.err());
        }
        Cli standing = Cli.run("remedy", "com, contoso.test", "--before", "com");
        assertEquals(0, standing.exitCode(), standing.err());
        Cli twice = Cli.run("remedy", "contoso.test, CONTOSO.test.");
        assertEquals(0, twice.exitCode(), twice.err());
        assertTrue(!twice.out().contains("contoso.test, contoso.test"), twice.out());
    }

    @Test
    void it_writes_the_keys_of_both_office_versions_unless_told_otherwise() throws IOException {
        Cli run = Cli.run("remedy", LIST, "--reg", at("trust.reg"));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("\n" + LIST + "\n"), run.out());
        assertEquals(
                List.of(
                        new RegistryEdit.Put(new RegistryPlace(RegistryKey.OFFICE_15, Source.HKLM_POLICY), LIST),
                        new RegistryEdit.Put(new RegistryPlace(RegistryKey.OFFICE_16, Source.HKLM_POLICY), LIST)),
                RemedyForm.REG.read(Files.readAllBytes(folder.resolve("trust.reg"))));
    }

    @Test
    void where_sources_disagree_about_the_hive_the_cautious_form_is_offered() throws IOException {
        String line = "Sources disagree on whether Lync 2013 reads HKLM";
        assertTrue(Cli.run("remedy", LIST).out().contains(line));
        JsonNode warnings = new ObjectMapper()
                .readTree(Cli.run("remedy", LIST, "--format", "json").out())
                .path("warnings");
        assertTrue(warnings.path(0).asText().startsWith(line), warnings::toString);
        for (List<String> other : List.of(
                List.of("--as", "user-policy"), List.of("--as", "preference"), List.of("--client", "sfb-2016"))) {
            List<String> arguments = new ArrayList<>(List.of("remedy", LIST));
            arguments.addAll(other);
            Cli run = Cli.run(arguments.toArray(String[]::new));
            assertEquals(0, run.exitCode(), run.err());
            assertFalse(run.out().contains(line), run.out());
        }
    }

    @Test
    void a_preference_is_told_without_the_places_of_policies() {
        String preference = Cli.run("remedy", LIST, "--as", "preference").out();
        assertTrue(preference.contains("HKEY_CURRENT_USER"), preference);
        assertFalse(preference.contains("Intune"), preference);
        assertFalse(preference.contains("Administrative Templates"), preference);
        String policy = Cli.run("remedy", LIST).out();
        assertTrue(policy.contains("Intune") && policy.contains("Administrative Templates"), policy);
    }

    @Test
    void it_takes_a_place_clients_and_what_stands_there() throws IOException {
        Cli run = Cli.run(
                "remedy",
                LIST,
                "--as",
                "preference",
                "--client",
                "lync-2010",
                "--client",
                "surface-hub",
                "--before",
                "old.example",
                "--gpp",
                at("trust.xml"),
                "--undo",
                "--format",
                "json");
        assertEquals(0, run.exitCode(), run.err());
        RegistryPlace place = new RegistryPlace(RegistryKey.COMMUNICATOR, Source.HKCU_PREFERENCE);
        assertEquals(
                List.of(new RegistryEdit.Put(place, "old.example")),
                RemedyForm.GPP.read(Files.readAllBytes(folder.resolve("trust-undo.xml"))));
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals("HKCU_PREFERENCE", json.path("source").asText());
        assertEquals("old.example", json.path("before").asText());
        assertEquals("UNTESTED", json.at("/files/0/confirmed").asText());
        assertEquals(
                "Surface Hub, on each device",
                json.path("places")
                        .get(json.path("places").size() - 1)
                        .path("title")
                        .asText());
    }

    @Test
    void it_warns_of_defaults_left_out_and_of_a_long_value() {
        String hosts = IntStream.range(0, 60)
                .mapToObj(i -> "host" + i + ".contoso.example")
                .collect(Collectors.joining(","));
        String out = Cli.run("remedy", hosts).out().replaceAll("\\s+", " ");
        assertTrue(out.contains("! the value has 1428 characters, and the policy editor takes 1023"), out);
        assertTrue(out.contains("registrable domains in place of hosts (15 characters then)"), out);
        assertTrue(out.contains("leaves out lync.com, outlook.com"), out);
        assertTrue(out.contains("Policy editor, Lync 2013, computer NOT POSSIBLE"), out);
        assertTrue(out.contains("Preference, Lync 2013, user ONE PRACTITIONER"), out);
    }

    @Test
    void what_would_have_no_effect_is_refused_and_nothing_is_written() {
        refused("\"*.contoso.example\", which is no domain: leave it out", "remedy", "*.contoso.example");
        refused("there is no TrustModelData value to write", "remedy", " , ");
        refused("did you mean \"user-policy\"", "remedy", LIST, "--as", "userpolicy");
        refused("did you mean \"lync-2013\"", "remedy", LIST, "--client", "lync2013");
        refused("none of the clients reads TrustModelData", "remedy", LIST, "--client", "sfb-mac");
        refused(
                "has no effect where a computer policy",
                "remedy",
                LIST,
                "--before",
                "a.example",
                "--reg",
                at("trust.reg"),
                "--gpp",
                at("trust.xml"));
        assertFalse(Files.exists(folder.resolve("trust.reg")));
        refused("LIST is missing", "remedy");
    }
}
