package io.github.lyncdiscover.cli.arguments;

import io.github.lyncdiscover.text.file.WholeFiles;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files that a command writes beside its result. One that can't be written keeps neither the others nor the result from
 * appearing: it is remembered, and complained of in the end. Not for use by several threads.
 */
public final class SideFiles {
    private final List<String> lost = new ArrayList<>();

    /** Writes a text as UTF-8, or remembers why not. */
    public boolean write(Path file, String text) {
        return write(Map.of(file, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes files that belong together, in this order, or none of them, and remembers why not. */
    public boolean write(Map<Path, byte[]> files) {
        try {
            WholeFiles.write(files);
            return true;
        } catch (UncheckedIOException failed) {
            lost.add(String.valueOf(failed.getMessage()));
            return false;
        }
    }

    /** Remembers, in a sentence, a file that can't be written for another reason. */
    public void lose(String sentence) {
        lost.add(sentence);
    }

    /**
     * To be called once the result is printed.
     *
     * @throws OutputLostException if a file could not be written
     */
    public void complain() {
        if (!lost.isEmpty()) {
            throw new OutputLostException(String.join("; ", lost));
        }
    }
}
