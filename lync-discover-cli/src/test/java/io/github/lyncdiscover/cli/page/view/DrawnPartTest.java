package io.github.lyncdiscover.cli.page.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Leg;
import io.github.lyncdiscover.prediction.LegEnding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Both requests to a lyncdiscover name, drawn once where they do the same. */
final class DrawnPartTest {
    private static final DrawnRow LOOKUP = exchange(1, "DNS", "lyncdiscover.contoso.test A?", "", "192.0.2.1");
    private static final DrawnRow PLAIN = exchange(2, "lyncdiscover.contoso.test", "GET /", DrawnPart.HTTP, "404");
    private static final DrawnRow SECURE = exchange(3, "lyncdiscover.contoso.test", "GET /", DrawnPart.HTTPS, "404");

    private static DrawnRow exchange(int step, String whom, String asked, String way, String answer) {
        return new DrawnRow.Exchange(step, 0, whom, asked, way, answer, false);
    }

    private static DrawnPart leg(String name, boolean secure, DrawnRow... rows) {
        return new DrawnPart(
                Optional.of(new Leg(
                        DomainName.parse(name),
                        secure,
                        LegEnding.HTTP_STATUS,
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        List.of())),
                name + (secure ? " by HTTPS" : " by HTTP"),
                new ArrayList<>(List.of(rows)));
    }

    private static List<String> headings(List<DrawnPart> parts) {
        return parts.stream().map(DrawnPart::heading).toList();
    }

    @Test
    void requests_that_differ_in_nothing_but_the_scheme_are_one_part() {
        List<DrawnPart> folded = DrawnPart.folded(List.of(
                leg("lyncdiscover.contoso.test", false, LOOKUP, PLAIN),
                leg("lyncdiscover.contoso.test", true, SECURE)));
        assertEquals(List.of("lyncdiscover.contoso.test, by plain HTTP and HTTPS at the same time"), headings(folded));
        assertEquals(
                List.of(LOOKUP, exchange(2, "lyncdiscover.contoso.test", "GET /", ", plain HTTP and HTTPS", "404")),
                folded.get(0).rows());
    }

    @Test
    void a_common_end_is_drawn_once() {
        DrawnRow web = exchange(5, "web.contoso.test", "GET /user", DrawnPart.HTTPS, "200");
        DrawnRow again = exchange(8, "web.contoso.test", "GET /user", DrawnPart.HTTPS, "200");
        DrawnRow other = exchange(7, "lyncdiscover.contoso.test", "GET /", DrawnPart.HTTPS, "200");
        List<DrawnPart> folded = DrawnPart.folded(List.of(
                leg("lyncdiscover.contoso.test", false, LOOKUP, PLAIN, web),
                leg("lyncdiscover.contoso.test", true, other, again)));
        assertEquals(2, folded.size());
        assertEquals(List.of(LOOKUP, PLAIN, web), folded.get(0).rows());
        assertEquals(List.of(other, new DrawnRow.Again(5)), folded.get(1).rows());
    }

    @Test
    void a_dialog_is_never_left_out() {
        DrawnRow dialog = new DrawnRow.Dialog(9, 1, true, "connect to web.contoso.test?", "");
        List<DrawnPart> parts = List.of(
                leg("lyncdiscover.contoso.test", false, PLAIN, dialog),
                leg("lyncdiscover.contoso.test", true, SECURE, dialog));
        assertEquals(parts, DrawnPart.folded(parts));
    }

    @Test
    void requests_to_two_names_stay_apart() {
        List<DrawnPart> parts = List.of(
                leg("lyncdiscoverinternal.contoso.test", false, PLAIN), leg("lyncdiscover.contoso.test", true, SECURE));
        assertEquals(parts, DrawnPart.folded(parts));
    }

    @Test
    void requests_with_other_answers_stay_apart() {
        DrawnRow failed = exchange(3, "lyncdiscover.contoso.test", "GET /", DrawnPart.HTTPS, "connection refused");
        List<DrawnPart> parts =
                List.of(leg("lyncdiscover.contoso.test", false, PLAIN), leg("lyncdiscover.contoso.test", true, failed));
        assertEquals(parts, DrawnPart.folded(parts));
    }
}
