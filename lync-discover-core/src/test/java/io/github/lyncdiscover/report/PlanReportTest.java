package io.github.lyncdiscover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.github.lyncdiscover.advice.Advisor;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.comparison.ComparedWorld;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanExpectation;
import io.github.lyncdiscover.plan.PlanPosition;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.report.task.AdviceReport;
import io.github.lyncdiscover.report.task.DiffReport;
import io.github.lyncdiscover.report.task.TaskJson;
import io.github.lyncdiscover.report.task.TaskText;
import io.github.lyncdiscover.text.file.WrappedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What comes of plans in every form: it conforms, it can be parsed back, and a hostile name does no harm in it. */
final class PlanReportTest {
    private static final String HOSTILE = "evil\u001b[2J\u0000\u0007 ]]> <script>\"'&amp; \u202etxt \ud800 \r\n::end";

    private static final PlanExpectation BROKEN = new PlanExpectation(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Verdict.NO_PROMPT),
            Optional.of(List.of()),
            List.of(),
            Optional.of(new PlanPosition(HOSTILE + ".yaml", 3, 5)));

    private static final MigrationPlan PLAN = MigrationPlan.titled(HOSTILE)
            .sipDomains("contoso.example", "fabrikam.example")
            .pools(Pool.enterprise("pool.contoso.example")
                    .externalWebServices("webext.contoso.example")
                    .accessEdge("access.contoso.example"))
            .expecting(BROKEN);

    private static final List<PlanTable> OUTCOMES = List.of(PlanTable.of(PLAN));

    private static final List<DiffReport> DIFFS = List.of(new DiffReport(
            HOSTILE,
            Comparison.of(
                    ComparedWorld.of(PLAN),
                    ComparedWorld.of(PLAN.expecting(List.of()).sipDomains("contoso.example", "new.example")))));

    private static final List<AdviceReport> ADVICE = List.of(
            AdviceReport.of(Advisor.advise(PLAN)),
            AdviceReport.of(
                    Advisor.advise(PLAN.sipDomains("fabrikam.example").as(Clients.LYNC_2013, Clients.LYNC_MOBILE))));

    static void holdsNoControlCharacter(String text) {
        assertTrue(
                text.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)),
                () -> text.replaceAll("\\p{Cntrl}", "<!!>"));
        assertTrue(text.indexOf('\u202e') < 0, text);
        assertEquals(
                text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), "no lone surrogate");
    }

    @Test
    void the_text_holds_no_control_character_and_80_columns() {
        for (boolean steps : List.of(false, true)) {
            TextReport.Style style = new TextReport.Style(false, steps);
            for (String text : List.of(
                    TextReport.ofPlans(OUTCOMES, style),
                    TaskText.ofDiffs(DIFFS, style),
                    TaskText.ofAdvice(ADVICE, style))) {
                holdsNoControlCharacter(text);
                text.lines().forEach(line -> assertTrue(WrappedText.width(line) <= 80, line));
            }
        }
    }

    @Test
    void the_json_conforms_to_its_schema() throws IOException {
        conforms("plan-1", JsonReport.ofPlans(OUTCOMES));
        conforms("plan-1", JsonReport.ofPlans(List.of()));
        conforms("diff-1", TaskJson.ofDiffs(DIFFS));
        conforms("diff-1", TaskJson.ofDiffs(List.of()));
        conforms("advise-1", TaskJson.ofAdvice(ADVICE));
        conforms("advise-1", TaskJson.ofAdvice(List.of()));
    }

    static void conforms(String schema, String text) throws IOException {
        holdsNoControlCharacter(text);
        JsonNode document = new ObjectMapper().readTree(text);
        assertEquals(
                "lync-discover/" + schema.replace("-", "/"),
                document.path("schema").asText());
        JsonSchema published = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(Path.of("../docs/schema/" + schema + ".schema.json")
                        .toUri()
                        .toString()));
        assertEquals(Set.of(), published.validate(document), text);
    }

    @Test
    void the_junit_report_can_be_parsed_and_fails_where_an_expectation_does() throws Exception {
        String text = JUnitReport.of(OUTCOMES);
        holdsNoControlCharacter(text);
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertEquals("4", suite.getAttribute("tests"));
        assertEquals("2", suite.getAttribute("failures"));
        assertEquals(4, document.getElementsByTagName("testcase").getLength());
        Element failure = (Element) document.getElementsByTagName("failure").item(0);
        assertTrue(
                failure.getAttribute("message")
                        .endsWith(".yaml:3:5: expected NO_PROMPT, got PROMPT; expected prompts none, got"
                                + " pool.contoso.example"),
                failure.getAttribute("message"));
        assertTrue(failure.getTextContent().contains("Verdict: PROMPT"), failure::getTextContent);
    }

    @Test
    void a_sign_in_of_which_nothing_is_expected_is_skipped_and_not_passed() {
        MigrationPlan plan = PLAN.expecting(List.of())
                .sipDomains("a.example", "contoso.example")
                .expecting(PlanExpectation.of(Verdict.PROMPT).in("a.example").from(Location.INSIDE));
        String text = JUnitReport.of(List.of(PlanTable.of(plan)));
        assertTrue(text.contains("tests=\"4\" failures=\"0\" errors=\"0\" skipped=\"3\""), text);
        assertTrue(text.contains(" name=\"a.example, inside\"></testcase>"), text);
        List<String> lines = text.lines().toList();
        int test = lines.indexOf(lines.stream()
                .filter(line -> line.endsWith(" name=\"contoso.example, inside\">"))
                .findFirst()
                .orElseThrow());
        assertEquals(
                "<skipped message=\"NO_PROMPT; the plan expects nothing of this sign-in\"/>",
                lines.get(test + 1).strip());
    }

    @Test
    void a_junit_test_keeps_its_name_when_others_are_folded_with_it() {
        MigrationPlan plan = PLAN.expecting(List.of()).sipDomains("a.example", "b.example", "contoso.example");
        String text = JUnitReport.of(List.of(PlanTable.of(plan)));
        for (String name : List.of("a.example, inside", "b.example, inside", "contoso.example, outside")) {
            assertTrue(text.contains(" name=\"" + name + "\">"), text);
        }
    }

    @Test
    void a_large_plan_still_reads_at_a_glance() {
        String[] domains =
                IntStream.range(0, 300).mapToObj(i -> "d" + i + ".example").toArray(String[]::new);
        Pool[] pools = IntStream.range(0, 300)
                .mapToObj(i -> Pool.standard("pool" + i + ".ad.example").homing("d" + i + ".example"))
                .toArray(Pool[]::new);
        List<PlanTable> outcomes = List.of(
                PlanTable.of(MigrationPlan.titled("large").sipDomains(domains).pools(pools)));
        String glance = TextReport.ofPlans(outcomes, TextReport.Style.PLAIN);
        assertTrue(glance.lines().count() < 250, () -> glance.lines().count() + " lines");
        assertTrue(glance.contains("  … and 260 more rows\n"), glance);
        String whole = TextReport.ofPlans(outcomes, new TextReport.Style(false, true));
        assertTrue(whole.contains("d299.example"), "the last row");
    }
}
