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
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
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

    /** Waits until a server takes connections. */
    static void await(Process server, String name, List<String> addresses, int port, Path log) {
        for (String address : addresses) {
            int tries = 0;
            while (!listens(address, port)) {
                if (!server.isAlive() || ++tries == TRIES) {
                    Programs.stop(server);
                    throw new IllegalStateException(
                            name + " does not listen on " + address + " port " + port + ":\n" + Programs.text(log));
                }
                pause();
            }
        }
    }

    private static boolean listens(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
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
