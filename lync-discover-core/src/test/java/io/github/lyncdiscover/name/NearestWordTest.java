package io.github.lyncdiscover.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> WORDS = List.of("lookup", "get", "connect", "outcome", "A", "AAAA");

    @ParameterizedTest
    @CsvSource({"lokup,lookup", "LOOKUP,lookup", "loopuk,lookup", "conect,connect", "gte,get", "outcomes,outcome"})
    void a_misspelt_word_leads_to_the_right_one(String wrong, String right) {
        assertEquals(Optional.of(right), NearestWord.to(wrong, WORDS));
        assertEquals("; did you mean \"" + right + "\"?", NearestWord.hint(wrong, WORDS));
    }

    @Test
    void a_word_far_from_all_leads_nowhere() {
        assertEquals(Optional.empty(), NearestWord.to("colour", WORDS));
        assertEquals(Optional.empty(), NearestWord.to("x".repeat(100_000), WORDS));
        assertEquals("", NearestWord.hint("colour", List.of()));
    }

    @Test
    void a_word_that_is_right_in_itself_does_not_lead_to_itself() {
        assertEquals("", NearestWord.hint("lookup", WORDS));
    }

    @Test
    void of_several_near_words_the_nearest_is_meant() {
        assertEquals(Optional.of("AAAA"), NearestWord.to("AAA", WORDS));
        assertEquals(Optional.of("TLS_EXPIRED"), NearestWord.to("TLS_EXPIRE", List.of("TLS_EXPLORED", "TLS_EXPIRED")));
    }

    @Test
    void a_word_from_a_file_is_safe_to_print() {
        assertEquals("; did you mean \"domai\\u001b\"?", NearestWord.hint("domain", List.of("domai\u001b")));
    }
}
