package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.Worlds.HOST;
import static io.github.lyncdiscover.live.Worlds.LONG;
import static io.github.lyncdiscover.live.Worlds.SHORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.live.loopback.RawServer;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.network.Unseen;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS handshakes, over HTTPS and to SIP servers: both judge alike. */
class CertificateTest {
    private static final HeldCertificate ROOT = new HeldCertificate.Builder()
            .commonName("Contoso Root")
            .certificateAuthority(1)
            .build();
    private static final HeldCertificate ISSUER = new HeldCertificate.Builder()
            .commonName("Contoso Issuing")
            .certificateAuthority(0)
            .signedBy(ROOT)
            .build();
    private static final long YEAR_2020 = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final long END_OF_JANUARY =
            Instant.parse("2020-01-31T12:00:00Z").toEpochMilli();
    /** An earlier edition of {@link #ISSUER}: the same name and key. */
    private static final HeldCertificate EXPIRED_ISSUER = new HeldCertificate.Builder()
            .commonName("Contoso Issuing")
            .certificateAuthority(0)
            .keyPair(ISSUER.keyPair())
            .validityInterval(YEAR_2020, END_OF_JANUARY)
            .signedBy(ROOT)
            .build();

    private static final long YEAR_2098 = Instant.parse("2098-01-01T00:00:00Z").toEpochMilli();
    private static final long YEAR_2099 = Instant.parse("2099-01-01T00:00:00Z").toEpochMilli();

    private static final HeldCertificate VERY_OLD_ROOT = new HeldCertificate.Builder()
            .commonName("Contoso Old Root")
            .validityInterval(YEAR_2020, YEAR_2099)
            .certificateAuthority(1)
            .build();

    @Test
    void a_good_chain_is_connected_to() throws IOException {
        good(leaf(b -> b.addSubjectAlternativeName(HOST)), ISSUER.certificate());
        good(leaf(b -> b.addSubjectAlternativeName("LyncDiscover.Contoso.TEST")), ISSUER.certificate());
        good(leaf(b -> b.addSubjectAlternativeName("*.contoso.test")), ISSUER.certificate());
        good(leaf(b -> b.commonName(HOST)), ISSUER.certificate());
        good(leaf(b -> b.commonName("*.contoso.test")), ISSUER.certificate());
    }

    @Test
    void the_order_and_extra_certificates_do_not_matter() throws IOException {
        HeldCertificate stranger = new HeldCertificate.Builder().build();
        good(
                leaf(b -> b.addSubjectAlternativeName(HOST)),
                ROOT.certificate(),
                stranger.certificate(),
                ISSUER.certificate());
    }

    @Test
    void a_certificate_that_is_itself_trusted_is_good() throws IOException {
        HeldCertificate self =
                new HeldCertificate.Builder().addSubjectAlternativeName(HOST).build();
        try (LiveNetwork network = Worlds.trusting(self.certificate())) {
            judged(network, List.of(), self);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "other.test | other.test",
                "contoso.test | contoso.test",
                "*.test | *.test",
                "*.sub.contoso.test | *.sub.contoso.test",
                "*.lyncdiscover.contoso.test | *.lyncdiscover.contoso.test",
                "evil\u202e.test | evil\\u202e.test"
            })
    void another_name_is_a_mismatch(String name, String shown) throws IOException {
        bad(TlsProblem.NAME_MISMATCH, "names: " + shown, leaf(b -> b.commonName(name)), ISSUER.certificate());
    }

    @Test
    void the_common_name_counts_only_without_alternative_names() throws IOException {
        bad(
                TlsProblem.NAME_MISMATCH,
                "names: web.other.test",
                leaf(b -> b.commonName(HOST).addSubjectAlternativeName("web.other.test")),
                ISSUER.certificate());
        good(leaf(b -> b.commonName(HOST).addSubjectAlternativeName("192.0.2.1")), ISSUER.certificate());
    }

