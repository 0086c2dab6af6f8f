package io.github.lyncdiscover.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from outside never reaches a terminal raw. */
final class PrintableTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "contoso.test", "bücher \"x\" \\ 日本 \uD83D\uDE00"})
    void harmless_text_stays_as_it_is(String text) {
        assertSame(text, PrintableText.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'\u001B[31m', \\u001b[31m",
        "'a\nb', a\\u000ab",
        "'\u007F', \\u007f",
        "'\u009B', \\u009b",
        "'\u200B', \\u200b",
        "'\u202E', \\u202e",
        "'\u2028', \\u2028",
        "'\u2029', \\u2029",
        "'\uFEFF', \\ufeff",
        "'\uFFFE', \\ufffe",
        "'\uFFFF', \\uffff",
        "'\uFDD0', \\ufdd0",
        "'\uD83F\uDFFF', \\ud83f\\udfff",
        "'\uD800', \\ud800",
        "'\uDC00x', \\udc00x",
        "'\uDB40\uDC41', \\udb40\\udc41"
    })
    void control_and_format_characters_become_escapes(String text, String shown) {
        assertEquals(shown, PrintableText.of(text));
    }

    @Test
    void any_text_is_safe_afterwards_and_stays_the_same_when_shown_again() {
        Random random = new Random(4711);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(20); j > 0; j--) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0xB0)));
            }
            String shown = PrintableText.of(text.toString());
            assertTrue(
                    shown.codePoints()
                            .noneMatch(c -> Character.isISOControl(c)
                                    || Character.getType(c) == Character.FORMAT
                                    || Character.getType(c) == Character.SURROGATE),
                    shown);
            assertEquals(shown, PrintableText.of(shown));
        }
    }

    @Test
    void a_quote_is_cut_when_it_is_very_long() {
        assertEquals('"' + "a".repeat(120) + '"', PrintableText.quote("a".repeat(120)));
        assertEquals('"' + "a".repeat(120) + "…\" (121 characters)", PrintableText.quote("a".repeat(121)));
        assertEquals("\"\\u0000\"", PrintableText.quote("\u0000"));
    }

    @Test
    void a_quote_never_cuts_a_character_in_two() {
        String text = "a".repeat(119) + "\uD83D\uDE00" + "b";
        assertEquals('"' + "a".repeat(119) + "…\" (122 characters)", PrintableText.quote(text));
    }
}
