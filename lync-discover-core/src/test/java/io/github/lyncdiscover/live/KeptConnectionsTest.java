package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.Worlds.HOST;
import static io.github.lyncdiscover.live.Worlds.JSON;
import static io.github.lyncdiscover.live.Worlds.LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.live.loopback.RawServer;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** Connections that are kept save handshakes and change no answer. */
class KeptConnectionsTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final HeldCertificate root =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private final HeldCertificate leaf = new HeldCertificate.Builder()
            .addSubjectAlternativeName(HOST)
            .signedBy(root)
            .build();

    private RawServer server(RawServer.Script script) throws IOException {
        return new RawServer("127.0.0.1", 0, Worlds.presenting(leaf), script);
    }

    private LiveNetwork keeping() {
        return LiveNetwork.builder()
                .nameServer("127.0.0.1:9")
                .trusting(List.of(Certificate.of(root.certificate())))
                .keepingConnections(true)
                .build();
    }

    private static HttpOutcome get(LiveNetwork network, int port, Duration limit) {
        return network.fetch(
                new HttpRequest(
                        WebAddress.parse("https://" + HOST + ":" + port + "/").orElseThrow(),
                        JSON,
                        List.of("127.0.0.1")),
                Deadline.in(limit));
    }

    private static int status(HttpOutcome outcome) {
        return assertInstanceOf(HttpOutcome.Response.class, outcome).status();
    }

    private static void answerAll(Socket socket) throws IOException {
        while (true) {
            RawServer.readRequest(socket);
            RawServer.write(socket, OK);
        }
    }

    @Test
    void the_next_request_to_a_server_needs_no_handshake_and_shows_the_same_certificates() throws IOException {
        try (RawServer server = server(KeptConnectionsTest::answerAll);
                LiveNetwork network = keeping()) {
            HttpOutcome first = get(network, server.port(), LONG);
            for (int i = 0; i < 5; i++) {
                assertEquals(first, get(network, server.port(), LONG));
            }
            assertEquals(1, first.tls().orElseThrow().chain().size());
            assertEquals(1, server.accepted());
        }
    }

    /** However a kept connection fails, the answer is that of a new one. */
    @Test
    void a_server_that_ends_a_connection_in_any_way_is_asked_anew() throws IOException {
        List<RawServer.Script> ends = List.of(
                socket -> {},
                RawServer::readRequest,
                socket -> RawServer.write(socket, "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n"),
                socket -> {
                    RawServer.readRequest(socket);
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Le");
                },
                socket -> {
                    RawServer.readRequest(socket);
                    RawServer.write(socket, "garbage\r\n\r\n");
                },
                RawServer::keepSilent);
        for (RawServer.Script end : ends) {
            AtomicInteger connections = new AtomicInteger();
            try (RawServer server = server(socket -> {
                        connections.incrementAndGet();
                        RawServer.readRequest(socket);
                        RawServer.write(socket, OK);
                        if (connections.get() == 1) {
                            end.serve(socket);
                        }
                    });
                    LiveNetwork network = keeping()) {
                assertEquals(200, status(get(network, server.port(), LONG)));
                assertEquals(200, status(get(network, server.port(), Duration.ofSeconds(2))));
                assertEquals(2, connections.get());
            }
        }
    }

    @Test
    void a_server_that_says_it_closes_is_not_kept() throws IOException {
        try (RawServer server = server(socket -> {
                    RawServer.readRequest(socket);
                    RawServer.write(socket, OK.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
                });
                LiveNetwork network = keeping()) {
            assertEquals(200, status(get(network, server.port(), LONG)));
            assertEquals(200, status(get(network, server.port(), LONG)));
            assertEquals(2, server.accepted());
        }
    }

    @Test
    void nothing_is_kept_unless_asked_for() throws IOException {
        try (RawServer server = server(socket -> {
                    RawServer.readRequest(socket);
                    RawServer.write(socket, OK);
                });
                LiveNetwork network = Worlds.trusting(root.certificate())) {
            get(network, server.port(), LONG);
            get(network, server.port(), LONG);
            assertEquals(2, server.accepted());
        }
    }
}
