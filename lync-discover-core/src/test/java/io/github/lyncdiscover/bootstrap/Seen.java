package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A planned world as one machine sees it: nothing in it is stated, as in a live one. */
public class Seen implements Network {
    private final Network world;

    public Seen(Network world) {
        this.world = world;
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        return world.lookup(question, deadline);
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        return world.fetch(request, deadline);
    }

    @Override
    public boolean reaches(DomainName host) {
        return world.reaches(host);
    }

    @Override
    public boolean resolves(DomainName host) {
        return world.resolves(host);
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        return world.connect(request, deadline);
    }

    @Override
    public Set<Circumstance> circumstances() {
        return world.circumstances();
    }

    @Override
    public <T> List<T> together(List<Supplier<T>> tasks) {
        return world.together(tasks);
    }
}
