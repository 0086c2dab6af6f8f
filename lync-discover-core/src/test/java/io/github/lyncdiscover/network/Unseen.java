package io.github.lyncdiscover.network;

/** Outcomes without what was seen of their handshake, to be compared with those of worlds that have no certificates. */
public final class Unseen {
    private Unseen() {}

    public static HttpOutcome of(HttpOutcome outcome) {
        return withoutHeaders(outcome.seeing(Tls.UNSEEN));
    }

    /** Only live worlds have dates and lengths. */
    public static HttpOutcome withoutHeaders(HttpOutcome outcome) {
        return outcome instanceof HttpOutcome.Response response ? response.with(HttpHeaders.NONE) : outcome;
    }

    public static SipOutcome of(SipOutcome outcome) {
        return outcome.seeing(Tls.UNSEEN);
    }
}
