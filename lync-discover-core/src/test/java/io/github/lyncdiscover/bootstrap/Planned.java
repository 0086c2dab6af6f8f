package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.sipServer;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.planned.Contradictions;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The worlds of these tests: every server that a fact speaks of has an address unless a fact says otherwise. */
public final class Planned {
    public static final String ALICE = "alice@contoso.test";
    public static final String INTERNAL_HTTP = "http://lyncdiscoverinternal.contoso.test/";
    public static final String INTERNAL_HTTPS = "https://lyncdiscoverinternal.contoso.test/";
    public static final String HTTP = "http://lyncdiscover.contoso.test/";
    public static final String HTTPS = "https://lyncdiscover.contoso.test/";

    private Planned() {}

    /** A world as one machine sees it. */
    public static Network world(Fact... facts) {
        return new Seen(stated(facts));
    }

    /** A world as a plan states it. */
    public static PlannedNetwork stated(Fact... given) {
        List<Fact> facts = List.of(given);
        Set<String> named = new LinkedHashSet<>();
        Set<String> hosts = new LinkedHashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.OfName name && !(fact instanceof Fact.Slow)) {
                named.add(name.name());
            } else if (fact instanceof Fact.Get page) {
                hosts.add(page.url().host().text());
            } else if (fact instanceof Fact.SipServer sip) {
                hosts.add(sip.server().host().text());
            }
        }
        hosts.removeAll(named);
        hosts.removeIf(host -> new DomainName(host).isIpAddress());
        List<Fact> all = new ArrayList<>();
        hosts.forEach(host -> all.add(address(host, "192.0.2.1")));
        all.addAll(facts);
        return PlannedNetwork.of(all);
    }

    public static LyncDiscover on(Fact... facts) {
        return LyncDiscover.on(world(facts));
    }

    public static Prediction predict(Fact... facts) {
        return on(facts).predict(ALICE);
    }

    /** Some facts, and more. */
    public static Fact[] with(Fact[] facts, Fact... more) {
        return Contradictions.laid(List.of(facts), List.of(more)).toArray(Fact[]::new);
    }

    /** Lyncdiscover answers over HTTPS, and its user document comes from inside the SIP domain. */
    public static Fact[] naming(ServerAnswer.Web userDocument) {
        return new Fact[] {
            get(HTTPS, document(userAt("https://web.contoso.test/user"))),
            get("https://web.contoso.test/user", userDocument)
        };
    }

    /** As {@link #naming}, with one SIP server. */
    public static Fact[] naming(String sipServer) {
        return naming(document(user(AccessLocation.INTERNAL, sipServer)));
    }

    /** A web services host that serves both a Root at {@code /} and, at {@code /user}, a SIP server in the domain. */
    public static Fact[] webServices(String host) {
        String root = "https://" + host + "/";
        return new Fact[] {
            get(root, document(userAt(root + "user"))),
            get(root + "user", document(user(AccessLocation.INTERNAL, "sip.contoso.test")))
        };
    }

    public static Fact reachable(String sipServer) {
        return sipServer(sipServer, io.github.lyncdiscover.planned.Answers.accepts());
    }

    public static DomainName name(String text) {
        return DomainName.parse(text);
    }

    public static ServerAddress server(String text) {
        return ServerAddress.parse(text, 5061);
    }
}
