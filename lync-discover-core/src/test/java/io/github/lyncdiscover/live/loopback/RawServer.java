package io.github.lyncdiscover.live.loopback;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A server that does with each connection what a test says. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();

    /** What to do with a connection; it is closed afterwards. */
    public interface Script {
        void serve(Socket socket) throws IOException, InterruptedException;
    }

    public RawServer(Script script) throws IOException {
        this("127.0.0.1", 0, ServerSocketFactory.getDefault(), script);
    }

    public RawServer(String address, int port, ServerSocketFactory factory, Script script) throws IOException {
        listener = factory.createServerSocket(port, 50, InetAddress.getByName(address));
        daemon(() -> accept(script));
    }

    public int port() {
        return listener.getLocalPort();
    }

    public int accepted() {
        return accepted.get();
    }

    public static void readRequest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        for (int newlines = 0, c = in.read(); newlines < 2 && c >= 0; ) {
            newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
            if (newlines < 2) {
                c = in.read();
            }
        }
    }

    public static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Keeps a connection open without a word until the other side closes it. */
    public static void keepSilent(Socket socket) throws IOException {
        while (socket.getInputStream().read() >= 0) {
            // Whatever it says.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket socket = listener.accept();
                accepted.incrementAndGet();
                open.add(socket);
                daemon(() -> serve(script, socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void serve(Script script, Socket socket) {
        try (socket) {
            script.serve(socket);
        } catch (IOException | InterruptedException gone) {
            // The client has gone.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "test-server");
        thread.setDaemon(true);
        thread.start();
    }
}
