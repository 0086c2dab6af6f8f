package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zone files as providers, servers and administrators have them, from {@code import} to what the plan predicts. */
class ZoneImportTest {
    private static final Path CASES = Path.of("src/test/resources/io/github/lyncdiscover/cli/zones");
    private static final String SERVICES = CASES.resolve("services.txt").toString();

    @TempDir
    private Path folder;

    private Cli imported(String zone) {
        return Cli.run("import", SERVICES, "--zone", zone);
    }

    private String plan(Cli imported) throws IOException {
        assertEquals(0, imported.exitCode(), imported.err());
        Path plan = Files.writeString(folder.resolve("plan.yaml"), imported.out());
        return Cli.run("plan", plan.toString(), "--location", "outside").out();
    }

    @ParameterizedTest
    @CsvSource({"cloudflare-old.txt", "cpanel.db", "external.db", "godaddy.txt"})
    void the_service_record_of_every_provider_arrives_in_the_plan(String file) throws IOException {
        Cli imported = imported("outside:contoso.example=" + CASES.resolve(file));
        assertTrue(imported.out().contains(" 443 sip.fabrikam.example."), imported.out());
        String plan = plan(imported);
        assertTrue(plan.contains("PROMPT [1]") && plan.contains("sip.fabrikam.example   SRV target"), plan);
        assertTrue(imported.err().endsWith(", 0 warnings" + System.lineSeparator()), imported.err());
    }

    @Test
    void an_alias_of_another_pool_arrives_in_the_plan() throws IOException {
        Cli imported = Cli.run(
                "import",
                CASES.resolve("second-pool-services.txt").toString(),
                "--zone",
                "outside=" + CASES.resolve("second-pool.dns"));
        String plan = plan(imported);
        assertTrue(plan.contains("PROMPT [1]") && plan.contains("web02.fabrikam.example   web services"), plan);
    }

    @Test
    void a_zone_that_is_named_nowhere_is_an_error_with_the_option_to_use() {
        Cli imported = imported("outside=" + CASES.resolve("external.db"));
        assertEquals(2, imported.exitCode());
        assertEquals("", imported.out());
        assertTrue(
                imported.err().contains("external.db: neither the file nor its name says which zone"), imported.err());
        assertTrue(imported.err().contains("--zone inside:ZONE=FILE or outside:ZONE=FILE"), imported.err());
    }

    @Test
    void a_type_of_the_provider_costs_a_warning_with_its_line_and_no_more() throws IOException {
        Path file = CASES.resolve("provider-types.db");
        Cli imported = imported("outside=" + file);
        List<String> said = imported.err().lines().toList();
        assertTrue(said.get(0).startsWith("lync-discover: " + file + ":4: \"ALIAS\""), said::toString);
        assertTrue(said.get(1).startsWith("lync-discover: " + file + ":5: \"Parked\""), said::toString);
        assertEquals(
                "lync-discover: " + file + ": 6 records: 2 used, 2 do not concern the plan, 2 warnings", said.get(2));
        assertTrue(imported.out().contains("lyncdiscover.contoso.example. IN CNAME web01.contoso.example."));
    }

    @Test
    void a_zone_of_other_names_is_an_error() throws IOException {
        Path file = Files.writeString(folder.resolve("litware.example.dns"), "sip A 192.0.2.1\n");
        Cli imported = imported("outside=" + file);
        assertEquals(2, imported.exitCode());
        assertTrue(
                imported.err().contains("litware.example.dns: the zone litware.example covers no name of the plan"),
                imported.err());
        assertTrue(imported.err().contains("give a zone of contoso.example"), imported.err());
    }

