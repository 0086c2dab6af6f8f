package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;

/** A network whose exchanges are on a {@link WaitingLine} while they last. */
record WatchedNetwork(Network below, WaitingLine line) implements ForwardingNetwork {
    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        return line.during(
                "the " + question.type() + " record of " + question.name(), () -> below.lookup(question, deadline));
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        return line.during(asked(request), () -> below.fetch(request, deadline));
    }

    @Override
    public Conversation converse(Conversation.Origin origin) {
        return below.converse(origin)
                .wrapped(
                        origin,
                        (conversation, request, deadline) ->
                                line.during(asked(request), () -> conversation.exchange(request, deadline)));
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        return line.during("the TLS handshake of " + request.server(), () -> below.connect(request, deadline));
    }

    private static String asked(HttpRequest request) {
        return "the answer of " + request.url().withoutQuery();
    }
}
