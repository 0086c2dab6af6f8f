package io.github.lyncdiscover.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The launcher in a pseudo terminal, which {@code script} opens: what it shows while it waits for a silent name server. */
class TerminalIT {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String ERASED = "\r\u001b[K";
    private static final String WAITING = "waiting for the ";

    @BeforeAll
    static void needs_a_pseudo_terminal() {
        if (!Files.isExecutable(SCRIPT)) {
            LyncDiscoverProcess.skip("script (package bsdutils) is not installed");
        }
    }

    /** What a terminal gets of a check that no name server answers, standard error redirected as the suffix has it. */
    private static String terminal(String options, String suffix) throws IOException, InterruptedException {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            String command =
                    "'" + LyncDiscoverProcess.launcher() + "' check contoso.example --timeout 3s --dns 127.0.0.1:"
                            + silent.getLocalPort() + " " + options + " " + suffix;
            ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qefc", command, "/dev/null");
            builder.redirectErrorStream(true)
                    .environment()
                    .putAll(java.util.Map.of(
                            "JAVA_HOME", System.getProperty("java.home"), "TERM", "xterm", "NO_COLOR", "1"));
            Process process = builder.start();
            process.getOutputStream().close();
            String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            return seen.replace("\r\n", "\n");
        }
    }

    @Test
    void a_terminal_shows_what_is_waited_for_and_nothing_of_it_is_left() throws IOException, InterruptedException {
        String seen = terminal("", "");
        int first = seen.indexOf(WAITING);
        assertTrue(first >= 0, seen);
        assertTrue(seen.contains(" record of "), seen);
        int result = seen.indexOf("CANNOT_TELL");
        assertTrue(seen.lastIndexOf(WAITING) < result, "the result comes after the last of it: " + seen);
        for (String part : List.of(seen.substring(first, result).split(ERASED.replace("[", "\\["), -1))) {
            assertFalse(part.startsWith(WAITING) && part.contains("\n"), "each line is erased: " + seen);
        }
        assertEquals(
                seen.split(WAITING, -1).length,
                seen.split(ERASED.replace("[", "\\["), -1).length,
                "each is erased once: " + seen);
    }

    @Test
    void standard_error_that_is_no_terminal_gets_nothing() throws IOException, InterruptedException {
        String seen = terminal("", "2>&1 | cat");
        assertTrue(seen.contains("CANNOT_TELL"), seen);
        assertFalse(seen.contains("waiting"), seen);
        assertFalse(terminal("--verbose", "").contains(WAITING));
    }
}
