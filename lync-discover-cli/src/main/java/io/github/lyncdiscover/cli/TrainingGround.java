package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverWriter;
import io.github.lyncdiscover.planned.Documents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.net.ServerSocketFactory;

/**
 * The smallest world to train in, on this machine's loopback: a name server that leads every name here, and two web
 * servers. Its threads end with the process.
 */
final class TrainingGround {
    private static final int HEADER = 12;
    private static final int TYPE_A = 1;

    private final DatagramSocket names;
    private final ServerSocket http;
    private final ServerSocket https;

    TrainingGround(ServerSocketFactory tls) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        names = new DatagramSocket(0, loopback);
        http = new ServerSocket(0, 8, loopback);
        https = tls.createServerSocket(0, 8, loopback);
        start(this::lookup);
        start(() -> serve(http, Documents.redirectTo("https://lyncdiscover.contoso.example/root")));
        start(() -> serve(https, Documents.user(AccessLocation.EXTERNAL, "sip.contoso.example:443")));
    }

    /** The options that lead a command here. */
    String options() {
        return "--dns 127.0.0.1:" + names.getLocalPort() + " --connect-to :80:127.0.0.1:" + http.getLocalPort()
                + " --connect-to :443:127.0.0.1:" + https.getLocalPort();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            while (true) {
                try {
                    work.run();
                } catch (IOException | RuntimeException broken) {
                    // The next one may be better.
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void lookup() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[512], 512);
        names.receive(packet);
        ByteBuffer message = ByteBuffer.wrap(packet.getData());
        int end = HEADER;
        while (message.get(end) != 0) {
            end += message.get(end) + 1;
        }
        boolean answered = message.getShort(end + 1) == TYPE_A;
        message.putShort(2, (short) 0x8180)
                .putShort(6, (short) (answered ? 1 : 0))
                .putInt(8, 0)
                .position(end + 5);
        if (answered) {
            message.putShort((short) (0xC000 | HEADER)).putShort((short) TYPE_A).putShort((short) 1);
            message.putInt(60).putShort((short) 4).put(new byte[] {127, 0, 0, 1});
        }
        packet.setLength(message.position());
        names.send(packet);
    }

    private static void serve(ServerSocket server, AutodiscoverDocument document) throws IOException {
        try (Socket socket = server.accept()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                // The same answer to everybody.
            }
            String body = AutodiscoverWriter.write(document);
            String head = "HTTP/1.1 200 OK\r\nContent-Type: " + document.form().contentType() + "\r\nContent-Length: "
                    + body.length() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
