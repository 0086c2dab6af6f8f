package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.name.PrintableText;
import java.io.Console;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A dialogue with the person at the terminal, wherever the results go. Where there is a device for it, that is used:
 * {@code System.console} is missing where standard input or output is redirected, and differs between Javas.
 */
final class Dialogue {
    private static final File DEVICE = new File("/dev/tty");

    private final Optional<Console> console;

    private Dialogue(Optional<Console> console) {
        this.console = console;
    }

    /** The dialogue; empty if this process has no terminal. */
    static Optional<Dialogue> onTerminal() {
        if (DEVICE.exists()) {
            try {
                new FileInputStream(DEVICE).close();
                return Optional.of(new Dialogue(Optional.empty()));
            } catch (IOException none) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(System.console()).map(console -> new Dialogue(Optional.of(console)));
    }

    /** Asks for a password, which is not shown. */
    char[] password(String question) {
        if (console.isPresent()) {
            char[] password = console.get().readPassword("%s", PrintableText.of(question));
            return password == null ? new char[0] : password;
        }
        Thread echoing = new Thread(() -> echo(true));
        Runtime.getRuntime().addShutdownHook(echoing);
        if (!echo(false)) {
            Runtime.getRuntime().removeShutdownHook(echoing);
            throw new UsageException(
                    "--sign-in: this terminal shows what is typed; give --password-fd or --password-env");
        }
        try {
            return line(question);
        } finally {
            echo(true);
            Runtime.getRuntime().removeShutdownHook(echoing);
            show("\n");
        }
    }

    /** Asks a question that is answered by y or yes; anything else is no. */
    boolean agrees(String question) {
        String answer;
        if (console.isPresent()) {
            answer = Optional.ofNullable(console.get().readLine("%s", PrintableText.of(question)))
                    .orElse("");
        } else {
            answer = new String(line(question));
        }
        return answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes");
    }

    private static boolean echo(boolean on) {
        try {
            return new ProcessBuilder("stty", on ? "echo" : "-echo")
                            .redirectInput(DEVICE)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static char[] line(String question) {
        show(PrintableText.of(question));
        byte[] line = new byte[4 * AccountCredentials.LONGEST_PASSWORD];
        try (InputStream in = new FileInputStream(DEVICE)) {
            int length = 0;
            for (int next = in.read(); next >= 0 && next != '\n' && length < line.length; next = in.read()) {
                line[length++] = (byte) next;
            }
            return PasswordSource.text(line, length);
        } catch (IOException gone) {
            throw new UncheckedIOException("the terminal cannot be read", gone);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    private static void show(String text) {
        try (OutputStream out = new FileOutputStream(DEVICE)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException("the terminal cannot be written", gone);
        }
    }
}
