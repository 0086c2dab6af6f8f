package io.github.lyncdiscover.live.tcp;

import io.github.lyncdiscover.network.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/**
 * The input from a socket, until a deadline and up to {@link DialledSocket#MOST_BYTES}. Acknowledges at once where the
 * system can: a server with Nagle's algorithm would otherwise wait some 40 ms within a handshake.
 */
final class DeadlineInput extends InputStream {
    private final SocketChannel channel;
    private final Socket socket;
    private final Optional<SocketOption<Boolean>> quickAcknowledgement;
    private final InputStream in;
    private volatile Deadline deadline;
    private volatile int pause;
    private long received;

    DeadlineInput(SocketChannel channel, Deadline deadline) throws IOException {
        this.channel = channel;
        this.socket = channel.socket();
        this.quickAcknowledgement = quickAcknowledgement(channel);
        this.in = socket.getInputStream();
        this.deadline = deadline;
    }

    long received() {
        return received;
    }

    void renew(Deadline next) {
        deadline = next;
        received = 0;
    }

    /** The milliseconds after which one read ends, within the deadline; 0 for none. */
    int pause() {
        return pause;
    }

    void pause(int milliseconds) {
        pause = milliseconds;
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
            Duration left = deadline.remaining();
            if (left.isZero()) {
                throw new SocketTimeoutException("the time is over");
            }
            if (quickAcknowledgement.isPresent()) {
                channel.setOption(quickAcknowledgement.get(), true); // holds for a while only
            }
            int most = (int) Math.min(Integer.MAX_VALUE, left.toMillis() + 1);
            socket.setSoTimeout(pause == 0 ? most : Math.min(pause, most));
            try {
                int count = in.read(buffer, offset, length);
                received += Math.max(0, count);
                return count;
            } catch (SocketTimeoutException early) {
                if (pause != 0) {
                    throw early;
                } // else only the deadline counts
            }
        }
    }

    /** Only on Linux, and only if the runtime has the JDK's own options. */
    @SuppressWarnings("unchecked")
    private static Optional<SocketOption<Boolean>> quickAcknowledgement(SocketChannel channel) {
        return channel.supportedOptions().stream()
                .filter(option -> option.name().equals("TCP_QUICKACK") && option.type() == Boolean.class)
                .map(option -> (SocketOption<Boolean>) option)
                .findFirst();
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
