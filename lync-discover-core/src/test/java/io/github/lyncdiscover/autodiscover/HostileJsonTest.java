package io.github.lyncdiscover.autodiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A good JSON document, spoilt in one place, is no document, and why is said in the same words everywhere. */
final class HostileJsonTest {
    private static final String NOT_WELL_FORMED = "the JSON is not well-formed, or names a member twice";
    private static final String TOO_MUCH =
            "the JSON is nested more than 100 deep, or a name or number in it is too long";
    private static final String ANOTHER =
            "the JSON is no Autodiscover document: it has no Root, no User, no AccessLocation and no _links";

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "[]", "null", "\u0000", ",", "}", "// c", "\uFEFF"})
    void nothing_may_follow_the_document(String garbage) {
        assertEquals(NOT_WELL_FORMED, Samples.detail(Form.OCDISCWS_JSON, Samples.RESPONSE_JSON + garbage));
        assertEquals(NOT_WELL_FORMED, Samples.detail(Form.UCWA_JSON, Samples.RESOURCE_JSON + garbage));
    }

    @ParameterizedTest
    @EnumSource(names = {"OCDISCWS_JSON", "UCWA_JSON"})
    void a_document_cut_anywhere_is_none(Form form) {
        String text = Samples.of(form);
        for (int length = 1; length < text.length(); length++) {
            assertEquals(NOT_WELL_FORMED, Samples.detail(form, text.substring(0, length)));
        }
        assertEquals("the document is empty", Samples.detail(form, ""));
        assertEquals("the document is empty", Samples.detail(form, "\r\n "));
        assertEquals(Samples.document(form), Samples.readWell(form, "\r\n\t " + text + "\r\n\t "));
    }

    @Test
    void a_member_named_twice_is_refused_at_every_level() {
        assertEquals(
                NOT_WELL_FORMED,
                response(Samples.RESPONSE_JSON.replace("\"Root\"", "\"AccessLocation\":\"Internal\",\"Root\"")));
        assertEquals(NOT_WELL_FORMED, response(Samples.RESPONSE_JSON.replace("\"token\"", "\"href\":\"x\",\"token\"")));
        assertEquals(NOT_WELL_FORMED, resource(Samples.RESOURCE_JSON.replace("{\"user\"", "{\"user\":{},\"user\"")));
        assertEquals(
                NOT_WELL_FORMED,
                resource(Samples.RESOURCE_JSON.replace("\"_links\"", "\"\\u005flinks\":1,\"_links\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\n", "\u001f", "\\x", "\\u12", "\\'"})
    void what_json_strings_may_not_hold_is_refused(String broken) {
        assertEquals(NOT_WELL_FORMED, response(Samples.RESPONSE_JSON.replace("/user", broken)));
        assertEquals(NOT_WELL_FORMED, resource(Samples.RESOURCE_JSON.replace("/user", broken)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "01", "+1", "'x'", "x", "[1,]", "{\"a\":1,}", "/**/1", "True"})
    void what_is_no_json_value_is_refused_also_where_nobody_reads_it(String value) {
        assertEquals(NOT_WELL_FORMED, response("{\"x\":" + value + "," + Samples.RESPONSE_JSON.substring(1)));
    }

    @Test
    void depth_and_numbers_have_a_limit() {
        String deep = "[".repeat(99) + "]".repeat(99);
        assertEquals(
                Samples.document(Form.OCDISCWS_JSON),
                Samples.readWell(Form.OCDISCWS_JSON, "{\"x\":" + deep + "," + Samples.RESPONSE_JSON.substring(1)));
        assertEquals(TOO_MUCH, response("{\"x\":[" + deep + "]," + Samples.RESPONSE_JSON.substring(1)));
        assertEquals(TOO_MUCH, response("[".repeat(200_000)));
        assertEquals(TOO_MUCH, response("{\"x\":".repeat(40_000)));
        assertEquals(TOO_MUCH, response("{\"x\":" + "9".repeat(2_000) + "," + Samples.RESPONSE_JSON.substring(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "\"AccessLocation\"",
                "[]",
                "{}",
                "{\"root\":{\"links\":[]}}",
                "{\"code\":\"NotFound\",\"message\":\"x\"}",
                "{\"_links\":null,\"Root\":[],\"User\":1,\"AccessLocation\":false}"
            })
    void other_json_is_no_document(String text) {
        assertEquals(ANOTHER, response(text));
        assertEquals(ANOTHER, resource(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Root\":{},\"User\":{}}",
                "{\"Root\":{},\"_links\":{}}",
                "{\"_links\":{},\"User\":{\"Links\":[]}}"
            })
    void two_documents_in_one_are_none(String text) {
        assertEquals("the document holds more than one of Root, User and _links", response(text));
    }

    private static String response(String text) {
        return Samples.detail(Form.OCDISCWS_JSON, text);
    }

    private static String resource(String text) {
        return Samples.detail(Form.UCWA_JSON, text);
    }
}
