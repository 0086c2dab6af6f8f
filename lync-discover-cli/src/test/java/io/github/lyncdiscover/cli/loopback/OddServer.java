package io.github.lyncdiscover.cli.loopback;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that does what nginx would not: it stays silent, never ends, breaks off. */
final class OddServer implements World.Server {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n";

    private final ServerSocket listening = new ServerSocket();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "odd server");
        thread.setDaemon(true);
        return thread;
    });

    private OddServer() throws IOException {}

    /** Starts it at an address of its own. */
    static OddServer start(String address, int port, Oddity oddity) {
        try {
            OddServer server = new OddServer();
            server.listening.setReuseAddress(true);
            server.listening.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            server.threads.execute(() -> server.accept(oddity));
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(address + " port " + port, failure);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.shutdownNow();
    }

    private void accept(Oddity oddity) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                threads.execute(() -> serve(socket, oddity));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket socket, Oddity oddity) {
        try (socket;
                OutputStream out = socket.getOutputStream()) {
            boolean asked = socket.getInputStream().read() >= 0;
            if (asked) {
                serve(socket, out, oddity);
            }
        } catch (IOException gone) {
            // As it should: the other side had enough.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void serve(Socket socket, OutputStream out, Oddity oddity) throws IOException, InterruptedException {
        switch (oddity) {
            case SILENT -> Thread.sleep(60_000);
            case NO_HTTP -> write(out, "SSH-2.0-OpenSSH_9.2\r\n");
            case RESET -> socket.setSoLinger(true, 0);
            case ENDLESS_BODY -> repeat(out, HEAD + "\r\n<!--", "a".repeat(8_192), 0);
            case DRIPPING_BODY -> repeat(out, HEAD + "\r\n<!--", "a", 50);
            case ENDLESS_HEADERS -> repeat(out, HEAD, "X-More: " + "a".repeat(1_000) + "\r\n", 0);
            case DRIPPING_HEADERS -> repeat(out, HEAD, "X-More: a\r\n", 50);
            case ENDLESS_INTERIM_RESPONSES -> repeat(out, "", "HTTP/1.1 100 Continue\r\n\r\n", 0);
            case CUT_SHORT -> write(out, HEAD + "Content-Length: 1000\r\n\r\n<a>");
            case HALF_CLOSED -> {
                socket.shutdownOutput();
                Thread.sleep(60_000);
            }
            case HALF_CLOSED_IN_THE_BODY -> {
                write(out, HEAD + "Content-Length: 1000\r\n\r\n<a>");
                socket.shutdownOutput();
                Thread.sleep(60_000);
            }
            case CONTROL_CHARACTERS_IN_HEADERS ->
                write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/\u001b[31mhtml\r\nContent-Length: 0\r\n\r\n");
            case CONTROL_CHARACTERS_IN_LOCATION ->
                write(
                        out,
                        "HTTP/1.1 302 Found\r\nLocation: https://\u001b[31mred.example/\u0007\r\n"
                                + "Content-Length: 0\r\n\r\n");
        }
    }

    private static void repeat(OutputStream out, String first, String more, long pause)
            throws IOException, InterruptedException {
        write(out, first);
        while (true) {
            write(out, more);
            Thread.sleep(pause);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
