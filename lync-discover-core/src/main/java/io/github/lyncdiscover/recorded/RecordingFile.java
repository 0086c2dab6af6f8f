package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.TextSource;
import io.github.lyncdiscover.text.content.JsonValue;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.FileText;
import io.github.lyncdiscover.text.file.TextFault;
import io.github.lyncdiscover.text.file.WholeFiles;
import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.text.kind.FileUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The file that keeps a recording. What is written is read back as the same recording. */
public final class RecordingFile {
    /** What the file says it is. */
    public static final String SCHEMA = "lync-discover/recording/1";

    /** The most exchanges of a recording. */
    public static final int MOST_EXCHANGES = FileLimits.RECORDING_EXCHANGES;

    /** The largest file, in bytes. */
    public static final int LARGEST_FILE = FileLimits.RECORDING_BYTES;

    private RecordingFile() {}

    /**
     * Writes a recording. The file is there whole or, if something goes wrong, as it was before.
     *
     * @param recording what to write
     * @param file where to; what is there already is replaced
     * @throws java.io.UncheckedIOException if it cannot be written; the message names the file and says why
     * @throws IllegalArgumentException if the recording is larger than what {@link #read} reads
     */
    public static void write(Recording recording, Path file) {
        Objects.requireNonNull(file, "file");
        WholeFiles.write(file, bytes(recording));
    }

    /**
     * The content of a recording's file.
     *
     * @param recording what to write
     * @return its {@linkplain #text text} in UTF-8
     * @throws IllegalArgumentException if the recording is larger than what {@link #read} reads
     */
    public static byte[] bytes(Recording recording) {
        return bytes(text(recording), recording.exchanges().size());
    }

    /**
     * The content of a file with the recordings of several places.
     *
     * @param places one recording without a place, or one of each place
     * @return its text in UTF-8
     * @throws IllegalArgumentException if they are larger than what {@link #readPlaces} reads, or a place is missing or there twice
     */
    public static byte[] bytes(List<Recording.Placed> places) {
        return bytes(
                RecordingWriter.write(places),
                places.stream()
                        .mapToInt(each -> each.recording().exchanges().size())
                        .sum());
    }

    private static byte[] bytes(String text, int exchanges) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST_FILE || exchanges > MOST_EXCHANGES) {
            throw new IllegalArgumentException("a recording has at most " + MOST_EXCHANGES + " exchanges and "
                    + LARGEST_FILE + " bytes, not " + exchanges + " and " + bytes.length);
        }
        return bytes;
    }

    /**
     * The text that is in a recording's file.
     *
     * @param recording what to write
     * @return JSON, the same for equal recordings
     */
    public static String text(Recording recording) {
        return RecordingWriter.write(recording);
    }

    /**
     * Reads a recording.
     *
     * @param file the file
     * @return what is in it
     * @throws RecordingFormatException if it cannot be read or is no recording
     */
    public static Recording read(Path file) {
        return read(TextSource.of(file));
    }

    /**
     * Reads a recording from a string, a reader, a stream or a resource.
     *
     * @param file what a recording's file holds
     * @return the recording
     * @throws RecordingFormatException if it cannot be read, is no recording, or has one of each place
     */
    public static Recording read(TextSource file) {
        List<Recording.Placed> places = readPlaces(file);
        if (places.size() > 1) {
            throw new RecordingFormatException(
                    name(file) + ":1:1: the recording has the answers of two places, and those of one are needed here");
        }
        return places.get(0).recording();
    }

    /**
     * Reads the recordings of a file, which has one, or one of each place.
     *
     * @param file the file
     * @return the recordings, at least one, inside before outside
     * @throws RecordingFormatException if it cannot be read or is no recording
     */
    public static List<Recording.Placed> readPlaces(Path file) {
        return readPlaces(TextSource.of(file));
    }

    /**
     * Reads the recordings of a file, which has one, or one of each place.
     *
     * @param file what a recording's file holds
     * @return the recordings, at least one, inside before outside
     * @throws RecordingFormatException if it cannot be read or is no recording
     */
    public static List<Recording.Placed> readPlaces(TextSource file) {
        Objects.requireNonNull(file, "file");
        try {
            byte[] bytes = file.read("a recording", LARGEST_FILE, "is larger than " + LARGEST_FILE + " bytes");
            FileKind kind = FileKind.of(bytes);
            if (kind != FileKind.RECORDING) {
                throw new RecordingFormatException(name(file) + ":1:1: " + kind.refusal(FileUse.RECORDING));
            }
            return RecordingReader.readPlaces(JsonValue.parse(FileText.decode(bytes), FileLimits.RECORDING_VALUES));
        } catch (TextFault fault) {
            throw new RecordingFormatException(name(file) + ":" + fault.position() + ": " + fault.getMessage());
        } catch (JsonValue.Fault fault) {
            throw new RecordingFormatException(name(file) + ":" + fault.place().line() + ":"
                    + fault.place().column() + ": " + fault.getMessage());
        } catch (IOException failed) {
            throw new RecordingFormatException(name(file) + ": " + failed.getMessage());
        }
    }

    private static String name(TextSource file) {
        return PrintableText.of(file.toString());
    }
}
