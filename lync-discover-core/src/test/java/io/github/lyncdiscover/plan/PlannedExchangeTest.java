package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Exchange of mail domains, walked in the world of a plan. */
final class PlannedExchangeTest {
    private static final String PLAN = """
            sipDomains: [contoso.example]
            locations: [outside]
            pools:
              - fqdn: pool.contoso.example
                externalWebServices: web.contoso.example
                accessEdge: sip.contoso.example
            """;

    @TempDir
    Path folder;

    private MigrationPlan plan(String rest) throws IOException {
        Path file = folder.resolve("plan.yaml");
        Files.writeString(file, PLAN + rest.replace('~', '\n'));
        return MigrationPlan.load(file);
    }

    private static String asked(Prediction prediction) {
        return prediction.verdict() + " "
                + prediction.prompts().stream()
                        .map(prompt -> prompt.server() + (prompt.certainty() == Prompt.Certainty.POSSIBLE ? "?" : ""))
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # nothing gives the names of the mail domain, and they lie in a SIP domain: there is no Exchange
        exchange: {contoso.example: {mailDomain: contoso.example}} | NO_PROMPT
        # nobody knows what autodiscover.fabrikam.example answers
        exchange: {contoso.example: {mailDomain: fabrikam.example}} | CANNOT_TELL
        exchange: {contoso.example: {mailDomain: [contoso.example, fabrikam.example]}} | CANNOT_TELL
        # written answers
        exchange: {contoso.example: {mailDomain: fabrikam.example}}~answers: {https://autodiscover.fabrikam.example/autodiscover/autodiscover.xml: 401} | PROMPT autodiscover.fabrikam.example
        exchange: {contoso.example: {mailDomain: fabrikam.example}}~answers: {https://fabrikam.example/autodiscover/autodiscover.xml: 401} | PROMPT fabrikam.example
        exchange: {contoso.example: {mailDomain: fabrikam.example}}~answers: {http://autodiscover.fabrikam.example/autodiscover/autodiscover.xml: {httpRedirect: https://mail.hoster.example/autodiscover/autodiscover.xml}} | PROMPT mail.hoster.example
        exchange: {contoso.example: {mailDomain: fabrikam.example}}~answers: {http://autodiscover.fabrikam.example/autodiscover/autodiscover.xml: {httpRedirect: https://autodiscover-s.outlook.com/autodiscover/autodiscover.xml}} | NO_PROMPT
        # an alias leads to the Exchange of another user
        exchange: {contoso.example: {mailDomain: fabrikam.example}, bob@contoso.example: mail.contoso.example}~dns: {records: {outside: [autodiscover.fabrikam.example. CNAME mail.contoso.example.]}} | PROMPT autodiscover.fabrikam.example
        exchange: {contoso.example: {mailDomain: fabrikam.example}, bob@contoso.example: mail.contoso.example}~dns: {records: {outside: [autodiscover.fabrikam.example. A 192.0.2.9, mail.contoso.example. A 192.0.2.9]}} | PROMPT autodiscover.fabrikam.example
        exchange: {contoso.example: {mailDomain: contoso.example}, bob@contoso.example: mail.contoso.example}~dns: {records: {outside: [autodiscover.contoso.example. CNAME mail.contoso.example.]}} | NO_PROMPT
        # an alias to the pool's web services, where no Exchange answers
        exchange: {contoso.example: {mailDomain: fabrikam.example}}~dns: {records: {outside: [autodiscover.fabrikam.example. CNAME web.contoso.example.]}} | NO_PROMPT
        # a record alone says that somebody is there, not who
        exchange: {contoso.example: {mailDomain: contoso.example}}~dns: {records: {outside: [autodiscover.contoso.example. A 192.0.2.9]}} | CANNOT_TELL
        # SRV
        exchange: {contoso.example: {mailDomain: contoso.example}}~dns: {records: {outside: [_autodiscover._tcp.contoso.example. SRV 0 0 443 mail.hoster.example.]}} | PROMPT mail.hoster.example
        exchange: {contoso.example: {mailDomain: contoso.example}}~dns: {records: {outside: [_autodiscover._tcp.contoso.example. SRV 0 0 443 mail.contoso.example.]}} | NO_PROMPT
        # a certificate that fails ends a source without a prompt
        exchange: {contoso.example: {mailDomain: fabrikam.example}}~answers: {https://autodiscover.fabrikam.example/autodiscover/autodiscover.xml: {tls: NAME_MISMATCH}, http://autodiscover.fabrikam.example/autodiscover/autodiscover.xml: {httpRedirect: https://mail.hoster.example/autodiscover/autodiscover.xml}} | PROMPT mail.hoster.example
        # a host, in either form
        exchange: {contoso.example: {host: mail.fabrikam.example}} | PROMPT mail.fabrikam.example
        exchange: {contoso.example: mail.fabrikam.example} | PROMPT mail.fabrikam.example
        # case and final dot
        'exchange: {Contoso.Example: {mailDomain: "Fabrikam.Example."}}~answers: {https://autodiscover.fabrikam.example/autodiscover/autodiscover.xml: 401}' | PROMPT autodiscover.fabrikam.example
        """)
    void a_mail_domain_is_walked_by_the_names_and_answers_of_the_plan(String rest, String expected) throws IOException {
        MigrationPlan plan = plan(rest);
        Prediction prediction = plan.predictions().toList().get(0).prediction();
        assertEquals(expected, asked(prediction).strip(), prediction::explain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        exchange: {contoso.example: {mailDomain: [contoso.example, Contoso.example]}} | named twice
        exchange: {contoso.example: {mailDomain: []}} | exchange
        exchange: {contoso.example: {}} | write one of them
        exchange: {contoso.example: {host: mail.contoso.example, mailDomain: contoso.example}} | write one of them
        exchange: {contoso.example: {maildomain: contoso.example}} | did you mean "mailDomain"
        exchange: {contoso.example: {mailDomain: alice@contoso.example}} | it contains "@"
        exchange: {fabrikam.example: {mailDomain: contoso.example}} | none of the sipDomains
        exchange: [contoso.example] | exchange
        exchange: {contoso.example: [mail.contoso.example]} | exchange
        mailDomain: contoso.example | to a user or SIP domain, under "exchange"
        """)
    void a_wrong_exchange_is_explained(String rest, String told) {
        Exception wrong = assertThrows(PlanFileException.class, () -> plan(rest));
        assertTrue(wrong.getMessage().contains(told), wrong::getMessage);
    }

    @Test
    void an_unknown_web_server_is_named_with_what_to_write() throws IOException {
        Prediction prediction = plan("exchange: {contoso.example: {mailDomain: fabrikam.example}}\n")
                .predictions()
                .toList()
                .get(0)
                .prediction();
        List<String> told = prediction.findings().stream()
                .filter(finding -> finding.code() == FindingCode.WEB_SERVER_NOT_STATED)
                .map(Finding::message)
                .toList();
        assertEquals(1, told.size(), prediction::explain);
        assertFalse(prediction.has(FindingCode.EXCHANGE_NOT_FOUND), prediction::explain);
        assertTrue(told.stream().allMatch(each -> each.contains("autodiscover.fabrikam.example")), told::toString);
    }

    @Test
    void a_surface_hub_signs_in_whatever_nobody_knows_of_exchange() throws IOException {
        Prediction prediction = plan("exchange: {contoso.example: {mailDomain: fabrikam.example}}\n")
                .as(Clients.SURFACE_HUB)
                .predictions()
                .toList()
                .get(0)
                .prediction();
        assertEquals("NO_PROMPT", asked(prediction).strip(), prediction::explain);
        assertTrue(prediction.has(FindingCode.WEB_SERVER_NOT_STATED), prediction::explain);
    }

    @Test
    void one_user_may_have_another_mail_domain_than_the_rest() throws IOException {
        List<String> asked = plan("""
                users: [alice@contoso.example, bob@contoso.example]
                exchange:
                  contoso.example: {mailDomain: contoso.example}
                  Alice@contoso.example: {mailDomain: fabrikam.example}
                answers:
                  https://autodiscover.fabrikam.example/autodiscover/autodiscover.xml: 401
                """)
                .predictions()
                .map(each -> asked(each.prediction()).strip())
                .toList();
        assertEquals(List.of("PROMPT autodiscover.fabrikam.example", "NO_PROMPT"), asked);
    }
}
