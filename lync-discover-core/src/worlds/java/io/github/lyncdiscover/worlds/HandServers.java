package io.github.lyncdiscover.worlds;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Documents;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.worlds.HandBuilt.Reading;
import io.github.lyncdiscover.worlds.RandomWorld.OnlineNames;
import io.github.lyncdiscover.worlds.RandomWorld.PoolNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The servers of a world built by hand: who stands behind a name, and what it answers. */
final class HandServers {
    private static final String ROOT = "/autodiscover/autodiscoverservice.svc/root";
    private static final String USER = ROOT + "/user";

    private final RandomWorld world;
    private final HandNames names;
    private final Map<String, Endpoint> byName = new LinkedHashMap<>();

    /** Who stands behind a name: web services of a pool inside or outside, the provider, a SIP server, a web site. */
    private record Endpoint(Kind kind, String name) {}

    private enum Kind {
        INTERNAL,
        EXTERNAL,
        PROVIDER,
        SIP,
        SITE
    }

    HandServers(RandomWorld world, Location place, HandNames names) {
        this.world = world;
        this.names = names;
        List<Endpoint> internal = new ArrayList<>();
        List<Endpoint> external = new ArrayList<>();
        for (PoolNames pool : world.pools()) {
            if (pool.central().isEmpty()) {
                internal.add(new Endpoint(Kind.INTERNAL, pool.internal()));
                external.add(new Endpoint(Kind.EXTERNAL, pool.external()));
            }
        }
        (place == Location.INSIDE ? internal : external).forEach(this::add);
        (place == Location.INSIDE ? external : internal).forEach(this::add);
        world.online().ifPresent(there -> {
            add(new Endpoint(Kind.PROVIDER, there.autodiscover()));
            add(new Endpoint(Kind.PROVIDER, there.webServices()));
            add(new Endpoint(Kind.SIP, there.sipServer()));
        });
        world.pools().forEach(pool -> {
            add(new Endpoint(Kind.SIP, pool.fqdn()));
            add(new Endpoint(Kind.SIP, pool.edge()));
        });
    }

    private void add(Endpoint endpoint) {
        if (!endpoint.name().isEmpty()) {
            byName.putIfAbsent(endpoint.name(), endpoint);
        }
    }

