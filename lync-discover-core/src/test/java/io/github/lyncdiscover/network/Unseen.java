package io.github.lyncdiscover.network;

import java.util.Optional;

/** Outcomes without what was seen of their handshake, to be compared with those of worlds that have no certificates. */
public final class Unseen {
    private Unseen() {}

    public static HttpOutcome of(HttpOutcome outcome) {
        Optional<Tls> tls = outcome.tls().map(seen -> Tls.UNSEEN);
        return outcome.fold(
                it -> new HttpOutcome.Response(tls, it.status(), it.contentType(), it.location(), it.body()),
                it -> new HttpOutcome.TooLarge(tls),
                it -> new HttpOutcome.TlsFailed(Tls.UNSEEN, it.faults()),
                it -> it,
                it -> new HttpOutcome.TimedOut(tls),
                it -> new HttpOutcome.Lost(tls, it.detail()));
    }

    public static SipOutcome of(SipOutcome outcome) {
        return outcome.fold(
                it -> new SipOutcome.Connected(),
                it -> new SipOutcome.Redirected(it.target()),
                it -> new SipOutcome.TlsFailed(Tls.UNSEEN, it.faults()),
                it -> it,
                it -> it);
    }
}
