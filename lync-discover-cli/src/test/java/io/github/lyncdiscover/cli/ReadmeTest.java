package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows what its commands print: each block of commands that its output follows is run. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern SHOWN =
            Pattern.compile("```sh\n((?:\\./lync-discover [^\n]*\n)+)```\n\n```\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** Where files are written that a block of commands makes for the commands after it. */
    @TempDir
    private Path folder;

    @Test
    void every_output_shown_is_what_the_last_command_before_it_prints() throws IOException {
        List<MatchResult> shown =
                SHOWN.matcher(Files.readString(README)).results().toList();
        assertEquals(4, shown.size(), "commands with their output");
        for (MatchResult each : shown) {
            String printed = "";
            for (String line : each.group(1).lines().toList()) {
                printed = run(line.substring("./lync-discover ".length()));
            }
            assertEquals(each.group(2), printed, each.group(1));
        }
    }

    private String run(String line) throws IOException {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            words.add(word.group(1) == null ? place(word.group(2)) : word.group(1));
        }
        int redirect = words.indexOf(">");
        List<String> command = redirect < 0 ? words : words.subList(0, redirect);
        Cli run = Cli.run(command.toArray(new String[0]));
        assertEquals("", run.err(), line);
        if (redirect >= 0) {
            Files.writeString(Path.of(words.get(redirect + 1)), run.out());
        }
        return run.out();
    }

    private String place(String word) {
        if (word.startsWith("examples/")) {
            return "../" + word;
        }
        return word.matches("[a-z]+\\.(?:yaml|reg)") ? folder.resolve(word).toString() : word;
    }
}
