package io.github.lyncdiscover.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server prints by PowerShell, as a deployment: no server has printed it yet. */
class ServerExportTest {
    private static final Path FILE = Path.of("server-export.json");
    private static final String EXPORT = """
            {
              "schema": "lync-discover/server-export/1",
              "sipDomains": [ { "name": "contoso.example", "default": true }, { "name": "fabrikam.example" } ],
              "pools": [
                { "fqdn": "pool01.corp.contoso.test", "site": "Site:HQ",
                  "services": [ "UserServer:pool01.corp.contoso.test", "Registrar:pool01.corp.contoso.test",
                                "WebServer:pool01.corp.contoso.test" ],
                  "computers": "fe01.corp.contoso.test" },
                { "fqdn": "pool02.corp.contoso.test", "site": "Site:Branch",
                  "services": [ "UserServer:x", "UserDatabase:x", "Registrar:x", "WebServer:x" ] },
                { "fqdn": "edge01.contoso.test", "services": "EdgeServer:edge01.contoso.test" }
              ],
              "registrars": [ { "poolFqdn": "pool01.corp.contoso.test", "version": "6" } ],
              "web": { "poolFqdn": "POOL01.corp.contoso.test", "internalFqdn": "webint.contoso.example",
                       "externalFqdn": "webext.contoso.example" },
              "edge": [ { "poolFqdn": "edge01.contoso.test", "accessFqdn": "access.contoso.example", "clientPort": "443",
                          "serves": [ "ConferencingServer:x y", "Registrar: pool01.corp.contoso.test" ] } ],
              "users": [
                { "registrarPool": "pool01.corp.contoso.test", "sipDomain": "contoso.example",
                  "hostingProvider": "SRV:", "count": 812 },
                { "registrarPool": "Pool01.corp.contoso.test", "sipDomain": "CONTOSO.example", "hostingProvider": null,
                  "count": "3" },
                { "registrarPool": "pool02.corp.contoso.test", "sipDomain": "fabrikam.example", "hostingProvider": "SRV:",
                  "count": 0 }
              ],
              "later": { "unknown": [ 1, null ] }
            }
            """;

