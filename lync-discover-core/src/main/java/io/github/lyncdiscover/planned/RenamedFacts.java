package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import java.util.List;

/** Planned facts in which one server has another name: as owner, as target, in addresses and in documents. */
final class RenamedFacts {
    private final NewName name;

    private RenamedFacts(NewName name) {
        this.name = name;
    }

    /**
     * Renames a server.
     *
     * @param facts the facts as they are
     * @param from the name it has
     * @param to the name it would have
     * @return the facts as they would be
     */
    public static List<Fact> of(List<Fact> facts, DomainName from, DomainName to) {
        RenamedFacts renamed = new RenamedFacts(new NewName(from, to));
        return facts.stream().map(renamed::fact).toList();
    }

    private Fact fact(Fact fact) {
        if (fact instanceof Fact.Alias alias) {
            return new Fact.Alias(name.in(alias.name()), name.in(alias.target()));
        } else if (fact instanceof Fact.Addresses addresses) {
            return new Fact.Addresses(name.in(addresses.name()), addresses.addresses());
        } else if (fact instanceof Fact.Service service) {
            DnsAnswer.Service said = service.service();
            return new Fact.Service(
                    service.name(),
                    new DnsAnswer.Service(said.priority(), said.weight(), said.port(), name.in(said.target())));
        } else if (fact instanceof Fact.Always always) {
            return new Fact.Always(name.in(always.name()), always.answer());
        } else if (fact instanceof Fact.Slow slow) {
            return new Fact.Slow(name.in(slow.name()), slow.delay());
        } else if (fact instanceof Fact.Get get) {
            WebAddress url = get.url();
            return new Fact.Get(
                    new WebAddress(url.secure(), name.of(url.server()), url.path()), get.accept(), web(get.answer()));
        }
        Fact.SipServer sip = (Fact.SipServer) fact;
        return new Fact.SipServer(name.of(sip.server()), sip(sip.answer()));
    }

    private ServerAnswer.Web web(ServerAnswer.Web answer) {
        if (answer instanceof ServerAnswer.Response response) {
            return new ServerAnswer.Response(
                    response.status(),
                    response.contentType(),
                    response.location().map(name::in),
                    name.in(response.body()));
        }
        if (answer instanceof ServerAnswer.InTurn several) {
            return new ServerAnswer.InTurn(
                    several.turns().stream().map(this::web).toList());
        }
        return answer instanceof ServerAnswer.LateWeb late
                ? new ServerAnswer.LateWeb(late.delay(), web(late.answer()))
                : answer;
    }

    private ServerAnswer.Sip sip(ServerAnswer.Sip answer) {
        if (answer instanceof ServerAnswer.RedirectsTo redirect) {
            return new ServerAnswer.RedirectsTo(name.of(redirect.target()));
        }
        return answer instanceof ServerAnswer.LateSip late
                ? new ServerAnswer.LateSip(late.delay(), sip(late.answer()))
                : answer;
    }
}
