package io.github.lyncdiscover.autodiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.ReadResult.Malformed;
import io.github.lyncdiscover.autodiscover.ReadResult.Read;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes become text by what they, their label and their declaration say, strictly. */
final class EncodingTest {
    private static final ReadResult NO_TEXT = new Malformed(
            "the text is not valid in its encoding, or its encoding is not UTF-8, UTF-16, ISO-8859-1 or US-ASCII");

    @ParameterizedTest
    @CsvSource({
        // encoding, mark first, label's parameter, declaration
        "UTF-8,      false, '',                     ''",
        "UTF-8,      true,  '',                     ''",
        "UTF-8,      true,  '; charset=iso-8859-1', ''",
        "UTF-8,      false, '; charset=UTF8',       ' encoding=\"iso-8859-1\"'",
        "UTF-8,      false, '',                     ' encoding=\"Utf-8\"'",
        "UTF-16LE,   true,  '',                     ' encoding=\"utf-16\"'",
        "UTF-16BE,   true,  '',                     ' encoding=\"utf-16\"'",
        "UTF-16LE,   false, '',                     ' encoding=\"utf-16\"'",
        "UTF-16BE,   false, '; charset=utf-16',     ''",
        "UTF-16LE,   false, '; charset=utf-16le',   ''",
        "UTF-16LE,   true,  '; charset=utf-8',      ''",
        "ISO-8859-1, false, '; charset=ISO-8859-1', ''",
        "ISO-8859-1, false, '',                     ' encoding = \"ISO-8859-1\" standalone=\"yes\"'",
    })
    void a_letter_beyond_ascii_is_read_in_every_encoding(
            String encoding, boolean mark, String parameter, String declaration) {
        for (Form form : Form.values()) {
            boolean xml = form == Form.OCDISCWS_XML || form == Form.UCWA_XML;
            if (xml || declaration.isEmpty()) {
                String start = (mark ? "\uFEFF" : "") + (xml ? "<?xml version=\"1.0\"" + declaration + "?>" : "");
                String text = start + Samples.of(form).replace("web.contoso", "wéb.contoso");
                ReadResult result = AutodiscoverReader.read(
                        form.contentType() + parameter, text.getBytes(Charset.forName(encoding)));
                assertEquals(new Read(withHref(form, "https://wéb.contoso.test/user")), result, form.name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytes_that_are_no_text_are_no_document(Form form) {
        byte[] latin = Samples.of(form).replace("web", "wéb").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(NO_TEXT, AutodiscoverReader.read(form.contentType(), latin));
        assertEquals(NO_TEXT, AutodiscoverReader.read(form.contentType() + ";charset=us-ascii", latin));
    }

    @ParameterizedTest
    @EnumSource
    void an_encoding_that_not_every_java_has_is_not_read(Form form) {
        byte[] body = Samples.of(form).getBytes(StandardCharsets.UTF_8);
        assertEquals(NO_TEXT, AutodiscoverReader.read(form.contentType() + "; charset=ebcdic-cp-us", body));
        assertEquals(NO_TEXT, AutodiscoverReader.read(form.contentType() + "; charset=../x", body));
        assertEquals(NO_TEXT, AutodiscoverReader.read(form.contentType() + "; charset=\"", body));
    }

    @Test
    void a_declared_encoding_that_is_false_or_not_known_is_refused() {
        for (String encoding : List.of("utf-16", "bogus", "windows-1252")) {
            String text = "<?xml version='1.0' encoding='" + encoding + "'?>" + Samples.RESPONSE_XML;
            String odd = text.length() % 2 == 0 ? text + "\n" : text;
            assertEquals(NO_TEXT, Samples.read(Form.OCDISCWS_XML, odd), encoding);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_second_byte_order_mark_is_garbage(Form form) {
        assertEquals(Samples.document(form), Samples.readWell(form, "\uFEFF" + Samples.of(form)));
        assertEquals(
                form.name().endsWith("XML")
                        ? "the XML is not well-formed"
                        : "the JSON is not well-formed, or names a member twice",
                Samples.detail(form, "\uFEFF\uFEFF" + Samples.of(form)));
    }

    private static AutodiscoverDocument withHref(Form form, String href) {
        AutodiscoverDocument sample = Samples.document(form);
        return new AutodiscoverDocument(
                sample.kind(),
                form,
                sample.accessLocation(),
                List.of(new Link(sample.links().get(0).token(), href)),
                sample.sipClientInternalAccess(),
                sample.sipClientExternalAccess());
    }
}
