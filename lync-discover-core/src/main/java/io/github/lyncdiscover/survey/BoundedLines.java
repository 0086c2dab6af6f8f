package io.github.lyncdiscover.survey;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a text of any length, one in memory at a time. Of a line that is too long only the beginning is kept. */
final class BoundedLines {
    /** Far more than an address, a row of a table or a prediction with its steps has. */
    static final int LONGEST = 1024 * 1024;

    private final Reader in;
    private final char[] buffer = new char[8_192];
    private int position;
    private int limit;
    private int line;
    private boolean afterReturn;

    BoundedLines(Reader in) {
        this.in = in;
    }

    /** The number of the line read last. */
    int number() {
        return line;
    }

    /**
     * The next line without its end; empty at the end of the text.
     *
     * @throws IOException if it holds a NUL, as no text does: a device or a binary file may have no line end at all
     */
    Optional<String> next() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        for (int c = read(); c >= 0; c = read()) {
            if (c == '\n' && afterReturn && !any) {
                afterReturn = false;
                continue;
            }
            afterReturn = c == '\r';
            any = true;
            if (c == 0) {
                throw new IOException("line " + (line + 1) + " has a NUL byte, as no list of addresses has");
            } else if (c == '\n' || c == '\r') {
                line++;
                return Optional.of(text.toString());
            } else if (text.length() <= LONGEST) {
                text.append((char) c);
            }
        }
        line += any ? 1 : 0;
        return any ? Optional.of(text.toString()) : Optional.empty();
    }

    static boolean isTooLong(String line) {
        return line.length() > LONGEST;
    }

    private int read() throws IOException {
        if (position == limit) {
            position = 0;
            limit = in.read(buffer);
            if (limit <= 0) {
                limit = 0;
                return -1;
            }
        }
        return buffer[position++];
    }
}
