package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One valid plan with one mistake at a time: each is told with its line, column, key and the nearest right word. */
final class PlanMistakesTest {
    private static final String VALID = """
            title: One pool
            sipDomains: [contoso.example]
            users: [alice@contoso.example]
            pools:
              - fqdn: pool.contoso.example
                edition: enterprise
                accessEdge: access.contoso.example:443
                users: [alice@contoso.example]
            online:
              users: [bob@contoso.example]
              autodiscover: webdir.provider.example
              webServices: webpool.provider.example
              sipServer: sipdir.provider.example
            dns:
              lyncdiscover: {contoso.example: address, others: cname}
              records:
                inside: ["sip.contoso.example. 3600 IN A 192.0.2.1"]
            exchange: {contoso.example: mail.contoso.example}
            trustModelData: {hklmPolicy: "provider.example"}
            clients: [lync-2013]
            locations: [inside]
            answers:
              http://lyncdiscover.contoso.example/: {redirect: "https://web.contoso.example/"}
            sipServers:
              pool.contoso.example:5061: refused
            expect:
              - {sipDomain: contoso.example, location: inside, users: onPremises, client: lync-2013, prompts: []}
            date: 2026-12-01
            certificates:
              - {for: [reverseProxy, pool.contoso.example], names: [pool.contoso.example], expires: 2027-01-31, key: rsa-2048}
            avAuthentication:
              - edge: edge.contoso.example
                tokenLifetime: 8h
                certificates: [{server: edge01.contoso.example, subject: av.contoso.example}]
                next: {issuer: Contoso, effectiveDate: 2026-12-22T06:00, stagedOn: [edge01.contoso.example]}
            lastServer: {alice@contoso.example: sip.contoso.example, others: old.contoso.example}
            cachedEndpoint: {bob@contoso.example: sipdir.provider.example}
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        Path table = Path.of("src", "test", "resources", "io", "github", "lyncdiscover", "plan", "mistakes.txt");
        for (String block : Files.readString(table).split("\n\n", -1)) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            if (!lines.isEmpty()) {
                assertEquals(3, lines.size(), block);
                cases.add(Arguments.of(lines.get(0).substring(2), lines.get(1).substring(2), lines.get(2)));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_with_its_place(String right, String wrong, String complaint) throws IOException {
        assertTrue(VALID.contains(unfolded(right)), () -> right + " is not in the valid plan");
        Files.writeString(folder.resolve("broken.json"), "{\"schema\": \"lync-discover/recording/1\"}");
        Path file = folder.resolve("plan.yaml");
        Files.writeString(file, VALID.replace(unfolded(right), unfolded(wrong)));
        PlanFileException told = assertThrows(PlanFileException.class, () -> MigrationPlan.load(file));
        assertEquals(
                "plan.yaml:" + complaint,
                told.getMessage().replace(folder + folder.getFileSystem().getSeparator(), ""));
    }

    /** The table has one line a text: a line feed is written \n, a tab is an arrow. */
    private static String unfolded(String text) {
        return text.replace("\\n", "\n").replace("→", "\t");
    }

    @Test
    void without_a_mistake_it_is_a_plan() throws IOException {
        MigrationPlan plan = MigrationPlan.load(Files.writeString(folder.resolve("plan.yaml"), VALID));
        assertEquals("One pool", plan.title());
        assertEquals(List.of(), plan.broken());
    }
}
