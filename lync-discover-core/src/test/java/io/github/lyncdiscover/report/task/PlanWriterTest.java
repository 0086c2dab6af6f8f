package io.github.lyncdiscover.report.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.imports.ImportedDeployment;
import io.github.lyncdiscover.imports.TopologyFile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A printed plan is read back as what it was made of. */
class PlanWriterTest {
    private static final Path PENDING = Path.of("..", "examples", "topology", "pending-change.tbxml");

    @TempDir
    private Path folder;

    private List<MigrationPlan> readBack(List<ImportedDeployment> imported) throws IOException {
        return MigrationPlan.loadAll(Files.writeString(folder.resolve("plan.yaml"), PlanWriter.of(imported)));
    }

    private static ImportedDeployment imported(String title, Deployment deployment) {
        return new ImportedDeployment(title, deployment, Map.of(), List.of());
    }

    @Test
    void the_printed_plan_is_the_deployment_that_a_command_takes_from_the_topology() throws IOException {
        List<MigrationPlan> printed = readBack(TopologyFile.read(PENDING));
        assertEquals(2, printed.size());
        List<MigrationPlan> taken = MigrationPlan.loadAll(PENDING);
        assertEquals(
                TopologyFile.read(PENDING).stream()
                        .map(ImportedDeployment::assumptions)
                        .toList(),
                taken.stream().map(MigrationPlan::assumptions).toList());
        assertEquals(
                taken.stream().map(plan -> plan.assuming(List.of())).toList(),
                printed,
                "what is printed is the administrator's own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "no", "1e3", "0x1f", "1-2.contoso.example", "3.contoso.example", "e", "y"})
    void odd_names_stay_names(String name) throws IOException {
        Deployment deployment = new Deployment(
                List.of(DomainName.parse(name)),
                List.of(),
                List.of(Pool.standard(name)
                        .internalWebServices(name)
                        .externalWebServices(name)
                        .accessEdge(name + ":5061")
                        .asDirector()),
                Optional.empty(),
                Map.of(),
                new DnsPublication(
                        DnsPublication.DERIVED.lyncdiscover(),
                        DnsPublication.DERIVED.lyncdiscoverinternal(),
                        List.of(ZoneRecord.parse(name + " A 192.0.2.1")),
                        Stream.of("_sip._tls." + name + ". IN SRV 0 0 443 .", name + " AAAA 2001:db8::1")
                                .map(ZoneRecord::parse)
                                .toList()));
        assertEquals(
                deployment, readBack(List.of(imported(name, deployment))).get(0).deployment());
    }

    @Test
    void homes_and_numbers_of_people_are_read_back() throws IOException {
        List<Deployment> deployments = List.of(
                MigrationPlan.titled("some online")
                        .sipDomains("contoso.example", "fabrikam.example")
                        .pools(
                                Pool.enterprise("pool.contoso.example")
                                        .counting("fabrikam.example", 0)
                                        .counting("contoso.example", 10_000_000),
                                Pool.enterprise("pool2.contoso.example")
                                        .homing("contoso.example", "alice@contoso.example")
                                        .counting("contoso.example", 1))
                        .online(OnlineTenant.of(
                                        "webdir.provider.example",
                                        "webpool.provider.example",
                                        "sipdir.provider.example:5061",
                                        "contoso.example",
                                        "bob@contoso.example")
                                .counting("contoso.example", 12))
                        .deployment(),
                MigrationPlan.titled("nobody online")
                        .sipDomains("contoso.example")
                        .pools(Pool.enterprise("pool.contoso.example"))
                        .online(OnlineTenant.of("a.provider.example", "b.provider.example", "c.provider.example"))
                        .deployment(),
                MigrationPlan.titled("single users")
                        .sipDomains("contoso.example")
                        .online(OnlineTenant.of(
                                "a.provider.example",
                                "b.provider.example",
                                "c.provider.example",
                                "bob@contoso.example"))
                        .deployment());
        List<ImportedDeployment> written =
                deployments.stream().map(each -> imported("x", each)).toList();
        List<Deployment> read =
                readBack(written).stream().map(MigrationPlan::deployment).toList();
        assertEquals(deployments, read);
        assertEquals(
                List.copyOf(deployments.get(0).pools().get(0).userCounts().keySet()),
                List.copyOf(read.get(0).pools().get(0).userCounts().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \"b\" \\ c", "# no comment", "a: b", "- x", "ünïcode", "---"})
    void odd_titles_stay_titles(String title) throws IOException {
        Deployment some = TopologyFile.read(PENDING).get(0).deployment();
        assertEquals(title, readBack(List.of(imported(title, some))).get(0).title());
    }

    @Test
    void simple_urls_are_in_the_plan_and_its_certificates() throws IOException {
        Path export = Path.of("..", "examples", "topology", "server-export.json");
        String json = Files.readString(export).replace("\"simpleUrls\": [", """
                        "simpleUrls": [
                        { "component": "Meet", "domain": "fabrikam.example", "url": "https://MEET.fabrikam.example/x" },
                        { "component": "Meet", "domain": "litware.example", "url": "https://meet.contoso.example/litware" },
                        { "component": "Dialin", "domain": "*", "url": "https://dialin.contoso.example" },
                        { "component": "Cscp", "domain": "*", "url": "admin contoso" },
                        { "component": "Other", "domain": "*", "url": "https://other.contoso.example" },
                        """);
        List<ImportedDeployment> imported = TopologyFile.read(Files.writeString(folder.resolve("export.json"), json));
        String text = PlanWriter.of(imported);
        assertTrue(
                text.contains("simpleUrls:\n  meet:\n    - meet.fabrikam.example\n    - meet.contoso.example\n"
                        + "  dialin:\n    - dialin.contoso.example\n#"),
                text);
        List<String> left = imported.get(0).assumptions().stream()
                .filter(assumption -> assumption.where().equals("simpleUrls"))
                .map(Assumption::toString)
                .toList();
        assertEquals(
                List.of(
                        "the simple URL \"https://other.contoso.example\" is left out (its component \"Other\" is not known)",
                        "the simple URL \"admin contoso\" is left out (it is no web address)"),
                left);
        assertEquals(
                MigrationPlan.imported(imported.get(0)).certificates(),
                readBack(imported).get(0).certificates());
    }

    @Test
    void everything_assumed_stands_beside_what_it_is_about() {
        List<ImportedDeployment> imported = TopologyFile.read(PENDING);
        String text = PlanWriter.of(imported);
        assertTrue(text.contains("""
                    # assumed: the web services inside have the pool's own name (the file names no other)
                    internalWebServices: dir01.corp.contoso.test
                """), text);
        for (ImportedDeployment each : imported) {
            for (Assumption assumption : each.assumptions()) {
                String unwrapped = text.replaceAll("\\n *# (?!assumed)", " ");
                assertTrue(unwrapped.contains("# assumed: " + assumption + "\n"), assumption::toString);
            }
        }
        assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
    }

    @Test
    void an_assumption_cannot_leave_its_comment() {
        ImportedDeployment some = TopologyFile.read(PENDING).get(0);
        ImportedDeployment hostile = new ImportedDeployment(
                some.title(),
                some.deployment(),
                some.releases(),
                List.of(new Assumption("pools[0]", "a\nusers: [x]", "b\u2028c")));
        assertTrue(PlanWriter.of(List.of(hostile)).contains("  # assumed: a\\u000ausers: [x] (b\\u2028c)\n"));
    }
}
