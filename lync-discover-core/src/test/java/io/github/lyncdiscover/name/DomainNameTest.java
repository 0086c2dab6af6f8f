package io.github.lyncdiscover.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Host names: their normal form, what is none, and which lie in a domain. */
final class DomainNameTest {
    private static final String LABEL_OF_63 = "a".repeat(63);

    @ParameterizedTest
    @CsvSource(textBlock = """
            pool.contoso.test       , pool.contoso.test
            POOL.Contoso.TEST       , pool.contoso.test
            pool.contoso.test.      , pool.contoso.test
            POOL.CONTOSO.TEST.      , pool.contoso.test
            a-b--c.test             , a-b--c.test
            3com.test               , 3com.test
            1.2.3.test              , 1.2.3.test
            localhost               , localhost
            0x7f.test               , 0x7f.test
            xn--bcher-kva.test      , xn--bcher-kva.test
            XN--BCHER-KVA.TEST      , xn--bcher-kva.test
            bücher.test             , xn--bcher-kva.test
            BÜCHER.TEST.            , xn--bcher-kva.test
            bu\u0308cher.test       , xn--bcher-kva.test
            İSTANBUL.test           , xn--istanbul-o0e.test
            ıstanbul.test           , xn--stanbul-qfb.test
            ｐｏｏｌ．contoso．test   , pool.contoso.test
            pool。contoso。test      , pool.contoso.test
            pool。contoso。test。    , pool.contoso.test
            \u212Aontoso.test       , kontoso.test
            ｐｏｏｌ－１．test         , pool-1.test
            日本・東京.test           , xn--vekv70gs3pnfb5j.test
            हिन्दी.test               , xn--j2bd4cyah0f.test
            """)
    void a_name_is_read_into_normal_form(String written, String normal) {
        assertEquals(normal, DomainName.parse(written).text());
        assertEquals(Optional.of(new DomainName(normal)), DomainName.tryParse(written));
    }

    /** IDNA 2003; IDNA 2008 would keep the letter. How the client treats it is not documented. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            straße.test           , strasse.test
            """)
    void idna_2003_replaces_some_letters(String written, String normal) {
        assertEquals(normal, DomainName.parse(written).text());
    }

    static Stream<String> noNames() {
        return Stream.of(
                "",
                ".",
                "..",
                ".contoso.test",
                "contoso..test",
                "contoso.test..",
                "。",
                "bücher.test..",
                " contoso.test",
                "contoso.test ",
                "con toso.test",
                "contoso.test\n",
                "contoso\u0000.test",
                "\u00A0contoso.test",
                "_sip._tls.contoso.test",
                "web_server.contoso.test",
                "*.contoso.test",
                "contoso.test:443",
                "contoso.test/",
                "alice@contoso.test",
                "-pool.test",
                "pool-.test",
                "-.test",
                "192.0.2.1",
                "1",
                "contoso.1",
                "contoso.1.",
                "１９２.0.2.1",
                "[2001:db8::1]",
                "2001:db8::1",
                "☃_.test",
                "☃.test",
                "“contoso.test”",
                "‘contoso.test’",
                "«contoso».test",
                "„contoso.test“",
                "contoso–fabrikam.test",
                "contoso\u2026test",
                "（contoso）.test",
                "\uFEFFcontoso.test",
                "contoso.test\uFEFF",
                "a\u200Db.test",
                "a\u200Cb.test",
                "a\u200Bb.test",
                "a\u00ADb.test",
                "a\u2060b.test",
                "\u202Econtoso.test",
                "contoso\u3000.test",
                "℀.test",
                "\uD83D\uDE00.test",
                "\uD800.test",
                "\uDC00contoso.test",
                "\u200D.test",
                "xn--bücher.test",
                "a".repeat(64) + ".test",
                "ü".repeat(70) + ".test",
                "ü".repeat(100_000),
                "a.".repeat(100_000) + "test");
    }

    @ParameterizedTest
    @MethodSource("noNames")
    void what_is_no_host_name_is_refused_with_a_printable_reason(String text) {
        assertEquals(Optional.empty(), DomainName.tryParse(text));
        String message = assertThrows(IllegalArgumentException.class, () -> DomainName.parse(text))
                .getMessage();
        assertTrue(message.contains(" is no host name: "), message);
        assertEquals(PrintableText.of(message), message);
        assertTrue(message.length() < 1_000, message);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ''               , it is empty
            contoso..test    , two dots follow each other
            web_1.test       , it contains "_"
            bücher“.test     , it contains "“"
            \uFEFFa.test     , it contains "\\ufeff"
            -a.test          , begins or ends with a hyphen
            192.0.2.1        , it ends in a number
            """)
    void the_reason_says_what_is_wrong(String text, String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> DomainName.parse(text))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }

    @Test
    void a_label_has_at_most_63_characters() {
        assertEquals(
                LABEL_OF_63 + ".test", DomainName.parse(LABEL_OF_63 + ".test").text());
        assertEquals(Optional.empty(), DomainName.tryParse(LABEL_OF_63 + "a.test"));
    }

    @Test
    void a_name_has_at_most_253_characters_without_its_last_dot() {
        String longest = String.join(".", List.of(LABEL_OF_63, LABEL_OF_63, LABEL_OF_63, "a".repeat(61)));
        assertEquals(253, longest.length());
        assertEquals(longest, DomainName.parse(longest).text());
        assertEquals(longest, DomainName.parse(longest + ".").text());
        assertEquals(
                Optional.empty(), DomainName.tryParse("a" + longest.substring(0, 190) + "." + longest.substring(191)));
        assertEquals(Optional.empty(), DomainName.tryParse("a." + longest));
        assertThrows(
                IllegalArgumentException.class, () -> DomainName.parse(longest).under("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Contoso.test", "contoso.test.", "bücher.test", " contoso.test", "192.0.2.256", "_x-.test"})
    void the_constructor_takes_normal_form_only(String text) {
        assertThrows(IllegalArgumentException.class, () -> new DomainName(text));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            contoso.test            , contoso.test      , true
            pool.contoso.test       , contoso.test      , true
            a.b.c.contoso.test      , contoso.test      , true
            POOL.CONTOSO.TEST.      , contoso.test      , true
            pool.contoso.test       , CONTOSO.test.     , true
            pool.bücher.test        , xn--bcher-kva.test, true
            contoso.test            , test              , true
            evilcontoso.test        , contoso.test      , false
            evil-contoso.test       , contoso.test      , false
            contoso.test            , pool.contoso.test , false
            contoso.test.fabrikam.test, contoso.test    , false
            contoso.example         , contoso.test      , false
            test                    , contoso.test      , false
            """)
    void a_name_is_in_a_domain_by_whole_labels(String inner, String outer, boolean expected) {
        assertEquals(expected, DomainName.parse(inner).isIn(DomainName.parse(outer)));
    }

    @Test
    void a_parent_lacks_the_first_label() {
        assertEquals(Optional.of(new DomainName("contoso.test")), new DomainName("pool.contoso.test").parent());
        assertEquals(Optional.empty(), new DomainName("localhost").parent());
    }

    @Test
    void every_name_is_in_itself_and_in_each_parent_and_in_no_child() {
        DomainName name = new DomainName("a.b.contoso.test");
        assertTrue(name.isIn(name));
        for (Optional<DomainName> up = name.parent();
                up.isPresent();
                up = up.get().parent()) {
            assertTrue(name.isIn(up.get()));
            assertFalse(up.get().isIn(name));
        }
        assertEquals(name, name.under("www").parent().orElseThrow());
    }
}
