package io.github.lyncdiscover.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Fuzzing without coverage: inputs near to those of a corpus, at the speed of code that nobody watches. {@code scripts/fuzz}
 * starts it behind a run of Jazzer, whose corpus it takes.
 */
public final class BlindFuzzing {
    private static final long SLOW = 10_000_000_000L;

    private BlindFuzzing() {}

    /**
     * Runs one target and prints how many inputs it was given; a fault ends the run, and its input is kept.
     *
     * @param words the target, the seconds, the seed, the most bytes of an input, the folder for faults, folders with inputs
     * @throws IOException if a file can't be read or written
     */
    public static void main(String[] words) throws IOException {
        FuzzTarget target = FuzzTarget.valueOf(words[0].toUpperCase(Locale.ROOT));
        int longest = Integer.parseInt(words[3]);
        List<byte[]> known = new ArrayList<>();
        for (String folder : List.of(words).subList(5, words.length)) {
            known.addAll(inputs(Path.of(folder), longest));
        }
        ByteMutator mutator = new ByteMutator(known, longest, Long.parseLong(words[2]));
        Path file = Files.createTempFile("fuzz-", ".input");
        long begun = System.nanoTime();
        long end = begun + 1_000_000_000L * Long.parseLong(words[1]);
        long count = 0;
        long now = begun;
        byte[] input = {};
        try {
            while (now < end) {
                input = mutator.next();
                if (target.takesFile()) {
                    Files.write(file, input);
                }
                long before = now;
                target.read(file, input);
                count++;
                now = System.nanoTime();
                if (now - before > SLOW) {
                    throw new AssertionError("more than ten seconds");
                }
            }
        } catch (RuntimeException | Error fault) {
            Files.write(Path.of(words[4], "crash-" + HexFormat.of().toHexDigits(System.nanoTime())), input);
            fault.printStackTrace();
        }
        Files.delete(file);
        System.out.printf(Locale.ROOT, "%d %d%n", count, count * 1_000_000_000L / Math.max(1, now - begun));
    }

    private static List<byte[]> inputs(Path folder, int longest) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length <= longest) {
                    inputs.add(bytes);
                }
            }
        }
        return inputs;
    }
}