    private static ImportedDeployment read(String text) {
        List<ImportedDeployment> all = TopologyFile.read(FILE, text.getBytes(UTF_8));
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static String complaint(String text) {
        return String.valueOf(assertThrows(ImportException.class, () -> TopologyFile.read(FILE, text.getBytes(UTF_8)))
                .getMessage());
    }

    private static List<String> assumed(ImportedDeployment imported, String where) {
        return imported.assumptions().stream()
                .filter(assumption -> assumption.where().equals(where))
                .map(Assumption::toString)
                .toList();
    }

    private static String replaced(String right, String wrong) {
        assertTrue(EXPORT.contains(right), right);
        return EXPORT.replace(right, wrong);
    }

    private static ImportedDeployment counted(String rows) {
        return read(EXPORT.replaceFirst("(?s)\"users\": \\[.*?\\n  \\]", "\"users\": [" + rows + "]"));
    }

    private static String people(String pool, String domain, String provider, int count) {
        return "{\"registrarPool\": \"" + pool + "\", \"sipDomain\": \"" + domain + "\", \"hostingProvider\": \""
                + provider + "\", \"count\": " + count + "}";
    }

    static Stream<TopologyXml> topologies() {
        return TopologyFileTest.topologies();
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void the_same_topology_as_xml_and_as_an_export_is_the_same_plan(TopologyXml topology) {
        assertEquals(
                TopologyFileTest.read(topology.published()),
                new ImportedDeployment(
                        "topology",
                        read(ServerOutput.json(topology)).deployment(),
                        read(ServerOutput.json(topology)).releases(),
                        read(ServerOutput.json(topology)).assumptions()));
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void the_same_topology_in_lists_of_properties_is_the_same_plan(TopologyXml topology) {
        ImportedDeployment listed = read(ServerOutput.lists(topology));
        ImportedDeployment exported = read(ServerOutput.json(topology));
        assertEquals(exported.deployment(), listed.deployment());
        assertEquals(exported.releases(), listed.releases());
    }

    @Test
    void what_the_xml_lacks_is_told_by_the_export() {
        ImportedDeployment imported = read(EXPORT);
        Deployment deployment = imported.deployment();
        assertEquals(
                List.of(
                        Pool.enterprise("pool01.corp.contoso.test")
                                .internalWebServices("webint.contoso.example")
                                .externalWebServices("webext.contoso.example")
                                .accessEdge("access.contoso.example")
                                .homing("contoso.example")
                                .counting("contoso.example", 815),
                        Pool.standard("pool02.corp.contoso.test")
                                .counting("contoso.example", 0)
                                .counting("fabrikam.example", 0)),
                deployment.pools());
        assertEquals(
                "{pool01.corp.contoso.test=Lync Server 2013}",
                imported.releases().toString());
        assertEquals(
                List.of("it is looked at as if users of every SIP domain were homed here (nobody is yet; take it out if"
                        + " nobody will be)"),
                assumed(imported, "pools[1].users"));
        assertEquals(List.of(), assumed(imported, "users"));
        assertEquals(List.of(), assumed(imported, "pools[0].internalWebServices"));
    }

    @Test
    void whoever_is_hosted_elsewhere_is_online() {
        ImportedDeployment imported = counted(people("pool01.corp.contoso.test", "contoso.example", "SRV:", 5) + ", "
                + people("", "contoso.example", "sipfed.online.lync.com", 40) + ", "
                + people("", "fabrikam.example", "SIPFED.online.lync.com", 2) + ", "
                + people("", "fabrikam.example", "sip.hoster.example", 1));
        assertEquals(
                Optional.of(OnlineTenant.of(
                                "webdir.online.lync.com",
                                "webdir.online.lync.com",
                                "sipdir.online.lync.com",
                                "contoso.example",
                                "fabrikam.example")
                        .counting("contoso.example", 40)
                        .counting("fabrikam.example", 2)),
                imported.deployment().online());
        assertEquals(
                List.of(
                        "webdir.online.lync.com is its autodiscover (Get-CsHostingProvider names no AutodiscoverUrl)",
                        "1 person is left out (sip.hoster.example hosts them, and no AutodiscoverUrl of it is known;"
                                + " write online with autodiscover, webServices and sipServer)"),
                assumed(imported, "online"));
        assertEquals(1, assumed(imported, "online.webServices").size());
        assertEquals(1, assumed(imported, "online.sipServer").size());
    }

    @Test
    void a_provider_that_the_servers_know_says_where_its_autodiscover_is() {
        String provider = "\"hostingProviders\": [ {\"name\": \"Old\", \"proxyFqdn\": \"sip.hoster.example\","
                + " \"autodiscoverUrl\": \"https://old.hoster.example/\", \"enabled\": false},"
                + " {\"name\": \"Hoster\", \"proxyFqdn\": \"sip.hoster.example\", \"sipClientPort\": 5061,"
                + " \"autodiscoverUrl\": \"https://discover.hoster.example/root\", \"enabled\": true} ],";
        ImportedDeployment imported = read(replaced("\"web\":", provider + "\"web\":")
                .replaceFirst(
                        "(?s)\"users\": \\[.*?\\n  \\]",
                        "\"users\": " + people("", "contoso.example", "sip.hoster.example", 7)));
        OnlineTenant online = imported.deployment().online().orElseThrow();
        assertEquals(
                OnlineTenant.of(
                                "discover.hoster.example",
                                "discover.hoster.example",
                                "sip.hoster.example:5061",
                                "contoso.example")
                        .counting("contoso.example", 7),
                online);
        assertEquals(List.of(), assumed(imported, "online"));
        assertEquals(
                List.of("the User document names sip.hoster.example:5061 (it is where sip.hoster.example takes"
                        + " federation)"),
                assumed(imported, "online.sipServer"));
    }

    @Test
    void people_who_fit_nowhere_are_told_and_left_out() {
        ImportedDeployment imported = counted(people("pool01.corp.contoso.test", "contoso.example", "SRV:", 5) + ", "
                + people("gone.corp.contoso.test", "contoso.example", "SRV:", 2) + ", "
                + people("", "contoso.example", "SRV:", 1) + ", "
                + people("pool01.corp.contoso.test", "old.example", "SRV:", 9));
        assertEquals(
                List.of(
                        "2 people are left out (they are homed on gone.corp.contoso.test, which is none of the pools)",
                        "1 person is left out (they are homed on no pool)",
                        "9 people are left out (their SIP domain old.example is none of the sipDomains)"),
                assumed(imported, "users"));
        assertEquals(
                "{contoso.example=5}",
                imported.deployment().pools().get(0).userCounts().toString());
    }

    @Test
    void a_sip_domain_without_people_is_looked_at_on_the_first_pool() {
        ImportedDeployment imported = counted(people("pool01.corp.contoso.test", "contoso.example", "SRV:", 5) + ", "
                + people("pool02.corp.contoso.test", "contoso.example", "SRV:", 2));
        assertEquals(
                "[{contoso.example=5, fabrikam.example=0}, {contoso.example=2}]",
                imported.deployment().pools().stream()
                        .map(Pool::userCounts)
                        .toList()
                        .toString());
        assertEquals(
                List.of("users of fabrikam.example would be homed here (nobody has an address in it yet)"),
                assumed(imported, "pools[0].users"));
    }

    @Test
    void a_server_that_counts_nobody_does_not_say_who_is_homed_where() {
        assertEquals(
                List.of("some users of every SIP domain are homed on each pool (the server counted nobody)"),
                assumed(counted(""), "users"));
        ImportedDeployment failed = read(replaced("\"users\"", "\"failed\": [\"Get-CsUser\"], \"users\""));
        assertEquals(
                List.of("some users of every SIP domain are homed on each pool (the file does not say who is homed"
                        + " where, nor who is online)"),
                assumed(failed, "users"));
        assertTrue(
                assumed(failed, "pools")
                        .contains("nothing is known of what Get-CsUser tells (it failed on the server)"),
                failed::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Global      | pool01 | entry.contoso.example
            Global      | pool02 | entry.contoso.example
            Site:Branch | pool02 | entry.contoso.example
            Site:Branch | pool01 | access.contoso.example
            """)
    void what_autodiscover_was_told_to_name_outside_goes_before_the_edge(String scope, String pool, String server) {
        ImportedDeployment imported = read(replaced(
                "\"web\":",
                "\"autodiscover\": {\"scope\": \"" + scope + "\", \"externalSipFqdn\": \"entry.contoso.example\","
                        + " \"externalSipPort\": 0}, \"web\":"));
        Pool found = imported.deployment().pools().stream()
                .filter(each -> each.fqdn().text().startsWith(pool))
                .findFirst()
                .orElseThrow();
        assertEquals(server + ":443", found.accessEdge().orElseThrow().host() + ":443");
        int index = imported.deployment().pools().indexOf(found);
        assertEquals(
                server.startsWith("entry"),
                assumed(imported, "pools[" + index + "].accessEdge").stream()
                        .anyMatch(what -> what.startsWith("clients outside are told entry.contoso.example")));
    }

    @Test
    void what_nobody_knows_the_meaning_of_is_told() {
        ImportedDeployment links = read(replaced(
                "\"web\":",
                "\"autodiscover\": {\"scope\": \"Global\", \"links\": [{\"token\": \"x\", \"href\":"
                        + " \"https://lyncdiscover.fabrikam.example/\"}]}, \"web\":"));
        assertTrue(
                assumed(links, "pools")
                        .contains("nobody is sent on to https://lyncdiscover.fabrikam.example/ (autodiscover is"
                                + " configured to know it; what clients make of that is documented nowhere)"),
                links::toString);
        ImportedDeployment portless = read(replaced("\"clientPort\": \"443\"", "\"clientPort\": null"));
        assertEquals(
                List.of("clients sign in at port 443 (the file names no port)"),
                assumed(portless, "pools[0].accessEdge"));
        assertEquals(
                read(EXPORT).deployment(), portless.deployment(), "it is the port where each service has its own name");
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8 with a mark, as Set-Content writes it", "\uFEFF" + EXPORT, UTF_8),
                Arguments.of("UTF-16LE with a mark, as PowerShell redirects", "\uFEFF" + EXPORT, UTF_16LE),
                Arguments.of("UTF-16LE", EXPORT, UTF_16LE),
                Arguments.of("UTF-16BE with a mark", "\uFEFF" + EXPORT, UTF_16BE),
                Arguments.of("with carriage returns", EXPORT.replace("\n", "\r\n"), UTF_8),
                Arguments.of("with blanks around it", "\r\n " + EXPORT + " \r\n", UTF_8),
                Arguments.of(
                        "in one byte each",
                        EXPORT.replace("Site:HQ", "Site:K\u00f6ln"),
                        Charset.forName("windows-1252")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void every_encoding_is_read(String name, String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        assertTrue(TopologyFile.isOne(bytes), name);
        assertEquals(List.of(read(EXPORT)), TopologyFile.read(FILE, bytes), name);
    }

    @Test
    void the_lists_that_windows_powershell_makes_are_lists() {
        String wrapped = EXPORT.replaceFirst("(?s)(\"sipDomains\": )(\\[.*?\\]),", "$1{\"value\": $2, \"Count\": 2},");
        assertFalse(wrapped.equals(EXPORT));
        assertEquals(read(EXPORT), read(wrapped));
        assertEquals(
                read(EXPORT),
                read(replaced("\"services\": \"EdgeServer", "\"services\": [null, \"EdgeServer")
                        .replace("edge01.contoso.test\" }\n", "edge01.contoso.test\"] }\n")));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("export/1", "export/2", "1:1", "the schema is \"lync-discover/server-export/2\""),
                Arguments.of(
                        "\"sipDomains\"", "\"domains\"", "1:1", "names no sipDomains: Get-CsSipDomain printed nothing"),
                Arguments.of("\"name\": \"fab", "\"nam\": \"fab", "3:67", "sipDomains[1].name is missing"),
                Arguments.of("\"fqdn\": \"pool02.", "\"fqdn\": \"pool 02.", "9:", "pools[1].fqdn: \"pool 02."),
                Arguments.of("\"webint.", "\"web\\u0007int.", "14:", "web[0].internalFqdn: \"web\\u0007int."),
                Arguments.of("\"443\"", "\"70000\"", "16:", "edge[0].clientPort is a whole number from 1 to 65535"),
                Arguments.of(
                        "812", "99999999999999999999", "20:", "users[0].count is a whole number from 0 to 10000000"),
                Arguments.of("812", "-1", "20:", "users[0].count is a whole number"),
                Arguments.of("812", "9999999", "", "more than 10,000,000 people are counted for one place"),
                Arguments.of("\"count\": 812", "\"coun\": 812", "19:", "users[0].count is missing"),
                Arguments.of("\"count\": 812", "\"count\": []", "20:", "users[0].count is a text or a number"),
                Arguments.of("\"later\"", "\"users\"", "26:", "\"users\" stands here for the second time"),
                Arguments.of("[ 1, null ]", "[".repeat(50) + "]".repeat(50), "26:", "nested more than 32 deep"),
                Arguments.of("\"Registrar:", "\"Registra:", "", "has no pool that users could be homed on"),
                Arguments.of("\"web\": {", "\"web\": 7, \"x\": {", "14:", "web holds objects in braces, not 7"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_with_its_place(String right, String wrong, String place, String said) {
        String text = replaced(right, wrong);
        if (said.startsWith("has no pool")) {
            text = text.replaceFirst("(?s)\"registrars\": \\[.*?\\],", "");
        } else if (wrong.equals("9999999")) {
            text = text.replace("\"count\": \"3\"", "\"count\": 9999999");
        }
        String complaint = complaint(text);
        assertTrue(complaint.startsWith("server-export.json:" + (place.isEmpty() ? " " : place)), complaint);
        assertTrue(complaint.contains(said), complaint);
        assertFalse(complaint.contains("\n") || complaint.contains("\u0007"), complaint);
    }

    @Test
    void half_a_file_is_told_wherever_it_ends() {
        int begun = EXPORT.indexOf("export/1");
        for (int end = begun + 10; end < EXPORT.stripTrailing().length(); end += 13) {
            String said = complaint(EXPORT.substring(0, end));
            assertTrue(said.matches("(?s)server-export\\.json:[0-9]+:[0-9]+: the file ends in the middle.*"), said);
        }
    }

    @Test
    void random_damage_is_told_and_never_a_fault_of_ours() {
        RandomDamage.isReadOrTold(FILE, EXPORT.getBytes(UTF_8), 11);
    }

    @Test
    void more_than_any_server_prints_is_refused() {
        assertTrue(complaint(EXPORT + " ".repeat(8 * 1024 * 1024))
                .contains("larger than 8 MB, which no server export is"));
        String many = EXPORT.replace(
                "{ \"fqdn\": \"edge01",
                IntStream.range(0, 2_000)
                                .mapToObj(i -> "{\"fqdn\": \"p" + i + ".test\", \"services\": \"Registrar:x\"}, ")
                                .collect(Collectors.joining())
                        + "{ \"fqdn\": \"edge01");
        assertEquals(2_002, read(many).deployment().pools().size());
        String more = many.replace(
                "\"sipDomains\": [",
                "\"sipDomains\": ["
                        + IntStream.range(0, 1_000)
                                .mapToObj(i -> "{\"name\": \"d" + i + ".test\"}, ")
                                .collect(Collectors.joining()));
        assertTrue(
                complaint(more).contains("people are counted for 2002 pools and 1002 SIP domains"),
                () -> complaint(more));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A : b\n", "Identity : MediationServer:x.test\n\n", "y", "\n", "Role : WebServer\nPoolFqdn : {"})
    void hostile_lists_are_read_in_good_time(String part) {
        String text =
                "\nIdentity : Registrar:pool.test\nIsDefault : True\n" + part.repeat(4 * 1024 * 1024 / part.length());
        assertTimeout(
                Duration.ofSeconds(20), () -> assertTrue(complaint(text).startsWith("server-export.json:"), part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sipDomains\": [\"contoso.example\"], \"pools\": []}",
                "sipDomains : [x]",
                "title: Identity : x",
                ""
            })
    void plans_are_not_taken_for_exports(String text) {
        assertFalse(TopologyFile.isOne(text.getBytes(UTF_8)), text);
    }

    @Test
    void files_complete_each_other_and_the_first_one_holds(@TempDir Path folder) throws IOException {
        TopologyXml simple = TopologyXml.simple();
        Path xml = Files.writeString(folder.resolve("topology.xml"), simple.published());
        String pool = "pool01.contoso.example";
        Path lists = Files.writeString(folder.resolve("services.txt"), """
                Identity     : WebServer:POOL01.contoso.example
                InternalFqdn : webint.contoso.example
                ExternalFqdn : other.contoso.example
                Role         : WebServer

                Identity     : WebServer:unknown.contoso.example
                ExternalFqdn : unknown.contoso.example
                """);
        Path export = Files.writeString(
                folder.resolve("export.json"),
                ServerOutput.json(simple)
                        .replace(
                                "\"failed\"",
                                "\"users\": " + people(pool, "contoso.example", "SRV:", 3) + ", \"failed\""));
        ImportedDeployment all = TopologyFile.read(xml, List.of(lists, export)).get(0);
        assertEquals(
                List.of(Pool.enterprise(pool)
                        .internalWebServices("webint.contoso.example")
                        .externalWebServices("webext.contoso.example")
                        .accessEdge("access.contoso.example")
                        .homing("contoso.example")
                        .counting("contoso.example", 3)),
                all.deployment().pools());
        assertEquals("topology", all.title());
        assertEquals(
                List.of("it is webext.contoso.example (another file says other.contoso.example)"),
                assumed(all, "pools[0].externalWebServices"));
        assertEquals(
                List.of("the names are published as aliases of the web services (the file holds no DNS)"),
                all.assumptions().stream()
                        .filter(assumption -> !assumption.where().equals("pools[0].externalWebServices"))
                        .map(Assumption::toString)
                        .toList());
        Path pending = Files.writeString(folder.resolve("pending.tbxml"), simple.builder(Optional.of(simple)));
        List<ImportedDeployment> both = TopologyFile.read(pending, List.of(lists));
        assertEquals(2, both.size());
        both.forEach(each -> assertEquals(
                DomainName.parse("webint.contoso.example"),
                each.deployment().pools().get(0).internalWebServices()));
        assertTrue(String.valueOf(assertThrows(ImportException.class, () -> TopologyFile.read(xml, List.of(pending)))
                        .getMessage())
                .endsWith("pending.tbxml: holds two topologies; give it as the first file"));
        assertTrue(String.valueOf(assertThrows(ImportException.class, () -> TopologyFile.read(lists))
                        .getMessage())
                .contains("no pool that users could be homed on"));
    }

    @Test
    void the_script_is_ascii_and_says_what_it_is() {
        String script = TopologyFile.exportScript();
        assertTrue(script.chars().allMatch(c -> c == '\r' || c == '\n' || (c >= ' ' && c < 0x7F)));
        assertTrue(script.replace("\r\n", "").chars().noneMatch(c -> c == '\r' || c == '\n'), "CRLF everywhere");
        assertTrue(script.contains("NOT RUN ON A REAL SERVER YET"));
        assertTrue(script.contains("schema           = 'lync-discover/server-export/1'"));
    }
}
