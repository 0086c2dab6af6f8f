package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.name.DomainName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A factory that secures given sockets, offers what is to be offered, and tells the server (SNI) one name whatever it is given. */
final class NamedSockets extends SSLSocketFactory {
    private final SSLSocketFactory factory;
    private final DomainName host;
    private final TlsOffer offer;

    NamedSockets(SSLSocketFactory factory, DomainName host, TlsOffer offer) {
        this.factory = factory;
        this.host = host;
        this.offer = offer;
    }

    @Override
    public Socket createSocket(Socket socket, String ignored, int port, boolean autoClose) throws IOException {
        Socket secured = factory.createSocket(socket, host.text(), port, autoClose);
        offer.make((SSLSocket) secured);
        return secured;
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
