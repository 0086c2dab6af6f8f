package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.loopback.FakeNameServer.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.live.loopback.FakeNameServer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkClosedException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.config.JndiContextResolverConfigProvider;

/** The network as a whole: its set-up, its threads, its end. */
class LiveNetworkTest {
    private static final DnsQuestion A = new DnsQuestion("www.contoso.test", DnsQuestion.Type.A);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void tasks_run_side_by_side_and_keep_their_order() {
        CyclicBarrier all = new CyclicBarrier(3);
        try (LiveNetwork network = Worlds.trusting()) {
            List<Supplier<Integer>> tasks = IntStream.range(0, 3)
                    .<Supplier<Integer>>mapToObj(i -> () -> {
                        await(all);
                        return i;
                    })
                    .toList();
            assertEquals(
                    List.of(0, 1, 2), assertTimeoutPreemptively(Duration.ofSeconds(15), () -> network.together(tasks)));
            assertEquals(List.of(), network.together(List.<Supplier<Integer>>of()));
        }
    }

    @Test
    void tasks_within_tasks_do_not_wait_for_threads() {
        try (LiveNetwork network = Worlds.trusting()) {
            Supplier<Integer> pair = () -> sum(network.together(List.of(() -> 1, () -> 2)));
            Supplier<Integer> pairs = () -> sum(network.together(List.of(pair, pair)));
            assertEquals(List.of(6, 6, 6), network.together(List.of(pairs, pairs, pairs)));
        }
    }

