package io.github.lyncdiscover.examples.live;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ServerSocketFactory;

/**
 * A web server on 127.0.0.1, plain or with TLS, that takes its time for every response, counted from the end of the
 * request. Its pages go by host and path, such as {@code webext.contoso.example/root}.
 */
final class SlowWebServer implements AutoCloseable {
    private final Map<String, AutodiscoverDocument> pages;
    private final Duration delay;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    SlowWebServer(ServerSocketFactory sockets, Map<String, AutodiscoverDocument> pages, Duration delay)
            throws IOException {
        this.pages = pages;
        this.delay = delay;
        this.server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Future<Void> unused = threads.submit(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private Void serve() throws IOException {
        while (true) {
            Socket socket = server.accept();
            Future<Void> unused = threads.submit(() -> answer(socket));
        }
    }

    private Void answer(Socket socket) throws IOException, InterruptedException {
        try (socket) {
            socket.setTcpNoDelay(true);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String path = in.readLine().split(" ", -1)[1].replaceFirst("\\?.*", "");
            String host = "";
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                if (line.regionMatches(true, 0, "Host:", 0, 5)) {
                    host = line.substring(5).strip().replaceFirst(":.*", "");
                }
            }
            byte[] response = response(host + path);
            Thread.sleep(delay.toMillis());
            socket.getOutputStream().write(response);
        }
        return null;
    }

    private byte[] response(String page) {
        Optional<AutodiscoverDocument> document = Optional.ofNullable(pages.get(page));
        String body = document.map(AutodiscoverWriter::write).orElse("");
        String head = "HTTP/1.1 " + (document.isPresent() ? "200 OK" : "404 Not Found") + "\r\nContent-Type: "
                + document.map(known -> known.form().contentType()).orElse("text/plain") + "\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }
}
