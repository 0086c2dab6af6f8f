package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.lost;
import static io.github.lyncdiscover.planned.Answers.redirectsTo;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.seeOther;
import static io.github.lyncdiscover.planned.Answers.silent;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.timedOut;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Answers.tooLarge;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Documents.userRedirect;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.cname;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.nameServerFailure;
import static io.github.lyncdiscover.planned.Facts.noDnsAnswer;
import static io.github.lyncdiscover.planned.Facts.noRecords;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.srv;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Contradictions;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A world and a sign-in made of a seed: the same seed, the same of both. Names in it are written as {@code spelling}
 * likes to write them.
 */
final class RandomWorld {
    private static final List<String> WEB = List.of(
            "lyncdiscoverinternal.contoso.test",
            "lyncdiscover.contoso.test",
            "web.contoso.test",
            "web.fabrikam.test",
            "pool.fabrikam.test",
            "web.litware.test",
            "home.litware.test");
    private static final List<String> SIP = List.of(
            "sip.contoso.test",
            "sipinternal.contoso.test",
            "pool.contoso.test",
            "pool.fabrikam.test",
            "edge.fabrikam.test",
            "sip.litware.test",
            "sipdir.online.lync.com");
    private static final List<String> PATHS = List.of("/", "/root", "/user");
    private static final List<String> DOMAINS = List.of("contoso.test", "fabrikam.test", "litware.test", "lync.com");

    private final Random random;
    private final boolean seen;
    private final UnaryOperator<String> spelling;
    private final List<Fact> facts = new ArrayList<>();
    private final ClientProfile client;
    private final TrustSettings trust;
    private final Optional<ServerAddress> supplied;
    private final Optional<DomainName> exchange;

    private RandomWorld(long seed, UnaryOperator<String> spelling) {
        this.random = new Random(seed);
        this.seen = seed % 2 == 0;
        this.spelling = spelling;
        this.client = client();
        this.trust = trust();
        this.supplied = chance(50) ? Optional.of(ServerAddress.parse(name(SIP), 5061)) : Optional.empty();
        this.exchange = chance(25) ? Optional.of(DomainName.parse(name(SIP))) : Optional.empty();
        boolean bad = chance(40);
        WEB.forEach(host -> name(host, bad));
        SIP.stream().filter(host -> !WEB.contains(host)).forEach(host -> name(host, bad));
        WEB.forEach(host -> pages(host, bad));
        SIP.stream().filter(host -> chance(bad ? 60 : 30)).forEach(this::sip);
        services();
        settle();
    }

    /** What is said later holds in place of what it contradicts. */
    private void settle() {
        List<Fact> settled = List.of();
        for (Fact fact : facts) {
            settled = Contradictions.laid(settled, List.of(fact));
        }
        facts.clear();
        facts.addAll(settled);
    }

    static RandomWorld of(long seed) {
        return new RandomWorld(seed, name -> name);
    }

    static RandomWorld of(long seed, UnaryOperator<String> spelling) {
        return new RandomWorld(seed, spelling);
    }

    List<Fact> facts() {
        return facts;
    }

    ClientProfile client() {
        ClientProfile one = chance(50) ? Clients.LYNC_2013 : pick(Clients.all());
        return chance(70)
                ? one
                : one.with(Settings.PAIR_ORDER, pick(Settings.PairOrder.values()), "random")
                        .with(Settings.PAIR_WINNER, pick(Settings.PairWinner.values()), "random")
                        .with(Settings.NEXT_NAME, pick(Settings.NextName.values()), "random")
                        .with(Settings.HTTP_REDIRECTS, pick(Settings.HttpRedirects.values()), "random")
                        .with(Settings.JUDGES_SIP_REDIRECTS, chance(50), "random")
                        .with(Settings.JUDGES_SECURE_ANSWERS, chance(50), "random")
                        .with(Settings.NEXT_SRV_AFTER_DEAD_TARGET, chance(50), "random")
                        .with(Settings.FALLBACK_AFTER_DEAD_SIP_SERVER, chance(50), "random");
    }

    boolean isSeen() {
        return seen;
    }

    Network network() {
        return network(facts);
    }

    /** A world of these facts in place of its own: every other one is seen by one machine, the others are planned. */
    Network network(List<Fact> changed) {
        Network planned = PlannedNetwork.of(changed);
        return seen ? new Seen(planned) : planned;
    }

    TrustSettings trustSettings() {
        return trust;
    }

    LyncDiscover over(Network network) {
        return LyncDiscover.on(network).with(scenario -> {
            scenario.client(client).trust(trust);
            supplied.ifPresent(scenario::sipServer);
            exchange.ifPresent(scenario::exchangeHost);
        });
    }

    Prediction predict() {
        return predict(network());
    }

    Prediction predict(Network network) {
        return over(network).predict("alice@" + spelling.apply("contoso.test"));
    }

