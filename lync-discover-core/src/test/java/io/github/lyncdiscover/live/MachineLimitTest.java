package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.Worlds.HOST;
import static io.github.lyncdiscover.live.Worlds.JSON;
import static io.github.lyncdiscover.live.Worlds.LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.live.loopback.RawServer;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.network.MachineLimit.Kind;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import io.github.lyncdiscover.network.Tls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/**
 * Handshakes that fail because of what this machine cannot do, and those that fail on every machine. The tests' JVM speaks TLS
 * 1.2 and 1.3, as every Java does that is not told otherwise.
 */
class MachineLimitTest {
    private static final Set<TlsVersion> NEW = Set.of(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3);

    /** A certificate whose key spells its curve out in numbers, which Java refuses. */
    private static final String EXPLICIT_CURVE = """
            MIICkjCCAjmgAwIBAgIUGjJbwIHG4pQeZxftNHSaQdUe6DswCgYIKoZIzj0EAwIwJDEiMCAGA1UEAwwZbHluY2Rpc2
            NvdmVyLmNvbnRvc28udGVzdDAgFw0yNjExMzAxMTUwNTlaGA8yMTI2MTEwNjExNTA1OVowJDEiMCAGA1UEAwwZbHlu
            Y2Rpc2NvdmVyLmNvbnRvc28udGVzdDCCAUswggEDBgcqhkjOPQIBMIH3AgEBMCwGByqGSM49AQECIQD/////AAAAAQ
            AAAAAAAAAAAAAAAP///////////////zBbBCD/////AAAAAQAAAAAAAAAAAAAAAP///////////////AQgWsY12Ko6
            k+ez671VdpiGvGUdBrDMU7D2O848PifSYEsDFQDEnTYIhucEk2pmeOETnSa3gZ9+kARBBGsX0fLhLEJH+Lzm5WOkQP
            J3A32BLeszoPShOUXYmMKWT+NC4v4af5uO5+tKfA+eFivOM1drMV7Oy7ZAaDe/UfUCIQD/////AAAAAP//////////
            vOb6racXnoTzucrC/GMlUQIBAQNCAAQW2VLMKMAFFKBlVKULUQaUmRhNGRCJ+ylYs1uENaigzP/kpKnAq7LmQRiUsh
            7B+epZilJvdMyoTdPpdE8DjRhco1MwUTAdBgNVHQ4EFgQUk4x33gnKQipsCAvJYabJX3bfALswHwYDVR0jBBgwFoAU
            k4x33gnKQipsCAvJYabJX3bfALswDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiAc8tkwl9CGo+G4nA
            POgyjKkQWsAbkbgHFJyqm1s364IQIgCxk0Z9F5u3PAwUsYen0/7n9ciWZY9FS0YVhqOB+54dM=""";

    @Test
    void a_server_that_chooses_an_old_version_is_out_of_reach_only_for_this_machine() throws IOException {
        assertTrue(Security.getProperty("jdk.tls.disabledAlgorithms").contains("TLSv1.1"));
        RawServer.Script tls10 = hello(1);
        RawServer.Script tls11 = hello(2);
        limited(TlsVersion.ALL, Kind.TLS_VERSION, Optional.of(TlsVersion.TLS_1_0), tls10);
        limited(TlsVersion.ALL, Kind.TLS_VERSION, Optional.of(TlsVersion.TLS_1_1), tls11);
        answered(NEW, tls10);
        answered(Set.of(TlsVersion.TLS_1_0, TlsVersion.TLS_1_2), tls11);
        answered(TlsVersion.ALL, hello(0));
    }

    @Test
    void a_server_that_finds_nothing_in_common_is_out_of_reach_only_where_less_was_offered() throws IOException {
        for (int alert : List.of(40, 70, 71)) {
            limited(TlsVersion.ALL, Kind.TLS_VERSION, Optional.empty(), alert(alert));
            answered(NEW, alert(alert));
        }
        for (int alert : List.of(10, 42, 80, 112)) {
            answered(TlsVersion.ALL, alert(alert));
        }
    }

    @Test
    void a_client_that_speaks_no_version_of_this_machine_is_not_heard() throws IOException {
        try (RawServer server = new RawServer(RawServer::keepSilent)) {
            limit(Set.of(TlsVersion.TLS_1_0), server)
                    .forEach(limit -> assertEquals(Optional.of(new MachineLimit(Kind.TLS_VERSION)), limit));
            assertEquals(0, server.accepted());
        }
    }

    @Test
    void a_client_offers_its_own_versions_only() throws IOException {
        for (TlsVersion version : NEW) {
            HeldCertificate leaf = new HeldCertificate.Builder()
                    .addSubjectAlternativeName(HOST)
                    .build();
            try (LiveNetwork network = Worlds.trusting(leaf.certificate());
                    RawServer server = new RawServer("127.0.0.1", 0, Worlds.presenting(leaf), RawServer::keepSilent)) {
                SipOutcome outcome = connect(network, Set.of(version, TlsVersion.TLS_1_0), server);
                assertEquals(Optional.of(version.protocol()), outcome.tls().flatMap(Tls::protocol));
            }
        }
    }

