package io.github.lyncdiscover.cli.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.live.LyncDiscoverProcess;
import io.github.lyncdiscover.comparison.ComparedWorld;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.report.task.DiffReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a browser, opened from its file: on a desk, on a phone, in the dark, on paper. */
final class PageIT {
    /** WCAG 2.2, 1.4.3: the least contrast of text at level AA. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final String HOSTILE =
            "</title></style></script><script>document.title='run'</script>\"><img src=x onerror=alert(1)>\u202e\u0007"
                    + "x".repeat(5_000);

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void pages() {
        Browser.needed();
        browser = new Browser(folder);
        List<String> examples = List.of(
                "1-namespace", "2-standard-edition", "4-hybrid", "5-srv-only", "6-exchange", "numbers", "reference");
        examples.forEach(
                name -> Browser.write(folder.resolve(name + ".html"), Page.ofPlans(Plans.example(name + ".yaml"))));
        List<PlanTable> hybrid = Plans.example("4-hybrid.yaml");
        Browser.write(
                folder.resolve("check.html"),
                Page.of(List.of(hybrid.get(1).outcomes().get(0).example().prediction())));
        Comparison comparison = Comparison.of(
                ComparedWorld.of(hybrid.get(0).plan()),
                ComparedWorld.of(hybrid.get(1).plan()));
        Browser.write(folder.resolve("diff.html"), Page.ofDiffs(List.of(new DiffReport("Two plans", comparison))));
        String longest = ("a".repeat(63) + ".").repeat(3) + "b".repeat(30) + ".test";
        Browser.write(
                folder.resolve("hostile.html"),
                Page.ofPlans(List.of(PlanTable.of(Plans.foreign(HOSTILE, longest, "contoso.test")))));
    }

    @ParameterizedTest
    @CsvSource({
        "1-namespace, 1280, false",
        "1-namespace, 360, true",
        "4-hybrid, 360, false",
        "4-hybrid, 1280, true",
        "5-srv-only, 320, false",
        "5-srv-only, 800, true",
        "6-exchange, 360, false",
        "numbers, 360, true",
        "numbers, 1280, false",
        "numbers, 768, false",
        "reference, 360, false",
        "reference, 768, true",
        "diff, 360, true",
        "diff, 768, false",
        "diff, 1280, false",
        "hostile, 360, false",
        "hostile, 1280, true"
    })
    void is_readable_everywhere(String name, int width, boolean dark) {
        Map<String, String> seen = browser.seen(name + ".html", width, dark);
        assertAll(
                seen.toString(),
                () -> assertEquals(dark ? "dark" : "light", seen.get("scheme")),
                () -> assertEquals("true", seen.get("styled"), "the policy lets the style sheet through"),
                () -> assertEquals("0", seen.get("overflow"), "the page does not scroll sideways"),
                () -> assertEquals(width <= 640 ? "block" : "table-cell", seen.get("heads")),
                () -> assertEquals("0", seen.get("active")),
                () -> assertEquals("0", seen.get("handlers")),
                () -> assertEquals("0", seen.get("loaded")),
                () -> assertEquals("true", seen.get("target"), "a cell opens its story"),
                () -> assertTrue(Integer.parseInt(seen.get("texts")) > 50),
                () -> assertTrue(Double.parseDouble(seen.get("contrast")) >= LEAST_CONTRAST),
                () -> assertEquals("0", seen.get("table overflow"), "a table shows all of its columns"),
                () -> assertEquals("true", seen.get("headings"), "no level of heading is left out"),
                () -> assertEquals("true", seen.get("drawings named"), "each drawing has a title and a description"),
                () -> assertEquals(
                        width < 1090,
                        "block".equals(seen.get("hint")),
                        "a drawing that has no room says that it scrolls"),
                () -> assertEquals("0", seen.get("steps on screen"), "the steps open on demand"),
                () -> assertEquals("0", seen.get("steps in print"), "the steps are printed on demand"),
                () -> assertEquals(seen.get("steps"), seen.get("steps in print, all"), "they are printed on demand"));
    }

    @Test
    void a_hostile_title_is_shown_as_text() {
        String shown = browser.seen("hostile.html", 1280, false).get("title");
        String expected = PrintableText.of(HOSTILE).replace("\\", "\\\\").replace("\"", "\\\"");
        // The browser's dump escapes these three once more.
        assertEquals('"' + expected.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + '"', shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1-namespace, 2",
        "2-standard-edition, 2",
        "4-hybrid, 4",
        "5-srv-only, 2",
        "6-exchange, 2",
        "check, 2",
        "diff, 2"
    })
    void a_small_plan_is_two_printed_pages(String name, int pages) throws IOException {
        assertEquals(pages, pages(name + ".html"));
    }

    @Test
    void drawings_and_steps_are_printed_on_demand() throws IOException {
        String all = Files.readString(folder.resolve("1-namespace.html"));
        String ticked = all.replace("id=\"paper\"/>", "id=\"paper\" checked=\"checked\"/>");
        assertNotEquals(all, ticked);
        Browser.write(folder.resolve("ticked.html"), ticked);
        int pages = pages("ticked.html");
        assertTrue(pages > 4, () -> pages + " pages");
    }

    private static int pages(String page) throws IOException {
        byte[] pdf = Files.readAllBytes(browser.printed(page, "paper.pdf"));
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1).length - 1;
    }

    @ParameterizedTest
    @CsvSource({
        "1-namespace, wide, 1280, 1600, false",
        "1-namespace, phone, 500, 1600, false",
        "1-namespace, dark, 1280, 1600, true",
        "numbers, numbers-wide, 1280, 1600, false",
        "numbers, numbers-phone, 500, 2000, false",
        "numbers, numbers-dark, 1280, 1600, true",
        "diff, diff-wide, 1280, 1600, false",
        "check, check-wide, 1280, 1600, false"
    })
    void pictures_are_taken_for_people_to_look_at(String page, String name, int width, int height, boolean dark)
            throws IOException {
        Path picture = browser.picture(page + ".html", name + ".png", width, height, dark);
        Path kept = Path.of(System.getProperty("dist")).resolveSibling("page").resolve(name + ".png");
        Files.createDirectories(kept.getParent());
        Files.write(kept, Files.readAllBytes(picture));
        assertTrue(Files.size(kept) > 20_000, () -> kept + " is nearly empty");
    }

    @Test
    void the_distributed_command_writes_the_same_page() throws IOException {
        Path plan =
                Path.of("../examples/plans/1-namespace.yaml").toAbsolutePath().normalize();
        Path page = folder.resolve("by-command.html");
        assertEquals(
                0,
                LyncDiscoverProcess.run(List.of("plan", plan.toString(), "--html", page.toString()))
                        .exitCode());
        assertEquals(Page.ofPlans(Plans.example("1-namespace.yaml")), Files.readString(page));
    }
}
