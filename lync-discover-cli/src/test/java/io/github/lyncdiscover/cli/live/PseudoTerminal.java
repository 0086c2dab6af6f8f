package io.github.lyncdiscover.cli.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.loopback.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A terminal made by Python's pty, at which somebody answers questions as they are asked. */
final class PseudoTerminal {
    private static final String TALK = """
            import os, pty, signal, sys
            answers = sys.argv[1].split('|')
            pid, terminal = pty.fork()
            if pid == 0:
                os.execvp(sys.argv[2], sys.argv[2:])
            shown, since = b'', 0
            signal.alarm(60)
            while True:
                try:
                    more = os.read(terminal, 4096)
                except OSError:
                    break
                if not more:
                    break
                shown += more
                if answers[0] and shown[since:].rstrip().endswith((b':', b']')):
                    since = len(shown)
                    os.write(terminal, answers.pop(0).encode() + b'\\n')
                    answers = answers or ['']
            os.waitpid(pid, 0)
            sys.stdout.buffer.write(shown)
            """;

    private PseudoTerminal() {}

    static boolean isMissing() {
        return Programs.find("python3").isEmpty();
    }

    /** Everything that the terminal showed while a command ran at which these answers were typed. */
    static String show(ProcessBuilder started, String... answers) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-c", TALK, String.join("|", answers)));
        command.addAll(started.command());
        Process process = started.command(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return shown;
    }
}
