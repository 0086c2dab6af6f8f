package io.github.lyncdiscover.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.imports.TopologyXml.Edge;
import io.github.lyncdiscover.imports.TopologyXml.Kind;
import io.github.lyncdiscover.imports.TopologyXml.Site;
import io.github.lyncdiscover.name.DomainName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a topology says of a deployment, and what is said to be assumed. */
class TopologyFileTest {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final TopologyXml SIMPLE = TopologyXml.simple();

    static ImportedDeployment read(String xml) {
        List<ImportedDeployment> all = TopologyFile.read(Path.of("topology.xml"), xml.getBytes(StandardCharsets.UTF_8));
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static TopologyXml.Pool pool(Kind kind, String fqdn, String external, Optional<Integer> edge) {
        return new TopologyXml.Pool(kind, fqdn, 2, Optional.empty(), Optional.of(external), edge);
    }

    private static List<String> assumed(ImportedDeployment imported, String where) {
        return imported.assumptions().stream()
                .filter(assumption -> assumption.where().equals(where))
                .map(Assumption::toString)
                .toList();
    }

    @Test
    void a_pool_has_its_names_its_edition_its_edge_and_its_release() {
        ImportedDeployment imported = read(SIMPLE.published());
        assertEquals("topology", imported.title());
        assertEquals(
                List.of(DomainName.parse("contoso.example")),
                imported.deployment().sipDomains());
        assertEquals(
                List.of(Pool.enterprise("pool01.contoso.example")
                        .externalWebServices("webext.contoso.example")
                        .accessEdge("access.contoso.example")),
                imported.deployment().pools());
        assertEquals(
                "{pool01.contoso.example=Lync Server 2013}", imported.releases().toString());
        assertEquals(
                List.of("the web services inside have the pool's own name (the file names no other)"),
                assumed(imported, "pools[0].internalWebServices"));
    }

    @ParameterizedTest
    @CsvSource({
        "5, Lync Server 2010",
        "6, Lync Server 2013",
        "7, Skype for Business Server 2015",
        "8, Skype for Business Server 2019",
        "9, version 9"
    })
    void every_release_is_told(String version, String release) {
        TopologyXml topology = new TopologyXml(SIMPLE.domains(), SIMPLE.sites(), SIMPLE.edges(), version);
        assertEquals(
                List.of(release),
                List.copyOf(read(topology.published()).releases().values()));
    }

    @Test
    void years_in_namespaces_say_nothing() {
        assertEquals(
                read(SIMPLE.published()),
                read(SIMPLE.published()
                        .replace("Topology.2008", "Topology.2010")
                        .replace("Roles.2008", "Roles.2015")));
    }

    @Test
    void an_internal_override_is_taken_and_nothing_assumed() {
        ImportedDeployment imported = read(SIMPLE.with(new TopologyXml.Pool(
                        Kind.ENTERPRISE,
                        "pool01.contoso.example",
                        1,
                        Optional.of("webint.contoso.example"),
                        Optional.empty(),
                        Optional.empty()))
                .published());
        Pool pool = imported.deployment().pools().get(0);
        assertEquals("webint.contoso.example", pool.internalWebServices().text());
        assertEquals(Optional.empty(), pool.externalWebServices());
        assertEquals(Optional.empty(), pool.accessEdge());
        assertEquals(List.of(), assumed(imported, "pools[0].internalWebServices"));
    }

    @Test
    void a_store_on_the_server_itself_makes_it_standard_edition() {
        ImportedDeployment imported = read(
                SIMPLE.with(pool(Kind.STANDARD, "se01.corp.contoso.test", "webext.contoso.example", Optional.empty()))
                        .published());
        assertEquals(Pool.Edition.STANDARD, imported.deployment().pools().get(0).edition());
    }

    @Test
    void a_director_answers_and_a_second_one_is_left_out_and_said_so() {
        ImportedDeployment imported = read(SIMPLE.with(
                        pool(Kind.ENTERPRISE, "pool01.contoso.example", "web1.contoso.example", Optional.of(0)),
                        pool(Kind.DIRECTOR, "dir01.contoso.example", "web2.contoso.example", Optional.empty()),
                        pool(Kind.DIRECTOR, "dir02.contoso.example", "web3.contoso.example", Optional.empty()))
                .published());
        assertEquals(2, imported.deployment().pools().size());
        assertEquals(
                "dir01.contoso.example",
                imported.deployment().answering().orElseThrow().fqdn().text());
        assertEquals(
                List.of(
                        "the Director dir02.contoso.example is left out (one answers lyncdiscover, the first is taken)"),
                assumed(imported, "pools"));
    }

    @Test
    void a_branch_has_the_web_services_of_its_central_pool() {
        ImportedDeployment imported = read(SIMPLE.with(
                        pool(Kind.ENTERPRISE, "pool01.contoso.example", "web1.contoso.example", Optional.of(0)),
                        pool(Kind.BRANCH, "branch01.corp.contoso.test", "unused.contoso.example", Optional.empty()))
                .published());
        Pool branch = imported.deployment().pools().get(1);
        assertEquals("branch01.corp.contoso.test", branch.fqdn().text());
        assertEquals(
                Optional.of(DomainName.parse("pool01.contoso.example")), Optional.of(branch.internalWebServices()));
        assertEquals(1, assumed(imported, "pools[1]").size());
        assertEquals(
                List.of(
                        "users outside use that of pool01.contoso.example (the file associates no Edge with this pool)"),
                assumed(imported, "pools[1].accessEdge"));
    }

    @Test
    void an_external_name_of_two_pools_is_told() {
        ImportedDeployment imported = read(SIMPLE.with(
                        pool(Kind.ENTERPRISE, "pool01.contoso.example", "web.contoso.example", Optional.of(0)),
                        pool(Kind.ENTERPRISE, "pool02.contoso.example", "WEB.contoso.example", Optional.of(0)))
                .published());
        assertEquals(1, assumed(imported, "pools[1].externalWebServices").size());
        assertEquals(1, assumed(imported, "pools").size(), "which pool answers");
    }

    @Test
    void an_edge_that_does_not_say_its_name_is_told() {
        TopologyXml nameless = new TopologyXml(
                SIMPLE.domains(),
                SIMPLE.sites(),
                List.of(new Edge("edge01.contoso.example", Optional.empty(), 443)),
                "6");
        ImportedDeployment imported = read(nameless.published());
        assertEquals(Optional.empty(), imported.deployment().pools().get(0).accessEdge());
        assertEquals(1, assumed(imported, "pools[0].accessEdge").size());
    }

    @Test
    void a_builder_file_holds_the_published_and_the_edited_topology() {
        TopologyXml edited =
                new TopologyXml(List.of("contoso.example", "fabrikam.example"), SIMPLE.sites(), SIMPLE.edges(), "6");
        byte[] file = edited.builder(Optional.of(SIMPLE)).getBytes(StandardCharsets.UTF_8);
        List<ImportedDeployment> both = TopologyFile.read(Path.of("folder", "contoso.tbxml"), file);
        assertEquals(
                List.of("contoso, as published", "contoso, as edited"),
                both.stream().map(ImportedDeployment::title).toList());
        assertEquals(read(SIMPLE.published()).deployment(), both.get(0).deployment());
        assertEquals(read(edited.published()).deployment(), both.get(1).deployment());
    }

    @Test
    void what_is_not_known_is_left_alone() {
        String odd = SIMPLE.published()
                .replace(
                        "<Services>",
                        "<Novelty xmlns=\"\"><Cluster Fqdn=\"x y\" /></Novelty><Services>"
                                + "<Service><ServiceId SiteId=\"1\" RoleName=\"PstnGateway\" Instance=\"1\" /></Service>")
                .replace(
                        "</Clusters>",
                        "<Cluster Fqdn=\"192.0.2.7\"><ClusterId SiteId=\"9\" Number=\"9\" /></Cluster>"
                                + "<o:Cluster xmlns:o=\"urn:other\" Fqdn=\"\" /></Clusters>");
        assertTrue(odd.contains("192.0.2.7"));
        assertEquals(read(SIMPLE.published()), read(odd));
    }

    static Stream<TopologyXml> topologies() {
        return IntStream.range(0, 200).mapToObj(seed -> random(new Random(seed)));
    }

    private static TopologyXml random(Random random) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            edges.add(new Edge(
                    "edge" + i + ".contoso.example",
                    Optional.of("access" + i + ".contoso.example").filter(name -> random.nextInt(5) > 0),
                    random.nextBoolean() ? 443 : 5061));
        }
        List<Site> sites = new ArrayList<>();
        for (int site = 1; site <= 1 + random.nextInt(3); site++) {
            List<TopologyXml.Pool> pools = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                boolean first = sites.isEmpty() && pools.isEmpty();
                pools.add(new TopologyXml.Pool(
                        first ? Kind.ENTERPRISE : KINDS.get(random.nextInt(KINDS.size())),
                        "Pool" + site + i + (random.nextBoolean() ? ".contoso.example" : ".corp.contoso.test"),
                        1 + random.nextInt(3),
                        Optional.of("int" + site + i + ".contoso.example").filter(host -> random.nextInt(3) == 0),
                        Optional.of("ext" + site + random.nextInt(2) + ".contoso.example")
                                .filter(host -> random.nextInt(4) > 0),
                        edges.isEmpty() || random.nextInt(3) == 0
                                ? Optional.empty()
                                : Optional.of(random.nextInt(edges.size()))));
            }
            sites.add(new Site(pools));
        }
        List<String> domains = random.nextBoolean()
                ? List.of("contoso.example")
                : List.of("Contoso.example", "fabrikam.example", "contoso.EXAMPLE");
        return new TopologyXml(domains, sites, edges, String.valueOf(5 + random.nextInt(4)));
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void the_same_topology_in_both_forms_is_the_same_plan(TopologyXml topology) {
        ImportedDeployment published = read(topology.published());
        ImportedDeployment edited = read(topology.builder(Optional.empty()));
        assertEquals(published.deployment(), edited.deployment());
        assertEquals(published, edited);
    }
}
