package io.github.lyncdiscover.fuzz;

import java.util.function.Supplier;

/** The checks that fuzz targets share. */
final class FuzzChecks {
    private FuzzChecks() {}

    /** A message is one line of text. */
    static void singleLine(String message) {
        if (message.isBlank() || message.chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError("a message that is no line of text: " + message);
        }
    }

    static void same(Object expected, Object actual, String what) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + ": expected " + expected + ", was " + actual);
        }
    }

    static void holds(boolean law, String what, Object about) {
        if (!law) {
            throw new AssertionError(what + ": " + about);
        }
    }

    /** What a value reads back from its own text is the value; a text that is refused is refused in one line. */
    static <T> void roundTrip(Supplier<T> reading, java.util.function.Function<String, T> reader, String what) {
        T value;
        try {
            value = reading.get();
        } catch (IllegalArgumentException refused) {
            singleLine(String.valueOf(refused.getMessage()));
            return;
        }
        same(value, reader.apply(value.toString()), what);
    }
}
