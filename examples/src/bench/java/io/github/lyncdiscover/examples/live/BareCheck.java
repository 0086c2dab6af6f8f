package io.github.lyncdiscover.examples.live;

import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The least that a live look takes, with the JDK alone: one look-up and one HTTPS GET. */
final class BareCheck {
    private BareCheck() {}

    /** Looks a host up, gets an address, prints both sizes: name server's port, host, address, file with the root. */
    public static void main(String[] args) throws Exception {
        int looked = lookup(Integer.parseInt(args[0]), args[1]);
        HttpClient client =
                HttpClient.newBuilder().sslContext(trusting(Path.of(args[3]))).build();
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(URI.create(args[2])).build(), HttpResponse.BodyHandlers.ofByteArray());
        System.out.println(looked + " " + response.statusCode() + " " + response.body().length);
    }

    private static int lookup(int port, String host) throws Exception {
        ByteBuffer query = ByteBuffer.allocate(512);
        query.putShort((short) 1)
                .putShort((short) 0x0100)
                .putShort((short) 1)
                .putInt(0)
                .putShort((short) 0);
        for (String label : host.split("\\.", -1)) {
            query.put((byte) label.length()).put(label.getBytes(StandardCharsets.US_ASCII));
        }
        query.put((byte) 0).putShort((short) 1).putShort((short) 1);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(5_000);
            socket.send(new DatagramPacket(query.array(), query.position(), InetAddress.getLoopbackAddress(), port));
            DatagramPacket answer = new DatagramPacket(new byte[512], 512);
            socket.receive(answer);
            return answer.getLength();
        }
    }

    private static SSLContext trusting(Path root) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(root)) {
            store.setCertificateEntry(
                    "root", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
