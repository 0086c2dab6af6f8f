package io.github.lyncdiscover.live.tcp;

import io.github.lyncdiscover.network.LocalFailureException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.List;
import java.util.Locale;

/** The failures of this process and machine among what the system reports; all others are answers of the world. */
public final class LocalFailures {
    /** What the systems say, in lower case: no descriptors, no memory for a socket, no local port. */
    private static final List<String> WORDS = List.of(
            "too many open files",
            "no buffer space available",
            "cannot allocate memory",
            "not enough space",
            "lacked sufficient buffer space",
            "insufficient system resources",
            "no file descriptors available",
            "address already in use");

    private LocalFailures() {}

    /** A step that asks nobody, so that whatever fails in it fails here. */
    public interface LocalStep<T> {
        T get() throws IOException;
    }

    /**
     * Does what depends on this machine alone.
     *
     * @throws LocalFailureException if it fails
     */
    public static <T> T here(LocalStep<T> step) {
        try {
            return step.get();
        } catch (IOException failure) {
            InterruptedWait.check();
            throw exception(failure);
        }
    }

    /**
     * Returns if a failure is an answer of the world.
     *
     * @throws LocalFailureException if it, or what it was caused by, is one of this machine
     */
    public static void check(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause(), depth++) {
            if (cause instanceof LocalFailureException local) {
                throw local;
            } else if (cause instanceof IOException known && isLocal(known)) {
                throw exception(known);
            }
        }
    }

    /**
     * Returns if a connection failed for another reason than that this machine has no local port left. The system says the
     * same where it has no address of that family; then not even a datagram could be sent.
     *
     * @throws LocalFailureException if there is no port
     */
    static void checkPorts(InetSocketAddress place, IOException failure) {
        if (String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("cannot assign requested address")) {
            try (DatagramChannel channel = here(DatagramChannel::open)) {
                channel.connect(place);
            } catch (IOException | UnsupportedAddressTypeException noAddressOfThatFamily) {
                return;
            }
            throw exception(failure);
        }
    }

    /** The exception for what failed here. */
    public static LocalFailureException exception(IOException failure) {
        return new LocalFailureException(
                "this process cannot use the network: " + String.valueOf(failure.getMessage()), failure);
    }

    private static boolean isLocal(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(message::contains);
    }
}
