package io.github.lyncdiscover.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.planned.Documents;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What came from outside, as steps and findings show it. */
class SafeTextTest {
    @Test
    void a_document_is_shown_by_its_form_and_all_that_leads_on() {
        AutodiscoverDocument user = Documents.user(
                Optional.of(AccessLocation.EXTERNAL),
                Optional.of(new SipAccess("in.contoso.test", "5061")),
                Optional.of(new SipAccess("out.contoso.test", "443")));
        assertEquals(
                "OCDISCWS_XML, AccessLocation External, SipClientInternalAccess in.contoso.test:5061,"
                        + " SipClientExternalAccess out.contoso.test:443",
                shown(user));
        assertEquals(
                "OCDISCWS_XML, Redirect https://web.contoso.test/?token=REDACTED",
                shown(Documents.redirectTo("https://web.contoso.test/?token=abc")));
    }

    @Test
    void long_text_is_cut_and_control_characters_are_made_visible() {
        assertEquals("x".repeat(300), SafeText.said("x".repeat(300)));
        assertEquals("x".repeat(300) + "…", SafeText.said("x".repeat(301)));
        assertEquals("OCDISCWS_XML, SipClientInternalAccess \\u001b[2J:", shown(naming("\u001b[2J")));
        String longest = shown(naming("x".repeat(1_000)));
        assertEquals("OCDISCWS_XML, SipClientInternalAccess " + "x".repeat(300) + "…", longest);
    }

    @Test
    void secrets_in_an_address_are_masked_and_the_rest_of_it_stays() {
        WebAddress plain = WebAddress.parse("https://web.contoso.test/root?x=1").orElseThrow();
        assertSame(plain, SafeText.address(plain));
        WebAddress secret =
                WebAddress.parse("https://web.contoso.test/root?token=abc&x=1").orElseThrow();
        assertEquals(
                "https://web.contoso.test/root?token=REDACTED&x=1",
                SafeText.address(secret).toString());
    }

    private static AutodiscoverDocument naming(String server) {
        return Documents.user(Optional.empty(), Optional.of(new SipAccess(server, "")), Optional.empty());
    }

    private static String shown(AutodiscoverDocument document) {
        WebAddress url = WebAddress.parse("https://web.contoso.test/").orElseThrow();
        return new Step.Read(url, new Step.Read.Document(SafeText.document(document))).detail();
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
                Optional.of(LegEnding.NO_ADDRESS),
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
