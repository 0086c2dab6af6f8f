package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The key of a training leaves nothing behind. */
class TrainingKeyTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    private Path parent;

    @Test
    void it_goes_when_it_is_closed() throws IOException {
        try (TrainingKey key = TrainingKey.in(parent, JAVA)) {
            assertTrue(Files.readString(key.certificate()).startsWith("-----BEGIN CERTIFICATE-----"));
        }
        assertEquals(List.of(), left());
    }

    @Test
    void it_goes_when_it_cannot_be_made() throws IOException {
        Path noJava = parent.resolve("none");
        assertThrows(IOException.class, () -> TrainingKey.in(parent, noJava));
        assertEquals(List.of(), left());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to end")
    void it_goes_when_the_training_is_ended_meanwhile() throws IOException, InterruptedException {
        Process training = new ProcessBuilder(
                        JAVA.resolve("bin/java").toString(),
                        "-Djava.io.tmpdir=" + parent,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Training.class.getName())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        Instant end = Instant.now().plus(LONGEST);
        while (left().isEmpty() && training.isAlive() && Instant.now().isBefore(end)) {
            Thread.sleep(5);
        }
        assertEquals(1, left().size(), "the training has not begun, or is over");
        training.destroy();
        assertTrue(training.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS));
        assertEquals(List.of(), left());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.toList();
        }
    }
}
