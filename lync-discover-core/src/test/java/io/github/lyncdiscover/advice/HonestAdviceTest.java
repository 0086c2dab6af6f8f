package io.github.lyncdiscover.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.prediction.Cure;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.report.text.AdviceText;
import io.github.lyncdiscover.report.text.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice that offers only what helps, and names what it does not cure. */
final class HonestAdviceTest {
    private static final String OWN_NAMES = """
            sipDomains: [contoso.example]
            locations: [outside]
            pools:
              - fqdn: pool.contoso.example
                externalWebServices: web.contoso.example
                accessEdge: sip.contoso.example
            """;

    @TempDir
    Path folder;

    private MigrationPlan plan(String text) throws IOException {
        Path file = folder.resolve("plan.yaml");
        Files.writeString(file, text);
        return MigrationPlan.load(file);
    }

    private static String headline(Advice advice) {
        return new AdviceText(advice, Layout.PLAIN).lines().get(0);
    }

    private static String text(Advice advice) {
        return String.join(" ", new AdviceText(advice, Layout.PLAIN).lines()).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        surface-hub | mail.fabrikam.example                                          | CALENDAR FAILS
        surface-hub | mail.contoso.example                                           | NOBODY IS ASKED
        surface-hub | '{mailDomain: contoso.example}'                                | NOBODY IS ASKED
        lync-2013   | mail.contoso.example                                           | NOBODY IS ASKED
        lync-2013   | mail.fabrikam.example                                          | ASKED ABOUT 1 SERVER
        """)
    void nobody_is_asked_is_no_headline_where_the_calendar_fails(String client, String exchange, String headline)
            throws IOException {
        Advice advice = Advisor.advise(
                plan(OWN_NAMES + "exchange: {contoso.example: " + exchange + "}\nclients: [" + client + "]\n"));
        assertTrue(headline(advice).endsWith(headline), headline(advice));
    }

    @Test
    void the_calendar_of_a_hub_is_cured_by_its_list_or_by_the_address_typed_in() throws IOException {
        Advice advice = Advisor.advise(plan(OWN_NAMES + """
                exchange: {contoso.example: {mailDomain: fabrikam.example}}
                answers: {https://autodiscover.fabrikam.example/autodiscover/autodiscover.xml: 401}
                clients: [surface-hub]
                """));
        AdvisedDeviceList list = advice.ownLists().get(0);
        assertEquals(List.of(DomainName.parse("fabrikam.example")), list.entries());
        assertEquals(List.of(DomainName.parse("autodiscover.fabrikam.example")), list.exchangeHosts());
        assertEquals(List.of(0, 0, 1), List.of(list.failing(), list.undecided(), list.calendars()));
        assertEquals(FindingCode.EXCHANGE_NOT_USED, advice.troubles().get(0).code());
        assertTrue(
                text(advice)
                        .contains("The calendar alone is also cured by the address of Exchange, typed in on the device:"
                                + " autodiscover.fabrikam.example"),
                () -> text(advice));
    }

    @Test
    void no_entry_is_advised_for_a_slip_of_the_providers_host() throws IOException {
        MigrationPlan plan = plan("""
                sipDomains: [contoso.example]
                locations: [outside]
                online:
                  sipDomains: [contoso.example]
                  autodiscover: webdir.online.lync.com
                  webServices: webdir1e.online.lync.com
                  sipServer: sipdir.online.microsoft.com
                """);
        Advice advice = Advisor.advise(plan);
        assertEquals(
                List.of(false),
                advice.asked().stream().map(each -> each.canWork()).toList());
        assertEquals(
                List.of(AdviceAlternative.Way.TELL_USERS),
                advice.alternatives().stream().map(AdviceAlternative::way).toList());
        assertEquals(Optional.empty(), AdvisedList.of(advice));
        assertTrue(AdvisedList.missing(advice).contains("cannot work"), () -> AdvisedList.missing(advice));
        assertTrue(text(advice).contains("it cannot work, so no entry names it"), () -> text(advice));
        assertFalse(text(advice).contains("microsoft.com, sipdir"), () -> text(advice));
        Prediction prediction = plan.predictions().toList().get(0).prediction();
        assertEquals(
                Optional.of(Cure.Absence.SERVER_CANNOT_WORK), prediction.cure().absence());
    }

    @Test
    void the_servers_that_work_are_still_named() throws IOException {
        Advice advice = Advisor.advise(plan("""
                sipDomains: [contoso.example]
                locations: [outside]
                online:
                  sipDomains: [contoso.example]
                  autodiscover: webdir.online.lync.com
                  webServices: web.hoster.example
                  sipServer: sipdir.online.microsoft.com
                """));
        String values = advice.alternatives().stream()
                .flatMap(each -> each.variation().value().stream())
                .map(Object::toString)
                .collect(Collectors.joining());
        assertTrue(values.contains("hoster.example"), values);
        assertFalse(values.contains("online.microsoft.com") || values.contains(", microsoft.com"), values);
    }

    @ParameterizedTest
    @CsvSource({
        "lync-2013, '', true",
        "sfb-2015, '', true",
        "sfb-2016, '', false",
        "lync-2013, 'trustModelData: {hkcuPreference: lync.com}', false",
        "lync-2013, 'trustModelData: {hkcuPolicy: lync.com}', false",
        "lync-2013, 'trustModelData: {hklmPolicy: lync.com}', true"
    })
    void where_sources_disagree_about_the_hive_the_cautious_form_is_offered(String client, String trust, boolean told)
            throws IOException {
        Advice advice = Advisor.advise(plan("""
                sipDomains: [contoso.example]
                locations: [outside]
                pools: [{fqdn: pool.fabrikam.example, externalWebServices: web.fabrikam.example, accessEdge: sip.fabrikam.example}]
                clients: [""" + client + "]\n" + trust + "\n"));
        assertEquals(
                told, text(advice).contains("Sources disagree on whether Lync 2013 reads HKLM"), () -> text(advice));
    }

    @Test
    void several_clients_make_a_matrix() throws IOException {
        MigrationPlan plan = plan("""
                sipDomains: [contoso.example]
                locations: [outside]
                pools: [{fqdn: pool.fabrikam.example, externalWebServices: web.fabrikam.example, accessEdge: sip.fabrikam.example}]
                clients: [lync-2013, sfb-2016, surface-hub, lync-mobile]
                """);
        List<String> rows = new AdviceText(Advisor.advise(plan), Layout.PLAIN)
                .lines().stream()
                        .map(line -> line.strip().replaceAll(" {2,}", " | "))
                        .dropWhile(line -> !line.startsWith("client | "))
                        .takeWhile(line -> !line.isEmpty())
                        .toList();
        assertEquals(
                List.of(
                        "client | as it stands | with 1. | list",
                        "lync-2013 | 1 asked | 1 silent | Office\\15.0\\Lync",
                        "sfb-2016 | 1 asked | 1 silent | Office\\16.0\\Lync",
                        "surface-hub | 1 failing | 1 silent | its own",
                        "lync-mobile | 1 perhaps | 1 silent | none"),
                rows);
    }

    @Test
    void a_single_client_makes_no_matrix() throws IOException {
        assertFalse(text(Advisor.advise(plan(OWN_NAMES))).contains("as it stands"));
    }

    @ParameterizedTest
    @CsvSource({"lync-2013, false", "lync-mobile, false", "lync-room, true"})
    void only_behind_a_locked_screen_nobody_can_answer(String client, boolean hidden) throws IOException {
        Advice advice = Advisor.advise(plan("""
                sipDomains: [contoso.example]
                locations: [outside]
                pools: [{fqdn: pool.fabrikam.example, externalWebServices: web.fabrikam.example, accessEdge: sip.fabrikam.example}]
                clients: [""" + client + "]\n"));
        assertEquals(hidden, text(advice).contains("(where nobody can answer)"), () -> text(advice));
    }
}
