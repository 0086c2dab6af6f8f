package io.github.lyncdiscover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line of the code of the library or the command, without comments and imports.
 *
 * @param file from the root of the packages
 * @param number from 1
 * @param text the line
 */
record SourceLine(String file, int number, String text) {
    private static final List<Path> ROOTS = List.of(
            Path.of("src/main/java/io/github/lyncdiscover"),
            Path.of("../lync-discover-cli/src/main/java/io/github/lyncdiscover"));
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NO_CODE = Pattern.compile("^\\s*(?:\\*|/\\*|//|import |package ).*");

    /** The lines of the library. */
    static Stream<SourceLine> ofLibrary() {
        return below(ROOTS.get(0));
    }

    /** The lines of the library and the command. */
    static Stream<SourceLine> all() {
        return ROOTS.stream().flatMap(SourceLine::below);
    }

    private static Stream<SourceLine> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream()
                    .flatMap(file -> lines(root, file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<SourceLine> lines(Path root, Path file) {
        try {
            String name = root.relativize(file).toString().replace('\\', '/');
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(i -> !NO_CODE.matcher(lines.get(i)).matches())
                    .mapToObj(i -> new SourceLine(name, i + 1, lines.get(i)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The strings in the line, as they are written. */
    List<String> strings() {
        return LITERAL.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The line without its strings and what is behind {@code //}. */
    String code() {
        return LITERAL.matcher(text).replaceAll("\"\"").replaceAll("//.*", "");
    }

    @Override
    public String toString() {
        return file + ":" + number + ": " + text.strip();
    }
}
