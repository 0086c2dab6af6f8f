package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import java.time.Duration;
import java.util.List;

/** Asks a network in few words. */
public record Asking(Network network, Duration limit) {
    /** With time enough. */
    public static Asking of(Network network) {
        return new Asking(network, Duration.ofSeconds(10));
    }

    public DnsAnswer a(String name) {
        return lookup(name, DnsQuestion.Type.A);
    }

    public DnsAnswer aaaa(String name) {
        return lookup(name, DnsQuestion.Type.AAAA);
    }

    public DnsAnswer srv(String name) {
        return lookup(name, DnsQuestion.Type.SRV);
    }

    public DnsAnswer lookup(String name, DnsQuestion.Type type) {
        return network.lookup(new DnsQuestion(name, type), Deadline.in(limit));
    }

    public HttpOutcome get(String url) {
        return get(url, "application/xml");
    }

    public HttpOutcome get(String url, String accept) {
        WebAddress address = WebAddress.parse(url).orElseThrow();
        return network.fetch(new HttpRequest(address, accept, List.of("192.0.2.1")), Deadline.in(limit));
    }

    public Conversation converse(String url) {
        return network.converse(Conversation.Origin.of(request(url)));
    }

    public HttpOutcome exchange(Conversation conversation, String url) {
        return conversation.exchange(request(url), Deadline.in(limit));
    }

    private static HttpRequest request(String url) {
        return new HttpRequest(WebAddress.parse(url).orElseThrow(), "application/xml", List.of("192.0.2.1"));
    }

    public SipOutcome connect(String server) {
        return network.connect(
                new SipRequest(ServerAddress.parse(server, 5061), List.of("192.0.2.1")), Deadline.in(limit));
    }
}