    @Test
    void a_zone_that_another_one_leads_to_is_none_of_other_names() throws IOException {
        Path first = Files.writeString(
                folder.resolve("contoso.example.dns"), "_sip._tls CNAME _sip._tls.litware.example.\n");
        Path second = Files.writeString(
                folder.resolve("litware.example.dns"), "_sip._tls SRV 0 0 443 sip\nsip A 192.0.2.1\n");
        Cli imported = Cli.run("import", SERVICES, "--zone", "outside=" + first, "--zone", "outside=" + second);
        assertEquals(0, imported.exitCode(), imported.err());
        assertTrue(
                imported.out().contains("_sip._tls.contoso.example. IN SRV 0 0 443 sip.litware.example."),
                imported.out());
        assertTrue(imported.out().contains("sip.litware.example. IN A 192.0.2.1"), imported.out());
        assertTrue(imported.err().lines().allMatch(line -> line.endsWith("0 warnings")), imported.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lyncdiscover CNAME a~lyncdiscover CNAME b           | :2:1: "lyncdiscover.contoso.example" has two aliases
            lyncdiscover CNAME a~lyncdiscover A 192.0.2.1       | :2:1: "lyncdiscover.contoso.example" has an alias
            sip TXT x~sip CNAME a                               | :2:1: "sip.contoso.example" has an alias
            "" A 192.0.2.3                                      | :1:1: this is no record
            sip A 192.0.2.300                                   | :1:1: this is no record: "192.0.2.300" is not an IPv4
            sip SRV 0 0 443                                     | :1:1: this is no record: an SRV record ends in
            x SOA a b 1 2 3 4 5~; Transfer failed.              | :2:1: the transfer of the zone failed here
            sip FOO bar                                         | :1:1: this is no record: "FOO" is no type
            """, quoteCharacter = '`')
    void what_is_wrong_with_a_zone_is_told_with_its_line(String zone, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("contoso.example.dns"), zone.replace('~', '\n') + "\n");
        Cli imported = imported("outside=" + file);
        assertEquals(2, imported.exitCode(), imported.out());
        assertTrue(imported.err().contains(file + said), imported.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sip.tls SRV 0 0 443 sip                             | it is probably meant for _sip._tls.contoso.example
            _sip_tls SRV 0 0 443 sip                            | it is probably meant for _sip._tls.contoso.example
            _sipfederationtls.tcp SRV 0 0 5061 sip              |
            sip.tls CNAME sip                                   | it is probably meant for _sip._tls.contoso.example
            lyncdiscover.contoso.example A 192.0.2.1            | it is probably meant for lyncdiscover.contoso.example
            _sip._tls 600 IN SRV 0 0 443 sip.contoso.example    | as it stands it is sip.contoso.example.contoso.example
            _sip._tls SRV 0 0 443 access.litware.test           | as it stands it is access.litware.test.contoso.example
            _sip._tls SRV 0 0 443 sip.hq~sip.hq A 192.0.2.1     |
            _sip._tls SRV 0 0 443 sip.hq~hq NS ns.litware.test. |
            ;; QUESTION SECTION:                                | of the answer to a question, not of a whole zone
            ; <<>> DiG 9.18 <<>> lyncdiscover.contoso.example   | names that are not here may exist
            _sip._tls SRV 0 0 443 192.0.2.1.                    | is no host name that a client could connect to
            _sip._tls CNAME _sip._tls.litware.example.          | give the zone of that name too
            @ IN CNAME web.litware.example.                     | only servers that look the target up themselves
            sip 300 IN A 192.0.2.1 ; cf_tags=cf-proxied:true    | is proxied
            sip 300 IN URL301 https://litware.example           | a type of this provider's own
            $INCLUDE other.zone                                 | any name may be in it
            $GENERATE 1-9 sip$ A 192.0.2.$                      | is not expanded
            $ATTRIBUTE x                                        | is a directive that is not known here
            litware.example. A 192.0.2.1                        | the zone is contoso.example
            """, quoteCharacter = '`')
    void what_is_odd_costs_a_warning_with_its_line(String line, String said) throws IOException {
        Path file = Files.writeString(
                folder.resolve("contoso.example.dns"), "lyncdiscover A 192.0.2.9\n" + line.replace('~', '\n') + "\n");
        Cli imported = imported("outside=" + file);
        assertEquals(0, imported.exitCode(), imported.err());
        if (said == null) {
            assertEquals(1, imported.err().lines().count(), imported.err());
        } else {
            String warning = imported.err().lines().findFirst().orElse("");
            assertTrue(warning.startsWith("lync-discover: " + file + ":2: ") && warning.contains(said), imported.err());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ; Zone file for litware.example~contoso.example. SOA a. b. 1 2 3 4 5                    |   | 1
            ;  Database file litware.example.dns for litware.example zone.~contoso.example. SOA a. b. 1 2 3 4 5 | | 1
            ;;~;; Domain: litware.example.~contoso.example SOA a. b. 1 2 3 4 5                      |   | 2
            $ORIGIN litware.example.~@ SOA a. b. 1 2 3 4 5~$ORIGIN contoso.example.                 | contoso.example | 2
            ; Domain: litware.example~@ IN SOA a. b. 1 2 3 4 5                                      | contoso.example | 1
            """)
    void a_line_that_names_another_zone_costs_a_warning(String head, String zone, int line) throws IOException {
        Path file = Files.writeString(folder.resolve("zone.txt"), head.replace('~', '\n') + "\nsip A 192.0.2.1\n");
        Cli imported = imported("outside" + (zone == null ? "" : ":" + zone) + "=" + file);
        assertTrue(imported.out().contains("sip.contoso.example. IN A 192.0.2.1"), imported.out() + imported.err());
        List<String> said = imported.err().lines().toList();
        assertTrue(
                said.get(0)
                        .startsWith(
                                "lync-discover: " + file + ":" + line
                                        + ": \"litware.example\" is the zone that this line names; the file is read as contoso.example"),
                imported.err());
        assertTrue(
                said.get(1).endsWith(": 2 records: 1 used, 1 does not concern the plan, 0 warnings"), imported.err());
    }

    @Test
    void the_zone_that_the_user_names_wins() throws IOException {
        Path file = Files.writeString(
                folder.resolve("litware.example.dns"),
                "$ORIGIN .\n@ SOA ns. host. 1 2 3 4 5\nsip.contoso.example. A 192.0.2.1\n",
                StandardCharsets.UTF_16LE);
        assertTrue(imported("outside:Contoso.Example=" + file).out().contains("sip.contoso.example. IN A 192.0.2.1"));
    }
}
