package io.github.lyncdiscover.text.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a zip that may be hostile: how much comes out of it is bounded, and no name in it is a place. Not for use by several
 * threads.
 */
public final class ZipFiles implements AutoCloseable {
    private static final byte[] LAST = {'P', 'K', 5, 6};
    private static final int LAST_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final byte[] zip;
    private final ZipInputStream entries;
    private int count;
    private long out;

    /**
     * A file of a zip.
     *
     * @param name its name in the zip, as it is written there
     * @param content all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares files of a zip.
    public record Entry(String name, byte[] content) {}

    private ZipFiles(byte[] zip) {
        this.zip = zip;
        this.entries = new ZipInputStream(new ByteArrayInputStream(zip));
    }

    /**
     * Opens a zip.
     *
     * @param zip all of the file
     * @return its files
     * @throws IOException if it is cut off; the message is a sentence without the file's name
     */
    public static ZipFiles of(byte[] zip) throws IOException {
        Objects.requireNonNull(zip, "zip");
        if (!isComplete(zip)) {
            throw new IOException("the zip ends before it is complete; the file was cut off, export it again");
        }
        return new ZipFiles(zip);
    }

    /**
     * The next file.
     *
     * @return the file, or empty after the last one
     * @throws IOException if the zip is damaged, or larger than any export; the message is a sentence without the file's name
     */
    public Optional<Entry> next() throws IOException {
        ZipEntry entry;
        byte[] content;
        try {
            entry = entries.getNextEntry();
            if (entry == null) {
                return Optional.empty();
            }
            content = entries.readNBytes((int) Math.min(FileLimits.ZIP_ENTRY_BYTES, most()) + 1);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new IOException("the zip is damaged or encrypted; export it again", damaged);
        }
        count++;
        if (count > FileLimits.ZIP_ENTRIES) {
            throw new IOException("the zip holds more than " + FileLimits.ZIP_ENTRIES + " files, which no export does");
        }
        if (content.length > FileLimits.ZIP_ENTRY_BYTES || content.length > most()) {
            throw new IOException("the zip unpacks to more than any export does");
        }
        out += content.length;
        return Optional.of(new Entry(entry.getName(), content));
    }

    private long most() {
        return Math.min(
                        FileLimits.ZIP_BYTES,
                        Math.max(FileLimits.ZIP_HARMLESS_BYTES, (long) zip.length * FileLimits.ZIP_RATIO))
                - out;
    }

    /** A zip ends with a directory, which may have a comment. */
    private static boolean isComplete(byte[] zip) {
        int last = zip.length - LAST_SIZE;
        for (int i = last; i >= Math.max(0, last - LONGEST_COMMENT); i--) {
            if (Arrays.equals(zip, i, i + LAST.length, LAST, 0, LAST.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
