package io.github.lyncdiscover.autodiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unknown, missing or spelt otherwise is passed over, and no more than that. */
final class LenienceTest {
    @Test
    void namespaces_do_not_matter() {
        String spaced = Samples.RESPONSE_XML
                .replace("<AutodiscoverResponse ", "<o:AutodiscoverResponse xmlns:o=\"urn:x\" ")
                .replace("</Auto", "</o:Auto")
                .replace("<Link ", "<Link xmlns=\"urn:y\" xmlns:t=\"urn:z\" t:");
        assertEquals(Samples.document(Form.OCDISCWS_XML), Samples.readWell(Form.OCDISCWS_XML, spaced));
        String bare = Samples.RESOURCE_XML.replaceFirst(" xmlns=\"[^\"]*\"", "");
        assertEquals(Samples.document(Form.UCWA_XML), Samples.readWell(Form.UCWA_XML, bare));
    }

    @Test
    void links_elsewhere_than_in_their_place_are_none() {
        String link = "<Link token=\"Redirect\" href=\"https://elsewhere.test/\"/>";
        String text = Samples.RESPONSE_XML
                .replace("<Root>", link + "<Domain>" + link + "</Domain><Root><Links>" + link + "</Links>")
                .replace("</Root>", "</Root><Extra>" + link + "</Extra>");
        assertEquals(Samples.document(Form.OCDISCWS_XML), Samples.readWell(Form.OCDISCWS_XML, text));
        String inner = "<resource rel=\"user\"><link rel=\"redirect\" href=\"x\"/></resource>";
        assertEquals(
                Samples.document(Form.UCWA_XML),
                Samples.readWell(Form.UCWA_XML, Samples.RESOURCE_XML.replace("<link", inner + "<link")));
        String json = Samples.RESPONSE_JSON.replace(
                "\"Root\"", "\"Extra\":{\"Links\":[{\"token\":\"Redirect\",\"href\":\"x\"}]},\"Root\"");
        assertEquals(Samples.document(Form.OCDISCWS_JSON), Samples.readWell(Form.OCDISCWS_JSON, json));
    }

    @Test
    void a_link_that_lacks_a_part_is_none() {
        String xml =
                Samples.RESPONSE_XML.replace("<Root>", "<Root><Link token=\"Redirect\"/><Link href=\"x\"/><Link/>");
        assertEquals(Samples.document(Form.OCDISCWS_XML), Samples.readWell(Form.OCDISCWS_XML, xml));
        String json = Samples.RESPONSE_JSON.replace(
                "[", "[null,1,[],{},{\"token\":\"Redirect\"},{\"token\":\"Redirect\",\"href\":null},{\"href\":\"x\"},");
        assertEquals(Samples.document(Form.OCDISCWS_JSON), Samples.readWell(Form.OCDISCWS_JSON, json));
        String ucwa = Samples.RESOURCE_JSON.replace(
                "\"user\"", "\"redirect\":{},\"Redirect\":[{\"href\":\"x\"}],\"REDIRECT\":{\"href\":1},\"user\"");
        assertEquals(Samples.document(Form.UCWA_JSON), Samples.readWell(Form.UCWA_JSON, ucwa));
    }

    @ParameterizedTest
    @CsvSource({"Internal, INTERNAL", "' external ', EXTERNAL", "EXTERNAL, EXTERNAL", "Both, ", "Externaı, ", "'', "})
    void an_access_location_that_is_neither_is_absent(String text, AccessLocation location) {
        for (Form form : new Form[] {Form.OCDISCWS_XML, Form.OCDISCWS_JSON}) {
            AutodiscoverDocument document =
                    Samples.readWell(form, Samples.of(form).replace("External", text));
            assertEquals(Optional.ofNullable(location), document.accessLocation());
            assertEquals(Samples.document(form).links(), document.links());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Root,   ROOT",
        "User,   USER",
        "Domain, OTHER",
        "user,   OTHER",
        "ROOT,   OTHER",
        "Extra,  OTHER",
    })
    void the_child_of_a_response_tells_its_kind(String child, Kind kind) {
        for (Form form : new Form[] {Form.OCDISCWS_XML, Form.OCDISCWS_JSON}) {
            AutodiscoverDocument document =
                    Samples.readWell(form, Samples.of(form).replace("Root", child));
            assertEquals(kind, document.kind());
            assertEquals(Samples.document(form).links(), document.links());
        }
    }

