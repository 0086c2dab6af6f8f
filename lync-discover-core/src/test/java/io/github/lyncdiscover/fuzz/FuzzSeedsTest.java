package io.github.lyncdiscover.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every seed of every target of {@code scripts/fuzz}, whole and damaged: read, or refused in one sentence. */
final class FuzzSeedsTest {
    private static final int DAMAGES = 40;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void a_seed_is_read_or_refused(FuzzTarget target) throws IOException {
        List<Path> seeds = FuzzSeeds.of(target);
        assertFalse(seeds.isEmpty());
        Path file = folder.resolve("input");
        for (Path seed : seeds) {
            byte[] whole = Files.readAllBytes(seed);
            read(target, file, whole, seed);
            Random random = new Random(whole.length);
            for (int i = 0; i < DAMAGES && whole.length > 0; i++) {
                read(target, file, damaged(whole, random), seed);
            }
        }
    }

    private static void read(FuzzTarget target, Path file, byte[] bytes, Path seed) throws IOException {
        Files.write(file, bytes);
        try {
            target.read(file, bytes);
        } catch (RuntimeException | Error fault) {
            Path kept = Files.write(Files.createTempFile("fuzz-fault-", ".input"), bytes);
            throw new AssertionError(target + ", " + seed + ", see " + kept, fault);
        }
    }

    /** Some bytes changed, a part doubled, or the end cut off. */
    private static byte[] damaged(byte[] whole, Random random) {
        int place = random.nextInt(whole.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(whole, place);
            case 1 -> {
                byte[] doubled = Arrays.copyOf(whole, whole.length + whole.length - place);
                System.arraycopy(whole, place, doubled, whole.length, whole.length - place);
                yield doubled;
            }
            default -> {
                byte[] changed = whole.clone();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
        };
    }
}
