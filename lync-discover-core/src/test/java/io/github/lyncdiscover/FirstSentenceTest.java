package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The law that the Javadoc of every top-level type opens with a noun that classifies it, not with a clause or a verb. */
final class FirstSentenceTest {
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../lync-discover-cli/src/main/java"));
    private static final Pattern OPENING =
            Pattern.compile("^/\\*\\*[\\s*]*+(\\S+)(?:(?!\\*/).)*+\\*/", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Set<String> CLAUSES = Set.of(
            "What",
            "Whether",
            "Where",
            "Which",
            "Who",
            "Whom",
            "Whose",
            "When",
            "How",
            "Why",
            "That",
            "As",
            "If",
            "From",
            "By",
            "Everything",
            "All",
            "Some",
            "Those",
            "It",
            "This");
    /** A verb in the third person opens the Javadoc of a method: no noun in the singular follows it directly. */
    private static final Pattern VERB = Pattern.compile(
            "(Adds|Asks|Builds|Checks|Compares|Counts|Decides|Draws|Finds|Gives|Joins|Judges|Keeps|Looks|Makes|Opens|Parses"
                    + "|Predicts|Prints|Puts|Reads|Reports|Returns|Runs|Says|Shows|Takes|Tells|Tries|Turns|Walks|Writes)");

    @Test
    void a_type_is_a_noun() throws IOException {
        List<Path> files = files();
        assertTrue(files.size() > 600, files.size() + " files");
        assertEquals(
                List.of(),
                files.stream()
                        .filter(file -> !isNoun(opening(file)))
                        .map(file -> file + ": " + opening(file))
                        .toList());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> core = Files.walk(SOURCES.get(0));
                Stream<Path> command = Files.walk(SOURCES.get(1))) {
            return Stream.concat(core, command)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java") && !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    /** The first word of the first Javadoc; empty text if there is none. */
    private static String opening(Path file) {
        try {
            Matcher first = OPENING.matcher(Files.readString(file));
            return first.find() ? first.group(1) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isNoun(String word) {
        return !word.isEmpty() && !CLAUSES.contains(word) && !VERB.matcher(word).matches();
    }
}
