package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.ProtocolConstants;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the protocol fixes is spelled in {@link ProtocolConstants} and nowhere else. */
final class ProtocolConstantsTest {
    private static final String HERE = "name/ProtocolConstants.java";

    /** Where the same word is something else: a key of a file, or the name of a thing for people. */
    private static final List<String> KEYS_AND_WORDS = List.of(
            "plan/file/", // keys of plan files
            "plan/writer/", // the same, written
            "imports/server/", // sections of what a server exports
            "PlanDifference.java", // words for people
            "cli/page/view/Participants.java"); // words for people

    /** Ports that are no other number, and those that may be one. */
    private static final Pattern PORT = Pattern.compile("(?<![\\w.])(?:443|5061|5060|4443|8080)(?![\\w.])");

    private static final Pattern PERHAPS_A_PORT =
            Pattern.compile("(?i)(?:port|http|dns).*(?<![\\w.])(?:80|53)(?![\\w.])");

    private static <T> Stream<T> constants(Class<T> type) {
        return Stream.of(ProtocolConstants.class.getFields())
                .map(ProtocolConstantsTest::value)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A line in which a word is a protocol's; the name of a parameter in a check for null is none. */
    private static boolean isProtocol(SourceLine line) {
        return !line.text().contains("requireNonNull(");
    }

    private static boolean spells(String literal, Set<String> names) {
        return names.stream()
                .anyMatch(name -> literal.equals(name)
                        || literal.equals(name + ".")
                        || (name.startsWith("/") && literal.contains(name))
                        || (name.startsWith("_") && literal.startsWith(name + ".")));
    }

    @Test
    void labels_services_and_paths_are_spelled_once() {
        Set<String> names = constants(String.class).collect(Collectors.toSet());
        assertTrue(names.containsAll(Set.of("lyncdiscover", "_sipinternaltls._tcp", "sip")), names::toString);
        List<String> others = SourceLine.all()
                .filter(line -> !line.file().equals(HERE)
                        && isProtocol(line)
                        && KEYS_AND_WORDS.stream().noneMatch(line.file()::contains)
                        && line.strings().stream().anyMatch(literal -> spells(literal, names)))
                .map(SourceLine::toString)
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void ports_are_spelled_once() {
        List<String> others = SourceLine.all()
                .filter(line -> !line.file().equals(HERE)
                        && (PORT.matcher(line.code()).find()
                                || PERHAPS_A_PORT.matcher(line.code()).find()))
                .map(SourceLine::toString)
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void the_places_of_other_meanings_are_needed() {
        Set<String> names = constants(String.class).collect(Collectors.toSet());
        assertEquals(
                KEYS_AND_WORDS,
                KEYS_AND_WORDS.stream()
                        .filter(place -> SourceLine.all()
                                .anyMatch(line -> line.file().contains(place)
                                        && line.strings().stream().anyMatch(literal -> spells(literal, names))))
                        .toList());
    }
}
