package io.github.lyncdiscover.cli.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.survey.SurveyEntry;
import io.github.lyncdiscover.survey.SurveyTally;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The page of a survey: a picture whose parts are as large as what they stand for, and what to deploy. */
final class SurveyPageTest {
    private static final DomainName HOSTER = DomainName.parse("web.hoster.example");
    private static final DomainName ENTRY = DomainName.parse("hoster.example");

    private static SurveyEntry entry(int number, Verdict verdict, boolean asked) {
        return new SurveyEntry(
                "d" + number + ".example",
                "lync-2013",
                "",
                verdict,
                asked ? List.of(HOSTER) : List.of(),
                asked ? List.of(ENTRY) : List.of(),
                List.of(),
                0);
    }

    private static ParsedPage page(String list, int prompts, int others) {
        SurveyTally tally = new SurveyTally();
        for (int i = 0; i < prompts + others; i++) {
            tally.add(entry(i, i < prompts ? Verdict.PROMPT : Verdict.NO_PROMPT, i < prompts));
        }
        return ParsedPage.of(Page.ofSurvey(list, tally.summary()));
    }

    @Test
    void the_parts_of_the_picture_are_as_large_as_their_numbers() {
        ParsedPage page = page("list.txt", 30, 90);
        List<Element> parts = page.all(element -> element.getTagName().equals("rect")
                && element.getAttribute("height").equals("40"));
        assertEquals(
                List.of("250", "750"),
                parts.stream().map(part -> part.getAttribute("width")).toList());
        assertEquals(
                List.of("0", "250"),
                parts.stream().map(part -> part.getAttribute("x")).toList());
        String text = page.document().getDocumentElement().getTextContent();
        assertTrue(text.contains("30 of 120 predicted sign-ins meet the trust dialog"), text);
        assertTrue(text.contains("web.hoster.example"), text);
        assertEquals("hoster.example", page.styled("value").get(0).getTextContent());
    }

    @Test
    void few_of_many_are_neither_none_nor_all() {
        String text = page("list.txt", 1, 4_999).document().getDocumentElement().getTextContent();
        assertTrue(text.contains("1 (< 0.1 %)") && text.contains("4,999 (> 99.9 %)"), text);
    }

    @Test
    void a_survey_of_nothing_has_a_page_too() {
        ParsedPage page = page("list.txt", 0, 0);
        assertTrue(page.document().getDocumentElement().getTextContent().contains("No sign-in was predicted."));
        assertEquals(List.of(), page.styled("value"));
    }

    @Test
    void it_loads_nothing_and_a_hostile_name_stays_text() {
        ParsedPage page = page("<script>alert(1)</script>\u0000\".txt", 1, 1);
        Set<String> tags = new TreeSet<>();
        page.all(any -> true).forEach(element -> tags.add(element.getTagName()));
        for (String tag : List.of("script", "link", "img", "iframe", "object", "form", "base")) {
            assertFalse(tags.contains(tag), tag);
        }
        assertTrue(page.attributes().stream()
                .noneMatch(each -> each.getName().equals("style")
                        || each.getName().startsWith("on")
                        || (each.getName().equals("href") && !each.getValue().startsWith("#"))));
    }
}
