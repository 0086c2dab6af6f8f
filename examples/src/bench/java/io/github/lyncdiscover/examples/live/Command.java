package io.github.lyncdiscover.examples.live;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command that is timed as a whole process.
 *
 * @param expected the exit code
 */
record Command(String title, List<String> words, int expected) {
    double millis() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != expected) {
            process.destroy();
            throw new IllegalStateException(words + " did not end with " + expected);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
