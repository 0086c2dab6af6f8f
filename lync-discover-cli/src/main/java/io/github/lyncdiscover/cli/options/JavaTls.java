package io.github.lyncdiscover.cli.options;

import java.security.Security;
import java.util.List;

/**
 * The settings that this process gives Java's TLS before its first handshake, so that a server is met as a client
 * meets it. It holds for the whole process, which is why the library never does it.
 */
final class JavaTls {
    private static final String SWITCHED_OFF = "jdk.tls.disabledAlgorithms";

    /** What no client speaks: without a certificate, without encryption, or from before TLS. */
    private static final String SPOKEN_BY_NOBODY = "SSLv3, anon, NULL";

    /** As much as TLS itself allows: Java takes ten certificates, and less, where it is not told otherwise. */
    private static final String MOST_CERTIFICATES = "20000";

    private static final String LARGEST_MESSAGE = "16777215";

    private JavaTls() {}

    /**
     * Certificates are judged by the library alone: what an administrator has hardened Java against would only keep servers
     * from answering, as they would hear of fewer signatures.
     */
    static void judgingNothing() {
        Security.setProperty("jdk.certpath.disabledAlgorithms", "");
    }

    /** A chain of any length is to be seen. */
    static void takingAnyChain() {
        for (String property :
                List.of("jdk.tls.maxCertificateChainLength", "jdk.tls.client.maxInboundCertificateChainLength")) {
            System.setProperty(property, MOST_CERTIFICATES);
        }
        System.setProperty("jdk.tls.maxHandshakeMessageSize", LARGEST_MESSAGE);
    }

    /**
     * What clients of the time speak is spoken too: TLS 1.0 and 1.1, and the ciphers and signatures that Java has switched off
     * since. Nothing secret is sent, and certificates are judged by the library.
     */
    static void speakingWhatClientsSpeak() {
        Security.setProperty(SWITCHED_OFF, SPOKEN_BY_NOBODY);
    }
}
