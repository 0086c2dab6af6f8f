package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The structure of the launcher for Windows, as far as it can be judged without Windows. */
class WindowsLauncherTest {
    private static final Path LAUNCHER = Path.of("../lync-discover.cmd");

    private static List<String> lines() throws IOException {
        return Files.readString(LAUNCHER, StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> !line.startsWith("rem "))
                .toList();
    }

    private static Set<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(String.join("\n", lines()))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_line_is_ascii_and_ends_as_windows_ends_lines() throws IOException {
        String text = Files.readString(LAUNCHER, StandardCharsets.US_ASCII);
        assertTrue(text.chars().allMatch(c -> c < 0x7f), "cmd reads it in the code page of the console");
        assertEquals(
                text.lines().count(),
                Pattern.compile("\r\n").matcher(text).results().count());
    }

    @Test
    void every_label_is_there_once_and_is_gone_to() throws IOException {
        List<String> labels = lines().stream()
                .filter(line -> line.startsWith(":"))
                .map(line -> line.substring(1))
                .toList();
        assertEquals(labels.size(), Set.copyOf(labels).size());
        assertEquals(new TreeSet<>(labels), new TreeSet<>(found("goto ([a-z_]+)$")));
    }

    /** A block is expanded before it runs, a path in it may end it, and Wine's "||" is wrong: there is neither. */
    @Test
    void it_has_no_blocks_and_no_alternatives() throws IOException {
        for (String line : lines()) {
            String bare = line.replaceAll("\"[^\"]*\"", "").replaceAll("in \\([^)]*\\) do", "");
            assertTrue(!bare.contains("(") && !bare.contains(")"), line);
            assertTrue(!bare.contains("||") && !bare.contains("&&"), line);
        }
    }

    /** A path may hold blanks, brackets and ampersands. */
    @Test
    void every_path_is_in_quotes() throws IOException {
        for (String line : lines()) {
            String outside = line.replaceAll("\"[^\"]*\"", "").replaceFirst("^set \"JAVA=.*", "");
            for (String variable : List.of("HERE", "JAVA", "JAVA_HOME", "LIB", "STATE", "NOW")) {
                assertTrue(!outside.contains("%" + variable + "%"), line);
            }
        }
    }

    @Test
    void its_exit_codes_are_those_of_the_other_launcher() throws IOException {
        assertEquals(Set.of("%RESULT%", "69", "70"), found("exit /b (\\S+)$"));
        assertTrue(lines().contains(
                        "for %%c in (20 21 22 23 24 90 94) do if \"%CODE%\"==\"%%c\" set /a \"RESULT=%%c-20\""));
        assertTrue(Files.readString(Path.of("../lync-discover")).contains("2[0-4] | 90 | 94) exit $((code - 20))"));
    }

    @Test
    void the_code_page_of_the_console_is_put_back_before_every_exit() throws IOException {
        List<String> lines = lines();
        int changed = lines.indexOf("if defined CODEPAGE chcp 65001 >nul");
        int back = lines.indexOf("if defined CODEPAGE chcp %CODEPAGE% >nul");
        assertTrue(changed > 0 && back > changed, lines::toString);
        assertTrue(lines.subList(changed, back).stream().noneMatch(line -> line.matches(".*\\b(exit /b|goto) .*")));
    }

    @Test
    void an_unpacked_distribution_is_started_before_git_or_maven_is_thought_of() throws IOException {
        List<String> lines = lines();
        int jar = lines.indexOf("if exist \"%LIB%\\lync-discover.jar\" goto start");
        String before = String.join("\n", lines.subList(0, jar));
        assertTrue(jar > 0 && !before.contains("mvn") && !before.contains("git"));
    }

    /** cmd cannot see a terminal; its console has no colours unless a program switches them on. */
    @Test
    void java_is_asked_whether_there_is_a_terminal() throws IOException {
        assertEquals(Set.of("ask"), found("-Dlync-discover\\.terminal=(\\S+) "));
    }
}
