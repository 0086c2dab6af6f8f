package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.Worlds.HOST;
import static io.github.lyncdiscover.live.Worlds.LONG;
import static io.github.lyncdiscover.live.Worlds.SHORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.live.loopback.RawServer;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import javax.net.ServerSocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests over plain HTTP, to servers that behave and to servers that don't. */
class FetchTest {
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
    void a_response_is_given_as_it_came() throws Exception {
        try (MockWebServer server = serving(new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .addHeader("Content-Type", "text/plain")
                .addHeader("Location", "http://elsewhere.test/")
                .body("{}")
                .build())) {
            assertEquals(
                    new HttpOutcome.Response(
                            false, 200, "application/json; charset=utf-8", Optional.empty(), Body.of("{}")),
                    get(server.getPort(), "/?sipuri=alice%27s@contoso.test"));

            RecordedRequest request = server.takeRequest();
            assertEquals("GET", request.getMethod());
            assertEquals("/?sipuri=alice%27s@contoso.test", request.getTarget());
            assertEquals(HOST + ":" + server.getPort(), request.getHeaders().get("Host"));
            assertEquals("lync-discover", request.getHeaders().get("User-Agent"));
            assertEquals(Worlds.JSON, request.getHeaders().get("Accept"));
            assertNull(request.getHeaders().get("Cookie"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308, 300, 304})
    void a_redirect_is_not_followed(int status) throws Exception {
        try (MockWebServer server = serving(new MockResponse.Builder()
                .code(status)
                .addHeader("Location", "/elsewhere")
                .addHeader("Set-Cookie", "a=b")
                .build())) {
            assertEquals(
                    new HttpOutcome.Response(false, status, "", Optional.of("/elsewhere"), Body.EMPTY),
                    get(server.getPort(), "/"));
            assertEquals(1, server.getRequestCount());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 401, 404, 407, 408, 421, 500, 503})
    void no_status_makes_a_second_request(int status) throws Exception {
        try (MockWebServer server = serving(new MockResponse.Builder()
                .code(status)
                .addHeader("Retry-After", "0")
                .build())) {
            assertEquals(
                    new HttpOutcome.Response(false, status, "", Optional.empty(), Body.EMPTY),
                    get(server.getPort(), "/"));
            assertEquals(1, server.getRequestCount());
        }
    }

    @Test
    void interim_responses_are_skipped() throws IOException {
        assertEquals(
                response(200, "ok"),
                served("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    }

    @Test
    void a_body_may_be_as_large_as_the_limit_and_no_larger() throws IOException {
        String largest = "x".repeat(HttpRequest.LARGEST_BODY);
        assertEquals(response(200, largest), served("HTTP/1.0 200 OK\r\n\r\n" + largest));
        assertEquals(new HttpOutcome.TooLarge(false), served("HTTP/1.0 200 OK\r\n\r\n" + largest + "x"));
    }

    @Test
    void a_gzip_bomb_is_too_large() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write(new byte[20_000_000]);
        }
        assertEquals(
                new HttpOutcome.TooLarge(false),
                served("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.size() + "\r\n\r\n"
                        + bomb.toString(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_gzipped_body_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write('x');
        }
        assertEquals(
                response(200, "x"),
                served("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n"
                        + packed.toString(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void whatever_never_ends_is_too_large() throws IOException {
        assertEquals(new HttpOutcome.TooLarge(false), endless("HTTP/1.1 200 OK\r\nX: ", "y".repeat(8192)));
        assertEquals(new HttpOutcome.TooLarge(false), endless("HTTP/1.1 200 OK\r\n", "X: y\r\n"));
        assertEquals(new HttpOutcome.TooLarge(false), endless("", "z".repeat(8192)));
        assertEquals(new HttpOutcome.TooLarge(false), endless("", "HTTP/1.1 103 Hint\r\nX: y\r\n\r\n"));
        assertEquals(new HttpOutcome.TooLarge(false), endless("HTTP/1.1 200 OK\r\n\r\n", "z".repeat(8192)));
        assertEquals(
                new HttpOutcome.TooLarge(false),
                endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", "z".repeat(8192)));
        assertEquals(
                new HttpOutcome.TooLarge(false),
                endless(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b\b\b\0\0\0\0\0\0",
                        "z".repeat(8192)));
    }

    @Test
    void headers_just_bearable_are_read() throws IOException {
        assertEquals(
                response(200, "ok"),
                served("HTTP/1.1 200 OK\r\nX: " + "y".repeat(200_000) + "\r\nContent-Length: 2\r\n\r\nok"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "220 mail.contoso.test ESMTP\r\n",
                "HTTP/1.1 -12 What\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "\u0016\u0003\u0001\r\n"
            })
    void what_is_no_http_is_lost(String answer) throws IOException {
        assertEquals(new HttpOutcome.Lost(false, "no HTTP"), served(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 20",
                "HTTP/1.1 200 OK\r\nX: y\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel"
            })
    void what_ends_early_is_lost(String answer) throws IOException {
        assertEquals(new HttpOutcome.Lost(false, "connection closed before the whole response"), served(answer));
    }

    @Test
    void a_connection_reset_is_lost() throws IOException {
        try (RawServer server = new RawServer(socket -> socket.setSoLinger(true, 0))) {
            assertEquals(
                    new HttpOutcome.Lost(false, "connection closed before the whole response"),
                    get(server.port(), "/"));
        }
    }

    @Test
    void nothing_and_too_slow_end_at_the_deadline() throws IOException {
        try (RawServer server = new RawServer(RawServer::keepSilent)) {
            assertEquals(new HttpOutcome.TimedOut(false), get(server.port(), "/", SHORT));
        }
        try (RawServer server = new RawServer(socket -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n");
            drip(socket);
        })) {
            assertEquals(new HttpOutcome.TimedOut(false), get(server.port(), "/", SHORT));
        }
        try (RawServer server = new RawServer(FetchTest::drip)) {
            assertEquals(new HttpOutcome.TimedOut(false), get(server.port(), "/", SHORT));
        }
    }

    @Test
    void a_closed_port_refuses() throws IOException {
        assertEquals(new HttpOutcome.Refused("connection refused"), get(Worlds.closedPort(), "/"));
    }

    @Test
    void a_host_without_an_address_is_not_connected_to() {
        assertEquals(new HttpOutcome.Refused("no address"), Worlds.get(network, "http://" + HOST + "/", LONG));
    }

    @Test
    void an_address_of_a_family_that_is_not_here_is_passed_over() throws IOException {
        try (RawServer server = new RawServer(socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, "HTTP/1.0 200 OK\r\n\r\nok");
        })) {
            assertEquals(
                    response(200, "ok"),
                    Worlds.get(network, "http://" + HOST + ":" + server.port() + "/", LONG, "::1", "127.0.0.1"));
        }
    }

    @Test
    void a_name_in_place_of_an_address_is_the_callers_mistake() {
        assertThrows(
                IllegalArgumentException.class, () -> Worlds.get(network, "http://" + HOST + "/", LONG, "localhost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xn--y.test", "xn--1ynz9-zz.test", "xn---aa.test", "xn--bcher-kva.test"})
    void a_host_is_told_its_name_even_if_it_is_badly_encoded(String host) throws IOException {
        try (RawServer server = new RawServer(socket -> {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String header = in.readLine();
            while (!header.startsWith("Host:")) {
                header = in.readLine();
            }
            RawServer.write(socket, "HTTP/1.0 200 OK\r\n\r\n" + header);
        })) {
            assertEquals(
                    response(200, "Host: " + host + ":" + server.port()),
                    Worlds.get(network, "http://" + host + ":" + server.port() + "/", LONG, "127.0.0.1"));
        }
    }

    @Test
    void the_unspecified_address_is_no_way_to_this_machine() throws IOException {
        try (RawServer server =
                new RawServer("127.0.0.1", 0, ServerSocketFactory.getDefault(), RawServer::keepSilent)) {
            assertEquals(
                    new HttpOutcome.Refused("no way to the address"),
                    Worlds.get(network, "http://" + HOST + ":" + server.port() + "/", LONG, "0.0.0.0", "::"));
        }
    }

    @Test
    void an_interrupted_request_is_cancelled() throws IOException {
        Thread caller = Thread.currentThread();
        try (RawServer server = new RawServer(socket -> {
            RawServer.readRequest(socket);
            caller.interrupt();
            RawServer.keepSilent(socket);
        })) {
            assertThrows(CancellationException.class, () -> get(server.port(), "/", LONG));
            assertTrue(Thread.interrupted());
            caller.interrupt();
            assertThrows(CancellationException.class, () -> get(server.port(), "/", LONG));
            assertTrue(Thread.interrupted());
            assertEquals(1, server.accepted());
        }
    }

    private static void drip(Socket socket) throws IOException, InterruptedException {
        while (true) {
            RawServer.write(socket, "x");
            Thread.sleep(20);
        }
    }

    private HttpOutcome endless(String start, String again) throws IOException {
        return assertTimeoutPreemptively(Duration.ofSeconds(15), () -> {
            try (RawServer server = new RawServer(socket -> {
                RawServer.readRequest(socket);
                RawServer.write(socket, start);
                while (true) {
                    RawServer.write(socket, again);
                }
            })) {
                return get(server.port(), "/", Duration.ofSeconds(12));
            }
        });
    }

    private HttpOutcome served(String answer) throws IOException {
        try (RawServer server = new RawServer(socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, answer);
        })) {
            return get(server.port(), "/");
        }
    }

    private HttpOutcome get(int port, String path) {
        return get(port, path, LONG);
    }

    private HttpOutcome get(int port, String path, Duration limit) {
        return Worlds.get(network, "http://" + HOST + ":" + port + path, limit, "127.0.0.1");
    }

    private static HttpOutcome response(int status, String body) {
        return new HttpOutcome.Response(false, status, "", Optional.empty(), Body.of(body));
    }

    private static MockWebServer serving(MockResponse response) throws IOException {
        MockWebServer server = new MockWebServer();
        server.enqueue(response);
        server.enqueue(response);
        server.start();
        return server;
    }
}
