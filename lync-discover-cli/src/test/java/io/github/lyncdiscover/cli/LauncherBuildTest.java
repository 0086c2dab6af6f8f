package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a checkout: when it builds, who waits for whom, and what it does not run. Java and Maven are played by scripts. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
final class LauncherBuildTest {
    private static final String ONE_BUILD = "built\n";

    @TempDir
    private Path folder;

    private Path checkout;

    private record Run(int exitCode, String err) {}

    @BeforeEach
    void a_checkout() throws IOException {
        checkout = checkout("checkout");
        script(folder.resolve("bin/mvn"), """
                case $1 in -version) echo 'Apache Maven 3.9.9'; exit 0 ;; esac
                for word; do case $word in -Dbuild.folder=*) work=${word#*=} ;; esac; done
                . '%1$s/during-a-build'
                cd "${2%%/pom.xml}/lync-discover-cli" && mkdir -p "$work/dist/lib" && : >"$work/dist/lib/lync-discover.jar"
                echo built >>'%1$s/builds'
                """.formatted(folder));
        script(folder.resolve("jdk/bin/java"), "exit 20");
        script(folder.resolve("jdk/bin/javac"), "exit 0");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.writeString(folder.resolve("during-a-build"), "");
        Files.writeString(folder.resolve("builds"), "");
    }

