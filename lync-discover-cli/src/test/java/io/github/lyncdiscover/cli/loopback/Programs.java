package io.github.lyncdiscover.cli.loopback;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs of this machine that a {@link World} is made of. */
public final class Programs {
    private static final Path NOTHING = Path.of("/dev/null");
    private static final List<String> NEEDED = List.of("nsd", "nginx", "openssl");

    private Programs() {}

    /** Those that are not installed. */
    public static List<String> missing() {
        return NEEDED.stream().filter(name -> find(name).isEmpty()).toList();
    }

    static String path(String name) {
        return find(name)
                .map(Path::toString)
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not installed; scripts/install-test-servers installs it"));
    }

    /** Runs a program to its end. */
    static void run(Path folder, String name, String... arguments) {
        run(folder, Map.of(), name, arguments);
    }

    /** The same with more in its environment. */
    static void run(Path folder, Map<String, String> environment, String name, String... arguments) {
        run(folder, environment, NOTHING, name, arguments);
    }

    /** The same with a file as its input. */
    static void run(Path folder, Map<String, String> environment, Path input, String name, String... arguments) {
        Path log = folder.resolve(name + ".log");
        try {
            Process process = start(folder, environment, input, log, name, arguments);
            boolean ended = process.waitFor(30, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " " + List.of(arguments) + " failed:\n" + text(log));
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Starts a program whose output is written to a file. */
    static Process start(Path folder, Path log, String name, String... arguments) {
        return start(folder, Map.of(), log, name, arguments);
    }

    /** The same with more in its environment. */
    static Process start(Path folder, Map<String, String> environment, Path log, String name, String... arguments) {
        return start(folder, environment, NOTHING, log, name, arguments);
    }

    private static Process start(
            Path folder, Map<String, String> environment, Path input, Path log, String name, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of(path(name)), Stream.of(arguments)).toList();
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(input.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends a program that was started, and waits until it has ended. */
    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where a program is installed. */
    public static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
