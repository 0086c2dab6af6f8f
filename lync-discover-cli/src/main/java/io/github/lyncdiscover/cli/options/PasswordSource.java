package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.name.PrintableText;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A place outside the command line where a password is kept: a file descriptor or an environment variable. */
final class PasswordSource {
    /** In bytes: each character has at most four. */
    private static final int LONGEST = 4 * AccountCredentials.LONGEST_PASSWORD;

    private static final int LARGEST_DESCRIPTOR = 65_535;

    private PasswordSource() {}

    /** Reads the number of a descriptor. */
    static int descriptor(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LARGEST_DESCRIPTOR) {
            // What was given could be the password itself.
            throw new IllegalArgumentException("give the number of a file descriptor, such as 4 with 4<FILE");
        } else if (text.equals("1") || text.equals("2")) {
            throw new IllegalArgumentException("1 and 2 are written, not read");
        }
        return Integer.parseInt(text);
    }

    /** The first line of a descriptor. */
    static char[] fromDescriptor(int number) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        if (windows && number != 0) {
            throw new UsageException("--password-fd: Windows passes standard input only: give 0");
        }
        byte[] line = new byte[LONGEST + 1];
        try (InputStream in =
                number == 0 ? new FileInputStream(FileDescriptor.in) : new FileInputStream("/dev/fd/" + number)) {
            int length = 0;
            int next = in.read();
            while (next >= 0 && next != '\n' && length < line.length) {
                line[length++] = (byte) next;
                next = in.read();
            }
            if (length > 0 && line[length - 1] == '\r') {
                length--;
            }
            return decoded(line, length, "--password-fd: descriptor " + number);
        } catch (IOException unreadable) {
            throw new UsageException(
                    "--password-fd: descriptor " + number + " cannot be read; open it, as with " + number + "<FILE",
                    unreadable);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    /** The value of an environment variable, which Java keeps until it ends. */
    static char[] fromEnvironment(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new UsageException("--password-env: the environment has no " + PrintableText.quote(name)
                    + (value == null ? "" : " with a password in it"));
        }
        return checked(value.toCharArray(), "--password-env: " + PrintableText.quote(name));
    }

    private static char[] decoded(byte[] bytes, int length, String source) {
        try {
            return checked(text(bytes, length), source);
        } catch (CharacterCodingException notText) {
            throw new UsageException(source + " has no line of text in UTF-8", notText);
        }
    }

    /** Text in UTF-8, not by way of a String, which could not be cleared. */
    static char[] text(byte[] bytes, int length) throws CharacterCodingException {
        char[] letters = new char[length];
        CharBuffer text = CharBuffer.wrap(letters);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length), text, true);
        char[] exact = Arrays.copyOf(letters, text.position());
        Arrays.fill(letters, '\0');
        if (result.isError()) {
            result.throwException();
        }
        return exact;
    }

    /** What is no line of text was never meant as a password: to send it would cost the only attempt. */
    private static char[] checked(char[] password, String source) {
        boolean odd = false;
        for (char letter : password) {
            odd |= Character.isISOControl(letter);
        }
        if (odd || password.length == 0 || password.length > AccountCredentials.LONGEST_PASSWORD) {
            Arrays.fill(password, '\0');
            throw new UsageException(source + " has no password: a line of text with 1 to "
                    + AccountCredentials.LONGEST_PASSWORD + " characters");
        }
        return password;
    }
}
