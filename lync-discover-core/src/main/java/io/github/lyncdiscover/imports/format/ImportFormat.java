package io.github.lyncdiscover.imports.format;

import io.github.lyncdiscover.text.kind.FileKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file format that an import reads, such as the zone file of BIND. A new format is one implementation in a package of its
 * own, and one line in the list that formats are chosen from. Implementations have no state, so several threads may use
 * one.
 *
 * @param <T> what a file of this format holds
 */
public interface ImportFormat<T> {
    /**
     * The kinds of file that are in this format.
     *
     * @return at least one
     */
    Set<FileKind> kinds();

    /**
     * Whether a file is in this format. The content decides, never the file's name; a damaged file of this format is one
     * of this format.
     *
     * @param file the file
     * @return true if {@link #read} is to be asked, and its complaints are to be shown
     */
    default boolean recognizes(SourceFile file) {
        return kinds().contains(file.kind());
    }

    /**
     * Reads a file.
     *
     * @param file one that is recognized
     * @return what it holds
     * @throws io.github.lyncdiscover.imports.format.ImportFault if the file is damaged, cut off or too large; the message says what
     *     to do, and the fault where
     * @throws io.github.lyncdiscover.text.file.TextFault the same, where it is no whole text or table
     */
    T read(SourceFile file);

    /**
     * The format of a file: the first that recognizes it.
     *
     * @param <T> what the formats read
     * @param formats the formats, the most particular first
     * @param file the file
     * @return the format, or empty if none recognizes it
     */
    static <T> Optional<ImportFormat<T>> of(List<? extends ImportFormat<T>> formats, SourceFile file) {
        for (ImportFormat<T> format : formats) {
            if (format.recognizes(file)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
