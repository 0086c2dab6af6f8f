package io.github.lyncdiscover.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The helper of {@code scripts/fuzz}: without arguments it names the targets; a target and a folder fill the folder with seeds. */
public final class FuzzCorpus {
    private FuzzCorpus() {}

    /**
     * Names the targets, or copies the seeds of one.
     *
     * @param words nothing, or a target and a folder
     * @throws IOException if a seed can't be copied
     */
    public static void main(String[] words) throws IOException {
        if (words.length == 0) {
            System.out.println(Arrays.stream(FuzzTarget.values())
                    .map(target -> target.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" ")));
            return;
        }
        FuzzTarget target = FuzzTarget.valueOf(words[0].toUpperCase(Locale.ROOT));
        int number = 0;
        for (Path seed : FuzzSeeds.of(target)) {
            number++;
            Files.copy(seed, Path.of(words[1], "seed-" + number), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
