package io.github.lyncdiscover.autodiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A good XML document, spoilt in one place, is no document, and why is said in the same words everywhere. */
final class HostileXmlTest {
    private static final String NOT_WELL_FORMED = "the XML is not well-formed";
    private static final String OWN_TYPE = "the XML has a document type declaration or an entity of its own";
    private static final String TOO_MUCH =
            "the XML is nested more than 100 deep or has more than 100 attributes in one element";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE AutodiscoverResponse>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE x PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"x.dtd\">",
                "<!DOCTYPE x [<!ENTITY e \"e\">]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///dev/zero\"> %p;]>",
                "<?xml version=\"1.0\"?>\n<!-- before --><!DOCTYPE x>"
            })
    void a_document_type_is_refused_before_anything_in_it_counts(String type) {
        assertEquals(OWN_TYPE, xml(type + Samples.RESPONSE_XML));
        assertEquals(OWN_TYPE, detail(Form.UCWA_XML, type + Samples.RESOURCE_XML));
        assertEquals(OWN_TYPE, xml(type), "with nothing after it");
    }

    @Test
    void entities_of_its_own_are_refused_with_and_without_a_type() {
        assertEquals(OWN_TYPE, xml(Samples.RESPONSE_XML.replace("<Root>", "<Root>&e;")));
        assertEquals(NOT_WELL_FORMED, xml(Samples.RESPONSE_XML.replace("/user", "&e;")));
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        assertEquals(OWN_TYPE, xml(bomb + Samples.RESPONSE_XML.replace("/user", "&b;")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "<a/>", "\u0000", "<!DOCTYPE x>", "&#32;", "<!--", "{}", "<?xml version=\"1.0\"?>"})
    void nothing_may_follow_the_document(String garbage) {
        assertEquals(NOT_WELL_FORMED, xml(Samples.RESPONSE_XML + garbage));
        assertEquals(NOT_WELL_FORMED, detail(Form.UCWA_XML, Samples.RESOURCE_XML + garbage));
    }

    @Test
    void comments_instructions_blanks_and_sections_of_text_are_no_harm() {
        for (String harmless : new String[] {"<!-- c -->", "<?p i?>", " \r\n\t"}) {
            String text = harmless.strip() + Samples.RESPONSE_XML.replace("<Root>", "<Root><![CDATA[<a>]]>" + harmless);
            assertEquals(Samples.document(Form.OCDISCWS_XML), Samples.readWell(Form.OCDISCWS_XML, text + harmless));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OCDISCWS_XML", "UCWA_XML"})
    void a_document_cut_anywhere_is_none(Form form) {
        String text = Samples.of(form);
        for (int length = 1; length < text.length(); length++) {
            assertEquals(NOT_WELL_FORMED, detail(form, text.substring(0, length)));
        }
        assertEquals("the document is empty", detail(form, ""));
        assertEquals("the document is empty", detail(form, " \n"));
    }

    @Test
    void broken_markup_is_refused() {
        assertEquals(NOT_WELL_FORMED, xml(Samples.RESPONSE_XML.replace("</Root>", "</root>")));
        assertEquals(NOT_WELL_FORMED, xml(Samples.RESPONSE_XML.replace("token=", "href=")));
        assertEquals(NOT_WELL_FORMED, xml(Samples.RESPONSE_XML.replace("<Root>", "<Root a:b=\"\">")));
        assertEquals(NOT_WELL_FORMED, xml(Samples.RESPONSE_XML.replace("Root", "a:Root")));
        assertEquals(NOT_WELL_FORMED, xml(Samples.RESPONSE_XML.replace("/user", "&#0;")));
        assertEquals(NOT_WELL_FORMED, xml(Samples.RESPONSE_XML.replace("/user", "\u0000")));
        assertEquals(NOT_WELL_FORMED, xml(Samples.RESPONSE_XML.replace("/user", "&#xD800;")));
        assertEquals(NOT_WELL_FORMED, xml(" <?xml version=\"1.0\"?>" + Samples.RESPONSE_XML));
        assertEquals("the XML is of version 1.1", xml("<?xml version=\"1.1\"?>" + Samples.RESPONSE_XML));
    }

    @Test
    void another_root_element_is_named_safely() {
        assertEquals("the XML is no Autodiscover document: its root element is \"html\"", xml("<html><body>"));
        assertEquals(
                "the XML is no Autodiscover document: its root element is \"autodiscoverresponse\"",
                xml("<autodiscoverresponse/>"));
        assertEquals(
                "the XML is no Autodiscover document: its root element is \"" + "n".repeat(120)
                        + "…\" (100000 characters)",
                xml("<" + "n".repeat(100_000) + "/>"));
    }

    @Test
    void depth_and_attributes_have_a_limit_of_their_own() {
        String deep = "<a>".repeat(98) + "</a>".repeat(98);
        assertEquals(
                Samples.document(Form.OCDISCWS_XML),
                Samples.readWell(Form.OCDISCWS_XML, Samples.RESPONSE_XML.replace("<Root>", "<Root>" + deep)));
        assertEquals(TOO_MUCH, xml(Samples.RESPONSE_XML.replace("<Root>", "<Root><a>" + deep + "</a>")));
        assertEquals(TOO_MUCH, xml(Samples.RESPONSE_XML.replace("<Root>", "<Root>" + "<a>".repeat(50_000))));
        assertEquals(
                Samples.document(Form.OCDISCWS_XML),
                Samples.readWell(Form.OCDISCWS_XML, Samples.RESPONSE_XML.replace("<Root>", rootWith(100))));
        for (int attributes : new int[] {101, 201, 10_001, 20_000}) {
            assertEquals(TOO_MUCH, xml(Samples.RESPONSE_XML.replace("<Root>", rootWith(attributes))));
        }
    }

    @Test
    void long_names_and_many_namespaces_are_read_alike_by_every_java() {
        String longName = "<" + "n".repeat(2_000) + " xmlns=\"" + "u".repeat(2_000) + "\"/>";
        String namespaces = IntStream.range(0, 90)
                .mapToObj(i -> " xmlns:n" + i + "=\"u" + i + "\"")
                .collect(Collectors.joining());
        for (String odd : new String[] {longName, "<a" + namespaces + "/>"}) {
            String text = Samples.RESPONSE_XML.replace("<Root>", "<Root>" + odd);
            assertEquals(Samples.document(Form.OCDISCWS_XML), Samples.readWell(Form.OCDISCWS_XML, text));
        }
    }

    private static String rootWith(int attributes) {
        return IntStream.range(0, attributes)
                .mapToObj(i -> " a" + i + "=\"\"")
                .collect(Collectors.joining("", "<Root", ">"));
    }

    private static String xml(String text) {
        return detail(Form.OCDISCWS_XML, text);
    }

    private static String detail(Form form, String text) {
        return Samples.detail(form, text);
    }
}
