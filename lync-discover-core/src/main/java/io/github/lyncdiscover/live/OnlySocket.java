package io.github.lyncdiscover.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.SocketFactory;

/** A socket factory that gives one socket, once: there is no second connection. */
final class OnlySocket extends SocketFactory {
    private Optional<Socket> socket;

    OnlySocket(Socket socket) {
        this.socket = Optional.of(socket);
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket given = socket.orElseThrow(OnlySocket::again);
        socket = Optional.empty();
        return given;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw again();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw again();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw again();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw again();
    }

    private static IOException again() {
        return new IOException("one exchange has one connection");
    }
}
