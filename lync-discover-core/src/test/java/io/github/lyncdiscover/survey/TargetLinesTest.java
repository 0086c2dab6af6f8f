package io.github.lyncdiscover.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.SignInAddress;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetLinesTest {
    private static List<String> read(String text, Charset charset, String column) {
        List<String> found = new ArrayList<>();
        TargetLines.read(
                        new ByteArrayInputStream(text.getBytes(charset)),
                        Optional.of(column).filter(name -> !name.isEmpty()),
                        SignInAddress::parse)
                .forEachRemaining(line -> found.add(line.line() + " "
                        + line.address().map(SignInAddress::toString).orElse("! " + line.fault())));
        return found;
    }

    private static List<String> read(String text, String column) {
        return read(text, StandardCharsets.UTF_8, column);
    }

    @Test
    void lines_have_one_target_each_and_keep_their_numbers() {
        assertEquals(
                List.of("1 a.example", "4 alice@b.example", "5 c-d@e.example", "6 f.example"),
                read("a.example\r\n# nothing\n\n sip:Alice@b.example # Alice\rc-d@e.example\nF.example.", "").stream()
                        .map(line -> line.replace("Alice@", "alice@"))
                        .toList());
    }

    @Test
    void a_line_without_a_target_is_told_and_the_others_go_on() {
        List<String> lines = read("a.example\nbad..example\nx y\n" + "a".repeat(2_000_000) + "\nb.example\n", "");
        assertEquals(5, lines.size());
        assertEquals(List.of("1 a.example", "5 b.example"), List.of(lines.get(0), lines.get(4)));
        assertTrue(lines.get(1).startsWith("2 ! "), lines.get(1));
        assertEquals("4 ! the line is longer than a million characters", lines.get(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void every_encoding_of_unicode_is_read(String charset) {
        String text = "a.example\r\nbücher.example\r\n";
        List<String> expected = List.of("1 a.example", "2 xn--bcher-kva.example");
        assertEquals(expected, read(text, Charset.forName(charset), ""));
        assertEquals(expected, read("\uFEFF" + text, Charset.forName(charset), ""));
    }

    @Test
    void a_table_has_its_targets_in_a_column() {
        String table =
                "sep=;\nName;\"SIP Address\";Note\n\"Alice; A\";sip:alice@a.example;\"two\nlines\"\nBob;;\n;b.example\n";
        assertEquals(List.of("3 alice@a.example", "6 b.example"), read(table, "sip address"));
    }

    @Test
    void a_column_that_is_not_there_names_those_that_are() {
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> read("Name,SipAddress\na,b.example\n", "SipAdress"));
        assertEquals(
                "the table has no column \"SipAdress\"; did you mean \"SipAddress\"?; it has Name, SipAddress",
                wrong.getMessage());
    }

    @Test
    void json_lines_have_their_target_in_a_member() {
        assertEquals(List.of("1 alice@a.example", "2 b.example", "3 c.example"), read("""
                        {"signInAddress":"alice@a.example","sipDomain":"a.example"}
                        {"signInAddress":null,"sipDomain":"b.example"}
                        "c.example"
                        """, ""));
        assertEquals(List.of("1 a.example"), read("{\"tenant\":{\"x\":1},\"d\":\"a.example\"}\n", "d"));
        List<String> bad = read("{\"x\":1}\n{\"half\n", "");
        assertEquals("1 ! the object has no text signInAddress or sipDomain", bad.get(0));
        assertTrue(bad.get(1).startsWith("2 ! the line is no JSON: "), bad.get(1));
    }

    @Test
    void an_empty_list_has_no_targets() {
        assertEquals(List.of(), read("", ""));
        assertEquals(List.of(), read("\n# only this\n", ""));
    }

    /** Such as a device, which never ends: no line of it is kept, and none behind it is waited for. */
    @Test
    void a_nul_byte_ends_the_list() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };
        TargetLines lines = TargetLines.read(endless, Optional.empty(), SignInAddress::parse);
        assertEquals(
                "line 1 has a NUL byte, as no list of addresses has",
                assertThrows(UncheckedIOException.class, lines::hasNext)
                        .getCause()
                        .getMessage());
    }
}
