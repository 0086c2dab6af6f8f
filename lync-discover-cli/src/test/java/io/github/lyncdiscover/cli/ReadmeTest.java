package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The README shows what its commands print: each block of commands that its output follows is run, on files in every shape. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern SHOWN =
            Pattern.compile("```sh\n((?:\\./lync-discover [^\n]*\n)+)```\n\n```\n(.*?)```\n", Pattern.DOTALL);

    /** Where files are written that a block of commands makes for the commands after it. */
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(FileShape.class)
    void every_output_shown_is_what_the_last_command_before_it_prints(FileShape shape) throws IOException {
        List<MatchResult> shown =
                SHOWN.matcher(Files.readString(README)).results().toList();
        assertEquals(4, shown.size(), "commands with their output");
        for (MatchResult each : shown) {
            String printed = "";
            for (String line : each.group(1).lines().toList()) {
                printed = run(line.substring("./lync-discover ".length()), shape);
            }
            assertEquals(each.group(2), printed, each.group(1));
        }
    }

    private String run(String line, FileShape shape) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : CommandLine.of(line).words()) {
            words.add(place(word, shape));
        }
        int redirect = words.indexOf(">");
        List<String> command = redirect < 0 ? words : words.subList(0, redirect);
        Cli run = Cli.run(command.toArray(new String[0]));
        assertEquals("", run.err(), line);
        if (redirect >= 0) {
            Files.write(Path.of(words.get(redirect + 1)), shape.of(run.out()));
        }
        return run.out();
    }

    /** A file of the examples is copied in the shape, so that the original is read in no other. */
    private String place(String word, FileShape shape) throws IOException {
        if (word.startsWith("examples/")) {
            Path copy = folder.resolve(word);
            Files.createDirectories(copy.resolveSibling("."));
            Files.write(copy, shape.of(Files.readString(Path.of("..").resolve(word))));
            return copy.toString();
        }
        return word.matches("[a-z]+\\.(?:yaml|reg)") ? folder.resolve(word).toString() : word;
    }
}