    private Optional<Endpoint> endpoint(String host) {
        List<String> chain = names.chain(host);
        if (chain.isEmpty() || world.exchange().containsValue(host)) {
            return Optional.empty();
        }
        String last = chain.get(chain.size() - 1);
        List<String> addresses = names.addresses(last);
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            String published = world.reverseProxy().get(chain.get(i));
            if (published != null) {
                return names.externalOf(world.pool(published)).map(name -> new Endpoint(Kind.EXTERNAL, name));
            } else if (byName.containsKey(chain.get(i))) {
                return Optional.of(byName.get(chain.get(i)));
            }
        }
        Optional<String> derived = names.derivedWeb(last);
        if (derived.isPresent()) {
            boolean inside = last.startsWith("lyncdiscoverinternal.");
            return Optional.of(
                    isProviders(derived.get())
                            ? new Endpoint(Kind.PROVIDER, derived.get())
                            : new Endpoint(inside ? Kind.INTERNAL : Kind.EXTERNAL, derived.get()));
        }
        return byAddress(addresses.get(0)).or(() -> Optional.of(new Endpoint(Kind.SITE, host)));
    }

    private Optional<Endpoint> byAddress(String address) {
        String published = world.reverseProxy().get(address);
        if (published != null) {
            return names.externalOf(world.pool(published)).map(name -> new Endpoint(Kind.EXTERNAL, name));
        }
        return byName.values().stream()
                .filter(each -> names.isWritten(each.name())
                        && names.addresses(each.name()).contains(address))
                .findFirst();
    }

    private boolean isProviders(String name) {
        return world.online().stream()
                .anyMatch(there -> name.equals(there.autodiscover()) || name.equals(there.webServices()));
    }

    /** Whether a host record leads to a SIP server of the plan. */
    boolean isSip(String host) {
        Set<String> sip = world.pools().stream()
                .flatMap(pool -> Stream.of(pool.fqdn(), pool.edge()))
                .collect(Collectors.toSet());
        world.online().ifPresent(there -> sip.add(there.sipServer()));
        List<String> chain = names.chain(host);
        return !chain.isEmpty()
                && !names.addresses(chain.get(chain.size() - 1)).isEmpty()
                && chain.stream().anyMatch(sip::contains);
    }

    List<Fact> answers(String host, String home, Reading reading) {
        List<Fact> facts = new ArrayList<>();
        endpoint(host).ifPresent(endpoint -> {
            switch (endpoint.kind()) {
                case INTERNAL, EXTERNAL -> web(host, endpoint, home, reading, facts);
                case PROVIDER -> provider(host, world.online().orElseThrow(), home, facts);
                case SITE -> {
                    facts.add(Facts.get("http://" + host + "/", Answers.body("text/html", "<html></html>")));
                    facts.add(Facts.get("https://" + host + "/", Answers.body("text/html", "<html></html>")));
                }
                case SIP -> {}
            }
        });
        return facts;
    }

    private static String root(String host) {
        return "https://" + host + ROOT;
    }

    private static void roots(String scheme, String host, AutodiscoverDocument document, List<Fact> facts) {
        facts.add(Facts.get(scheme + host + "/", Answers.document(document)));
        facts.add(Facts.get(scheme + host + ROOT, Answers.document(document)));
    }

    private void web(String host, Endpoint own, String home, Reading reading, List<Fact> facts) {
        boolean moved = home.equals("online");
        Optional<AutodiscoverDocument> away = world.online()
                .filter(there -> moved && reading.atRoot())
                .map(there -> Documents.redirectTo(root(there.autodiscover())));
        roots("http://", host, away.orElse(Documents.redirectTo(root(own.name()))), facts);
        roots("https://", host, away.orElse(Documents.userAt("https://" + own.name() + USER)), facts);
        AutodiscoverDocument user = moved
                ? Documents.userRedirect(root(world.online().orElseThrow().autodiscover()))
                : userOf(world.pool(home), own, reading);
        facts.add(Facts.get("https://" + host + USER, Answers.document(user)));
    }

    private AutodiscoverDocument userOf(PoolNames pool, Endpoint own, Reading reading) {
        PoolNames running = pool.central().isEmpty() ? pool : world.pool(pool.central());
        boolean inside = own.kind() == Kind.INTERNAL;
        boolean isHome = own.name().equals(inside ? running.internal() : running.external());
        Optional<String> web = inside ? Optional.of(running.internal()) : names.externalOf(running);
        if (!isHome && !reading.direct() && web.isPresent() && !web.get().equals(own.name())) {
            return Documents.userRedirect(root(web.get()));
        }
        PoolNames named = reading.central() ? running : pool;
        Optional<SipAccess> access = (inside
                        ? Optional.of(named.fqdn() + ":5061")
                        : edge(named).map(it -> it + ":443"))
                .map(it -> new SipAccess(it.substring(0, it.indexOf(':')), it.substring(it.indexOf(':') + 1)));
        AutodiscoverDocument document = inside
                ? Documents.user(Optional.of(AccessLocation.INTERNAL), access, Optional.empty())
                : Documents.user(Optional.of(AccessLocation.EXTERNAL), Optional.empty(), access);
        return Documents.withWebServices(
                document,
                Optional.of(DomainName.parse(running.internal())),
                names.externalOf(running).map(DomainName::parse));
    }

    private Optional<String> edge(PoolNames pool) {
        Stream<PoolNames> central = pool.central().isEmpty() ? Stream.of() : Stream.of(world.pool(pool.central()));
        return Stream.of(Stream.of(pool), central, names.directorsFirst())
                .flatMap(all -> all)
                .map(PoolNames::edge)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static void provider(String host, OnlineNames there, String home, List<Fact> facts) {
        roots("http://", host, Documents.redirectTo(root(there.autodiscover())), facts);
        if (!host.equals(there.autodiscover()) && !host.equals(there.webServices())) {
            facts.add(Facts.get("https://" + host + "/", Answers.tlsFailed(TlsProblem.NAME_MISMATCH)));
            return;
        }
        roots("https://", host, Documents.userAt("https://" + there.webServices() + USER), facts);
        ServerAnswer.Web user = home.equals("online")
                ? Answers.document(Documents.withWebServices(
                        Documents.user(
                                Optional.of(AccessLocation.EXTERNAL),
                                Optional.empty(),
                                Optional.of(new SipAccess(there.sipServer(), "443"))),
                        Optional.empty(),
                        Optional.of(DomainName.parse(there.webServices()))))
                : Answers.status(404);
        facts.add(Facts.get("https://" + host + USER, user));
    }
}
