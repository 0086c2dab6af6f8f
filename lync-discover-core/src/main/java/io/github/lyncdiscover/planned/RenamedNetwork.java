package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import java.util.List;
import java.util.Objects;

/**
 * A world in which one server has another name: whoever names it there, in records, links, headers or documents, uses
 * the new name, and the old one does not exist. What is asked of the new name is asked of the old one below. Documents
 * that are not UTF-8 are passed on as they are. Serves as many threads as the world below.
 */
public final class RenamedNetwork implements ForwardingNetwork {
    private final Network world;
    private final DomainName from;
    private final DomainName to;
    private final NewName name;

    private RenamedNetwork(Network world, DomainName from, DomainName to) {
        this.world = world;
        this.from = from;
        this.to = to;
        this.name = new NewName(from, to);
    }

    /**
     * Renames a server.
     *
     * @param world the world as it is
     * @param from the name it has
     * @param to the name it would have
     * @return the world as it would be
     */
    public static Network over(Network world, DomainName from, DomainName to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(world, "world");
        Objects.requireNonNull(to, "to");
        return from.equals(to) ? world : new RenamedNetwork(world, from, to);
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(deadline, "deadline");
        if (question.name().equals(from.text())) {
            return new DnsAnswer.NoSuchName(List.of());
        }
        boolean renamed = question.name().equals(to.text());
        DnsQuestion below = renamed ? new DnsQuestion(from.text(), question.type()) : question;
        DnsAnswer answer = world.lookup(below, deadline);
        return answer.<DnsAnswer>fold(
                        found -> new DnsAnswer.Addresses(names(found.aliases()), found.addresses()),
                        found -> new DnsAnswer.Services(
                                names(found.aliases()),
                                found.services().stream().map(this::service).toList()),
                        none -> new DnsAnswer.NoSuchName(names(none.aliases())),
                        none -> new DnsAnswer.NoRecords(names(none.aliases())),
                        failed -> new DnsAnswer.Failed(names(failed.aliases()), failed.detail(), failed.cause()),
                        late -> new DnsAnswer.TimedOut(names(late.aliases())))
                .living(answer.timeToLive());
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(deadline, "deadline");
        return renamed(world.fetch(old(request), deadline));
    }

    @Override
    public Conversation converse(Conversation.Origin origin) {
        Objects.requireNonNull(origin, "origin");
        Conversation.Origin old = new Conversation.Origin(
                origin.secure(), oldName(origin.server()), origin.addresses(), origin.versions());
        return world.converse(old)
                .wrapped(origin, (below, request, deadline) -> renamed(below.exchange(old(request), deadline)));
    }

    private HttpRequest old(HttpRequest request) {
        return request.to(new WebAddress(
                request.url().secure(),
                oldName(request.url().server()),
                request.url().path()));
    }

    private HttpOutcome renamed(HttpOutcome outcome) {
        return outcome instanceof HttpOutcome.Response response
                ? new HttpOutcome.Response(
                        response.tls(),
                        response.status(),
                        response.contentType(),
                        response.location().map(name::in),
                        name.in(response.body()),
                        in(response.headers()))
                : outcome;
    }

    private HttpHeaders in(HttpHeaders headers) {
        return HttpHeaders.tryOf(headers.fields().stream()
                        .map(field -> new HttpHeaders.Field(field.name(), name.in(field.value())))
                        .toList())
                .orElse(headers);
    }

    @Override
    public boolean reaches(DomainName host) {
        Objects.requireNonNull(host, "host");
        return world.reaches(host.equals(to) ? from : host);
    }

    @Override
    public Network below() {
        return world;
    }

    @Override
    public boolean reachesWeb(DomainName host) {
        Objects.requireNonNull(host, "host");
        return world.reachesWeb(host.equals(to) ? from : host);
    }

    @Override
    public boolean resolves(DomainName host) {
        Objects.requireNonNull(host, "host");
        return host.equals(from) || world.resolves(host.equals(to) ? from : host);
    }

    @Override
    public boolean states(String name) {
        Objects.requireNonNull(name, "name");
        return name.equals(from.text()) || world.states(name.equals(to.text()) ? from.text() : name);
    }

    @Override
    public boolean answers(DomainName host) {
        Objects.requireNonNull(host, "host");
        return world.answers(host.equals(to) ? from : host);
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(deadline, "deadline");
        SipOutcome outcome = world.connect(
                new SipRequest(oldName(request.server()), request.addresses(), request.versions()), deadline);
        return outcome instanceof SipOutcome.Redirected redirected
                ? new SipOutcome.Redirected(name.of(redirected.target()), redirected.seen())
                : outcome;
    }

    @Override
    public DhcpAnswer dhcp() {
        return world.dhcp() instanceof DhcpAnswer.Server server && server.host().equals(from)
                ? new DhcpAnswer.Server(to)
                : world.dhcp();
    }

    private ServerAddress oldName(ServerAddress server) {
        return server.host().equals(to) ? new ServerAddress(from, server.port()) : server;
    }

    private DnsAnswer.Service service(DnsAnswer.Service service) {
        return new DnsAnswer.Service(service.priority(), service.weight(), service.port(), name.in(service.target()));
    }

    private List<String> names(List<String> aliases) {
        return aliases.stream().map(name::in).toList();
    }

    @Override
    public String toString() {
        return world + ", " + from + " renamed " + to;
    }
}
