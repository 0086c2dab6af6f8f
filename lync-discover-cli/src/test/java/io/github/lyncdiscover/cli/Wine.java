package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.loopback.Programs;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A Windows of its own, as Wine makes it: a registry, regedit, and a command interpreter. */
final class Wine implements AutoCloseable {
    private static final Path INTERPRETER = Path.of("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/cmd.exe");

    private final Path prefix;

    private Wine(Path prefix) {
        this.prefix = prefix;
    }

    /** What a program printed, and how it ended. */
    record Run(int exitCode, String out) {}

    /** Sets it up in a folder; where Wine is not installed the tests are skipped, under CI=true too: it is large. */
    static Wine in(Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Programs.find("wine").isPresent(),
                "not installed: wine; scripts/install-test-servers --wine installs it");
        Wine wine = new Wine(folder.resolve("prefix"));
        wine.run(folder, Map.of(), "", "cmd", "/c", "ver");
        return wine;
    }

    /** Puts its command interpreter in a place, under another name. */
    static void copyInterpreter(Path to) throws IOException {
        Assumptions.assumeTrue(Files.exists(INTERPRETER), INTERPRETER + " is not where Debian has it");
        Files.createDirectories(to.resolveSibling("."));
        Files.copy(INTERPRETER, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A path as programs of Windows name it. */
    static String path(Path file) {
        return "Z:" + file.toString().replace('/', '\\');
    }

    /** All that Wine keeps is in its folder, so that nothing of it outlives the test. */
    private void place(ProcessBuilder program) {
        program.environment().put("WINEPREFIX", prefix.toString());
        program.environment().put("TMPDIR", prefix.toString());
        program.environment().put("XDG_RUNTIME_DIR", prefix.toString());
    }

    Run run(Path folder, Map<String, String> environment, String input, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wine"));
        command.addAll(List.of(words));
        Path in = Files.writeString(folder.resolve("in.txt"), input);
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("DISPLAY");
        place(builder);
        builder.environment().put("WINEDEBUG", "-all");
        builder.environment().put("WINEDLLOVERRIDES", "mscoree,mshtml=");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not end");
        }
        return new Run(process.exitValue(), Files.readString(out, Charset.forName("IBM437")));
    }

    @Override
    public void close() throws IOException {
        ProcessBuilder server = new ProcessBuilder("wineserver", "-k", "-w");
        place(server);
        try {
            server.start().waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
