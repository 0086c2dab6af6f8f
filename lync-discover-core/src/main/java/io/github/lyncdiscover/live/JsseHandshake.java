package io.github.lyncdiscover.live;

import io.github.lyncdiscover.chain.server.Presented;
import io.github.lyncdiscover.live.tcp.ConnectionLostException;
import io.github.lyncdiscover.live.tcp.DialledSocket;
import io.github.lyncdiscover.live.tcp.Dialler;
import io.github.lyncdiscover.live.tcp.Interruption;
import io.github.lyncdiscover.live.tls.TlsAttempt;
import io.github.lyncdiscover.live.tls.TrustedRoots;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.Tls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/** Connects to a server as far as its TLS handshake; sends nothing over it. */
final class JsseHandshake {
    private static final String TIMED_OUT = "timed out";

    private final TrustedRoots roots;

    JsseHandshake(TrustedRoots roots) {
        this.roots = roots;
    }

    SipOutcome connect(ServerAddress server, List<InetSocketAddress> places, Deadline deadline) {
        try (DialledSocket socket = Dialler.dial(places, deadline)) {
            return shakeHands(server, socket, deadline);
        } catch (SocketTimeoutException silence) {
            return new SipOutcome.TimedOut();
        } catch (ConnectionLostException failure) {
            return new TlsAttempt(server.host(), roots).failed(failure, SipOutcome.TlsFailed::new);
        } catch (IOException failure) {
            return new SipOutcome.Refused(Dialler.describe(failure));
        }
    }

    /** Sees what certificates a server presents, and judges none. */
    Presented present(ServerAddress server, List<InetSocketAddress> places, Deadline deadline) {
        TlsAttempt attempt = TlsAttempt.onlyLookingAt(server.host());
        String failure;
        try (DialledSocket socket = Dialler.dial(places, deadline)) {
            failure = look(server, socket, attempt, deadline);
        } catch (SocketTimeoutException silence) {
            failure = TIMED_OUT;
        } catch (ConnectionLostException lost) {
            failure =
                    attempt.<String>failed(lost, (seen, faults) -> faults.get(0).detail());
        } catch (IOException refused) {
            failure = Dialler.describe(refused);
        }
        Tls seen = attempt.seen();
        return seen.chain().isEmpty()
                ? Presented.nothing(server, failure)
                : new Presented(server, seen.protocol(), seen.chain(), Optional.empty());
    }

    private static String look(ServerAddress server, DialledSocket socket, TlsAttempt attempt, Deadline deadline) {
        try {
            SSLSocket secured = (SSLSocket)
                    attempt.sockets().createSocket(socket, server.host().text(), server.port(), true);
            secured.startHandshake();
            return "no certificate was sent";
        } catch (IOException failure) {
            Interruption.check();
            return deadline.remaining().isZero()
                    ? TIMED_OUT
                    : attempt.failed(failure, (seen, faults) -> faults.get(0).detail());
        }
    }

    private SipOutcome shakeHands(ServerAddress server, DialledSocket socket, Deadline deadline) {
        TlsAttempt attempt = new TlsAttempt(server.host(), roots);
        try {
            SSLSocket secured = (SSLSocket)
                    attempt.sockets().createSocket(socket, server.host().text(), server.port(), true);
            secured.startHandshake();
            return new SipOutcome.Connected(attempt.seen());
        } catch (IOException failure) {
            Interruption.check();
            return deadline.remaining().isZero()
                    ? new SipOutcome.TimedOut()
                    : attempt.failed(failure, SipOutcome.TlsFailed::new);
        }
    }
}
