package io.github.lyncdiscover.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.lyncdiscover.cli.loopback.Programs;
import io.github.lyncdiscover.name.PrintableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the launcher, beside the jars that are distributed, in a process and an environment of its own. */
public final class LyncDiscoverProcess {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Path FOLDER = unpacked();

    private LyncDiscoverProcess() {}

    /** Skips the tests that need servers where one is not installed; under CI=true they fail instead. */
    public static void needsServers() {
        List<String> missing = Programs.missing();
        if (!missing.isEmpty()) {
            skip("not installed: " + String.join(", ", missing) + "; scripts/install-test-servers installs them");
        }
    }

    /** Skips a test for a reason; under CI=true it fails instead. */
    public static void skip(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            fail(reason);
        }
        abort(reason);
    }

    /** Runs {@code check --format json}; nothing is left on standard error. */
    public static Run check(List<String> options, String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "--format", "json"));
        all.addAll(options);
        all.addAll(List.of(arguments));
        Run run = run(all);
        assertEquals("", run.err());
        return run;
    }

    /** Runs the command with these arguments. Whatever it prints holds no control character but line feeds. */
    public static Run run(List<String> arguments) {
        return run(arguments, "");
    }

    /** The launcher, as a user unpacks it. */
    static Path launcher() {
        return FOLDER.resolve("lync-discover");
    }

    /** The same with options for the JVM, parted by blanks. */
    static Run run(List<String> arguments, String javaOptions) {
        return run(builder(arguments, javaOptions), arguments);
    }

    /** The same with more in the environment, and without a terminal. */
    static Run run(List<String> arguments, Map<String, String> environment) {
        ProcessBuilder builder = builder(arguments, "");
        builder.environment().putAll(environment);
        builder.command().add(0, "setsid");
        builder.command().add(1, "--wait");
        return run(builder, arguments);
    }

    private static Run run(ProcessBuilder builder, List<String> arguments) {
        try {
            Path out = Files.createTempFile(FOLDER, "out", ".txt");
            Path err = Files.createTempFile(FOLDER, "err", ".txt");
            builder.redirectOutput(out.toFile()).redirectError(err.toFile());
            long start = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fail(arguments + " did not end within " + LIMIT);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Run(process.exitValue(), printable(out), printable(err), took);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A process that is not started yet. */
    static ProcessBuilder builder(List<String> arguments, String javaOptions) {
        List<String> command =
                new ArrayList<>(List.of(FOLDER.resolve("lync-discover").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
                        "JAVA_HOME", System.getProperty("java.home"),
                        "LYNC_DISCOVER_OPTS", javaOptions));
        return builder;
    }

    private static String printable(Path file) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        Files.delete(file);
        text.lines().forEach(line -> assertEquals(PrintableText.of(line), line, "raw control characters"));
        assertTrue(text.indexOf('\r') < 0, "a carriage return");
        return text;
    }

    /** As a user unpacks it: the launcher beside its folder lib. The first start prepares fast ones. */
    private static Path unpacked() {
        Path dist = Path.of(System.getProperty("dist"));
        Path folder = dist.resolveSibling("live");
        try {
            Files.createDirectories(folder.resolve("lib"));
            try (Stream<Path> old = Files.list(folder.resolve("lib"))) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            try (Stream<Path> jars = Files.list(dist.resolve("lib"))) {
                for (Path jar : jars.filter(Files::isRegularFile).toList()) {
                    Files.copy(jar, folder.resolve("lib").resolve(jar.getFileName()));
                }
            }
            Path launcher = Path.of(System.getProperty("launcher"));
            Files.copy(
                    launcher,
                    folder.resolve("lync-discover"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            Process first = new ProcessBuilder(folder.resolve("lync-discover").toString(), "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertEquals(0, first.waitFor());
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
