package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.Worlds.HOST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.live.loopback.RawServer;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpOutcome.Response;
import io.github.lyncdiscover.network.HttpOutcome.TlsFailed;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law that a quicker provider of TLS changes no answer, whatever the server does. */
class QuickTlsTest {
    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final HeldCertificate ROOT =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HeldCertificate GOOD =
            leaf().signedBy(ROOT).addSubjectAlternativeName(HOST).build();

    private static HeldCertificate.Builder leaf() {
        return new HeldCertificate.Builder();
    }

    private static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HeldCertificate named(KeyPair key) {
        return leaf().keyPair(key)
                .signedBy(ROOT)
                .addSubjectAlternativeName(HOST)
                .build();
    }

    private static void answer(Socket socket) throws IOException {
        RawServer.readRequest(socket);
        RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 2\r\n\r\nok");
    }

    record Case(String what, HeldCertificate certificate, RawServer.Script script) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Case answering(String what, HeldCertificate certificate) {
        return new Case(what, certificate, QuickTlsTest::answer);
    }

    private static Case speaking(String... versions) {
        return new Case(String.join(" ", versions), GOOD, socket -> {
            ((SSLSocket) socket).setEnabledProtocols(versions);
            answer(socket);
        });
    }

    static Stream<Case> servers() {
        return Stream.of(
                speaking("TLSv1.3"),
                speaking("TLSv1.2"),
                speaking("TLSv1.2", "TLSv1.3"),
                speaking("TLSv1.1"),
                speaking("TLSv1"),
                answering("RSA 1024", named(rsa(1024))),
                answering("RSA 2048", named(rsa(2048))),
                answering(
                        "another name",
                        leaf().signedBy(ROOT)
                                .addSubjectAlternativeName("a.test")
                                .build()),
                answering("no name", leaf().signedBy(ROOT).build()),
                answering("a stranger's", leaf().addSubjectAlternativeName(HOST).build()),
                answering(
                        "expired",
                        leaf().signedBy(ROOT)
                                .addSubjectAlternativeName(HOST)
                                .validityInterval(0, 1_000_000)
                                .build()),
                new Case("nothing is said", GOOD, socket -> {}),
                new Case("no answer", GOOD, RawServer::readRequest),
                new Case("half an answer", GOOD, socket -> {
                    RawServer.readRequest(socket);
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nok");
                }),
                new Case("an answer that ends with the connection", GOOD, socket -> {
                    RawServer.readRequest(socket);
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\n\r\nok");
                }),
                new Case("no HTTP", GOOD, socket -> {
                    RawServer.readRequest(socket);
                    RawServer.write(socket, "garbage\r\n\r\n");
                }),
                new Case("silence", GOOD, RawServer::keepSilent));
    }

    private static LiveNetwork.Builder builder() {
        return LiveNetwork.builder().nameServer("127.0.0.1:9").trusting(List.of(Certificate.of(ROOT.certificate())));
    }

    private static HttpOutcome get(LiveNetwork.Builder builder, int port) {
        try (LiveNetwork network = builder.build()) {
            return Worlds.get(network, "https://" + HOST + ":" + port + "/", LIMIT, "127.0.0.1");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void answers_are_those_of_javas_own(Case server) throws IOException {
        try (RawServer running =
                new RawServer("127.0.0.1", 0, Worlds.presenting(server.certificate()), server.script())) {
            HttpOutcome own = get(builder(), running.port());
            assertEquals(own, get(builder().quickTls(QuickTls.provider()), running.port()));
            assertEquals(own, get(builder().quickTls(QuickTls.provider()).keepingConnections(true), running.port()));
        }
    }

    @Test
    void an_answer_without_tls_is_that_of_javas_own() throws IOException {
        try (RawServer running = new RawServer(socket -> RawServer.write(socket, "HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            HttpOutcome own = get(builder(), running.port());
            assertEquals(own, get(builder().quickTls(QuickTls.provider()), running.port()));
            assertInstanceOf(TlsFailed.class, own);
        }
    }

    /** Otherwise the tests above would compare Java's own with itself. */
    @Test
    void a_good_handshake_and_a_refused_chain_need_one_connection() throws IOException {
        try (RawServer good = new RawServer("127.0.0.1", 0, Worlds.presenting(GOOD), QuickTlsTest::answer);
                RawServer strange = new RawServer(
                        "127.0.0.1",
                        0,
                        Worlds.presenting(leaf().addSubjectAlternativeName(HOST).build()),
                        QuickTlsTest::answer)) {
            assertInstanceOf(Response.class, get(builder().quickTls(QuickTls.provider()), good.port()));
            assertInstanceOf(TlsFailed.class, get(builder().quickTls(QuickTls.provider()), strange.port()));
            assertEquals(List.of(1, 1), List.of(good.accepted(), strange.accepted()));
        }
    }
}
