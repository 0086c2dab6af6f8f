package io.github.lyncdiscover.autodiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written reads back the same, and looks as servers write it. */
final class AutodiscoverWriterTest {
    private static final Optional<SipAccess> EDGE = Optional.of(new SipAccess("sip.contoso.test", "443"));

    @ParameterizedTest
    @EnumSource
    void every_document_reads_back_as_written(Form form) {
        Random random = new Random(20_150_114L);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<Integer> sizes = new TreeSet<>();
        for (int i = 0; i < 2_000; i++) {
            AutodiscoverDocument document = document(form, random);
            String text = AutodiscoverWriter.write(document);
            assertEquals(document, Samples.readWell(form, text), text);
            assertTrue(text.chars().allMatch(c -> c < 0x7F), text);
            kinds.add(document.kind());
            sizes.add(document.links().size());
        }
        assertEquals(EnumSet.allOf(Kind.class), kinds);
        assertTrue(sizes.containsAll(List.of(0, 1, 2, 3)), sizes::toString);
    }

    @Test
    void a_response_in_xml_looks_like_the_published_one() {
        AutodiscoverDocument document =
                response(Kind.USER, EDGE, List.of(new Link("Self", "https://web.contoso.test/?a=1&b=\"é\"")));
        assertEquals("""
                <?xml version="1.0" encoding="utf-8"?>
                <AutodiscoverResponse AccessLocation="External">
                  <User>
                    <SipClientExternalAccess fqdn="sip.contoso.test" port="443"/>
                    <Link token="Self" href="https://web.contoso.test/?a=1&#38;b=&#34;&#233;&#34;"/>
                  </User>
                </AutodiscoverResponse>
                """, AutodiscoverWriter.write(document));
    }

    @Test
    void the_other_forms_look_like_the_published_ones() {
        AutodiscoverDocument response =
                response(Kind.ROOT, Optional.empty(), List.of(new Link("Domain", "a\"b"), new Link("User", "/u")));
        assertEquals("""
                {"AccessLocation":"External","Root":{"Links":[{"href":"a\\u0022b","token":"Domain"},
                {"href":"/u","token":"User"}]}}
                """, AutodiscoverWriter.json(response));
        AutodiscoverDocument resource = Samples.document(Form.UCWA_JSON);
        assertEquals("""
                {"_links":{"user":{"href":"https://web.contoso.test/user"}}}
                """, AutodiscoverWriter.write(resource));
        assertEquals("""
                <?xml version="1.0" encoding="utf-8"?>
                <resource rel="root" xmlns="http://schemas.microsoft.com/rtc/2012/03/ucwa">
                  <link rel="user" href="https://web.contoso.test/user"/>
                </resource>
                """, AutodiscoverWriter.xml(resource));
    }

    @Test
    void the_syntax_changes_and_the_vocabulary_stays() {
        AutodiscoverDocument response = response(Kind.ROOT, Optional.empty(), List.of(new Link("User", "/u")));
        assertEquals(AutodiscoverWriter.write(response), AutodiscoverWriter.xml(response));
        assertEquals(
                Form.OCDISCWS_JSON,
                Samples.readWell(Form.OCDISCWS_JSON, AutodiscoverWriter.json(response))
                        .form());
        AutodiscoverDocument resource = Samples.document(Form.UCWA_XML);
        assertEquals(AutodiscoverWriter.write(resource), AutodiscoverWriter.xml(resource));
        assertEquals(
                Samples.document(Form.UCWA_JSON), Samples.readWell(Form.UCWA_JSON, AutodiscoverWriter.json(resource)));
    }

    @Test
    void what_a_form_cannot_hold_is_refused() {
        refuses(Form.OCDISCWS_JSON, Optional.empty(), EDGE, List.of());
        refuses(Form.UCWA_XML, Optional.empty(), EDGE, List.of());
        refuses(Form.UCWA_JSON, Optional.of(AccessLocation.INTERNAL), Optional.empty(), List.of());
        refuses(Form.UCWA_JSON, Optional.empty(), Optional.empty(), List.of(new Link("a", "1"), new Link("a", "2")));
        refuses(Form.OCDISCWS_XML, Optional.empty(), Optional.empty(), List.of(new Link("a", "\u0001")));
        refuses(Form.UCWA_XML, Optional.empty(), Optional.empty(), List.of(new Link("a", "\uD800")));
        for (Form form : Form.values()) {
            refuses(form, Optional.empty(), Optional.empty(), List.of(new Link("a", "h".repeat(8_193))));
        }
    }

    private static void refuses(
            Form form, Optional<AccessLocation> location, Optional<SipAccess> server, List<Link> links) {
        AutodiscoverDocument document =
                new AutodiscoverDocument(Kind.ROOT, form, location, links, Optional.empty(), server);
        String message = assertThrows(IllegalArgumentException.class, () -> AutodiscoverWriter.write(document))
                .getMessage();
        assertEquals("the form " + form + " cannot hold this document", message);
    }

    private static AutodiscoverDocument response(Kind kind, Optional<SipAccess> external, List<Link> links) {
        return new AutodiscoverDocument(
                kind, Form.OCDISCWS_XML, Optional.of(AccessLocation.EXTERNAL), links, Optional.empty(), external);
    }

    private static AutodiscoverDocument document(Form form, Random random) {
        boolean ucwa = form == Form.UCWA_JSON || form == Form.UCWA_XML;
        boolean servers = form == Form.OCDISCWS_XML;
        List<Link> links = new ArrayList<>();
        Set<String> tokens = new TreeSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Link link = new Link(OddText.token(random, form), OddText.any(random, form));
            if (tokens.add(link.token()) || form != Form.UCWA_JSON) {
                links.add(link);
            }
        }
        return new AutodiscoverDocument(
                OddText.oneOf(random, List.of(Kind.values())),
                form,
                ucwa ? Optional.empty() : location(random),
                links,
                servers ? server(random, form) : Optional.empty(),
                servers ? server(random, form) : Optional.empty());
    }

    private static Optional<AccessLocation> location(Random random) {
        return Optional.of(OddText.oneOf(random, List.of(AccessLocation.values())))
                .filter(any -> random.nextInt(3) > 0);
    }

    private static Optional<SipAccess> server(Random random, Form form) {
        return Optional.of(new SipAccess(OddText.any(random, form), OddText.any(random, form)))
                .filter(any -> random.nextBoolean());
    }
}
