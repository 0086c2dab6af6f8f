package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher's exit codes: those of the command, and 69 or 70 for whatever the JVM itself ends with. Java is played by a script. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final int LIMIT_SECONDS = 60;

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void unpacked() throws IOException {
        Files.copy(Path.of("../lync-discover"), folder.resolve("lync-discover"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/lync-discover.jar"), "");
    }

    private void java(String version, String script) throws IOException {
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.writeString(folder.resolve("jdk/bin/java"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start(String... words) throws IOException {
        String[] command = new String[words.length + 1];
        command[0] = folder.resolve("lync-discover").toString();
        System.arraycopy(words, 0, command, 1, words.length);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "JAVA_HOME",
                        folder.resolve("jdk").toString(),
                        "LC_ALL",
                        "C.UTF-8",
                        "HOME",
                        folder.toString()));
        return builder.start();
    }

    private Run run(String input, String... words) throws IOException, InterruptedException {
        Process process = start(words);
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
        return new Run(process.exitValue(), out, Files.readString(folder.resolve("err")));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0, false",
        "21, 1, false",
        "22, 2, false",
        "23, 3, false",
        "24, 4, false",
        "90, 70, false",
        "94, 74, false",
        "130, 130, false",
        "143, 143, false",
        "1, 69, true",
        "0, 70, true",
        "2, 70, true",
        "3, 70, true",
        "4, 70, true",
        "25, 70, true",
        "134, 70, true",
        "137, 70, true",
        "139, 70, true"
    })
    void what_java_ends_with_becomes_a_code_of_the_contract(int java, int launcher, boolean said)
            throws IOException, InterruptedException {
        java("17.0.1", "exit " + java);
        Run run = run("", "check", "alice@contoso.example");
        assertEquals(launcher, run.exitCode());
        assertEquals(said ? 1 : 0, run.err().lines().count(), run.err());
        assertTrue(!said || run.err().startsWith("lync-discover: Java 17.0.1 "), run.err());
    }

    @Test
    void arguments_and_standard_input_reach_the_command() throws IOException, InterruptedException {
        java("21", "shift \"$(($# - 2))\"; printf '%s|' \"$@\"; cat; exit 20");
        assertEquals(new Run(0, "a  b*|ü|line 1\nline 2", ""), run("line 1\nline 2", "a  b*", "ü"));
    }

    @Test
    @Timeout(LIMIT_SECONDS)
    void a_signal_reaches_the_command() throws IOException, InterruptedException {
        java("17", "trap 'echo stopped; exit 143' TERM; echo started; while :; do sleep 1 & wait $!; done");
        Process process = start("check", "contoso.example");
        try (var reader = process.inputReader()) {
            assertEquals("started", reader.readLine());
            process.toHandle().destroy();
            assertEquals("stopped", reader.readLine());
        }
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(143, process.exitValue());
    }

    @Test
    void without_a_java_that_is_new_enough_it_does_not_start() throws IOException, InterruptedException {
        java("1.8.0_402", "exit 20");
        Files.delete(folder.resolve("lync-discover"));
        String launcher = Files.readString(Path.of("../lync-discover"));
        Path alone = Files.writeString(
                folder.resolve("lync-discover"), launcher.replace("command -v java)", "command -v no-java)"));
        Files.setPosixFilePermissions(alone, PosixFilePermissions.fromString("rwxr-xr-x"));
        Run run = run("", "--version");
        assertEquals(69, run.exitCode());
        assertTrue(run.err().startsWith("lync-discover: needs Java 17 or newer"), run.err());
        assertTrue(run.err().contains("is Java 1.8.0_402"), run.err());
    }
}
