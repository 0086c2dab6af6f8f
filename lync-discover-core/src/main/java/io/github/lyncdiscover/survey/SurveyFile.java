package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.file.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The file of a survey's output that a run goes on with: what is finished in it is not done again, and a last line that was cut
 * off is removed. One run at a time writes to it. For one thread.
 *
 * @since 0.1.0
 */
public final class SurveyFile implements AutoCloseable {
    private static final int SHOWN = 40;

    private final Path file;
    private final FileChannel channel;

    private SurveyFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a file to go on with.
     *
     * @param file the output of an earlier run of the same form; made if it is not there
     * @param format its form
     * @param finished takes each prediction that is in it
     * @return the file, to be written to at its end
     * @throws IllegalArgumentException if the file holds anything but the output of a survey, or another run writes to it
     * @throws UncheckedIOException if it can't be read or written; the message names the file and says why
     */
    public static SurveyFile open(Path file, SurveyFormat format, Consumer<SurveyEntry> finished) {
        Objects.requireNonNull(finished, "finished");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            SurveyFile open = new SurveyFile(file, channel);
            try {
                open.lock();
                channel.truncate(open.readFinished(format, finished));
                channel.position(channel.size());
                return open;
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(FileTrouble.name(file) + ": " + FileTrouble.why(failed), failed);
        }
    }

    /**
     * Where the output goes on.
     *
     * @return the channel, at the end of the file
     */
    public FileChannel channel() {
        return channel;
    }

    /** The lock ends with the process, however that ends. */
    private void lock() throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException here) {
            lock = null;
        }
        if (lock == null) {
            throw new IllegalArgumentException(
                    FileTrouble.name(file) + ": another run writes to this file; wait for its end");
        }
    }

    /** The number of bytes up to the end of the last whole line. */
    private long readFinished(SurveyFormat format, Consumer<SurveyEntry> finished) throws IOException {
        long whole = 0;
        int number = 0;
        WholeLines lines = new WholeLines(Channels.newInputStream(channel));
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            number++;
            whole = lines.end();
            if (number > 1 || !line.equals(format.head())) {
                finished.accept(entry(format, line, number));
            }
        }
        if (number == 0 && !format.mayBegin(lines.rest())) {
            throw foreign(1, lines.rest());
        }
        return whole;
    }

    private SurveyEntry entry(SurveyFormat format, String line, int number) {
        return format.entry(line.strip()).orElseThrow(() -> foreign(number, line));
    }

    private IllegalArgumentException foreign(int number, String line) {
        String shown = line.strip();
        return new IllegalArgumentException(
                FileTrouble.name(file) + ":" + number + ":1: this line is no prediction of a survey in this form: "
                        + PrintableText.quote(shown.substring(0, Math.min(SHOWN, shown.length())))
                        + "; name the output of an earlier run, or a new file");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The lines of a file that end in a line feed, with it; what was written half is none. */
    private static final class WholeLines {
        private final InputStream in;
        private byte[] buffer = new byte[1 << 16];
        private int start;
        private int limit;
        private long end;

        WholeLines(InputStream in) {
            this.in = in;
        }

        long end() {
            return end;
        }

        /** What is behind the last whole line. */
        String rest() {
            return new String(buffer, start, limit - start, StandardCharsets.UTF_8);
        }

        /** The next line; empty text at the end. */
        String next() throws IOException {
            int from = start;
            while (true) {
                for (int i = from; i < limit; i++) {
                    if (buffer[i] == '\n') {
                        String line = new String(buffer, start, i + 1 - start, StandardCharsets.UTF_8);
                        end += i + 1 - start;
                        start = i + 1;
                        return line;
                    }
                }
                from = limit - start;
                if (!more()) {
                    return "";
                }
                from += start;
            }
        }

        private boolean more() throws IOException {
            byte[] next = limit - start > buffer.length / 2 ? new byte[Math.multiplyExact(buffer.length, 2)] : buffer;
            System.arraycopy(buffer, start, next, 0, limit - start);
            limit -= start;
            start = 0;
            buffer = next;
            int count = in.read(buffer, limit, buffer.length - limit);
            limit += Math.max(0, count);
            return count > 0;
        }
    }

    @Override
    public String toString() {
        return "survey in " + file;
    }
}