    private TrustSettings trust() {
        TrustSettings settings = TrustSettings.NONE;
        if (chance(40)) {
            String list = chance(50) ? name(DOMAINS) : name(DOMAINS) + ", " + name(SIP);
            settings = settings.with(new TrustModelData(pick(TrustModelData.Source.values()), list));
        }
        if (chance(20)) {
            settings = settings.withAlwaysTrusted(List.of(DomainName.parse(name(DOMAINS))));
        }
        if (chance(20)) {
            settings = settings.withLastSipServer(DomainName.parse(name(SIP)));
        }
        return chance(4) ? settings.withManualServer(ServerAddress.parse(name(SIP), 5061)) : settings;
    }

    private void name(String host, boolean bad) {
        String name = spelling.apply(host);
        switch (random.nextInt(bad ? 14 : 70)) {
            case 0 -> facts.add(noRecords(name));
            case 1 -> facts.add(nameServerFailure(name));
            case 2 -> facts.add(noDnsAnswer(name));
            case 3 -> {} // does not exist
            case 4 -> {
                facts.add(cname(name, spelling.apply("alias-of-" + host)));
                facts.add(address(spelling.apply("alias-of-" + host), "192.0.2.4"));
            }
            case 5 -> facts.add(address(name, "2001:db8::5"));
            default -> facts.add(address(name, "192.0.2.6", "2001:db8::6"));
        }
    }

    private void pages(String host, boolean bad) {
        boolean lyncdiscover = host.startsWith("lync");
        boolean overHttps = chance(lyncdiscover ? 80 : 95);
        boolean overHttp = lyncdiscover && chance(70);
        for (String path : PATHS) {
            if (overHttps) {
                facts.add(get("https://" + spelling.apply(host) + path, answer(path, bad)));
            }
            if (overHttp) {
                facts.add(get("http://" + spelling.apply(host) + path, answer(path, bad)));
            }
        }
    }

    private ServerAnswer.Web answer(String path, boolean bad) {
        if (chance(bad ? 25 : 3)) {
            return failure();
        }
        if (path.equals("/user")) {
            return switch (random.nextInt(8)) {
                case 0, 1 -> status(401);
                case 2 -> document(userRedirect(url("/root")));
                default -> document(user(location(), access(), access()));
            };
        }
        return switch (random.nextInt(8)) {
            case 0 -> seeOther(302, url(path));
            case 1, 2 -> document(redirectTo(url("/root")));
            default -> document(userAt(url("/user")));
        };
    }

    private ServerAnswer.Web failure() {
        return switch (random.nextInt(11)) {
            case 0 -> status(500);
            case 1 -> refused();
            case 2 -> timedOut();
            case 3 -> silent();
            case 4 -> lost();
            case 5 -> tooLarge();
            case 6 -> body("text/html", "<html/>");
            case 7 -> body("application/json", "{");
            case 8 -> body("application/json", "{\"_links\":{\"applications\":{\"href\":\"/a\"}}}");
            case 9 -> document(redirectTo("http://web.contoso.test/"));
            default -> tlsFailed(pick(TlsProblem.values()));
        };
    }

    private String url(String path) {
        return chance(15) ? path : "https://" + name(WEB) + path;
    }

    private Optional<AccessLocation> location() {
        return chance(60) ? Optional.of(pick(AccessLocation.values())) : Optional.empty();
    }

    private Optional<SipAccess> access() {
        return chance(85)
                ? Optional.of(new SipAccess(chance(95) ? name(SIP) : "no_host", chance(70) ? "5061" : "443"))
                : Optional.empty();
    }

    private void sip(String host) {
        for (String port : List.of(":5061", ":443")) {
            facts.add(sipServer(
                    spelling.apply(host) + port,
                    switch (random.nextInt(8)) {
                        case 0 -> refused();
                        case 1 -> timedOut();
                        case 2 -> tlsFailed(pick(TlsProblem.values()));
                        case 3, 4 -> redirectsTo(name(SIP) + ":5061");
                        default -> accepts();
                    }));
        }
    }

    private void services() {
        for (String service : List.of("_sipinternaltls._tcp", "_sipinternal._tcp", "_sip._tls")) {
            String name = service + "." + spelling.apply("contoso.test");
            int records = Math.max(0, random.nextInt(7) - 3);
            for (int i = 0; i < records; i++) {
                String target = chance(5) ? "." : chance(5) ? "no_host" : name(SIP);
                facts.add(srv(name, random.nextInt(2), random.nextInt(2), chance(60) ? 5061 : 443, target));
            }
            if (records == 0 && chance(10)) {
                facts.add(chance(50) ? nameServerFailure(name) : noDnsAnswer(name));
            }
        }
    }

    private String name(List<String> names) {
        return spelling.apply(pick(names));
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private <T> T pick(T[] things) {
        return things[random.nextInt(things.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
