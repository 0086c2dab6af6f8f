package io.github.lyncdiscover.examples.live;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.live.ConnectTo;
import io.github.lyncdiscover.live.LiveNetwork;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ServerSocketFactory;
import okhttp3.tls.HeldCertificate;

/** A name server and two web servers, and how a client is led to them. */
final class LoopbackWorld implements AutoCloseable {
    private final HeldCertificate certificate;
    private final SlowNameServer names;
    private final SlowWebServer http;
    private final SlowWebServer https;

    /**
     * Starts the servers.
     *
     * @param hosts whom the certificate names
     */
    LoopbackWorld(
            Key key,
            List<String> hosts,
            Zone zone,
            Map<String, AutodiscoverDocument> httpPages,
            Map<String, AutodiscoverDocument> httpsPages,
            Duration dnsDelay,
            Duration webDelay)
            throws IOException {
        certificate = key.certificate(hosts);
        names = new SlowNameServer(zone, dnsDelay);
        http = new SlowWebServer(ServerSocketFactory.getDefault(), httpPages, webDelay);
        https = new SlowWebServer(Key.sockets(certificate), httpsPages, webDelay);
    }

    X509Certificate root() {
        return certificate.certificate();
    }

    String rootPem() {
        return certificate.certificatePem();
    }

    String nameServer() {
        return "127.0.0.1:" + names.address().getPort();
    }

    int httpsPort() {
        return https.port();
    }

    List<String> detours() {
        return List.of(":80:127.0.0.1:" + http.port(), ":443:127.0.0.1:" + https.port());
    }

    LiveNetwork network() {
        LiveNetwork.Builder builder =
                LiveNetwork.builder().nameServer(nameServer()).trusting(List.of(Certificate.of(root())));
        detours().forEach(detour -> builder.connectTo(ConnectTo.parse(detour)));
        return builder.build();
    }

    @Override
    public void close() throws IOException {
        names.close();
        http.close();
        https.close();
    }
}
