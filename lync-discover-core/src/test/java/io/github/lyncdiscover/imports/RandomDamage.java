package io.github.lyncdiscover.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;

/** A good file with one byte changed, many times over. */
final class RandomDamage {
    private static final int TIMES = 3_000;

    private RandomDamage() {}

    /** Each damaged file is read all the same, or refused with the file's name in front; nothing else is thrown. */
    static void isReadOrTold(Path file, byte[] good, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            byte[] damaged = good.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                TopologyFile.read(file, damaged);
            } catch (ImportException told) {
                assertTrue(String.valueOf(told.getMessage()).startsWith(file + ":"), told::getMessage);
            }
        }
    }
}
