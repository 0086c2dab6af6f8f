package io.github.lyncdiscover.live;

import io.github.lyncdiscover.chain.server.PresentedChain;
import io.github.lyncdiscover.live.tcp.ConnectionLostException;
import io.github.lyncdiscover.live.tcp.DialledSocket;
import io.github.lyncdiscover.live.tcp.HostDialler;
import io.github.lyncdiscover.live.tcp.InterruptedWait;
import io.github.lyncdiscover.live.tcp.LocalFailures;
import io.github.lyncdiscover.live.tls.TlsAttempt;
import io.github.lyncdiscover.live.tls.TlsContext;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.FailureCause;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import io.github.lyncdiscover.network.Tls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/** The connection to a server as far as its TLS handshake; nothing is sent over it. */
final class JsseHandshake {
    private final TlsContext tls;
    private final Duration connectTimeout;

    JsseHandshake(TlsContext tls, Duration connectTimeout) {
        this.tls = tls;
        this.connectTimeout = connectTimeout;
    }

    SipOutcome connect(SipRequest request, List<InetSocketAddress> places, Deadline deadline) {
        TlsAttempt attempt = tls.attempt(request.server().host(), request.versions());
        return shakeHands(request.server(), places, attempt, deadline);
    }

    /** Sees what certificates a server presents, and judges none. */
    PresentedChain present(SipRequest request, List<InetSocketAddress> places, Deadline deadline) {
        TlsAttempt attempt = tls.onlyLookingAt(request.server().host(), request.versions());
        String failure = shakeHands(request.server(), places, attempt, deadline)
                .fold(
                        connected -> "no certificate was sent",
                        redirected -> "no certificate was sent",
                        SipOutcome.TlsFailed::detail,
                        SipOutcome.Refused::detail,
                        late -> "timed out");
        Tls seen = attempt.seen();
        return seen.chain().isEmpty()
                ? PresentedChain.nothing(request.server(), failure)
                : new PresentedChain(request.server(), seen.protocol(), seen.chain(), Optional.empty());
    }

    private SipOutcome shakeHands(
            ServerAddress server, List<InetSocketAddress> places, TlsAttempt attempt, Deadline deadline) {
        if (attempt.isSpeechless()) {
            return new SipOutcome.TlsFailed(Tls.UNSEEN, List.of(attempt.unspoken()));
        }
        try (DialledSocket socket = HostDialler.dial(places, connectTimeout, deadline)) {
            return shakeHands(server, socket, attempt, deadline);
        } catch (SocketTimeoutException silence) {
            return new SipOutcome.TimedOut(FailureCause.of(silence));
        } catch (ConnectionLostException failure) {
            return failed(attempt, failure);
        } catch (IOException failure) {
            return new SipOutcome.Refused(HostDialler.describe(failure), FailureCause.of(failure));
        }
    }

    private static SipOutcome shakeHands(
            ServerAddress server, DialledSocket socket, TlsAttempt attempt, Deadline deadline) {
        try {
            SSLSocket secured = (SSLSocket)
                    attempt.sockets().createSocket(socket, server.host().text(), server.port(), true);
            secured.startHandshake();
            return new SipOutcome.Connected(attempt.seen());
        } catch (IOException failure) {
            InterruptedWait.check();
            return deadline.remaining().isZero()
                    ? new SipOutcome.TimedOut(FailureCause.of(failure))
                    : failed(attempt, failure);
        }
    }

    private static SipOutcome failed(TlsAttempt attempt, IOException failure) {
        LocalFailures.check(failure);
        List<Tls.Fault> faults = attempt.faults(failure);
        return new SipOutcome.TlsFailed(attempt.seen(), faults, FailureCause.of(failure));
    }
}
