package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.Worlds.HOST;
import static io.github.lyncdiscover.live.Worlds.LONG;
import static io.github.lyncdiscover.live.Worlds.SHORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.live.loopback.FakeNameServer;
import io.github.lyncdiscover.live.loopback.RawServer;
import io.github.lyncdiscover.live.loopback.SilentPort;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.NetworkClosedException;
import io.github.lyncdiscover.network.SipOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a network takes from this process, and gives back: descriptors, threads; and what its end does. */
class ResourcesTest {
    private static final DnsQuestion A = new DnsQuestion("www.contoso.test", DnsQuestion.Type.A);

    @Test
    @EnabledOnOs(OS.LINUX)
    void two_hundred_exchanges_over_tls_leave_no_descriptor_open() throws IOException {
        HeldCertificate leaf =
                new HeldCertificate.Builder().addSubjectAlternativeName(HOST).build();
        try (LiveNetwork network = Worlds.trusting(leaf.certificate());
                RawServer server = new RawServer("127.0.0.1", 0, Worlds.presenting(leaf), socket -> {
                    RawServer.readRequest(socket);
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                })) {
            String url = "https://" + HOST + ":" + server.port() + "/";
            assertTrue(Worlds.get(network, url, LONG, "127.0.0.1").secured());
            long before = descriptors();
            for (int i = 0; i < 200; i++) {
                assertInstanceOf(HttpOutcome.Response.class, Worlds.get(network, url, LONG, "127.0.0.1"));
            }
            long left = descriptors() - before;
            assertTrue(left < 40, () -> left + " descriptors more");
        }
    }

    @Test
    void an_outcome_of_the_world_keeps_its_cause_and_equals_one_without() throws IOException {
        try (LiveNetwork network = Worlds.trusting();
                SilentPort silent = new SilentPort("127.0.0.1", 0)) {
            HttpOutcome refused = Worlds.get(network, "http://" + HOST + ":" + Worlds.closedPort(), LONG, "127.0.0.1");
            assertEquals(new HttpOutcome.Refused("connection refused"), refused);
            assertTrue(refused.failure().isPresent());
            assertTrue(Worlds.get(network, "http://" + HOST + ":" + silent.port(), SHORT, "127.0.0.1")
                    .failure()
                    .isPresent());
            SipOutcome sip = Worlds.connect(network, HOST + ":" + Worlds.closedPort(), LONG, "127.0.0.1");
            assertTrue(sip.failure().isPresent());
        }
    }

    @Test
    void connecting_has_a_limit_of_its_own() throws IOException {
        try (SilentPort silent = new SilentPort("127.0.0.1", 0);
                RawServer slow = new RawServer(socket -> {
                    Thread.sleep(600);
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                });
                LiveNetwork network = LiveNetwork.builder()
                        .nameServer("127.0.0.1:9")
                        .connectTimeout(SHORT)
                        .build()) {
            Deadline deadline = Deadline.in(LONG);
            assertEquals(
                    new HttpOutcome.TimedOut(false),
                    Worlds.get(network, "http://" + HOST + ":" + silent.port(), LONG, "127.0.0.1"));
            assertFalse(deadline.remaining().isZero());
            assertInstanceOf(
                    HttpOutcome.Response.class,
                    Worlds.get(network, "http://" + HOST + ":" + slow.port(), LONG, "127.0.0.1"));
        }
        assertThrows(
                IllegalArgumentException.class, () -> LiveNetwork.builder().connectTimeout(java.time.Duration.ZERO));
    }

    @Test
    void all_exchanges_together_have_a_limit() throws IOException {
        try (FakeNameServer silent = new FakeNameServer();
                RawServer mute = new RawServer(RawServer::keepSilent);
                LiveNetwork network = LiveNetwork.builder()
                        .nameServer(silent.address())
                        .totalTimeout(SHORT)
                        .build()) {
            String url = "http://" + HOST + ":" + mute.port();
            Deadline deadline = Deadline.in(LONG);
            for (int i = 0; i < 5; i++) {
                assertEquals("TIMED_OUT", network.lookup(A, Deadline.in(LONG)).code());
                assertEquals(new HttpOutcome.TimedOut(false), Worlds.get(network, url, LONG, "127.0.0.1"));
            }
            assertFalse(deadline.remaining().isZero());
        }
    }

    @Test
    void closing_ends_whatever_runs_in_whatever_thread_with_one_exception() throws Exception {
        try (FakeNameServer silent = new FakeNameServer();
                SilentPort unaccepted = new SilentPort("127.0.0.1", 0);
                RawServer mute = new RawServer(RawServer::keepSilent)) {
            String server = HOST + ":" + mute.port();
            List<Function<LiveNetwork, Object>> exchanges = List.of(
                    network -> network.lookup(A, Deadline.in(LONG)),
                    network -> Worlds.get(network, "http://" + HOST + ":" + unaccepted.port(), LONG, "127.0.0.1"),
                    network -> Worlds.get(network, "http://" + server, LONG, "127.0.0.1"),
                    network -> Worlds.get(network, "https://" + server, LONG, "127.0.0.1"),
                    network -> Worlds.connect(network, server, LONG, "127.0.0.1"),
                    network -> network.together(List.<Supplier<Object>>of(
                            () -> network.lookup(A, Deadline.in(LONG)), () -> network.lookup(A, Deadline.in(LONG)))));
            for (Function<LiveNetwork, Object> exchange : exchanges) {
                LiveNetwork network = LiveNetwork.builder()
                        .nameServer(silent.address())
                        .connectTimeout(LONG)
                        .reachingSipServers(true)
                        .build();
                endsWhenClosed(network, exchange);
                assertThrows(NetworkClosedException.class, () -> exchange.apply(network));
            }
        }
    }

    private static void endsWhenClosed(LiveNetwork network, Function<LiveNetwork, Object> exchange) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Object> result = new CompletableFuture<>();
        Thread user = new Thread(() -> {
            begun.countDown();
            try {
                result.complete(exchange.apply(network));
            } catch (RuntimeException thrown) {
                result.completeExceptionally(Thread.currentThread().isInterrupted() ? new Error(thrown) : thrown);
            }
        });
        user.start();
        begun.await();
        Thread.sleep(100);
        network.close();
        ExecutionException ended = assertThrows(ExecutionException.class, () -> result.get(15, TimeUnit.SECONDS));
        assertInstanceOf(NetworkClosedException.class, ended.getCause());
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }
}
