package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong in the program or its process is never told as one of the codes of a prediction. */
final class MainTest {
    /** A reader of results in which something goes wrong, as it could anywhere. */
    private static final class Broken extends Writer {
        private final Supplier<Throwable> fault;

        Broken(Supplier<Throwable> fault) {
            this.fault = fault;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            Throwable thrown = fault.get();
            if (thrown instanceof Error error) {
                throw error;
            } else if (thrown instanceof IOException failed) {
                throw failed;
            }
            throw (RuntimeException) thrown;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        70,
                        "there is not enough memory; give Java more, such as LYNC_DISCOVER_OPTS=-Xmx4g.",
                        (Supplier<Throwable>) OutOfMemoryError::new),
                Arguments.of(
                        70,
                        "a fault in lync-discover itself, please report it: java.lang.StackOverflowError.",
                        (Supplier<Throwable>) StackOverflowError::new),
                Arguments.of(
                        70,
                        "a fault in lync-discover itself, please report it: java.lang.NoClassDefFoundError: a/B.",
                        (Supplier<Throwable>) () -> new NoClassDefFoundError("a/B")),
                Arguments.of(
                        70,
                        "a fault in lync-discover itself, please report it: java.lang.NullPointerException: x.",
                        (Supplier<Throwable>) () -> new NullPointerException("x\n\tat a stack trace")),
                Arguments.of(
                        70,
                        "there is not enough memory; give Java more, such as LYNC_DISCOVER_OPTS=-Xmx4g.",
                        (Supplier<Throwable>) () -> new CompletionException(new OutOfMemoryError("heap"))),
                Arguments.of(
                        70,
                        "a fault in lync-discover itself, please report it: java.lang.StackOverflowError.",
                        (Supplier<Throwable>) () -> new IllegalArgumentException("wrapped", new StackOverflowError())),
                Arguments.of(
                        70,
                        "a fault in lync-discover itself, please report it: java.io.UncheckedIOException: files.",
                        (Supplier<Throwable>)
                                () -> new java.io.UncheckedIOException("files", new IOException("too many"))),
                Arguments.of(74, "the results could not be written to standard output.", (Supplier<Throwable>)
                        () -> new IOException("No space left on device")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_one_sentence_and_a_code_of_its_own(int exitCode, String sentence, Supplier<Throwable> fault) {
        StringWriter err = new StringWriter();
        String[] prompting = {"trust", "--sip-domain", "contoso.example", "pool.fabrikam.example"};
        int code = Main.run(prompting, new PrintWriter(new Broken(fault)), new PrintWriter(err));
        assertEquals(exitCode, code);
        assertEquals("lync-discover: " + sentence + "\n", err.toString());
    }

    @Test
    void the_same_without_a_fault() {
        assertEquals(
                1,
                Cli.run("trust", "--sip-domain", "contoso.example", "pool.fabrikam.example")
                        .exitCode());
        assertThrows(ClassCastException.class, () -> new Broken(Exception::new).write("x"));
    }
}
