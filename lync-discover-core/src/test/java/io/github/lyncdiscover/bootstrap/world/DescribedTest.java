package io.github.lyncdiscover.bootstrap.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.bootstrap.Planned;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.planned.Documents;
import io.github.lyncdiscover.prediction.Ending;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What came from outside, as steps and findings show it. */
class DescribedTest {
    @Test
    void a_document_is_shown_by_its_form_and_all_that_leads_on() {
        AutodiscoverDocument user = Documents.user(
                Optional.of(AccessLocation.EXTERNAL),
                Optional.of(new SipAccess("in.contoso.test", "5061")),
                Optional.of(new SipAccess("out.contoso.test", "443")));
        assertEquals(
                "OCDISCWS_XML, AccessLocation External, SipClientInternalAccess in.contoso.test:5061,"
                        + " SipClientExternalAccess out.contoso.test:443",
                Described.document(user));
        assertEquals(
                "OCDISCWS_XML, Redirect https://web.contoso.test/?token=REDACTED",
                Described.document(Documents.redirectTo("https://web.contoso.test/?token=abc")));
    }

    @Test
    void long_text_is_cut_and_control_characters_are_made_visible() {
        assertEquals("x".repeat(300), Described.brief("x".repeat(300)));
        assertEquals("x".repeat(300) + "…", Described.brief("x".repeat(301)));
        assertEquals(
                "\\u001b[2J", Described.entry(new SipAccess("\u001b[2J", "")).replace(":", ""));
    }

    @Test
    void of_two_look_ups_that_failed_alike_the_first_is_told() {
        assertEquals("first", failure(failed("first"), failed("second")).detail());
        assertEquals(
                "second",
                failure(new DnsAnswer.TimedOut(List.of()), failed("second")).detail());
        assertEquals(
                "first",
                failure(failed("first"), new DnsAnswer.NoRecords(List.of())).detail());
        assertEquals(
                Optional.of(Ending.NO_ADDRESS),
                failure(new DnsAnswer.NoSuchName(List.of()), new DnsAnswer.NoRecords(List.of()))
                        .failure());
    }

    private static HostAddresses failure(DnsAnswer ipv4, DnsAnswer ipv6) {
        return HostAddresses.of(
                Planned.name("web.contoso.test"),
                List.of(
                        new Step.Lookup(new DnsQuestion("web.contoso.test", DnsQuestion.Type.A), ipv4),
                        new Step.Lookup(new DnsQuestion("web.contoso.test", DnsQuestion.Type.AAAA), ipv6)));
    }

    private static DnsAnswer failed(String detail) {
        return new DnsAnswer.Failed(List.of(), detail);
    }
}
