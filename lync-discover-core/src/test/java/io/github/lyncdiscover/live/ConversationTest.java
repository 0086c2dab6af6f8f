package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.Worlds.HOST;
import static io.github.lyncdiscover.live.Worlds.LONG;
import static io.github.lyncdiscover.live.Worlds.SHORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.live.loopback.RawServer;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Conversation.State;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.NetworkClosedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several exchanges over one connection of the live network, with servers that keep it and servers that do not. */
class ConversationTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private LiveNetwork network;

    @BeforeEach
    void open() {
        network = Worlds.trusting();
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void every_exchange_is_on_the_one_connection() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .code(401)
                    .addHeader("WWW-Authenticate", "Negotiate")
                    .addHeader("WWW-Authenticate", "NTLM")
                    .body("no")
                    .build());
            server.enqueue(new MockResponse.Builder().code(200).body("yes").build());
            server.enqueue(new MockResponse.Builder().code(204).build());
            server.start();
            HttpRequest get = get(server.getPort(), "/");
            try (Conversation conversation = network.converse(Conversation.Origin.of(get))) {
                assertEquals(State.NEW, conversation.state());
                HttpOutcome.Response refused = response(conversation.exchange(get, Deadline.in(LONG)));
                assertEquals(401, refused.status());
                assertEquals(List.of("Negotiate", "NTLM"), refused.headers().all("www-authenticate"));
                assertEquals(State.OPEN, conversation.state());
                HttpRequest signed = HttpRequest.post(url(server.getPort(), "/"), "text/xml", Body.of("<a/>"))
                        .with("Authorization", "NTLM aHVzaA==")
                        .with("User-Agent", "UCCAPI/15.0");
                assertEquals(
                        Body.of("yes"),
                        response(conversation.exchange(signed, Deadline.in(LONG)))
                                .body());
                assertEquals(
                        204,
                        response(conversation.exchange(get, Deadline.in(LONG))).status());
                assertEquals(State.OPEN, conversation.state());
            }
            RecordedRequest first = server.takeRequest();
            RecordedRequest second = server.takeRequest();
            RecordedRequest third = server.takeRequest();
            assertEquals(
                    List.of(0, 0, 0),
                    List.of(first.getConnectionIndex(), second.getConnectionIndex(), third.getConnectionIndex()));
            assertEquals(
                    List.of(0, 1, 2),
                    List.of(first.getExchangeIndex(), second.getExchangeIndex(), third.getExchangeIndex()));
            assertEquals("POST", second.getMethod());
            assertEquals("text/xml", second.getHeaders().get("Content-Type"));
            assertEquals("NTLM aHVzaA==", second.getHeaders().get("Authorization"));
            assertEquals(List.of("UCCAPI/15.0"), second.getHeaders().values("User-Agent"));
            assertEquals("<a/>", String.valueOf(second.getBody()).replaceAll("^\\[text=|\\]$", ""));
            assertEquals("lync-discover", third.getHeaders().get("User-Agent"));
        }
    }

    @Test
    void one_handshake_secures_all_exchanges() throws Exception {
        HeldCertificate root =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate leaf = new HeldCertificate.Builder()
                .addSubjectAlternativeName(HOST)
                .signedBy(root)
                .build();
        try (MockWebServer server = new MockWebServer();
                LiveNetwork trusting = Worlds.trusting(root.certificate())) {
            server.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(leaf)
                    .build()
                    .sslSocketFactory());
            server.enqueue(new MockResponse.Builder().code(401).build());
            server.enqueue(new MockResponse.Builder().code(200).build());
            server.start();
            HttpRequest get = secure(server.getPort());
            try (Conversation conversation = trusting.converse(Conversation.Origin.of(get))) {
                HttpOutcome.Response first = response(conversation.exchange(get, Deadline.in(LONG)));
                HttpOutcome.Response second = response(conversation.exchange(
                        HttpRequest.post(get.url(), "text/xml", Body.of("x")), Deadline.in(LONG)));
                assertEquals(List.of(401, 200), List.of(first.status(), second.status()));
                assertEquals(first.tls(), second.tls());
                assertEquals(leaf.certificate().getSerialNumber(), serial(second));
            }
            assertEquals(0, server.takeRequest().getConnectionIndex());
            assertEquals(0, server.takeRequest().getConnectionIndex());
        }
    }

    private static BigInteger serial(HttpOutcome.Response response) throws Exception {
        byte[] encoded = response.tls().orElseThrow().own().orElseThrow().encoded();
        return ((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)))
                .getSerialNumber();
    }

    @Test
    void a_server_that_hangs_up_between_exchanges_is_reported_and_not_called_again() throws Exception {
        try (RawServer server = new RawServer(socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, OK);
        })) {
            HttpRequest get = get(server.port(), "/");
            try (Conversation conversation = network.converse(Conversation.Origin.of(get))) {
                assertEquals(
                        200,
                        response(conversation.exchange(get, Deadline.in(LONG))).status());
                Thread.sleep(100);
                HttpOutcome gone = new HttpOutcome.Lost(false, Conversation.CLOSED_BETWEEN);
                assertEquals(gone, conversation.exchange(get, Deadline.in(LONG)));
                assertEquals(State.ENDED_BY_SERVER, conversation.state());
                assertEquals(gone, conversation.exchange(get, Deadline.in(LONG)));
            }
            assertEquals(1, server.accepted());
        }
    }

    @Test
    void a_post_to_a_connection_that_the_server_has_closed_is_reported_too() throws Exception {
        try (RawServer server = new RawServer(socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, OK);
        })) {
            HttpRequest get = get(server.port(), "/");
            try (Conversation conversation = network.converse(Conversation.Origin.of(get))) {
                conversation.exchange(get, Deadline.in(LONG));
                Thread.sleep(100);
                assertEquals(
                        new HttpOutcome.Lost(false, Conversation.CLOSED_BETWEEN),
                        conversation.exchange(HttpRequest.post(get.url(), "a/b", Body.of("x")), Deadline.in(LONG)));
                assertEquals(State.ENDED_BY_SERVER, conversation.state());
            }
            assertEquals(1, server.accepted());
        }
    }

    @Test
    void a_server_that_says_it_closes_has_ended_the_conversation() throws IOException {
        try (RawServer server = new RawServer(socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 2\r\n\r\nok");
            RawServer.keepSilent(socket);
        })) {
            HttpRequest get = get(server.port(), "/");
            try (Conversation conversation = network.converse(Conversation.Origin.of(get))) {
                assertEquals(
                        200,
                        response(conversation.exchange(get, Deadline.in(LONG))).status());
                assertEquals(State.ENDED_BY_SERVER, conversation.state());
                assertEquals(
                        new HttpOutcome.Lost(false, Conversation.CLOSED_BETWEEN),
                        conversation.exchange(get, Deadline.in(LONG)));
            }
            assertEquals(1, server.accepted());
        }
    }

    @Test
    void each_exchange_has_its_own_deadline_and_a_failed_one_is_the_last() throws IOException {
        try (RawServer server = new RawServer(socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, OK);
            RawServer.keepSilent(socket);
        })) {
            HttpRequest get = get(server.port(), "/");
            try (Conversation conversation = network.converse(Conversation.Origin.of(get))) {
                assertEquals(
                        200,
                        response(conversation.exchange(get, Deadline.in(LONG))).status());
                assertEquals(new HttpOutcome.TimedOut(false), conversation.exchange(get, Deadline.in(SHORT)));
                assertEquals(State.FAILED, conversation.state());
                assertInstanceOf(HttpOutcome.Lost.class, conversation.exchange(get, Deadline.in(LONG)));
            }
        }
    }

    @Test
    void a_body_that_nobody_reads_ends_at_the_deadline() throws IOException {
        try (RawServer server = new RawServer(socket -> {
            socket.setReceiveBufferSize(1024);
            Thread.sleep(30_000);
        })) {
            HttpRequest large = HttpRequest.post(
                            url(server.port(), "/"), "a/b", Body.of(new byte[HttpRequest.LARGEST_BODY]))
                    .at(List.of("127.0.0.1"));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(15),
                    () -> assertEquals(new HttpOutcome.TimedOut(false), network.fetch(large, Deadline.in(SHORT))));
        }
    }

    @Test
    void a_closed_port_refuses_and_a_request_elsewhere_is_the_callers_mistake() throws IOException {
        HttpRequest get = get(Worlds.closedPort(), "/");
        try (Conversation conversation = network.converse(Conversation.Origin.of(get))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> conversation.exchange(
                            get.to(WebAddress.parse("http://other.test/").orElseThrow()), Deadline.in(LONG)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> conversation.exchange(secure(get.url().server().port()), Deadline.in(LONG)));
            assertEquals(State.NEW, conversation.state());
            assertEquals(new HttpOutcome.Refused("connection refused"), conversation.exchange(get, Deadline.in(LONG)));
            assertEquals(State.FAILED, conversation.state());
        }
    }

    @Test
    void a_client_that_speaks_no_version_of_this_machine_does_not_connect() {
        HttpRequest get = secure(443).speaking(Set.<TlsVersion>of());
        try (Conversation conversation = network.converse(Conversation.Origin.of(get))) {
            assertInstanceOf(HttpOutcome.TlsFailed.class, conversation.exchange(get, Deadline.in(LONG)));
        }
    }

    @Test
    void a_closed_conversation_and_a_closed_network_exchange_nothing_more() throws IOException {
        try (RawServer server = new RawServer(socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, OK);
            RawServer.keepSilent(socket);
        })) {
            HttpRequest get = get(server.port(), "/");
            Conversation closed = network.converse(Conversation.Origin.of(get));
            closed.exchange(get, Deadline.in(LONG));
            closed.close();
            closed.close();
            assertEquals(State.CLOSED, closed.state());
            assertThrows(IllegalStateException.class, () -> closed.exchange(get, Deadline.in(LONG)));
            Conversation open = network.converse(Conversation.Origin.of(get));
            open.exchange(get, Deadline.in(LONG));
            network.close();
            assertEquals(State.CLOSED, open.state());
            assertThrows(NetworkClosedException.class, () -> open.exchange(get, Deadline.in(LONG)));
        }
    }

    private static HttpOutcome.Response response(HttpOutcome outcome) {
        return assertInstanceOf(HttpOutcome.Response.class, outcome);
    }

    private static WebAddress url(int port, String path) {
        return WebAddress.parse("http://" + HOST + ":" + port + path).orElseThrow();
    }

    private static HttpRequest get(int port, String path) {
        return HttpRequest.get(url(port, path)).at(List.of("127.0.0.1"));
    }

    private static HttpRequest secure(int port) {
        return HttpRequest.get(
                        WebAddress.parse("https://" + HOST + ":" + port + "/").orElseThrow())
                .at(List.of("127.0.0.1"));
    }
}
