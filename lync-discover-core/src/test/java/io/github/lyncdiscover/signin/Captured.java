package io.github.lyncdiscover.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The messages that the tests are held to. */
final class Captured {
    private Captured() {}

    static String text(String file) {
        try (InputStream in = Captured.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
