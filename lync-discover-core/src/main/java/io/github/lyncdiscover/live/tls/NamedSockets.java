package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.name.DomainName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Secures given sockets, and tells the server (SNI) one name whatever name it is asked to tell. */
final class NamedSockets extends SSLSocketFactory {
    private final SSLSocketFactory factory;
    private final DomainName host;

    NamedSockets(SSLSocketFactory factory, DomainName host) {
        this.factory = factory;
        this.host = host;
    }

    @Override
    public Socket createSocket(Socket socket, String ignored, int port, boolean autoClose) throws IOException {
        return factory.createSocket(socket, host.text(), port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String ignored, int port) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(String ignored, int port, InetAddress local, int localPort) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress ignored, int port) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress ignored, int port, InetAddress local, int localPort) throws IOException {
        throw unconnected();
    }

    private static IOException unconnected() {
        return new IOException("only connected sockets are secured");
    }
}
