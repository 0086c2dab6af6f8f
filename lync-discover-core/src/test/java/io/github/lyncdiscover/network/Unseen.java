package io.github.lyncdiscover.network;

/** Outcomes without what was seen of their handshake, to be compared with those of worlds that have no certificates. */
public final class Unseen {
    private Unseen() {}

    public static HttpOutcome of(HttpOutcome outcome) {
        return outcome.seeing(Tls.UNSEEN);
    }

    public static SipOutcome of(SipOutcome outcome) {
        return outcome.seeing(Tls.UNSEEN);
    }
}
