package io.github.lyncdiscover.cli.loopback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A name server before another one that answers late and loses datagrams, of each question at most one: whoever asks again gets
 * an answer. Over UDP only.
 */
public final class LossyNameServer implements AutoCloseable {
    private static final int LARGEST = 4096;
    private static final int LATEST_MILLIS = 200;

    private final DatagramSocket socket;
    private final InetSocketAddress behind;
    private final double loss;
    private final Random random;
    private final Map<String, Boolean> lost = new ConcurrentHashMap<>();
    private final AtomicInteger losses = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(LossyNameServer::daemon);

    /** Loses a question with this probability when it is asked for the first time. */
    public LossyNameServer(InetSocketAddress behind, double loss, long seed) {
        this.behind = behind;
        this.loss = loss;
        this.random = new Random(seed);
        try {
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        daemon(this::serve).start();
    }

    /** Where it listens, as an option has it. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** How many datagrams it has lost. */
    public int losses() {
        return losses.get();
    }

    @Override
    public void close() {
        socket.close();
        threads.shutdownNow();
    }

    private void serve() {
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
                socket.receive(packet);
                byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
                String first = packet.getPort() + "/" + query[0] + "/" + query[1];
                boolean again = lost.putIfAbsent(first, true) != null;
                if (!again && random.nextDouble() < loss) {
                    losses.incrementAndGet();
                } else {
                    int late = random.nextInt(LATEST_MILLIS);
                    threads.execute(() -> answer(packet, query, late));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answer(DatagramPacket packet, byte[] query, int late) {
        try (DatagramSocket onward = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.sleep(late);
            onward.setSoTimeout(2_000);
            DatagramPacket reply = new DatagramPacket(new byte[LARGEST], LARGEST);
            for (int tries = 0; tries < 3; tries++) {
                onward.send(new DatagramPacket(query, query.length, behind));
                try {
                    onward.receive(reply);
                    socket.send(new DatagramPacket(reply.getData(), reply.getLength(), packet.getSocketAddress()));
                    return;
                } catch (SocketTimeoutException busy) {
                    // Only the test's own losses count.
                }
            }
        } catch (IOException | InterruptedException closed) {
            // The test is over.
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lossy-name-server");
        thread.setDaemon(true);
        return thread;
    }
}
