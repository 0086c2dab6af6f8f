package io.github.lyncdiscover.cli.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Prediction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence at the top: how many are asked about what, from when on, and what to do; and the badge beside it. */
final class LeadTest {
    private static final String POOL = """
              - fqdn: pool.%1$s
                internalWebServices: webint.%1$s
                externalWebServices: webext.%1$s
                accessEdge: access.%1$s
            """;

    @TempDir
    Path folder;

    private static String text(ParsedPage page, String style) {
        return page.styled(style).get(0).getTextContent();
    }

    private ParsedPage page(String plan) {
        Path file = folder.resolve("lead.yaml");
        Browser.write(file, plan);
        return ParsedPage.of(Page.ofPlans(Plans.of(file)));
    }

    private static String plan(String keys, String domain) {
        return keys.replace("; ", "\n") + "\npools:\n" + POOL.formatted(domain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sipDomains: [contoso.test]"
                        + "| Everybody is asked | Users of contoso.test will be asked whether to trust webint.fabrikam.test,"
                        + " pool.fabrikam.test and 2 more servers, from the first sign-in under this plan on; to prevent that,"
                        + " first put fabrikam.test on the clients' trusted domain list.",
                "sipDomains: [contoso.test]; locations: [outside]"
                        + "| Everybody is asked | Users of contoso.test will be asked whether to trust webext.fabrikam.test and"
                        + " access.fabrikam.test, from the first sign-in under this plan on; to prevent that, first put"
                        + " fabrikam.test on the clients' trusted domain list.",
                "sipDomains: [contoso.test, fabrikam.test]; expect: [{verdict: NO_PROMPT}]"
                        + "| Some are asked, not as expected | Users of contoso.test (1 of 2 SIP domains) will be asked whether"
                        + " to trust webint.fabrikam.test, pool.fabrikam.test and 2 more servers, from the first sign-in under"
                        + " this plan on; to prevent that, first put fabrikam.test on the clients' trusted domain list.",
                "sipDomains: [fabrikam.test]; expect: [{verdict: NO_PROMPT}]"
                        + "| Nobody is asked, as expected | Nobody will be asked under this plan; nothing is to be done about"
                        + " this dialog.",
                "sipDomains: [a.test, b.test, c.test, d.test]"
                        + "| Everybody is asked | The users of all 4 SIP domains will be asked whether to trust"
                        + " webint.fabrikam.test, pool.fabrikam.test and 2 more servers, from the first sign-in under this plan"
                        + " on; to prevent that, first put fabrikam.test on the clients' trusted domain list."
            })
    void a_plan_begins_with_its_answer(String keys, String badge, String lead) {
        ParsedPage page = page(plan(keys, "fabrikam.test"));
        assertEquals(badge, text(page, "state"));
        assertEquals(lead, text(page, "lead"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no, yes | Users are or may be asked under 1 of these 2 plans: from plan 2 on.",
                "yes, no | Users are or may be asked under 1 of these 2 plans: plan 1; from plan 2 on nobody is asked.",
                "yes, yes, no | Users are or may be asked under 2 of these 3 plans: plans 1 to 2; from plan 3 on nobody is asked.",
                "yes, no, yes | Users are or may be asked under 2 of these 3 plans: plans 1 and 3.",
                "no, no | Nobody is asked under any of these 2 plans.",
                "yes, yes | Users are or may be asked under each of these 2 plans, from plan 1 on."
            })
    void several_plans_say_from_which_on_users_are_asked(String asks, String lead) {
        assertEquals(
                lead,
                PlansSentence.of(List.of(asks.split(", ", -1)).stream()
                        .map("yes"::equals)
                        .toList()));
    }

    @Test
    void a_page_of_several_plans_begins_with_that() {
        ParsedPage page = page("title: One\n" + plan("sipDomains: [fabrikam.test]", "fabrikam.test")
                + "---\ntitle: Two\n" + plan("sipDomains: [contoso.test]", "fabrikam.test"));
        assertEquals("Users are or may be asked under 1 of these 2 plans: from plan 2 on.", text(page, "lead"));
        assertEquals(
                "Nobody will be asked under plan 1; nothing is to be done about this dialog.",
                page.styled("lead").get(1).getTextContent());
        assertEquals(
                List.of("Plan 1 of 2", "Plan 2 of 2"),
                page.styled("which").stream().map(each -> each.getTextContent()).toList());
    }

    @Test
    void a_check_begins_with_its_answer() {
        Prediction asked = PlanTable.of(Plans.foreign("Check", "contoso.test"))
                .outcomes()
                .get(0)
                .example()
                .prediction();
        ParsedPage page = ParsedPage.of(Page.of(List.of(asked)));
        assertEquals("Asked", text(page, "state"));
        assertEquals(
                "Users of contoso.test will be asked whether to trust webint.fabrikam.test and pool.fabrikam.test, from"
                        + " the next sign-in on; to prevent that, first put fabrikam.test on the clients' trusted domain list.",
                text(page, "lead"));
        assertEquals(
                "lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com, fabrikam.test",
                text(page, "value"));
    }
}
