package io.github.lyncdiscover.plan.world;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Documents.userRedirect;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.Online;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.planned.Documents;
import io.github.lyncdiscover.planned.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the web servers of a deployment answer on one side, to users with a certain home. Says what
 * {@code prediction.md}, section 6, derives; beyond it: a pool that publishes no web services of its own on this side
 * has its users' document with the answering pool, and one without an Access Edge uses the answering pool's.
 */
final class Servers {
    /** Stands for whatever address a server has: no prediction depends on it. */
    static final String ADDRESS = "192.0.2.1";

    private static final String ROOT = "/autodiscover/autodiscoverservice.svc/root";
    private static final String USER = ROOT + "/user";

    private final Deployment deployment;
    private final Side side;
    private final List<Fact> facts = new ArrayList<>();

    private Servers(Deployment deployment, Side side) {
        this.deployment = deployment;
        this.side = side;
    }

    /** The web servers that users of a home come across. */
    static List<Fact> of(Deployment deployment, Side side, Home home) {
        Servers servers = new Servers(deployment, side);
        side.entrance(deployment).ifPresent(entrance -> servers.answer(entrance, home));
        return servers.facts;
    }

    static String root(DomainName host) {
        return "https://" + host + ROOT;
    }

    static String user(DomainName host) {
        return "https://" + host + USER;
    }

    private void answer(DomainName entrance, Home home) {
        home.fold(on -> onPremises(entrance, on.pool()), there -> online(entrance, there.online()), () -> facts);
    }

    private List<Fact> onPremises(DomainName entrance, Pool pool) {
        DomainName own = side.webServices(pool).orElse(entrance);
        if (!own.equals(entrance)) {
            webServices(entrance, userRedirect(root(own)));
        }
        Optional<ServerAddress> sipServer =
                side.sipServer(pool).or(() -> deployment.answering().flatMap(side::sipServer));
        webServices(own, user(side.accessLocation(), sipServer));
        return facts;
    }

    private List<Fact> online(DomainName entrance, Online online) {
        if (!entrance.equals(online.autodiscover())) {
            webServices(entrance, userRedirect(root(online.autodiscover())));
        }
        host(online.autodiscover());
        facts.add(get(root(online.autodiscover()), document(userAt(user(online.webServices())))));
        host(online.webServices());
        facts.add(get(
                user(online.webServices()), document(user(AccessLocation.EXTERNAL, Optional.of(online.sipServer())))));
        return facts;
    }

    private void webServices(DomainName host, AutodiscoverDocument userDocument) {
        host(host);
        facts.add(get(root(host), document(userAt(user(host)))));
        facts.add(get(user(host), document(userDocument)));
    }

    private void host(DomainName host) {
        facts.add(address(host.text(), ADDRESS));
    }

    private static AutodiscoverDocument user(AccessLocation location, Optional<ServerAddress> sipServer) {
        Optional<SipAccess> access =
                sipServer.map(server -> new SipAccess(server.host().text(), String.valueOf(server.port())));
        return location == AccessLocation.INTERNAL
                ? Documents.user(Optional.of(location), access, Optional.empty())
                : Documents.user(Optional.of(location), Optional.empty(), access);
    }

    /** What a plain-HTTP request for a lyncdiscover name is answered. */
    static AutodiscoverDocument plainRoot(DomainName entrance) {
        return redirectTo(root(entrance));
    }

    /** What an HTTPS request for a lyncdiscover name is answered: a provider's host is no place for the User document. */
    static AutodiscoverDocument secureRoot(DomainName entrance, boolean provider) {
        return provider ? redirectTo(root(entrance)) : userAt(user(entrance));
    }
}