    @Test
    void of_many_names_three_are_told() throws IOException {
        HeldCertificate many = leaf(b -> {
            for (int i = 1; i <= 500; i++) {
                b.addSubjectAlternativeName("h" + i + ".other.test");
            }
            return b;
        });
        bad(
                TlsProblem.NAME_MISMATCH,
                "names: h1.other.test, h2.other.test, h3.other.test, …",
                many,
                ISSUER.certificate());
    }

    @Test
    void dates_are_told_apart_from_trust() throws IOException {
        bad(
                TlsProblem.EXPIRED,
                "expired on 2020-01-31",
                leaf(b -> b.addSubjectAlternativeName(HOST).validityInterval(YEAR_2020, END_OF_JANUARY)),
                ISSUER.certificate());
        bad(
                TlsProblem.NOT_YET_VALID,
                "valid from 2098-01-01",
                leaf(b -> b.addSubjectAlternativeName(HOST).validityInterval(YEAR_2098, YEAR_2099)),
                ISSUER.certificate());
    }

    @Test
    void an_issuer_that_was_sent_has_dates_too() throws IOException {
        HeldCertificate old = new HeldCertificate.Builder()
                .commonName("Old Issuing")
                .certificateAuthority(0)
                .validityInterval(YEAR_2020, END_OF_JANUARY)
                .signedBy(ROOT)
                .build();
        HeldCertificate leaf = new HeldCertificate.Builder()
                .addSubjectAlternativeName(HOST)
                .signedBy(old)
                .build();
        bad(TlsProblem.EXPIRED, "CN=Old Issuing expired on 2020-01-31", leaf, old.certificate());
    }

    /** Whichever way round they are sent, another machine may trust the root, and then nothing is wrong. */
    @Test
    void an_expired_edition_does_not_hide_that_only_the_root_is_foreign() throws IOException {
        HeldCertificate cross = new HeldCertificate.Builder()
                .commonName("Contoso Root")
                .certificateAuthority(1)
                .keyPair(ROOT.keyPair())
                .validityInterval(YEAR_2020, END_OF_JANUARY)
                .signedBy(VERY_OLD_ROOT)
                .build();
        HeldCertificate leaf = leaf(b -> b.addSubjectAlternativeName(HOST));
        List<Tls.Fault> foreign = untrusted("issuer neither trusted nor sent: CN=Contoso Root");
        try (LiveNetwork network = Worlds.trusting()) {
            judged(network, foreign, leaf, EXPIRED_ISSUER.certificate(), ISSUER.certificate());
            judged(network, foreign, leaf, ISSUER.certificate(), EXPIRED_ISSUER.certificate());
            judged(network, foreign, leaf, ISSUER.certificate(), cross.certificate());
            judged(network, foreign, leaf, cross.certificate(), ISSUER.certificate());
        }
    }

    @Test
    void an_expired_edition_beside_a_valid_one_does_no_harm() throws IOException {
        good(leaf(b -> b.addSubjectAlternativeName(HOST)), EXPIRED_ISSUER.certificate(), ISSUER.certificate());
    }

    @Test
    void an_unknown_root_or_a_missing_issuer_is_not_trusted() throws IOException {
        HeldCertificate leaf = leaf(b -> b.addSubjectAlternativeName(HOST));
        bad(TlsProblem.UNTRUSTED, "issuer neither trusted nor sent: CN=Contoso Issuing", leaf);
        try (LiveNetwork network = Worlds.trusting()) {
            judged(network, untrusted("issuer neither trusted nor sent: CN=Contoso Root"), leaf, ISSUER.certificate());
            HeldCertificate self = new HeldCertificate.Builder()
                    .commonName(HOST)
                    .organizationalUnit("Lab")
                    .build();
            judged(network, untrusted("root sent but not trusted: CN=" + HOST + ",OU=Lab"), self);
        }
    }

