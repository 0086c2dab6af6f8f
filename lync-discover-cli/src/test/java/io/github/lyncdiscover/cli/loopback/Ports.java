package io.github.lyncdiscover.cli.loopback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

/** Ports of the loopback addresses. */
final class Ports {
    private static final int TRIES = 1_000;

    private Ports() {}

    /** A port that nobody listens on just now. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static boolean exists(String address) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return socket.isBound();
        } catch (IOException noSuchAddress) {
            return false;
        }
    }

    /** Tells by a connection whether a server is ready. */
    interface Probe {
        boolean isReady(Socket socket) throws IOException;
    }

    /** Waits until a server is ready at each address. */
    static void await(Process server, String name, List<String> addresses, int port, Path log, Probe probe) {
        for (String address : addresses) {
            int tries = 0;
            while (!isReady(address, port, probe)) {
                if (!server.isAlive() || ++tries == TRIES) {
                    Programs.stop(server);
                    throw new IllegalStateException(
                            name + " is not ready on " + address + " port " + port + ":\n" + Programs.text(log));
                }
                pause();
            }
        }
    }

    private static boolean isReady(String address, int port, Probe probe) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            socket.setSoTimeout(1_000);
            return probe.isReady(socket);
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
