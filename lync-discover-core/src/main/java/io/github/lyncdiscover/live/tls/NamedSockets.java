package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.name.DomainName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A factory that secures given sockets for one attempt, offers what is to be offered, and tells the server (SNI) one name whatever
 * it is given. No session is resumed, so that each handshake shows the certificates: see {@link ProviderContext}.
 */
final class NamedSockets extends SSLSocketFactory {
    private final ProviderContext provider;
    private final SSLSocketFactory factory;
    private final DomainName host;
    private final TlsOffer offer;
    private final Consumer<Socket> made;

    NamedSockets(ProviderContext provider, DomainName host, TlsOffer offer, Consumer<Socket> made) {
        this.provider = provider;
        this.factory = provider.sockets();
        this.host = host;
        this.offer = offer;
        this.made = made;
    }

    @Override
    public Socket createSocket(Socket socket, String ignored, int port, boolean autoClose) throws IOException {
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, provider.peer(host), port, autoClose);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setServerNames(serverNames(host));
        secured.setSSLParameters(parameters);
        offer.make(secured);
        made.accept(secured);
        return secured;
    }

    /** As the JDK itself does: none for an address, and for a name that is none to SNI. */
    static List<SNIServerName> serverNames(DomainName host) {
        if (host.isIpAddress() || host.text().indexOf('.') < 0) {
            return List.of();
        }
        try {
            return List.of(new SNIHostName(host.text()));
        } catch (IllegalArgumentException underscores) {
            return List.of();
        }
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