    @Test
    void name_dates_and_trust_are_judged_apart_and_the_first_names_the_failure() throws IOException {
        Tls.Fault name = new Tls.Fault(TlsProblem.NAME_MISMATCH, "names: other.test");
        Tls.Fault date = new Tls.Fault(TlsProblem.EXPIRED, "expired on 2020-01-31");
        HeldCertificate wrongName =
                leaf(b -> b.validityInterval(YEAR_2020, END_OF_JANUARY).addSubjectAlternativeName("other.test"));
        HeldCertificate rightName =
                leaf(b -> b.validityInterval(YEAR_2020, END_OF_JANUARY).addSubjectAlternativeName(HOST));
        try (LiveNetwork trusting = Worlds.trusting(VERY_OLD_ROOT.certificate())) {
            HeldCertificate signed = new HeldCertificate.Builder()
                    .validityInterval(YEAR_2020, END_OF_JANUARY)
                    .addSubjectAlternativeName("other.test")
                    .signedBy(VERY_OLD_ROOT)
                    .build();
            judged(trusting, List.of(name, date), signed);
        }
        try (LiveNetwork network = Worlds.trusting()) {
            List<Tls.Fault> untrusted = untrusted("issuer neither trusted nor sent: CN=Contoso Issuing");
            judged(network, List.of(name, date, untrusted.get(0)), wrongName);
            judged(network, List.of(date, untrusted.get(0)), rightName);
        }
    }

    @Test
    void a_forged_issuer_is_not_trusted() throws IOException {
        HeldCertificate forged = new HeldCertificate.Builder()
                .commonName("Contoso Root")
                .certificateAuthority(1)
                .build();
        HeldCertificate leaf = new HeldCertificate.Builder()
                .addSubjectAlternativeName(HOST)
                .signedBy(forged)
                .build();
        bad(
                TlsProblem.UNTRUSTED,
                "root sent but not trusted: CN=Contoso Root",
                leaf,
                ROOT.certificate(),
                forged.certificate());
        HeldCertificate noAuthority = leaf(b -> b.addSubjectAlternativeName("mallory.test"));
        HeldCertificate child = new HeldCertificate.Builder()
                .addSubjectAlternativeName(HOST)
                .signedBy(noAuthority)
                .build();
        try (LiveNetwork network = Worlds.trusting(ROOT.certificate());
                RawServer server = tls(child, noAuthority.certificate(), ISSUER.certificate())) {
            assertEquals(TlsProblem.HANDSHAKE_FAILED, ((HttpOutcome.TlsFailed) get(network, server)).problem());
        }
    }

    @Test
    void a_server_that_speaks_no_tls_sends_an_alert_or_hangs_up_fails_the_handshake() throws IOException {
        failsHandshake("no TLS", socket -> {
            socket.getInputStream().read();
            RawServer.write(socket, "HTTP/1.1 400 Bad Request\r\n\r\nThis is plain HTTP, whatever you say");
        });
        failsHandshake("alert unrecognized_name", socket -> {
            socket.getInputStream().readNBytes(60);
            RawServer.write(socket, "\u0015\u0003\u0003\u0000\u0002\u0002p");
            RawServer.keepSilent(socket);
        });
        failsHandshake(
                "connection closed during the handshake",
                socket -> socket.getInputStream().read());
        failsHandshake("connection closed during the handshake", socket -> socket.setSoLinger(true, 0));
        failsHandshake("connection closed during the handshake", socket -> {
            socket.getInputStream().readNBytes(60);
            RawServer.write(socket, "\u0016\u0003\u0003@\u0000");
        });
    }

    @Test
    void a_handshake_without_end_ends_at_the_deadline() throws IOException {
        try (LiveNetwork network = Worlds.trusting();
                RawServer server = new RawServer(RawServer::keepSilent)) {
            assertEquals(new HttpOutcome.TimedOut(false), get(network, server, SHORT));
            assertEquals(
                    new SipOutcome.TimedOut(), Worlds.connect(network, HOST + ":" + server.port(), SHORT, "127.0.0.1"));
        }
    }

