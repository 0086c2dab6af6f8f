package io.github.lyncdiscover.examples.live;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.Message;

/** A name server on 127.0.0.1 that takes its time for every answer, and answers any number of questions at once. */
final class SlowNameServer implements AutoCloseable {
    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final Zone zone;
    private final Duration delay;

    SlowNameServer(Zone zone, Duration delay) throws IOException {
        this.zone = zone;
        this.delay = delay;
        Thread thread = new Thread(this::serve, "name server");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    @Override
    public void close() {
        socket.close();
        later.shutdownNow();
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] question = Arrays.copyOf(buffer, packet.getLength());
                SocketAddress asker = packet.getSocketAddress();
                Future<Void> unused =
                        later.schedule(() -> answer(question, asker), delay.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (IOException closed) {
            later.shutdownNow();
        }
    }

    private Void answer(byte[] question, SocketAddress asker) throws IOException {
        byte[] answer = zone.answer(new Message(question)).toWire();
        socket.send(new DatagramPacket(answer, answer.length, asker));
        return null;
    }
}
