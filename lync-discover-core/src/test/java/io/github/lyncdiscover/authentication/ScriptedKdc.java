package io.github.lyncdiscover.authentication;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A key distribution center that answers every request with one error of RFC 4120, over TCP on loopback. */
final class ScriptedKdc implements AutoCloseable {
    static final String REALM = "SCRIPTED.EXAMPLE";

    private final ServerSocket socket;
    private final byte[] answer;
    final AtomicInteger requests = new AtomicInteger();

    ScriptedKdc(int error) throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        answer = error(error);
        Thread serving = new Thread(this::serve, "scripted KDC");
        serving.setDaemon(true);
        serving.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    DataInputStream in = new DataInputStream(client.getInputStream());
                    DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
                in.readNBytes(in.readInt());
                requests.incrementAndGet();
                out.writeInt(answer.length);
                out.write(answer);
            } catch (IOException closed) {
                // The next one is served, unless this was the end.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** KRB-ERROR, RFC 4120, 5.9.1. */
    private static byte[] error(int code) {
        byte[] name = der(0x30, der(0xa0, integer(2)), der(0xa1, der(0x30, text(0x1b, "krbtgt"), text(0x1b, REALM))));
        return der(
                0x7e,
                der(
                        0x30,
                        der(0xa0, integer(5)),
                        der(0xa1, integer(30)),
                        der(0xa4, text(0x18, "20260101000000Z")),
                        der(0xa5, integer(0)),
                        der(0xa6, integer(code)),
                        der(0xa9, text(0x1b, REALM)),
                        der(0xaa, name),
                        der(0xab, text(0x1b, "a text (6) - with another code"))));
    }

    private static byte[] integer(int value) {
        return der(0x02, new byte[] {(byte) value});
    }

    private static byte[] text(int tag, String text) {
        return der(tag, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        if (content.size() > 127) {
            whole.write(0x81);
        }
        whole.write(content.size());
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