    @Test
    void a_response_without_a_child_says_nothing() {
        for (AutodiscoverDocument document : List.of(
                Samples.readWell(Form.OCDISCWS_XML, "<AutodiscoverResponse AccessLocation=\"Internal\"/>"),
                Samples.readWell(Form.OCDISCWS_JSON, "{\"AccessLocation\":\"Internal\",\"Root\":null}"))) {
            assertEquals(Kind.OTHER, document.kind());
            assertEquals(List.of(), document.links());
            assertEquals(Optional.of(AccessLocation.INTERNAL), document.accessLocation());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "root, ROOT",
        "redirect, ROOT",
        "user, USER",
        "User, USER",
        "' user ', USER",
        "domain, OTHER",
        "'', OTHER"
    })
    void the_rel_of_a_resource_tells_its_kind(String rel, Kind kind) {
        String xml = Samples.RESOURCE_XML.replace("rel=\"root\"", "rel=\"" + rel + "\"");
        assertEquals(kind, Samples.readWell(Form.UCWA_XML, xml).kind());
        String json = Samples.RESOURCE_JSON.replace("{\"_links\"", "{\"rel\":\"" + rel + "\",\"_links\"");
        assertEquals(kind, Samples.readWell(Form.UCWA_JSON, json).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "'',                      ROOT",
        "self,                    ROOT",
        "redirect,                ROOT",
        "applications,            USER",
        "Applications redirect,   USER",
        "applications user,       ROOT",
        "xframe User applications, ROOT",
    })
    void without_a_rel_the_links_of_a_json_resource_tell_its_kind(String tokens, Kind kind) {
        String links =
                tokens.isEmpty() ? "" : '"' + tokens.replace(" ", "\":{\"href\":\"\"},\"") + "\":{\"href\":\"\"}";
        assertEquals(
                kind,
                Samples.readWell(Form.UCWA_JSON, "{\"_links\":{" + links + "}}").kind());
    }

    @Test
    void a_resource_in_xml_without_a_rel_is_something_else() {
        assertEquals(Kind.OTHER, Samples.readWell(Form.UCWA_XML, "<resource/>").kind());
    }

    @Test
    void a_sip_server_counts_as_named_even_where_parts_are_missing() {
        String servers = "<SipClientInternalAccess/><SipClientExternalAccess fqdn=\" sip..test\" port=\"-1 \"/>"
                + "<SipClientExternalAccess fqdn=\"second.test\"/><SipServerInternalAccess fqdn=\"other.test\"/>";
        AutodiscoverDocument document =
                Samples.readWell(Form.OCDISCWS_XML, Samples.RESPONSE_XML.replace("<Root>", "<Root>" + servers));
        assertEquals(Optional.of(new SipAccess("", "")), document.sipClientInternalAccess());
        assertEquals(Optional.of(new SipAccess("sip..test", "-1")), document.sipClientExternalAccess());
    }

    @ParameterizedTest
    @EnumSource
    void links_and_their_parts_have_a_limit(Form form) {
        Link one = Samples.document(form).links().get(0);
        assertEquals(
                8_192,
                Samples.readWell(form, Samples.of(form).replace(one.href(), "h".repeat(8_192)))
                        .links()
                        .get(0)
                        .href()
                        .length());
        String tooLong = "a value in the document is longer than 8192 characters";
        assertEquals(tooLong, Samples.detail(form, Samples.of(form).replace(one.href(), "h".repeat(8_193))));
        assertEquals(
                tooLong,
                Samples.detail(form, Samples.of(form).replace('"' + one.token() + '"', '"' + "t".repeat(8_193) + '"')));
        assertEquals(
                "the document is larger than 256 KiB", Samples.detail(form, Samples.of(form) + " ".repeat(256 * 1024)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SipClientInternalAccess fqdn=\"LONG\"/>",
                "<SipClientInternalAccess port=\"LONG\"/>",
                "<SipClientExternalAccess fqdn=\"LONG\"/>",
                "<SipClientExternalAccess port=\"LONG\"/>"
            })
    void sip_servers_have_a_limit_too(String server) {
        String text = Samples.RESPONSE_XML.replace("<Root>", "<Root>" + server.replace("LONG", "0".repeat(8_193)));
        assertEquals("a value in the document is longer than 8192 characters", Samples.detail(Form.OCDISCWS_XML, text));
    }

    @Test
    void a_thousand_links_are_the_most() {
        String link = "<Link token=\"Self\" href=\"x\"/>";
        String most = Samples.RESPONSE_XML.replace("<Root>", "<Root>" + link.repeat(999));
        assertEquals(1_000, Samples.readWell(Form.OCDISCWS_XML, most).links().size());
        assertEquals(
                "the document has more than 1000 links",
                Samples.detail(Form.OCDISCWS_XML, most.replace("<Root>", "<Root>" + link)));
    }

    @Test
    void more_than_one_root_or_user_is_none() {
        for (String second : List.of("<Root/>", "<User/>")) {
            assertEquals(
                    "the document holds more than one Root or User",
                    Samples.detail(Form.OCDISCWS_XML, Samples.RESPONSE_XML.replace("</Root>", "</Root>" + second)));
        }
    }
}
