package io.github.lyncdiscover.cli.command.survey;

import io.github.lyncdiscover.cli.arguments.OutputLostException;
import io.github.lyncdiscover.survey.OpenTargets.Finished;
import io.github.lyncdiscover.survey.SurveyEntry;
import io.github.lyncdiscover.survey.SurveyFile;
import io.github.lyncdiscover.survey.SurveyFormat;
import io.github.lyncdiscover.text.file.FileTrouble;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The output of a survey's lines, each as soon as it is finished: standard output, or a file. For one thread. */
interface SurveyOutput extends AutoCloseable {
    /**
     * Writes whole lines.
     *
     * @return false if nobody reads them any more
     * @throws OutputLostException if they can't be written
     */
    boolean write(String lines);

    @Override
    default void close() {}

    /** Standard output; a failure is noticed there. */
    static SurveyOutput printed(PrintWriter out) {
        return lines -> {
            out.print(lines);
            return !out.checkError();
        };
    }

    /** A file that begins anew. */
    static SurveyOutput file(Path file) {
        try {
            return new ToFile(
                    file,
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING),
                    false);
        } catch (IOException failed) {
            throw new OutputLostException(FileTrouble.name(file) + ": can't be written: " + FileTrouble.why(failed));
        }
    }

    /** A file that goes on. */
    static SurveyOutput resumed(Path file, SurveyFormat format, Finished finished, Consumer<SurveyEntry> counted) {
        ToFile output = new ToFile(file, opened(file, format, finished, counted).channel(), true);
        if (output.isEmpty()) {
            output.write(format.head());
        }
        return output;
    }

    private static SurveyFile opened(Path file, SurveyFormat format, Finished finished, Consumer<SurveyEntry> counted) {
        try {
            return SurveyFile.open(file, format, entry -> {
                finished.add(entry);
                counted.accept(entry);
            });
        } catch (UncheckedIOException failed) {
            throw new OutputLostException(String.valueOf(failed.getMessage()));
        }
    }

    /** A file that is written to line by line. */
    final class ToFile implements SurveyOutput {
        private final Path file;
        private final FileChannel channel;
        private final boolean resumable;

        private ToFile(Path file, FileChannel channel, boolean resumable) {
            this.file = file;
            this.channel = channel;
            this.resumable = resumable;
        }

        private boolean isEmpty() {
            try {
                return channel.position() == 0;
            } catch (IOException failed) {
                throw new OutputLostException(FileTrouble.name(file) + ": can't be read: " + FileTrouble.why(failed));
            }
        }

        @Override
        public boolean write(String lines) {
            ByteBuffer left = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            try {
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                return true;
            } catch (IOException failed) {
                throw new OutputLostException(FileTrouble.name(file) + ": can't be written: " + FileTrouble.why(failed)
                        + "; the lines before are whole"
                        + (resumable
                                ? ", and the same command goes on from there"
                                : ", and --resume goes on from there"));
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException failed) {
                throw new OutputLostException(
                        FileTrouble.name(file) + ": can't be written: " + FileTrouble.why(failed));
            }
        }
    }
}
