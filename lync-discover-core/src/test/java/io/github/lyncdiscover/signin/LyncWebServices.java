package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.live.ConnectTo;
import io.github.lyncdiscover.live.LiveNetwork;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * The web services of a deployment on loopback, over TLS and strict: both routes to a signed-in user, two pools, and a place to put
 * other answers. Whatever a real server would not take, it does not take.
 */
final class LyncWebServices implements AutoCloseable {
    static final String DOMAIN = "contoso.test";
    static final String USER = "/autodiscover/autodiscoverservice.svc/root/user";
    static final String OAUTH_USER = "/autodiscover/autodiscoverservice.svc/root/oauth/user";
    static final String ROOT = "/autodiscover/autodiscoverservice.svc/root";
    static final String DISCOVER = "lyncdiscoverinternal.contoso.test";
    static final String WEB = "web.contoso.test";
    static final String OTHER_POOL = "web2.contoso.test";
    static final String FOREIGN = "tickets.fabrikam.test";
    static final List<String> HOSTS = List.of(DISCOVER, WEB, OTHER_POOL, FOREIGN);
    static final String NAME = "CONTOSO\\lenea";
    static final String PASSWORD = "p<4&ß wörd/+=%\"7";
    static final String SIP = "sip:lenea@contoso.test";
    static final String SERVICE = "/WebTicket/WebTicketService.svc";

    final TicketOffice tickets = new TicketOffice();
    private final MockWebServer server = new MockWebServer();
    private final HeldCertificate root =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private final HeldCertificate leaf;
    private final HttpAuthentication authentication;
    private final Map<String, Function<RecordedRequest, MockResponse>> others = new ConcurrentHashMap<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final int closedPort;

    LyncWebServices() throws IOException {
        HeldCertificate.Builder own = new HeldCertificate.Builder().signedBy(root);
        HOSTS.forEach(own::addSubjectAlternativeName);
        leaf = own.build();
        authentication = new HttpAuthentication(NAME, PASSWORD.toCharArray(), encoded(leaf));
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(leaf)
                .build()
                .sslSocketFactory());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                return answer(request);
            }
        });
        server.start();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = socket.getLocalPort();
        }
    }

    private static byte[] encoded(HeldCertificate certificate) {
        return Certificate.of(certificate.certificate()).encoded();
    }

    /** Answers a path otherwise, whatever the host. */
    LyncWebServices at(String path, Function<RecordedRequest, MockResponse> answer) {
        others.put(path, answer);
        return this;
    }

    List<RecordedRequest> requests() {
        return requests;
    }

    /** The requests to a path, in order. */
    List<RecordedRequest> requests(String path) {
        return requests.stream().filter(it -> path(it).equals(path)).toList();
    }

    static String path(RecordedRequest request) {
        return request.getUrl().encodedPath();
    }

    static String host(RecordedRequest request) {
        return String.valueOf(request.getHeaders().get("Host"));
    }

    static String url(String host, String path) {
        return "https://" + host + path;
    }

    /** The network in which these hosts are on loopback. */
    LiveNetwork live() {
        return live(this);
    }

    /** The same, with the host outside the SIP domain at another deployment, whose root is not known. */
    LiveNetwork live(LyncWebServices foreign) {
        LiveNetwork.Builder builder =
                LiveNetwork.builder().nameServer("127.0.0.1:9").trusting(List.of(Certificate.of(root.certificate())));
        for (String host : HOSTS) {
            int port = (host.equals(FOREIGN) ? foreign : this).server.getPort();
            builder.connectTo(ConnectTo.parse(host + ":443:127.0.0.1:" + port));
            builder.connectTo(ConnectTo.parse(host + ":80:127.0.0.1:" + closedPort));
        }
        return builder.build();
    }

    /** Names for a network that asks no name server: these hosts and SIP servers, and no other. */
    static Network named(Network below) {
        return new ForwardingNetwork() {
            @Override
            public Network below() {
                return below;
            }

            @Override
            public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
                boolean known = Stream.concat(
                                HOSTS.stream(),
                                Stream.of("pool.contoso.test", "pool2.contoso.test", "pool.fabrikam.test"))
                        .anyMatch(question.name()::equals);
                return known && question.type() == DnsQuestion.Type.A
                        ? new DnsAnswer.Addresses(List.of(), List.of("127.0.0.1"))
                        : known ? new DnsAnswer.NoRecords(List.of()) : new DnsAnswer.NoSuchName(List.of());
            }

            @Override
            public boolean resolves(DomainName host) {
                return true;
            }
        };
    }

    private MockResponse answer(RecordedRequest request) {
        Function<RecordedRequest, MockResponse> other = others.get(path(request));
        if (other != null) {
            return other.apply(request);
        }
        return switch (path(request)) {
            case "/", ROOT -> document(rootDocument(host(request)));
            case USER -> tickets.user(request, () -> refusal(host(request)));
            case OAUTH_USER -> tickets.oauthUser(request, () -> refusal(host(request)));
            case SERVICE + "/mex" -> xml(200, description(host(request)));
            case SERVICE -> authentication.signedIn(request, () -> tickets.issue(request, Instant.now()));
            case "/WebTicket/oauthtoken" -> tickets.token(request, authentication);
            default -> new MockResponse.Builder().code(404).build();
        };
    }

    /** A root at the discovery name leads to the first pool; at a pool, to itself. */
    private static String rootDocument(String host) {
        String web = host.equals(DISCOVER) ? WEB : host;
        return "<AutodiscoverResponse xmlns=\"urn:x\"><Root><Link token=\"OAuth\" href=\"" + url(web, OAUTH_USER)
                + "\"/><Link token=\"User\" href=\"" + url(web, USER) + "\"/></Root></AutodiscoverResponse>";
    }

    static MockResponse refusal(String host) {
        return new MockResponse.Builder()
                .code(401)
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .addHeader("X-MS-WebTicketURL", url(host, SERVICE))
                .addHeader(
                        "WWW-Authenticate",
                        "Bearer trusted_issuers=\"\", client_id=\"00000004-0000-0ff1-ce00-000000000000\"")
                .addHeader(
                        "WWW-Authenticate",
                        "MsRtcOAuth href=\"" + url(host, "/WebTicket/oauthtoken")
                                + "\",grant_type=\"urn:microsoft.rtc:windows,urn:microsoft.rtc:anonmeeting,password\"")
                .body("<html>401</html>")
                .build();
    }

    static String description(String host) {
        return Captured.text("webticket-mex.constructed.xml").replace("webinternal.contoso.com", host);
    }

    static MockResponse document(String body) {
        return new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/vnd.microsoft.rtc.autodiscover+xml; v=1")
                .body(body)
                .build();
    }

    static MockResponse xml(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "text/xml; charset=utf-8")
                .body(body)
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