    private Path checkout(String name) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.copy(Path.of("../lync-discover"), made.resolve("lync-discover"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(made.resolve("lync-discover-cli"));
        Path source = Files.writeString(made.resolve("pom.xml"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        return made;
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(checkout.resolve("lync-discover").toString(), "--version").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static Run ended(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return new Run(process.exitValue(), said);
    }

    private Run run() throws IOException, InterruptedException {
        return ended(start());
    }

    private String builds() throws IOException {
        return Files.readString(folder.resolve("builds"));
    }

    private Path state() {
        return checkout.resolve("lync-discover-cli/target/launcher");
    }

    /** What a start leaves behind besides the builds and the log. */
    private List<String> leftBehind() throws IOException {
        try (var files = Files.list(state())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches("dist-.*|current|build\\.log"))
                    .toList();
        }
    }

    private void lockedBy(long process) throws IOException {
        Files.createDirectories(state());
        Files.createSymbolicLink(state().resolve("building"), Path.of(Long.toString(process)));
    }

    private void untilLocked() throws InterruptedException {
        while (!Files.exists(state().resolve("building"), LinkOption.NOFOLLOW_LINKS)) {
            Thread.sleep(10);
        }
    }

    @Test
    void it_builds_once_and_again_after_a_change() throws IOException, InterruptedException {
        assertEquals(0, run().exitCode());
        assertEquals(new Run(0, ""), run());
        assertEquals(ONE_BUILD, builds());
        Files.setLastModifiedTime(
                checkout.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals(0, run().exitCode());
        assertEquals(ONE_BUILD + ONE_BUILD, builds());
        assertEquals(List.of(), leftBehind());
    }

    @Test
    void the_lock_holds_the_process_that_builds_and_another_start_waits_for_it()
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("during-a-build"), "while [ ! -e '" + folder + "/go' ]; do sleep 0.1; done\n");
        Process first = start();
        untilLocked();
        assertEquals(
                Long.toString(first.pid()),
                Files.readSymbolicLink(state().resolve("building")).toString());
        Process second = start();
        try (var said = second.inputReader()) {
            assertEquals(
                    "lync-discover: another start is building (process " + first.pid() + "); waiting for it",
                    said.readLine());
            Files.createFile(folder.resolve("go"));
            assertEquals(0, ended(first).exitCode());
            assertTrue(second.waitFor(30, TimeUnit.SECONDS));
        }
        assertEquals(0, second.exitValue());
        assertEquals(ONE_BUILD, builds());
        assertEquals(List.of(), leftBehind());
    }

    @Test
    void the_lock_of_a_process_that_is_gone_is_cleared() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        lockedBy(gone.pid());
        Files.createDirectories(state().resolve("build-" + gone.pid()));
        Files.writeString(state().resolve("current." + gone.pid()), "dist-0\n");
        assertEquals(0, run().exitCode());
        assertEquals(List.of(), leftBehind());
    }

    @Test
    void waiting_for_a_build_has_an_end() throws IOException, InterruptedException {
        String launcher = Files.readString(checkout.resolve("lync-discover"));
        Files.writeString(checkout.resolve("lync-discover"), launcher.replace("LONGEST_WAIT=900", "LONGEST_WAIT=2"));
        lockedBy(ProcessHandle.current().pid());
        Run run = run();
        assertEquals(69, run.exitCode());
        assertTrue(run.err().contains("has been building for more than 2 seconds"), run.err());
        assertEquals(List.of("building"), leftBehind());
    }

    /** Whether the tests were started with this signal ignored, as by nohup or in the background: every child ignores it then. */
    private static boolean isIgnored(int exitCode) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        long ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .findFirst()
                .orElse(0);
        return (ignored >> (exitCode - 128 - 1) & 1) == 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM:143", "INT:130", "HUP:129"})
    void a_signal_ends_the_build_and_clears_the_lock(String signalAndCode) throws IOException, InterruptedException {
        String signal = signalAndCode.substring(0, signalAndCode.indexOf(':'));
        int code = Integer.parseInt(signalAndCode.substring(signal.length() + 1));
        assumeFalse(isIgnored(code), () -> "the tests run with " + signal + " ignored");
        Files.writeString(
                folder.resolve("during-a-build"),
                "trap 'touch \"" + folder + "/stopped\"; exit 1' TERM; touch '" + folder
                        + "/started'; while :; do sleep 0.1; done\n");
        Process process = start();
        while (!Files.exists(folder.resolve("started"))) {
            Thread.sleep(10);
        }
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertEquals(code, ended(process).exitCode());
        assertTrue(Files.exists(folder.resolve("stopped")));
        assertEquals("", builds());
        assertEquals(List.of(), leftBehind());
    }

    @Test
    void a_build_that_everybody_may_write_to_is_not_run() throws IOException, InterruptedException {
        assertEquals(0, run().exitCode());
        for (Path built : List.of(
                checkout.resolve("lync-discover-cli/target"), state(), state().resolve("current"), jarOfTheBuild())) {
            var before = Files.getPosixFilePermissions(built);
            assertTrue(
                    new ProcessBuilder("chmod", "o+w", built.toString()).start().waitFor() == 0);
            Run run = run();
            assertEquals(69, run.exitCode(), built.toString());
            assertTrue(run.err().contains(built + " belongs to another user, or everybody may write to it"), run.err());
            Files.setPosixFilePermissions(built, before);
        }
        assertEquals(new Run(0, ""), run());
    }

    private Path jarOfTheBuild() throws IOException {
        return state().resolve(Files.readString(state().resolve("current")).strip())
                .resolve("lib/lync-discover.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"back\\slash", "${user.home}", "two$$", "co:lon"})
    void a_path_that_maven_or_java_would_change_is_refused(String name) throws IOException, InterruptedException {
        checkout = checkout(name);
        Run run = run();
        assertEquals(69, run.exitCode());
        assertTrue(run.err().startsWith("lync-discover: cannot "), run.err());
        assertTrue(run.err().contains(checkout.toString()), run.err());
        assertEquals("", builds());
        assertFalse(Files.exists(state()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "quo'te",
                "dou\"ble",
                "$HOME",
                "star*",
                "per%41cent",
                "semi;colon",
                "-dash",
                "new\nline",
                "[br]",
                "ü"
            })
    void any_other_path_works(String name) throws IOException, InterruptedException {
        checkout = checkout(name);
        assertEquals(0, run().exitCode());
        assertEquals(new Run(0, ""), run());
        assertEquals(ONE_BUILD, builds());
    }
}
