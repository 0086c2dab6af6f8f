package io.github.lyncdiscover.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output that knows why it failed: who reads with {@code head} has what he wanted, and needs no complaint. Not
 * for use by several threads.
 */
final class ResultStream extends FilterOutputStream {
    private boolean readerIsGone;

    ResultStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException failure) {
            String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
            readerIsGone = words.contains("broken pipe") || words.contains("pipe is being closed");
            throw failure;
        }
    }

    /** Reports whether writing failed because nobody reads any more. */
    boolean readerIsGone() {
        return readerIsGone;
    }
}
