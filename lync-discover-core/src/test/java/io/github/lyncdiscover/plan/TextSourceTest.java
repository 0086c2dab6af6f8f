package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.RecordingFormatException;
import io.github.lyncdiscover.text.TextSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans and recordings from strings, readers, streams and resources: the same as from a file. */
final class TextSourceTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path PLAN = EXAMPLES.resolve(Path.of("plans", "merger-after.yaml"));
    private static final Path OVER_RECORDING = EXAMPLES.resolve(Path.of("plans", "over-recording.yaml"));
    private static final Path RECORDING = EXAMPLES.resolve(Path.of("recordings", "own-names.json"));

    /** Every way to hand over what stands in a file, but the file itself. */
    static List<Function<Path, TextSource>> ways() {
        return List.of(
                file -> TextSource.of(text(file)),
                file -> TextSource.of(new StringReader(text(file))),
                file -> TextSource.of(new ByteArrayInputStream(text(file).getBytes(StandardCharsets.UTF_8))),
                file -> {
                    try {
                        return TextSource.of(file.toUri().toURL());
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_plan_is_the_same_from_everywhere(Function<Path, TextSource> way) {
        MigrationPlan read = MigrationPlan.load(way.apply(PLAN));
        assertEquals(MigrationPlan.load(PLAN).deployment(), read.deployment());
        assertEquals(MigrationPlan.load(PLAN).title(), read.title());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_recording_is_the_same_from_everywhere(Function<Path, TextSource> way) {
        Recording recording = RecordingFile.read(RECORDING);
        assertEquals(recording, RecordingFile.read(way.apply(RECORDING)));
        assertEquals(recording, RecordingFile.read(TextSource.of(RecordingFile.text(recording))));
    }

    @Test
    void files_that_a_plan_names_need_a_folder() {
        TextSource text = TextSource.of(text(OVER_RECORDING));
        String refusal = said(text);
        assertTrue(refusal.matches("text:\\d+:\\d+: .*no folder is given for it.*"), refusal);
        assertEquals(verdicts(TextSource.of(OVER_RECORDING)), verdicts(text.in(EXAMPLES.resolve("plans"))));
    }

    private static List<String> verdicts(TextSource source) {
        return MigrationPlan.loadAll(source, NamedFiles.ANYWHERE).stream()
                .flatMap(MigrationPlan::predictions)
                .map(forecast -> forecast + " " + forecast.prediction().verdict())
                .toList();
    }

    @Test
    void messages_name_the_source() {
        assertTrue(said(TextSource.of("pools: {")).startsWith("text:"));
        assertTrue(said(TextSource.of(new StringReader("pools: {"))).startsWith("reader:"));
        assertTrue(said(TextSource.of("{}").in(Path.of("elsewhere")))
                .startsWith(Path.of("elsewhere", "text").toString()));
        String recording = assertThrows(RecordingFormatException.class, () -> RecordingFile.read(TextSource.of("{")))
                .getMessage();
        assertTrue(String.valueOf(recording).startsWith("text:"), recording);
    }

    private static String said(TextSource source) {
        return String.valueOf(assertThrows(PlanFileException.class, () -> MigrationPlan.load(source))
                .getMessage());
    }

    @Test
    void a_reader_that_fails_or_never_ends_is_refused() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) {
                return length;
            }

            @Override
            public void close() {}
        };
        assertTrue(said(TextSource.of(endless)).contains("is larger than"));
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public void close() {}
        };
        assertEquals("reader: can't be read: the line is dead", said(TextSource.of(broken)));
    }

    @Test
    void a_resource_that_is_not_there_is_refused() throws IOException {
        TextSource none = TextSource.of(Path.of("no such plan.yaml").toUri().toURL());
        assertTrue(said(none).startsWith("no_20such_20plan.yaml: can't be read: "), () -> said(none));
    }
}