    @Test
    void more_certificates_than_java_takes_are_a_limit() throws IOException {
        HeldCertificate leaf =
                new HeldCertificate.Builder().addSubjectAlternativeName(HOST).build();
        X509Certificate[] others = Stream.generate(leaf::certificate).limit(12).toArray(X509Certificate[]::new);
        try (RawServer server = new RawServer("127.0.0.1", 0, Worlds.presenting(leaf, others), RawServer::keepSilent)) {
            limit(TlsVersion.ALL, server)
                    .forEach(limit -> assertEquals(Optional.of(new MachineLimit(Kind.CHAIN_LENGTH)), limit));
        }
    }

    @Test
    void a_key_that_java_refuses_is_a_limit() throws IOException {
        limited(
                TlsVersion.ALL,
                Kind.KEY_OR_SIGNATURE,
                Optional.empty(),
                presenting(Base64.getMimeDecoder().decode(EXPLICIT_CURVE)));
    }

    @Test
    void a_certificate_that_java_cannot_read_is_a_limit() throws IOException {
        limited(TlsVersion.ALL, Kind.UNREADABLE_CERTIFICATE, Optional.empty(), presenting(new byte[] {1, 2, 3, 4}));
    }

    private static void limited(
            Set<TlsVersion> client, Kind kind, Optional<TlsVersion> version, RawServer.Script script)
            throws IOException {
        try (RawServer server = new RawServer(script)) {
            limit(client, server).forEach(limit -> assertEquals(Optional.of(new MachineLimit(kind, version)), limit));
        }
    }

    private static void answered(Set<TlsVersion> client, RawServer.Script script) throws IOException {
        try (RawServer server = new RawServer(script)) {
            limit(client, server).forEach(limit -> assertEquals(Optional.empty(), limit));
        }
    }

    /** Over HTTPS and to a SIP server alike. */
    private static List<Optional<MachineLimit>> limit(Set<TlsVersion> client, RawServer server) {
        try (LiveNetwork network = Worlds.trusting()) {
            WebAddress url = WebAddress.parse("https://" + HOST + ":" + server.port() + "/")
                    .orElseThrow();
            HttpOutcome http =
                    network.fetch(new HttpRequest(url, JSON, List.of("127.0.0.1"), client), Deadline.in(LONG));
            SipOutcome sip = connect(network, client, server);
            return List.of(((HttpOutcome.TlsFailed) http).limit(), ((SipOutcome.TlsFailed) sip).limit());
        }
    }

    private static SipOutcome connect(LiveNetwork network, Set<TlsVersion> client, RawServer server) {
        ServerAddress address = ServerAddress.parse(HOST + ":" + server.port(), 5061);
        return network.connect(new SipRequest(address, List.of("127.0.0.1"), client), Deadline.in(LONG));
    }

    private static RawServer.Script alert(int code) {
        return socket -> {
            socket.getInputStream().readNBytes(60);
            socket.getOutputStream().write(new byte[] {0x15, 3, 3, 0, 2, 2, (byte) code});
            RawServer.keepSilent(socket);
        };
    }

    /** Chooses TLS 1.{@code minor - 1}, or SSL 3 for zero. */
    private static RawServer.Script hello(int minor) {
        return socket -> {
            socket.getInputStream().readNBytes(60);
            record(socket, minor, 2, helloOf(minor));
            RawServer.keepSilent(socket);
        };
    }

    /** Sends a certificate in the clear, as TLS 1.2 does. */
    private static RawServer.Script presenting(byte[] certificate) {
        return socket -> {
            socket.getInputStream().readNBytes(60);
            record(socket, 3, 2, helloOf(3));
            ByteArrayOutputStream chain = new ByteArrayOutputStream();
            length(chain, certificate.length + 3);
            length(chain, certificate.length);
            chain.writeBytes(certificate);
            record(socket, 3, 11, chain.toByteArray());
            RawServer.keepSilent(socket);
        };
    }

    /** Version, 32 random bytes, no session, TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, no compression. */
    private static byte[] helloOf(int minor) {
        ByteArrayOutputStream hello = new ByteArrayOutputStream();
        hello.writeBytes(new byte[] {3, (byte) minor});
        hello.writeBytes(new byte[32]);
        hello.writeBytes(new byte[] {0, (byte) 0xC0, 0x13, 0});
        return hello.toByteArray();
    }

    private static void record(Socket socket, int minor, int type, byte[] message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x16, 3, (byte) minor});
        out.write((message.length + 4) >> 8);
        out.write(message.length + 4);
        out.write(type);
        length(out, message.length);
        out.writeBytes(message);
        socket.getOutputStream().write(out.toByteArray());
        socket.getOutputStream().flush();
    }

    private static void length(ByteArrayOutputStream out, int length) {
        out.write(length >> 16);
        out.write(length >> 8);
        out.write(length);
    }
}
