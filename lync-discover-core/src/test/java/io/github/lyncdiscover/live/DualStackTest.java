package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.Worlds.HOST;
import static io.github.lyncdiscover.live.Worlds.LONG;
import static io.github.lyncdiscover.live.Worlds.SHORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.live.loopback.RawServer;
import io.github.lyncdiscover.live.loopback.SilentPort;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SipOutcome;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts with several addresses, of which some are dead. */
class DualStackTest {
    private LiveNetwork network;

    @BeforeAll
    static void needs_both_families() {
        try {
            at("::1", 0).close();
        } catch (IOException none) {
            Assumptions.abort("this machine has no IPv6");
        }
    }

    @BeforeEach
    void open() {
        network = Worlds.trusting();
    }

    @AfterEach
    void close() {
        network.close();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, ::1", "::1, 127.0.0.1"})
    void an_address_that_refuses_is_passed_over(String dead, String alive) throws IOException {
        try (RawServer server = at(alive, 0)) {
            assertEquals(from(alive), get(server.port(), LONG, dead, alive));
            assertEquals(from(alive), get(server.port(), LONG, alive, dead));
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, ::1", "::1, 127.0.0.1"})
    void an_address_that_is_silent_is_passed_over(String dead, String alive) throws IOException {
        try (SilentPort silent = new SilentPort(dead, 0);
                RawServer server = at(alive, silent.port())) {
            assertEquals(from(alive), get(server.port(), LONG, dead, alive));
            assertEquals(from(alive), get(server.port(), SHORT, dead, alive));
            assertEquals(from(alive), get(server.port(), LONG, alive, dead));
        }
    }

    @Test
    void of_two_addresses_alive_the_first_is_taken() throws IOException {
        try (RawServer first = at("127.0.0.1", 0);
                RawServer second = at("::1", first.port())) {
            assertEquals(from("127.0.0.1"), get(first.port(), LONG, "127.0.0.1", "::1"));
            assertEquals(from("::1"), get(first.port(), LONG, "::1", "127.0.0.1"));
            assertEquals(1, first.accepted());
            assertEquals(1, second.accepted());
        }
    }

    @Test
    void silence_everywhere_ends_at_the_deadline() throws IOException {
        try (SilentPort silent = new SilentPort("127.0.0.1", 0)) {
            assertEquals(new HttpOutcome.TimedOut(false), get(silent.port(), SHORT, "127.0.0.1"));
            assertEquals(new HttpOutcome.TimedOut(false), get(silent.port(), SHORT, "127.0.0.1", "::1"));
            assertEquals(
                    new SipOutcome.TimedOut(), Worlds.connect(network, HOST + ":" + silent.port(), SHORT, "127.0.0.1"));
        }
    }

    @Test
    void an_interrupted_connection_is_cancelled() throws Exception {
        try (SilentPort silent = new SilentPort("127.0.0.1", 0)) {
            Thread caller = Thread.currentThread();
            Thread later = new Thread(() -> {
                pause();
                caller.interrupt();
            });
            later.start();
            assertThrows(CancellationException.class, () -> get(silent.port(), LONG, "127.0.0.1"));
            assertTrue(Thread.interrupted());
            later.join();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpOutcome get(int port, java.time.Duration limit, String... addresses) {
        return Worlds.get(network, "http://" + HOST + ":" + port + "/", limit, addresses);
    }

    private static RawServer at(String address, int port) throws IOException {
        return new RawServer(address, port, ServerSocketFactory.getDefault(), socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + address.length() + "\r\n\r\n" + address);
        });
    }

    private static HttpOutcome from(String address) {
        return new HttpOutcome.Response(false, 200, "", Optional.empty(), Body.of(address));
    }
}
