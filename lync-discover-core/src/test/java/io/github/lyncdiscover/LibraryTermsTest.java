package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The library speaks in its own terms: the command adds its options where it prints. */
final class LibraryTermsTest {
    private static final Pattern OPTION = Pattern.compile("(?<![-\\w])--[a-z]");

    /** What is about commands in itself, so that it names options: which command takes a file, and by which one. */
    private static final List<String> ABOUT_COMMANDS = List.of("text/kind/");

    private static List<SourceLine> naming() {
        return SourceLine.ofLibrary()
                .filter(line -> line.strings().stream()
                        .anyMatch(text -> OPTION.matcher(text).find()))
                .toList();
    }

    @Test
    void no_message_names_an_option_of_the_command() {
        assertEquals(
                List.of(),
                naming().stream()
                        .filter(line -> ABOUT_COMMANDS.stream().noneMatch(line.file()::startsWith))
                        .map(SourceLine::toString)
                        .toList());
    }

    @Test
    void the_exceptions_are_needed() {
        assertEquals(
                ABOUT_COMMANDS,
                ABOUT_COMMANDS.stream()
                        .filter(place ->
                                naming().stream().anyMatch(line -> line.file().startsWith(place)))
                        .toList());
    }
}
