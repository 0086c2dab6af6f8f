package io.github.lyncdiscover.autodiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.ReadResult.Malformed;
import io.github.lyncdiscover.autodiscover.ReadResult.Read;
import io.github.lyncdiscover.autodiscover.ReadResult.WrongMediaType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The label decides between XML and JSON; the body decides the vocabulary. */
final class MediaTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.microsoft.rtc.autodiscover+xml",
                "application/vnd.microsoft.rtc.autodiscover+xml; v=1",
                "application/vnd.microsoft.rtc.autodiscover+xml;charset=utf-8;v=1",
                "application/vnd.microsoft.com.ucwa+xml",
                "application/xml",
                "APPLICATION/XML ; Charset=\"UTF-8\"",
                "text/xml; charset='utf-8'",
                "text/xml; charset="
            })
    void both_vocabularies_are_read_under_every_xml_label(String contentType) {
        for (Form form : new Form[] {Form.OCDISCWS_XML, Form.UCWA_XML}) {
            assertEquals(new Read(Samples.document(form)), read(contentType, Samples.of(form)));
        }
        assertEquals(new Malformed("the XML is not well-formed"), read(contentType, Samples.RESPONSE_JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.microsoft.rtc.autodiscover+json; v=1",
                "application/vnd.microsoft.com.ucwa+json",
                "application/json",
                "Application/JSON;charset=utf-8"
            })
    void both_vocabularies_are_read_under_every_json_label(String contentType) {
        for (Form form : new Form[] {Form.OCDISCWS_JSON, Form.UCWA_JSON}) {
            assertEquals(new Read(Samples.document(form)), read(contentType, Samples.of(form)));
        }
        assertInstanceOf(Malformed.class, read(contentType, Samples.RESPONSE_XML));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "text/html",
                "text/html; charset=utf-8",
                "text/json",
                "application/xhtml+xml",
                "application/jsonp",
                "application/json, text/html",
                "charset=utf-8; application/json",
                "application/vnd.microsoft.rtc.autodiscover",
                "\u0000application/json"
            })
    void any_other_label_is_the_wrong_one(String contentType) {
        for (Form form : Form.values()) {
            assertEquals(new WrongMediaType(contentType), read(contentType, Samples.of(form)));
        }
    }

    private static ReadResult read(String contentType, String text) {
        return AutodiscoverReader.read(contentType, text.getBytes(StandardCharsets.UTF_8));
    }
}
