package io.github.lyncdiscover.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No reader needs more than in proportion to the size of its file. Memory is counted, not time. */
final class LargeInputTest {
    /** More than what suffices to tell the kind of a file. */
    private static final int SMALL = 300 * 1024;

    private static final int LARGE = 4 * SMALL;

    /** Four times the size, and some for tables that double. */
    private static final double MOST = 5.2;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void memory_grows_with_the_size_of_the_file(LargeInput input) throws IOException {
        Path small = input.write(folder, input.fitting(SMALL));
        Path large = input.write(folder, input.fitting(LARGE));
        allocated(input, small);
        long first = allocated(input, small);
        long second = allocated(input, large);
        assertTrue(second <= first * MOST, () -> second + " bytes are " + (double) second / first + " times " + first);
    }

    private static long allocated(LargeInput input, Path file) {
        long id = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(id);
        input.read(file);
        return THREADS.getThreadAllocatedBytes(id) - before;
    }
}
