package io.github.lyncdiscover.examples.live;

import java.util.List;
import javax.net.ServerSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** The web server's key and certificate, made anew for each run. */
enum Key {
    EC_256,
    RSA_2048;

    HeldCertificate certificate(List<String> names) {
        HeldCertificate.Builder builder = new HeldCertificate.Builder();
        names.forEach(builder::addSubjectAlternativeName);
        return (this == EC_256 ? builder.ecdsa256() : builder.rsa2048()).build();
    }

    static ServerSocketFactory sockets(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext()
                .getServerSocketFactory();
    }
}
