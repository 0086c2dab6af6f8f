package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.plan.handshake.PlannedHandshakes;
import io.github.lyncdiscover.prediction.Location;
import java.util.Optional;

/**
 * A world in which the handshakes fail that a plan's certificates do not allow. What fails before a certificate is shown
 * stays as it is. Immutable.
 *
 * @param below the world without them
 * @param handshakes what comes of handshakes
 * @param place from where the world is seen
 * @param client who connects
 */
record CertifiedNetwork(Network below, PlannedHandshakes handshakes, Location place, ClientProfile client)
        implements ForwardingNetwork {
    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        return certified(request.url().host(), below.fetch(request, deadline));
    }

    @Override
    public Conversation converse(Conversation.Origin origin) {
        return below.converse(origin)
                .wrapped(
                        origin,
                        (conversation, request, deadline) ->
                                certified(request.url().host(), conversation.exchange(request, deadline)));
    }

    private HttpOutcome certified(DomainName host, HttpOutcome outcome) {
        return outcome.secured()
                ? shown(host)
                        .map(shown -> shown.faults().isEmpty()
                                ? seen(outcome, shown.seen())
                                : new HttpOutcome.TlsFailed(shown.seen(), shown.faults()))
                        .orElse(outcome)
                : outcome;
    }

    private static HttpOutcome seen(HttpOutcome outcome, Tls seen) {
        return seen.chain().isEmpty() ? outcome : outcome.seeing(seen);
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        SipOutcome outcome = below.connect(request, deadline);
        boolean succeeded = outcome.fold(connected -> true, to -> true, tls -> false, refused -> false, late -> false);
        return succeeded
                ? shown(request.server().host())
                        .map(shown -> shown.faults().isEmpty()
                                ? seen(outcome, shown.seen())
                                : new SipOutcome.TlsFailed(shown.seen(), shown.faults()))
                        .orElse(outcome)
                : outcome;
    }

    private static SipOutcome seen(SipOutcome outcome, Tls seen) {
        return seen.chain().isEmpty() ? outcome : outcome.seeing(seen);
    }

    private Optional<PlannedHandshakes.Presented> shown(DomainName host) {
        return handshakes.shown(host, place, client);
    }
}
