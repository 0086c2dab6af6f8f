package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.StatedKey;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
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

/**
 * A world that keeps what is asked of it, so that facts that nobody asks for are found. Safe for use by several threads if the
 * world below is.
 *
 * @param below the world that answers
 * @param asked what was asked of all worlds of the place
 */
record AskedNetwork(Network below, AskedQuestions asked) implements ForwardingNetwork {

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        DnsAnswer answer = below.lookup(question, deadline);
        asked.addSimilar(StatedKey.RECORDS, question.name());
        asked.addSimilar(StatedKey.FAILURES, question.name());
        answer.aliases()
                .forEach(alias -> asked.addSimilar(
                        StatedKey.RECORDS,
                        DomainName.tryParse(alias).map(DomainName::text).orElse(alias)));
        return answer;
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        add(request.url());
        return below.fetch(request, deadline);
    }

    @Override
    public Conversation converse(Conversation.Origin origin) {
        return below.converse(origin).wrapped(origin, (conversation, request, deadline) -> {
            add(request.url());
            return conversation.exchange(request, deadline);
        });
    }

    private void add(WebAddress url) {
        asked.add(StatedKey.ANSWERS, url.toString());
        if (url.path().indexOf('?') >= 0) {
            asked.add(StatedKey.ANSWERS, url.withoutQuery().toString());
        }
    }

    @Override
    public boolean reaches(DomainName host) {
        asked.addSimilar(StatedKey.SIP_SERVERS, new ServerAddress(host, ProtocolConstants.SIP_TLS_PORT).toString());
        return below.reaches(host);
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        asked.add(StatedKey.SIP_SERVERS, request.server().toString());
        asked.addPort(true, request.server());
        return below.connect(request, deadline);
    }
}
