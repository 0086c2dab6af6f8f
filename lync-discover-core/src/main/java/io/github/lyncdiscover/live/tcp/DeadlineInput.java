package io.github.lyncdiscover.live.tcp;

import io.github.lyncdiscover.network.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** What comes in over a socket, until a deadline and up to {@link DialledSocket#MOST_BYTES}. */
final class DeadlineInput extends InputStream {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Socket socket;
    private final InputStream in;
    private final Deadline deadline;
    private long received;

    DeadlineInput(Socket socket, Deadline deadline) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.deadline = deadline;
    }

    long received() {
        return received;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (received > DialledSocket.MOST_BYTES) {
            throw new IOException("too many bytes");
        }
        while (true) {
            long left = deadline.remaining().toNanos();
            if (left == 0) {
                throw new SocketTimeoutException("the time is over");
            }
            socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, left / NANOS_PER_MILLI + 1));
            try {
                int count = in.read(buffer, offset, length);
                received += Math.max(0, count);
                return count;
            } catch (SocketTimeoutException early) {
                // Only the deadline counts.
            }
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