    @Test
    void what_goes_wrong_after_the_handshake_is_told_as_such() throws IOException {
        afterHandshake(new HttpOutcome.TimedOut(true), SHORT, RawServer::keepSilent);
        afterHandshake(
                new HttpOutcome.Lost(true, "connection closed before the whole response"),
                LONG,
                RawServer::readRequest);
        afterHandshake(new HttpOutcome.Lost(true, "no HTTP"), LONG, socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, "+OK POP3 ready\r\n");
        });
        afterHandshake(new HttpOutcome.TooLarge(true), LONG, socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, "HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(HttpRequest.LARGEST_BODY + 1));
        });
        afterHandshake(new HttpOutcome.TimedOut(true), SHORT, socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n");
            while (true) {
                RawServer.write(socket, "x");
                Thread.sleep(20);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void the_server_is_told_the_name_and_sees_a_full_handshake_each_time(String protocol) throws IOException {
        HeldCertificate leaf = leaf(b -> b.addSubjectAlternativeName(HOST));
        AtomicInteger named = new AtomicInteger();
        ServerSocketFactory factory = new ServerSocketFactory() {
            private final ServerSocketFactory real = Worlds.presenting(leaf, ISSUER.certificate());

            @Override
            public ServerSocket createServerSocket(int port, int backlog, java.net.InetAddress at) throws IOException {
                SSLServerSocket socket = (SSLServerSocket) real.createServerSocket(port, backlog, at);
                socket.setEnabledProtocols(new String[] {protocol});
                return socket;
            }

            @Override
            public ServerSocket createServerSocket(int port, int backlog) {
                throw new UnsupportedOperationException();
            }

            @Override
            public ServerSocket createServerSocket(int port) {
                throw new UnsupportedOperationException();
            }
        };
        RawServer.Script script = socket -> {
            RawServer.readRequest(socket);
            if (((javax.net.ssl.ExtendedSSLSession) ((SSLSocket) socket).getSession())
                    .getRequestedServerNames()
                    .toString()
                    .contains(HOST)) {
                named.incrementAndGet();
            }
            RawServer.write(socket, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        };
        try (RawServer server = new RawServer("127.0.0.1", 0, factory, script);
                LiveNetwork good = Worlds.trusting(ROOT.certificate());
                LiveNetwork bad = Worlds.trusting()) {
            for (int i = 0; i < 3; i++) {
                assertEquals(404, ((HttpOutcome.Response) get(good, server)).status());
                HttpOutcome.TlsFailed failed = (HttpOutcome.TlsFailed) get(bad, server);
                assertEquals(untrusted("issuer neither trusted nor sent: CN=Contoso Root"), failed.faults());
                assertEquals(Optional.of(protocol), failed.seen().protocol());
            }
            assertEquals(3, named.get());
        }
    }

    @Test
    void nothing_is_sent_to_a_sip_server() throws Exception {
        AtomicInteger read = new AtomicInteger(-2);
        java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
        HeldCertificate leaf = leaf(b -> b.addSubjectAlternativeName(HOST));
        try (RawServer server = new RawServer("127.0.0.1", 0, Worlds.presenting(leaf, ISSUER.certificate()), socket -> {
                    try {
                        ((SSLSocket) socket).startHandshake();
                        read.set(socket.getInputStream().read());
                    } catch (IOException closed) {
                        read.set(-1);
                    }
                    done.countDown();
                });
                LiveNetwork network = Worlds.trusting(ROOT.certificate())) {
            assertEquals(
                    new SipOutcome.Connected(),
                    Unseen.of(Worlds.connect(network, HOST + ":" + server.port(), LONG, "127.0.0.1")));
            assertTrue(done.await(10, TimeUnit.SECONDS));
            assertEquals(-1, read.get());
            assertEquals(
                    new SipOutcome.Refused("connection refused"),
                    Worlds.connect(network, HOST + ":" + Worlds.closedPort(), LONG, "127.0.0.1"));
            assertEquals(new SipOutcome.Refused("no address"), Worlds.connect(network, HOST, LONG));
        }
    }

    @Test
    void an_interrupted_handshake_is_cancelled() throws IOException {
        Thread caller = Thread.currentThread();
        try (LiveNetwork network = Worlds.trusting();
                RawServer server = new RawServer(socket -> {
                    socket.getInputStream().read();
                    caller.interrupt();
                    RawServer.keepSilent(socket);
                })) {
            assertThrows(CancellationException.class, () -> get(network, server));
            assertTrue(Thread.interrupted());
            assertThrows(
                    CancellationException.class,
                    () -> Worlds.connect(network, HOST + ":" + server.port(), LONG, "127.0.0.1"));
            assertTrue(Thread.interrupted());
        }
    }

    private static List<Tls.Fault> untrusted(String detail) {
        return List.of(new Tls.Fault(TlsProblem.UNTRUSTED, detail));
    }

    private static HeldCertificate leaf(UnaryOperator<HeldCertificate.Builder> more) {
        return more.apply(new HeldCertificate.Builder().signedBy(ISSUER)).build();
    }

    private static void good(HeldCertificate leaf, X509Certificate... others) throws IOException {
        try (LiveNetwork network = Worlds.trusting(ROOT.certificate())) {
            judged(network, List.of(), leaf, others);
        }
    }

    private static void bad(TlsProblem problem, String detail, HeldCertificate leaf, X509Certificate... others)
            throws IOException {
        try (LiveNetwork network = Worlds.trusting(ROOT.certificate())) {
            judged(network, List.of(new Tls.Fault(problem, detail)), leaf, others);
        }
    }

    /** Over HTTPS and to a SIP server alike; whatever comes of it, the chain is told as it was sent. */
    private static void judged(
            LiveNetwork network, List<Tls.Fault> faults, HeldCertificate leaf, X509Certificate... others)
            throws IOException {
        try (RawServer server = tls(leaf, others)) {
            HttpOutcome http = get(network, server);
            SipOutcome sip = Worlds.connect(network, HOST + ":" + server.port(), LONG, "127.0.0.1");
            Tls sent = new Tls(
                    Optional.of("TLSv1.3"),
                    Stream.concat(Stream.of(leaf.certificate()), Arrays.stream(others))
                            .map(Certificate::of)
                            .toList());
            assertEquals(Optional.of(sent), http.tls());
            if (faults.isEmpty()) {
                assertTrue(http.secured(), http::toString);
                assertEquals(new SipOutcome.Connected(sent), sip);
            } else {
                assertEquals(new HttpOutcome.TlsFailed(sent, faults), http);
                assertEquals(new SipOutcome.TlsFailed(sent, faults), sip);
            }
        }
    }

    private static RawServer tls(HeldCertificate leaf, X509Certificate... others) throws IOException {
        return new RawServer("127.0.0.1", 0, Worlds.presenting(leaf, others), socket -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        });
    }

    private static void failsHandshake(String detail, RawServer.Script script) throws IOException {
        try (LiveNetwork network = Worlds.trusting();
                RawServer server = new RawServer(script)) {
            assertEquals(new HttpOutcome.TlsFailed(TlsProblem.HANDSHAKE_FAILED, detail), get(network, server));
            assertEquals(
                    new SipOutcome.TlsFailed(TlsProblem.HANDSHAKE_FAILED, detail),
                    Worlds.connect(network, HOST + ":" + server.port(), LONG, "127.0.0.1"));
        }
    }

    private static void afterHandshake(HttpOutcome expected, java.time.Duration limit, RawServer.Script script)
            throws IOException {
        HeldCertificate leaf = leaf(b -> b.addSubjectAlternativeName(HOST));
        try (RawServer server = new RawServer("127.0.0.1", 0, Worlds.presenting(leaf, ISSUER.certificate()), script);
                LiveNetwork network = Worlds.trusting(ROOT.certificate())) {
            get(network, server, SHORT); // the first handshake in a JVM is slow
            assertEquals(expected, Unseen.of(get(network, server, limit)));
        }
    }

    private static HttpOutcome get(LiveNetwork network, RawServer server) {
        return get(network, server, LONG);
    }

    private static HttpOutcome get(LiveNetwork network, RawServer server, java.time.Duration limit) {
        return Worlds.get(network, "https://" + HOST + ":" + server.port() + "/", limit, "127.0.0.1");
    }
}
