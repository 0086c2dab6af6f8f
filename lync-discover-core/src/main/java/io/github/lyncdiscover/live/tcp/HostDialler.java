package io.github.lyncdiscover.live.tcp;

import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.LocalFailureException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * A connection to the first of a host's addresses that answers. Each address gets a head start over the next (RFC
 * 8305), so that a dead one costs little. Works in the caller's thread.
 */
public final class HostDialler {
    private static final Duration HEAD_START = Duration.ofMillis(250);
    private static final int MOST_ADDRESSES = 16;
    private static final String NO_ADDRESS = "no address";

    private final Queue<InetSocketAddress> waiting;
    private final Deadline deadline;
    private final Selector selector;
    private final List<SocketChannel> pending = new ArrayList<>();
    private Optional<IOException> firstFailure = Optional.empty();

    private HostDialler(List<InetSocketAddress> addresses, Deadline deadline, Selector selector) {
        this.waiting = new ArrayDeque<>(addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size())));
        this.deadline = deadline;
        this.selector = selector;
    }

    /**
     * Connects.
     *
     * @param addresses where, in the order to try
     * @param most how long connecting may take
     * @param deadline until when; the socket's input ends then, too
     * @return a connected socket, with {@code TCP_NODELAY}
     * @throws SocketTimeoutException if no address answered in time
     * @throws ConnectionLostException if one answered and hung up
     * @throws IOException if none can be connected to; {@link #describe} says why
     * @throws LocalFailureException if this machine cannot connect to anything
     */
    public static DialledSocket dial(List<InetSocketAddress> addresses, Duration most, Deadline deadline)
            throws IOException {
        InterruptedWait.check();
        try (Selector selector = LocalFailures.here(Selector::open)) {
            HostDialler dialler = new HostDialler(addresses, deadline.atMost(most), selector);
            try {
                return new DialledSocket(dialler.race(), deadline);
            } finally {
                for (SocketChannel loser : dialler.pending) {
                    loser.close();
                }
            }
        } catch (IOException failure) {
            InterruptedWait.check();
            LocalFailures.check(failure);
            throw failure;
        }
    }

    /**
     * Says why no connection came about, in the same words on every system.
     *
     * @param failure what {@link #dial} threw
     * @return a few words
     */
    public static String describe(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof NoRouteToHostException || message.contains("unreachable")) {
            return "no way to the address";
        }
        if (message.equals(NO_ADDRESS)) {
            return message;
        }
        return failure instanceof ConnectException ? "connection refused" : "no connection";
    }

    private SocketChannel race() throws IOException {
        Duration headStart = shorter(HEAD_START, deadline.remaining().dividedBy(waiting.size() + 1L));
        long lastStart = System.nanoTime();
        while (true) {
            Duration left = deadline.remaining();
            if (left.isZero()) {
                throw new SocketTimeoutException("no address answered in time");
            }
            Duration untilNext = headStart.minusNanos(System.nanoTime() - lastStart);
            if (!waiting.isEmpty() && (pending.isEmpty() || untilNext.isNegative() || untilNext.isZero())) {
                lastStart = System.nanoTime();
                Optional<SocketChannel> connected = start(waiting.remove());
                if (connected.isPresent()) {
                    return release(connected.get());
                }
            } else if (pending.isEmpty()) {
                throw firstFailure.orElseGet(() -> new ConnectException(NO_ADDRESS));
            } else {
                Duration wait = waiting.isEmpty() ? left : shorter(left, untilNext);
                selector.select(Math.max(1, wait.toMillis()));
                InterruptedWait.check();
                Optional<SocketChannel> winner = winner();
                if (winner.isPresent()) {
                    return release(winner.get());
                }
            }
        }
    }

    private Optional<SocketChannel> start(InetSocketAddress address) throws IOException {
        SocketChannel channel = LocalFailures.here(SocketChannel::open);
        pending.add(channel);
        LocalFailures.here(() -> {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            return channel.register(selector, SelectionKey.OP_CONNECT);
        });
        try {
            if (address.getAddress().isAnyLocalAddress()) {
                throw new NoRouteToHostException("no address of a server"); // to the system, one of this machine
            }
            return attempt(channel, channel.connect(address));
        } catch (UnsupportedAddressTypeException otherFamily) {
            return failed(channel, new NoRouteToHostException("no such family of addresses here"));
        } catch (IOException failure) {
            LocalFailures.checkPorts(address, failure);
            return failed(channel, failure);
        }
    }

    private Optional<SocketChannel> winner() throws IOException {
        Optional<SocketChannel> winner = Optional.empty();
        for (SelectionKey key : selector.selectedKeys()) {
            SocketChannel channel = (SocketChannel) key.channel();
            if (winner.isEmpty()) {
                winner = finish(channel);
            }
        }
        selector.selectedKeys().clear();
        return winner;
    }

    private Optional<SocketChannel> finish(SocketChannel channel) throws IOException {
        try {
            return attempt(channel, channel.finishConnect());
        } catch (IOException failure) {
            if (failure.getClass() == SocketException.class) {
                throw new ConnectionLostException(failure); // no refusal, but a reset by a server that was there
            }
            return failed(channel, failure);
        }
    }

    /** A connection to a free local port can meet itself; then nobody listens there. */
    private static Optional<SocketChannel> attempt(SocketChannel channel, boolean connected) throws IOException {
        if (connected && channel.getLocalAddress().equals(channel.getRemoteAddress())) {
            channel.close();
            throw new ConnectException("Connection refused");
        }
        return connected ? Optional.of(channel) : Optional.empty();
    }

    private Optional<SocketChannel> failed(SocketChannel channel, IOException failure) throws IOException {
        pending.remove(channel);
        channel.close();
        if (firstFailure.isEmpty()) {
            firstFailure = Optional.of(failure);
        }
        return Optional.empty();
    }

    private SocketChannel release(SocketChannel channel) throws IOException {
        pending.remove(channel);
        SelectionKey key = channel.keyFor(selector);
        if (key != null) {
            key.cancel();
        }
        selector.selectNow();
        channel.configureBlocking(true);
        return channel;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
