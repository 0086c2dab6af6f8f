package io.github.lyncdiscover.cli.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.samskivert.mustache.MustacheException;
import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.advice.AdviceAlternative;
import io.github.lyncdiscover.advice.Advisor;
import io.github.lyncdiscover.cli.page.view.NameList;
import io.github.lyncdiscover.cli.page.view.VerdictBadge;
import io.github.lyncdiscover.comparison.ComparedWorld;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanExpectation;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.plan.table.TableRow;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.report.task.DiffReport;
import io.github.lyncdiscover.trust.TrustModelData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The page's structure, as an XML parser finds it. */
final class PageTest {
    private static final int MEGABYTE = 1_000_000;

    static List<Path> plans() {
        return Plans.examples();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void each_cell_opens_the_story_of_its_outcome(Path file) {
        List<PlanTable> plans = Plans.of(file);
        ParsedPage page = ParsedPage.of(Page.ofPlans(plans));
        List<PlanTable.Outcome> expected = plans.stream()
                .flatMap(plan -> plan.rows().stream())
                .flatMap((TableRow row) -> row.cells().values().stream())
                .map(cell -> cell.outcome())
                .toList();
        List<Element> cells = page.styled("outcome");
        assertEquals(expected.size(), cells.size());
        for (int i = 0; i < cells.size(); i++) {
            Element story =
                    page.withId(cells.get(i).getAttribute("href").substring(1)).orElseThrow();
            assertTrue(ParsedPage.is(story, "story"));
            String verdict = expected.get(i).verdict().name();
            assertTrue(
                    ParsedPage.is(story, "v-" + verdict.toLowerCase(Locale.ROOT).replace('_', '-')), verdict);
            assertTrue(cells.get(i)
                    .getTextContent()
                    .contains(VerdictBadge.of(expected.get(i).verdict()).words()));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void a_plan_has_a_green_tick_only_where_nobody_minds_anything(Path file) {
        List<PlanTable> plans = Plans.of(file);
        List<Element> badges = ParsedPage.of(Page.ofPlans(plans)).styled("state");
        int contents = plans.size() > 1 ? plans.size() : 0;
        assertEquals(contents + plans.size(), badges.size());
        for (int i = 0; i < badges.size(); i++) {
            PlanTable plan = plans.get(i % plans.size());
            Verdict worst = plan.outcomes().stream()
                    .map(PlanTable.Outcome::verdict)
                    .min(Verdict::compareTo)
                    .orElseThrow();
            boolean good = plan.exitCode() == 0 && worst == Verdict.NO_PROMPT;
            Element badge = badges.get(i);
            assertEquals(good, ParsedPage.is(badge, "good"), badge.getTextContent());
            assertEquals(plan.exitCode() != 0, ParsedPage.is(badge, "bad"), badge.getTextContent());
        }
    }

    @Test
    void an_expected_prompt_is_told_in_the_badge() {
        MigrationPlan plan = Plans.foreign("expected", "contoso.test").expecting(PlanExpectation.of(Verdict.PROMPT));
        Element badge = ParsedPage.of(Page.ofPlans(List.of(PlanTable.of(plan))))
                .styled("state")
                .get(0);
        assertEquals("Everybody is asked, as expected", badge.getTextContent());
        assertTrue(ParsedPage.is(badge, "neither"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void each_prompt_is_marked_on_the_step_that_causes_it_and_nowhere_else(Path file) {
        List<PlanTable> plans = Plans.of(file);
        ParsedPage page = ParsedPage.of(Page.ofPlans(plans));
        for (int plan = 0; plan < plans.size(); plan++) {
            for (PlanTable.Outcome outcome : plans.get(plan).outcomes()) {
                Prediction prediction = outcome.example().prediction();
                Element story =
                        page.withId("p" + (plan + 1) + "-s" + outcome.number()).orElseThrow();
                List<String> expected = prediction.prompts().stream()
                        .map(prompt -> prompt.steps().get(0) + " " + prompt.server())
                        .toList();
                assertEquals(expected, marks(page, story), () -> "in the walk of " + prediction.explain());
                assertEquals(expected, boxes(page, story), () -> "in the drawing of " + prediction.explain());
            }
        }
    }

    private static List<String> marks(ParsedPage page, Element story) {
        String prefix = story.getAttribute("id") + "-n";
        return page
                .all(element -> ParsedPage.is(element, "prompted")
                        && ((Element) element.getParentNode())
                                .getAttribute("id")
                                .startsWith(prefix))
                .stream()
                .map(mark -> ((Element) mark.getParentNode()).getAttribute("id").substring(prefix.length()) + " "
                        + server(mark))
                .toList();
    }

    private static List<String> boxes(ParsedPage page, Element story) {
        String prefix = story.getAttribute("id") + "-d";
        return page
                .all(element -> ParsedPage.is(element, "box")
                        && element.getAttribute("id").startsWith(prefix))
                .stream()
                .map(box -> box.getAttribute("data-step") + " " + server(box))
                .toList();
    }

    /** What stands between "connect to" and the question mark. */
    private static String server(Element element) {
        String text = element.getTextContent();
        int from = text.indexOf("connect to ") + "connect to ".length();
        return text.substring(from, text.indexOf('?', from));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothing_is_loaded_and_nothing_runs(Path file) {
        assertLoadsNothing(ParsedPage.of(Page.ofPlans(Plans.of(file))));
    }

    private static void assertLoadsNothing(ParsedPage page) {
        Set<String> ids = new HashSet<>();
        for (Attr attribute : page.attributes()) {
            String name = attribute.getName();
            String value = attribute.getValue();
            assertFalse(name.startsWith("on") || name.equals("style") || name.equals("src"), name);
            assertFalse(value.contains("url(") && !value.equals("url(#point)"), value);
            if (name.equals("href")) {
                assertTrue(value.startsWith("#"), value);
                assertTrue(page.document().getElementsByTagName("html").getLength() == 1);
            }
            if (name.equals("id")) {
                assertTrue(ids.add(value), () -> "twice: " + value);
            }
        }
        page.attributes().stream()
                .filter(attribute -> attribute.getName().equals("href"))
                .forEach(link -> assertTrue(ids.contains(link.getValue().substring(1)), link.getValue()));
        for (String tag : List.of("script", "link", "img", "iframe", "object", "embed", "form", "base", "image")) {
            assertEquals(List.of(), page.named(tag));
        }
    }

    @Test
    void the_policy_allows_this_style_sheet_and_nothing_else() throws Exception {
        ParsedPage page = ParsedPage.of(Page.ofPlans(Plans.example("1-namespace.yaml")));
        String style = page.named("style").get(0).getTextContent();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        String policy = page.all(element -> element.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .get(0)
                .getAttribute("content");
        assertEquals(
                "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'", policy);
        assertFalse(style.contains("@import") || style.contains("url("), style);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title></style></script><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' autofocus onfocus='alert(1)",
                "{{title}} {{{title}}} {{>page.html}}",
                "right\u202eto\u2066left\u0000\u001b[31m\u0085\ufffe\uffff",
                "&lt;b&gt; &amp;amp; ]]> <!-- -->"
            })
    void a_hostile_title_is_shown_and_does_nothing(String title) {
        ParsedPage page = ParsedPage.of(Page.ofPlans(List.of(PlanTable.of(Plans.foreign(title, "contoso.test")))));
        assertLoadsNothing(page);
        assertEquals(PrintableText.of(title), page.named("h1").get(0).getTextContent());
    }

    @Test
    void no_control_character_is_written_raw() {
        String all = Stream.iterate(0, c -> c <= 0x2100, c -> c + 1)
                .map(Character::toString)
                .reduce("", String::concat);
        String html = Page.ofPlans(List.of(PlanTable.of(Plans.foreign(all, "contoso.test"))));
        html.codePoints()
                .filter(c -> c != '\n')
                .forEach(c -> assertFalse(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT,
                        () -> Integer.toHexString(c)));
        ParsedPage.of(html);
    }

    @Test
    void a_title_of_5000_characters_leaves_the_window_title_short() {
        String title = "\ud83d\ude00".repeat(5_000);
        ParsedPage page = ParsedPage.of(Page.ofPlans(List.of(PlanTable.of(Plans.foreign(title, "contoso.test")))));
        assertEquals(title, page.named("h1").get(0).getTextContent());
        assertEquals(
                "\ud83d\ude00".repeat(120) + "… – lync-discover",
                page.named("title").get(0).getTextContent());
    }

    @Test
    void names_that_are_too_long_for_the_drawing_stand_in_it_as_a_hint() {
        String longest = ("a".repeat(63) + ".").repeat(3) + "b".repeat(30) + ".test";
        MigrationPlan plan = Plans.foreign("Long", longest);
        ParsedPage page = ParsedPage.of(Page.ofPlans(List.of(PlanTable.of(plan))));
        List<Element> hints = page.all(element ->
                element.getTagName().equals("title") && element.getTextContent().contains("lyncdiscover." + longest));
        assertFalse(hints.isEmpty());
        assertTrue(page.styled("tally").get(0).getTextContent().startsWith("Both sign-ins meet"));
    }

    @Test
    void broken_expectations_are_named_and_marked_in_their_cells() {
        MigrationPlan plan = Plans.foreign("Wrong hopes", "contoso.test", "fabrikam.test")
                .expecting(PlanExpectation.of(Verdict.NO_PROMPT));
        ParsedPage page = ParsedPage.of(Page.ofPlans(List.of(PlanTable.of(plan))));
        assertEquals(
                "Some are asked, not as expected", page.styled("state").get(0).getTextContent());
        assertTrue(page.styled("broken").get(0).getTextContent().contains("expected NO_PROMPT, got PROMPT"));
        assertEquals(2, page.styled("differs").size());
    }

    @Test
    void the_cure_names_what_is_missing_and_the_whole_value() {
        ParsedPage page = ParsedPage.of(Page.ofPlans(List.of(PlanTable.of(Plans.foreign("Cure", "contoso.test")))));
        assertEquals(
                Set.of("lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com, fabrikam.test"),
                Set.copyOf(page.styled("value").stream()
                        .filter(value ->
                                ParsedPage.is((Element) value.getParentNode().getParentNode(), "cure"))
                        .map(Element::getTextContent)
                        .toList()));
    }

    @Test
    void the_alternatives_stand_side_by_side_the_recommended_first() {
        PlanTable outcomes = PlanTable.of(Plans.foreign("Cure", "contoso.test"));
        ParsedPage page = ParsedPage.of(Page.ofPlans(List.of(outcomes)));
        Advice advice = Advisor.advise(outcomes.plan());
        List<Element> remedies = page.styled("remedy");
        assertEquals(advice.alternatives().size(), remedies.size());
        for (int i = 0; i < remedies.size(); i++) {
            AdviceAlternative alternative = advice.alternatives().get(i);
            String told = remedies.get(i).getTextContent();
            assertTrue(told.contains((i + 1) + ". " + alternative.way().words()), told);
            assertEquals(alternative.silences(), told.contains("Nobody is asked any more"));
            alternative.costs().forEach(cost -> assertTrue(told.contains(cost.text()), told));
            alternative.variation().value().ifPresent(value -> assertTrue(told.contains(value.text()), told));
        }
        assertEquals(List.of(remedies.get(0)), page.styled("recommended"));
    }

    @Test
    void where_nobody_is_asked_there_is_nothing_to_do() {
        MigrationPlan plan = Plans.foreign("Quiet", "contoso.test").trusting(TrustModelData.policy("fabrikam.test"));
        assertEquals(
                List.of(),
                ParsedPage.of(Page.ofPlans(List.of(PlanTable.of(plan)))).styled("remedy"));
    }

    @Test
    void a_large_plan_stays_small_and_tells_each_story_once() {
        PlanTable outcomes = PlanTable.of(Plans.large());
        String html = Page.ofPlans(List.of(outcomes));
        ParsedPage page = ParsedPage.of(html);
        assertAll(
                () -> assertTrue(html.length() < 3 * MEGABYTE, () -> html.length() + " characters"),
                () -> assertEquals(
                        outcomes.outcomes().size(), page.styled("story").size()),
                () -> assertEquals(
                        50,
                        page.styled("matrix")
                                        .get(0)
                                        .getElementsByTagName("tbody")
                                        .item(0)
                                        .getChildNodes()
                                        .getLength()
                                / 2),
                () -> assertEquals(
                        outcomes.outcomes().size(), page.styled("sequence").size()));
    }

    @Test
    void the_same_plan_gives_the_same_page() {
        assertEquals(Page.ofPlans(Plans.example("4-hybrid.yaml")), Page.ofPlans(Plans.example("4-hybrid.yaml")));
    }

    @Test
    void sign_ins_that_were_checked_have_a_page_too() {
        List<Prediction> predictions = Plans.example("1-namespace.yaml").get(0).outcomes().stream()
                .map(outcome -> outcome.example().prediction())
                .toList();
        ParsedPage page = ParsedPage.of(Page.of(predictions));
        assertLoadsNothing(page);
        assertEquals(3, page.styled("outcome").size());
        assertEquals(
                predictions.stream()
                        .flatMap(each -> each.prompts().stream())
                        .map(Prompt::server)
                        .count(),
                page.styled("box").size());
    }

    @Test
    void a_comparison_tells_before_and_after_and_what_makes_the_difference() {
        MigrationPlan before = Plans.foreign("Before", "contoso.test", "fabrikam.test");
        MigrationPlan after = before.trusting(TrustModelData.policy("webint.fabrikam.test, webext.fabrikam.test"));
        Comparison comparison = Comparison.of(ComparedWorld.of(before), ComparedWorld.of(after));
        ParsedPage page = ParsedPage.of(Page.ofDiffs(List.of(new DiffReport("Two plans", comparison))));
        assertLoadsNothing(page);
        assertEquals("Of 4 sign-ins, 2 change.", page.styled("tally").get(0).getTextContent());
        assertEquals(
                "From the change on, nobody is asked who was not asked before; users of contoso.test (2 sign-ins) will"
                        + " be asked about fewer servers; nothing is to be done about this dialog for the change.",
                page.styled("lead").get(0).getTextContent());
        assertEquals(4, page.styled("story").size());
        assertEquals(2, page.styled("because").size());
        for (Element because : page.styled("because")) {
            assertTrue(ParsedPage.is((Element) because.getParentNode(), "v-prompt"));
            assertTrue(
                    because.getTextContent().contains("After: web")
                            && because.getTextContent().contains("trusted, the policy's TrustModelData names web"),
                    because.getTextContent());
        }
    }

    @Test
    void a_comparison_without_a_change_says_so() {
        ComparedWorld scene = ComparedWorld.of(Plans.foreign("Same", "contoso.test"));
        ParsedPage page = ParsedPage.of(Page.ofDiffs(List.of(new DiffReport("Same", Comparison.of(scene, scene)))));
        assertEquals(
                "The change makes no difference to anybody; nothing is to be done about this dialog.",
                page.styled("lead").get(0).getTextContent());
        assertEquals("Nothing changes", page.styled("state").get(0).getTextContent());
        assertEquals(List.of(), page.styled("matrix"));
    }

    @Test
    void a_field_that_a_view_does_not_have_is_an_error() {
        assertThrows(
                MustacheException.class,
                () -> Templates.filled("label.html", new NameList(List.of(), "", List.of(), "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.html",
                "symbols.html",
                "chapter.html",
                "matrix.html",
                "names.html",
                "remedy.html",
                "cure.html",
                "story.html",
                "drawing.html",
                "label.html",
                "full.html"
            })
    void no_template_writes_anything_unescaped(String template) {
        String text = Templates.text(template);
        assertFalse(text.contains("{{{") || text.contains("{{&"), text);
    }
}
