package io.github.lyncdiscover.text.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in every encoding that people save them in, and in those that are broken. */
final class FileTextTest {
    private static final List<String> TEXTS = List.of(
            "a",
            "sipDomains: [contoso.example]\r\n",
            "<?xml version=\"1.0\"?>",
            "\u00fc\u20ac\ud83d\ude00 text\n",
            "{}");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void every_encoding_of_unicode_is_read_with_a_mark_and_without(String encoding) {
        for (String text : TEXTS) {
            assertEquals(text, FileText.decode(("\uFEFF" + text).getBytes(Charset.forName(encoding))));
            assertEquals(text, FileText.decodeLenient(("\uFEFF" + text).getBytes(Charset.forName(encoding))));
            if (text.chars().filter(c -> c < 0x80).count() * 2 > text.length() && !encoding.startsWith("UTF-32")) {
                assertEquals(text, FileText.decode(text.getBytes(Charset.forName(encoding))), encoding + text);
            }
        }
    }

    @Test
    void xml_is_in_the_encoding_that_its_bytes_show() {
        String xml = "<?xml version=\"1.0\" encoding=\"%s\"?><a b=\"\u00fc\"/>";
        for (String declared : List.of("utf-16", "UTF-16", "utf-16le", "utf-8", "UTF8", "utf-32", "ISO-10646-UCS-2")) {
            String text = String.format(xml, declared);
            for (String stored : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
                assertEquals(text, FileText.decodeXml(text.getBytes(Charset.forName(stored))));
                assertEquals(text, FileText.decodeXml(("\uFEFF" + text).getBytes(Charset.forName(stored))));
            }
        }
        String latin = String.format(xml, "iso-8859-1");
        assertEquals(latin, FileText.decodeXml(latin.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(latin, FileText.decodeXml(("\uFEFF" + latin).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(
                "1:1: the XML declares the encoding ebcdic-cp-us, which is not read here: save it as UTF-8, and write"
                        + " encoding=\"utf-8\"",
                complaint(() ->
                        FileText.decodeXml(String.format(xml, "ebcdic-cp-us").getBytes(StandardCharsets.UTF_8))));
    }

    private static String complaint(Runnable decoding) {
        TextFault fault = assertThrows(TextFault.class, decoding::run);
        return fault.position() + ": " + fault.getMessage();
    }

    private static String complaint(byte[] bytes) {
        return complaint(() -> FileText.decode(bytes));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void what_is_broken_is_told_with_its_place() {
        byte[] utf16 = "\uFEFFtitle: a\r\nab".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                "2:3: the file is UTF-16 with half a character here: it was cut off, or another program wrote to its"
                        + " end; save it as UTF-8",
                complaint(join(utf16, new byte[] {'x'})));
        assertEquals(
                "2:3: the file is UTF-16 with half a pair of surrogates here; save it as UTF-8",
                complaint(join(utf16, new byte[] {0, (byte) 0xD8, 'a', 0})));
        assertEquals(
                "1:3: the file is not UTF-8 from here on; save it as UTF-8",
                complaint("ab\u00fcc".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("ab\u00fcc", FileText.decodeLenient("ab\u00fcc".getBytes(StandardCharsets.ISO_8859_1)));
        assertTrue(complaint(new byte[64]).startsWith("1:1: the file holds nothing but NUL bytes"));
    }

    @Test
    void a_file_in_two_encodings_is_told_where_the_second_begins() {
        byte[] ascii = "Identity : pool01.contoso.example\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] wide = "Identity : pool02.contoso.example\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertTrue(complaint(join(ascii, ascii, ascii, ascii, ascii, ascii, ascii, ascii, wide))
                .startsWith("9:2: a NUL byte is here: the file is no text, or goes on in another"));
        byte[] marked = "\uFEFFIdentity : pool02.contoso.example\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertTrue(complaint(join(marked, ascii, new byte[] {'\n'}))
                .startsWith("2:1: the file goes on in another encoding here"));
    }

    @Test
    void marks_of_files_that_were_put_together_are_dropped() {
        assertEquals("a\nb", FileText.decode("\uFEFFa\n\uFEFFb".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_replacement_character_is_a_character() {
        assertEquals("a\uFFFDb", FileText.decode("a\uFFFDb".getBytes(StandardCharsets.UTF_8)));
    }
}
