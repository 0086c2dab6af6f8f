package io.github.lyncdiscover.live;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import io.github.lyncdiscover.network.Unseen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import okhttp3.tls.HeldCertificate;

/** What the tests of the live network have in common. */
final class Worlds {
    static final String HOST = "lyncdiscover.contoso.test";
    static final String JSON = "application/json";
    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(400);

    private Worlds() {}

    /** A network that never asks a name server, and trusts these. */
    static LiveNetwork trusting(X509Certificate... roots) {
        return LiveNetwork.builder()
                .nameServer("127.0.0.1:9")
                .trusting(Arrays.stream(roots).map(Certificate::of).toList())
                .reachingSipServers(true)
                .build();
    }

    static HttpOutcome get(LiveNetwork network, String url, Duration limit, String... addresses) {
        HttpRequest request = new HttpRequest(WebAddress.parse(url).orElseThrow(), JSON, List.of(addresses));
        return Unseen.withoutHeaders(network.fetch(request, Deadline.in(limit)));
    }

    static SipOutcome connect(LiveNetwork network, String server, Duration limit, String... addresses) {
        return network.connect(
                new SipRequest(ServerAddress.parse(server, 5061), List.of(addresses)), Deadline.in(limit));
    }

    static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A server that sends exactly these certificates, fitting or not, the first one's key in hand. */
    static SSLServerSocketFactory presenting(HeldCertificate leaf, X509Certificate... others) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new Presented(leaf, others)}, null, null);
            return context.getServerSocketFactory();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Presented extends X509ExtendedKeyManager {
        private final PrivateKey key;
        private final X509Certificate[] chain;

        Presented(HeldCertificate leaf, X509Certificate... others) {
            key = leaf.keyPair().getPrivate();
            chain = Stream.concat(Stream.of(leaf.certificate()), Arrays.stream(others))
                    .toArray(X509Certificate[]::new);
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return type.startsWith("EC") ? "only" : null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return chain;
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return new String[] {"only"};
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[0];
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return null;
        }
    }
}
