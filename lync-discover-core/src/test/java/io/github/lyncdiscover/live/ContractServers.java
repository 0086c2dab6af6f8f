package io.github.lyncdiscover.live;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.live.loopback.ContractNames;
import io.github.lyncdiscover.live.loopback.FakeNameServer;
import io.github.lyncdiscover.live.loopback.RawServer;
import io.github.lyncdiscover.live.loopback.RawServer.Script;
import io.github.lyncdiscover.live.loopback.SilentPort;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.ContractWorld;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.TlsProblem;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;
import okhttp3.tls.HeldCertificate;

/** The contract's world as servers on loopback: a name server, and a port for each web and SIP server. */
final class ContractServers implements AutoCloseable {
    private static final HeldCertificate ROOT = authority();
    private static final HeldCertificate STRANGER = authority();
    private static final String LOOPBACK = "127.0.0.1";

    private final List<Closeable> servers = new ArrayList<>();
    private final LiveNetwork network;

    ContractServers() throws IOException {
        this(false);
    }

    ContractServers(boolean keepingConnections) throws IOException {
        this(builder -> builder.keepingConnections(keepingConnections));
    }

    ContractServers(Consumer<LiveNetwork.Builder> setUp) throws IOException {
        FakeNameServer names = new FakeNameServer().answeringRaw(ContractNames::answer);
        servers.add(names::close);
        LiveNetwork.Builder builder = LiveNetwork.builder()
                .nameServer(names.address())
                .trusting(List.of(Certificate.of(ROOT.certificate())))
                .reachingSipServers(true);
        setUp.accept(builder);
        for (Map.Entry<WebAddress, Map<String, HttpOutcome>> site : sites().entrySet()) {
            WebAddress root = site.getKey();
            builder.connectTo(detour(root.server(), web(root, site.getValue())));
        }
        for (Map.Entry<String, SipOutcome> sip : ContractWorld.SIP_SERVERS.entrySet()) {
            ServerAddress server = ServerAddress.parse(sip.getKey(), 5061);
            builder.connectTo(detour(server, sip(server.host().text(), sip.getValue())));
        }
        network = builder.build();
    }

    LiveNetwork network() {
        return network;
    }

    @Override
    public void close() throws IOException {
        network.close();
        for (Closeable server : servers) {
            server.close();
        }
    }

    private static HeldCertificate authority() {
        return new HeldCertificate.Builder().certificateAuthority(0).build();
    }

    private static ConnectTo detour(ServerAddress from, int port) {
        return new ConnectTo(
                Optional.of(from.host()), OptionalInt.of(from.port()), Optional.of(LOOPBACK), OptionalInt.of(port));
    }

    /** The pages of each site by their paths, the sites by their roots. */
    private static Map<WebAddress, Map<String, HttpOutcome>> sites() {
        Map<WebAddress, Map<String, HttpOutcome>> sites = new HashMap<>();
        ContractWorld.PAGES.forEach((url, outcome) -> {
            WebAddress page = WebAddress.parse(url).orElseThrow();
            WebAddress root = new WebAddress(page.secure(), page.server(), "/");
            sites.computeIfAbsent(root, site -> new HashMap<>()).put(page.path(), outcome);
        });
        return sites;
    }

    /** A port for a site; one that is not even connected to has one page, which says so. */
    private int web(WebAddress root, Map<String, HttpOutcome> pages) throws IOException {
        HttpOutcome first = pages.values().iterator().next();
        if (first instanceof HttpOutcome.TlsFailed failed) {
            return spoilt(root.host().text(), failed.problem());
        } else if (first instanceof HttpOutcome.Refused) {
            return Worlds.closedPort();
        } else if (first instanceof HttpOutcome.TimedOut late && !late.secured()) {
            return silent();
        }
        Script script = socket -> serve(socket, pages);
        return root.secure() ? good(root.host().text(), script) : raw(ServerSocketFactory.getDefault(), script);
    }

    private int sip(String host, SipOutcome outcome) throws IOException {
        if (outcome instanceof SipOutcome.TlsFailed failed) {
            return spoilt(host, failed.problem());
        } else if (outcome instanceof SipOutcome.Refused) {
            return Worlds.closedPort();
        } else if (outcome instanceof SipOutcome.TimedOut) {
            return silent();
        } else if (outcome instanceof SipOutcome.Connected) {
            return good(host, RawServer::keepSilent);
        }
        throw new IllegalArgumentException("no server shows this in its handshake: " + outcome);
    }

    private int silent() throws IOException {
        SilentPort port = new SilentPort(LOOPBACK, 0);
        servers.add(port::close);
        return port.port();
    }

    private int good(String host, Script script) throws IOException {
        return tls(new HeldCertificate.Builder().addSubjectAlternativeName(host).signedBy(ROOT), script);
    }

    private int spoilt(String host, TlsProblem problem) throws IOException {
        HeldCertificate.Builder leaf = new HeldCertificate.Builder().signedBy(ROOT);
        switch (problem) {
            case NAME_MISMATCH -> leaf.addSubjectAlternativeName("web.fabrikam.example");
            case EXPIRED -> leaf.addSubjectAlternativeName(host).validityInterval(year(2020), year(2021));
            case NOT_YET_VALID -> leaf.addSubjectAlternativeName(host).validityInterval(year(2098), year(2099));
            case UNTRUSTED -> leaf.addSubjectAlternativeName(host).signedBy(STRANGER);
            case HANDSHAKE_FAILED -> {
                return raw(ServerSocketFactory.getDefault(), socket -> RawServer.write(socket, "220 no TLS here\r\n"));
            }
        }
        return tls(leaf, RawServer::keepSilent);
    }

    private static long year(int year) {
        return Instant.parse(year + "-01-01T00:00:00Z").toEpochMilli();
    }

    private int tls(HeldCertificate.Builder leaf, Script script) throws IOException {
        return raw(Worlds.presenting(leaf.build()), script);
    }

    private int raw(ServerSocketFactory factory, Script script) throws IOException {
        RawServer server = new RawServer(LOOPBACK, 0, factory, script);
        servers.add(server::close);
        return server.port();
    }

    /** Answers the requests of one connection, as long as it has pages for them. */
    private static void serve(Socket socket, Map<String, HttpOutcome> pages) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String line = in.readLine();
        while (line != null && answered(socket, in, line, pages)) {
            line = in.readLine();
        }
    }

    private static boolean answered(Socket socket, BufferedReader in, String line, Map<String, HttpOutcome> pages)
            throws IOException {
        String path = line.split(" ", -1)[1].replaceFirst("\\?.*", "");
        while (!in.readLine().isEmpty()) {
            // The headers say nothing of interest.
        }
        HttpOutcome page = pages.get(path);
        if (page instanceof HttpOutcome.Response response) {
            write(socket, response);
        } else if (page instanceof HttpOutcome.TooLarge) {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(HttpRequest.LARGEST_BODY + 1));
        } else if (page instanceof HttpOutcome.TimedOut) {
            RawServer.keepSilent(socket);
        } // else the connection is lost
        return page instanceof HttpOutcome.Response;
    }

    private static void write(Socket socket, HttpOutcome.Response response) throws IOException {
        byte[] body = response.body().bytes();
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(response.status()).append(" Said\r\n");
        if (!response.contentType().isEmpty()) {
            head.append("Content-Type: ").append(response.contentType()).append("\r\n");
        }
        response.location()
                .ifPresent(place -> head.append("Location: ").append(place).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        OutputStream out = socket.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }
}
