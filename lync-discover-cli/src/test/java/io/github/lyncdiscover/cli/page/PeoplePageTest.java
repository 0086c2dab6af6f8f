package io.github.lyncdiscover.cli.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.comparison.ComparedWorld;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.report.task.DiffReport;
import io.github.lyncdiscover.trust.TrustModelData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The page says how many people it is about, in its answer, table, stories and alternatives. */
final class PeoplePageTest {
    private static final MigrationPlan NUMBERS =
            MigrationPlan.load(Path.of("../examples/plans/numbers.yaml")).expecting(List.of());

    private static List<String> texts(ParsedPage page, String style) {
        return page.styled(style).stream()
                .map(Element::getTextContent)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static ParsedPage page(MigrationPlan plan) {
        return ParsedPage.of(Page.ofPlans(List.of(PlanTable.of(plan))));
    }

    private static List<String> facts(ParsedPage page) {
        return page.styled("facts").stream()
                .flatMap(facts -> ParsedPage.children(facts).stream())
                .map(fact -> String.join(
                        ": ",
                        ParsedPage.children(fact).stream()
                                .map(Element::getTextContent)
                                .toList()))
                .toList();
    }

    @Test
    void the_answer_says_how_many_are_asked() {
        ParsedPage page = page(NUMBERS);
        assertTrue(
                texts(page, "lead")
                        .get(0)
                        .startsWith(
                                "At least 1,240 of at least 5,540 people (users of fabrikam.example and litware.example)"
                                        + " will be asked whether to trust "),
                texts(page, "lead")::toString);
        assertTrue(
                texts(page, "tally")
                        .get(0)
                        .startsWith("Of at least 5,540 people, at least 1,240 are asked. Of 16 sign-ins,"),
                texts(page, "tally")::toString);
        assertEquals(
                List.of(
                        "People inside the network: at least 1,240 are asked",
                        "People outside the network: at least 1,240 are asked",
                        "People not counted: litware.example (pool01.contoso.example)"),
                facts(page).subList(0, 3));
    }

    @Test
    void each_row_story_and_alternative_says_how_many_it_is_about() {
        ParsedPage page = page(NUMBERS);
        assertEquals(List.of("3,400 people", "900 people", "at least 1,240 people"), texts(page, "people"));
        assertEquals(
                List.of(
                        "3 other sign-ins have the same outcome; at least 1,240 people in all.",
                        "3 other sign-ins have the same outcome; at least 1,240 people in all.",
                        "3 other sign-ins have the same outcome; 3,400 people in all.",
                        "3 other sign-ins have the same outcome; 900 people in all."),
                texts(page, "how").stream()
                        .filter(how -> how.contains("people"))
                        .map(how -> how.substring(how.indexOf(". ") + 2))
                        .toList());
        List<String> remedies = texts(page, "remedy");
        assertTrue(remedies.get(0).contains("Then of at least 5,540 people, none is asked."), remedies.get(0));
        String nothing = remedies.get(remedies.size() - 1);
        assertTrue(nothing.contains("sign-ins, at least 1,240 people: asked about pool01.contoso.example"), nothing);
    }

    @Test
    void a_comparison_says_how_many_change_and_what_changes_in_the_plan() {
        MigrationPlan after = NUMBERS.trusting(TrustModelData.policy("contoso.example"));
        ParsedPage page = ParsedPage.of(Page.ofDiffs(List.of(
                new DiffReport("Two plans", Comparison.of(ComparedWorld.of(NUMBERS), ComparedWorld.of(after))))));
        assertTrue(
                texts(page, "tally")
                        .get(0)
                        .endsWith(" The outcome of at least 2,140 people changes. Before, of at least 5,540 people, at"
                                + " least 1,240 are asked. After, of at least 5,540 people, 900 are asked."),
                texts(page, "tally")::toString);
        assertEquals(List.of("New: TrustModelData (hklmPolicy): contoso.example"), facts(page));
        assertTrue(texts(page, "people").contains("900 people"), texts(page, "people")::toString);
    }

    @Test
    void a_plan_without_numbers_speaks_of_sign_ins_alone() {
        ParsedPage page = page(Plans.foreign("No numbers", "contoso.test"));
        assertEquals(List.of(), texts(page, "people"));
        assertTrue(texts(page, "chapter").stream().noneMatch(text -> text.contains("people")));
    }
}