    @Test
    void a_tasks_exception_is_thrown_as_it_is_and_ends_the_others() {
        IllegalArgumentException mistake = new IllegalArgumentException("mine");
        try (FakeNameServer silent = new FakeNameServer();
                LiveNetwork network =
                        LiveNetwork.builder().nameServer(silent.address()).build()) {
            Supplier<Object> fails = () -> {
                throw mistake;
            };
            Supplier<Object> waits = () -> network.lookup(A, Deadline.in(LONG));
            assertTimeoutPreemptively(Duration.ofSeconds(15), () -> {
                assertSame(
                        mistake,
                        assertThrows(IllegalArgumentException.class, () -> network.together(List.of(fails, waits))));
            });
            assertSame(
                    mistake,
                    assertThrows(IllegalArgumentException.class, () -> network.together(List.of(() -> 1, fails))));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void an_interruption_ends_all_tasks() throws Exception {
        CountDownLatch ended = new CountDownLatch(2);
        try (FakeNameServer silent = new FakeNameServer();
                LiveNetwork network =
                        LiveNetwork.builder().nameServer(silent.address()).build()) {
            Thread caller = Thread.currentThread();
            CountDownLatch asked = new CountDownLatch(2);
            silent.answeringRaw(query -> {
                asked.countDown();
                if (asked.getCount() == 0) {
                    caller.interrupt();
                }
                return Optional.empty();
            });
            Supplier<DnsAnswer> waits = () -> {
                try {
                    return network.lookup(A, Deadline.in(LONG));
                } finally {
                    ended.countDown();
                }
            };
            assertThrows(CancellationException.class, () -> network.together(List.of(waits, waits)));
            assertTrue(Thread.interrupted());
            assertTrue(ended.await(10, java.util.concurrent.TimeUnit.SECONDS));
        }
    }

    @Test
    void close_leaves_no_thread_of_its_own_behind_even_when_tasks_run() throws Exception {
        try (FakeNameServer silent = new FakeNameServer()) {
            LiveNetwork network =
                    LiveNetwork.builder().nameServer(silent.address()).build();
            CountDownLatch running = new CountDownLatch(2);
            Supplier<DnsAnswer> waits = () -> {
                running.countDown();
                return network.lookup(A, Deadline.in(LONG));
            };
            Thread user = new Thread(() -> assertThrows(
                    RuntimeException.class, () -> network.together(List.of(() -> waits.get(), waits, waits))));
            user.start();
            running.await();
            network.close();
            user.interrupt();
            user.join(10_000);

            assertFalse(user.isAlive());
            assertEquals(Set.of(), threads("lync-discover"));
            assertEquals(Set.of(), threads("dnsjava"));
            assertThrows(NetworkClosedException.class, () -> network.lookup(A, Deadline.in(LONG)));
            assertThrows(NetworkClosedException.class, () -> network.together(List.of(() -> 1, () -> 2)));
        }
    }

    @Test
    void many_threads_share_one_network() throws Exception {
        try (FakeNameServer server = new FakeNameServer()
                        .answering(query -> answer(query, query.getQuestion().getName() + " A 192.0.2.1"));
                LiveNetwork network =
                        LiveNetwork.builder().nameServer(server.address()).build()) {
            List<Supplier<DnsAnswer>> tasks = IntStream.range(0, 100)
                    .<Supplier<DnsAnswer>>mapToObj(i -> () ->
                            network.lookup(new DnsQuestion("h" + i + ".test", DnsQuestion.Type.A), Deadline.in(LONG)))
                    .toList();
            assertEquals(
                    Set.of(new DnsAnswer.Addresses(List.of(), List.of("192.0.2.1"))),
                    Set.copyOf(network.together(tasks)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.1", "192.0.2.1:5353", "[2001:db8::1]:53", "[2001:db8::1]", "2001:db8::1", "localhost:53"
            })
    void a_name_server_is_given_as_an_address(String text) {
        LiveNetwork.builder().nameServer(text).build().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ns.contoso.test", "192.0.2.1:0", "192.0.2.1:x", "[2001:db8::1", "1.2.3", "[::1]53", ":53"})
    void a_name_is_no_name_server(String text) {
        assertThrows(IllegalArgumentException.class, () -> LiveNetwork.builder().nameServer(text));
        assertThrows(
                IllegalArgumentException.class,
                () -> LiveNetwork.builder().nameServer(InetSocketAddress.createUnresolved("ns.contoso.test", 53)));
    }

    @Test
    void a_machine_without_a_name_server_is_told_so() {
        LiveNetwork.Builder builder = LiveNetwork.builder()
                .machineNameServers(() -> SystemNameServers.firstOf(List.of(new JndiContextResolverConfigProvider() {
                    @Override
                    public List<InetSocketAddress> servers() {
                        return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 53));
                    }

                    @Override
                    public boolean isEnabled() {
                        return true;
                    }
                })));
        NoNameServerException thrown = assertThrows(NoNameServerException.class, builder::build);
        assertEquals("this machine is not set up with a name server; give one to ask", thrown.getMessage());
    }

    @Test
    void sip_servers_are_reached_only_if_asked_for() {
        DomainName host = DomainName.parse("sip.contoso.test");
        try (LiveNetwork network =
                LiveNetwork.builder().nameServer("127.0.0.1:9").build()) {
            assertFalse(network.reaches(host));
        }
        try (LiveNetwork network = LiveNetwork.builder()
                .nameServer("127.0.0.1:9")
                .reachingSipServers(true)
                .build()) {
            assertTrue(network.reaches(host));
        }
    }

    @Test
    void a_proxy_is_a_circumstance() {
        assertEquals(Set.of(), circumstances(Map.of("PATH", "/bin", "http_proxy", " "), Optional.empty()));
        assertEquals(Set.of(), circumstances(Map.of(), Optional.of(ProxySelector.of(null))));
        Set<Network.Circumstance> one = Set.of(Network.Circumstance.PROXY_CONFIGURED);
        for (String name : List.of("http_proxy", "HTTPS_PROXY", "ALL_PROXY")) {
            assertEquals(one, circumstances(Map.of(name, "http://proxy.test:8080"), Optional.empty()));
        }
        InetSocketAddress proxy = InetSocketAddress.createUnresolved("proxy.test", 8080);
        assertEquals(one, circumstances(Map.of(), Optional.of(ProxySelector.of(proxy))));
        assertEquals(Set.of(), circumstances(Map.of(), Optional.of(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, java.io.IOException failure) {}
        })));
    }

    private static Set<Network.Circumstance> circumstances(Map<String, String> env, Optional<ProxySelector> selector) {
        try (LiveNetwork network = LiveNetwork.builder()
                .nameServer("127.0.0.1:9")
                .proxySettings(env, selector)
                .build()) {
            return network.circumstances();
        }
    }

    private static Set<String> threads(String start) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith(start))
                .collect(Collectors.toSet());
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
