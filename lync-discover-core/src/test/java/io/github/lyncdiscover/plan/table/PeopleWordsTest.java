package io.github.lyncdiscover.plan.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of people in words: one and many, exact and not, certain and possible. */
final class PeopleWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0 people                    | 0 people",
                "1 | 0 | 1 person                    | 1 person",
                "2 | 0 | 2 people                    | 2 people",
                "1240 | 0 | 1,240 people             | 1,240 people",
                "20000000000 | 0 | 20,000,000,000 people | 20,000,000,000 people",
                "1 | 3 | at least 1 person           | at least 1 person",
                "1240 | 1 | at least 1,240 people    | at least 1,240 people",
                "0 | 1 | an unknown number of people | people not counted"
            })
    void a_number_says_how_far_it_is_known(long people, long uncounted, String words, String note) {
        PeopleCount number = new PeopleCount(people, uncounted);
        assertEquals(words, number.words());
        assertEquals(note, number.note());
    }

    /** Asked, perhaps asked, nobody can tell, failing, not asked; a number with a + is not exact. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1240 0 0 0 2160 | of 3,400 people, 1,240 are asked",
                "1240 160 0 0 0  | of 1,400 people, 1,240 are asked and 160 may be asked",
                "1 1 1 1 1       | of 5 people, 1 is asked, 1 may be asked, for 1 nobody can tell and 1 cannot sign in",
                "0 0 0 0 1       | of 1 person, none is asked",
                "0 160 0 0 7     | of 167 people, 160 may be asked",
                "0 0 0 0 0       | of 0 people, none is asked",
                "0 0 80 0 0      | of 80 people, for 80 nobody can tell",
                "0 0 0 20 0      | of 20 people, none is asked and 20 cannot sign in",
                "1240+ 0 0 0 1   | of at least 1,241 people, at least 1,240 are asked",
                "1240 0 0 0 0+   | of at least 1,240 people, 1,240 are asked",
                "0+ 1+ 0 0 0     | of at least 1 person, an unknown number is asked and at least 1 may be asked",
                "0+ 0 0 0 0      | of an unknown number of people, an unknown number is asked"
            })
    void who_is_asked_is_told_in_a_sentence(String numbers, String words) {
        assertEquals(words, PeopleWords.ofAll(people(byVerdict(numbers), Map.of(), Map.of())));
    }

    @Test
    void what_holds_for_some_sign_in_of_a_person_says_for_which() {
        ByVerdict some = byVerdict("1 0 2 3 0");
        Map<Location, ByVerdict> places = new LinkedHashMap<>(Map.of(Location.OUTSIDE, some));
        places.put(Location.INSIDE, some);
        PeopleByOutcome people =
                people(some, places, Map.of(Clients.LYNC_2013, byVerdict("0 0 0 0 6"), Clients.LYNC_2010, some));
        assertEquals(
                "of 6 people, 1 is asked, for 2 nobody can tell what comes from somewhere with some client and 3"
                        + " cannot sign in from somewhere with some client",
                PeopleWords.ofAll(people));
        assertEquals(
                "1 is asked, for 2 nobody can tell what comes with some client, 3 cannot sign in with some client",
                PeopleWords.byPlace(people).get(Location.INSIDE));
        assertEquals(
                "1 is asked, for 2 nobody can tell what comes from somewhere, 3 cannot sign in from somewhere",
                PeopleWords.byClient(people).get(Clients.LYNC_2010));
    }

    @Test
    void where_there_is_one_place_and_one_client_they_are_not_told_apart() {
        ByVerdict some = byVerdict("1 0 0 0 0");
        PeopleByOutcome people = people(some, Map.of(Location.INSIDE, some), Map.of(Clients.LYNC_2013, some));
        assertEquals(Map.of(), PeopleWords.byPlace(people));
        assertEquals(Map.of(), PeopleWords.byClient(people));
        Map<ClientProfile, ByVerdict> alike = Map.of(Clients.LYNC_2013, some, Clients.SFB_2016, some);
        assertEquals(Map.of(), PeopleWords.byClient(people(some, Map.of(), alike)));
    }

    @Test
    void sums_do_not_overflow_in_silence() {
        PeopleCount most = PeopleCount.of(Long.MAX_VALUE);
        PeopleCount one = PeopleCount.of(1);
        assertThrows(ArithmeticException.class, () -> most.plus(one));
        assertThrows(ArithmeticException.class, () -> most.times(2));
        assertThrows(IllegalArgumentException.class, () -> new PeopleCount(-1, 0));
        assertEquals(
                PeopleCount.of(2_000L * 50 * 10_000_000),
                PeopleCount.of(10_000_000).times(50).times(2_000));
    }

    private static PeopleByOutcome people(
            ByVerdict anywhere, Map<Location, ByVerdict> places, Map<ClientProfile, ByVerdict> clients) {
        return new PeopleByOutcome(anywhere, places, clients);
    }

    private static ByVerdict byVerdict(String numbers) {
        String[] texts = numbers.strip().split(" ", -1);
        Map<Verdict, PeopleCount> all = new EnumMap<>(Verdict.class);
        Iterator<String> each = List.of(texts).iterator();
        for (Verdict verdict : Verdict.values()) {
            String text = each.next();
            all.put(verdict, new PeopleCount(Long.parseLong(text.replace("+", "")), text.endsWith("+") ? 1 : 0));
        }
        return new ByVerdict(all);
    }
}
