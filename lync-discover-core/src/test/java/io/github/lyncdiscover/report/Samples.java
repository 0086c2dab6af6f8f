package io.github.lyncdiscover.report;

import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.lost;
import static io.github.lyncdiscover.planned.Answers.presenting;
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
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.cname;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.nameServerFailure;
import static io.github.lyncdiscover.planned.Facts.noDnsAnswer;
import static io.github.lyncdiscover.planned.Facts.noRecords;
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.srv;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.bootstrap.Seen;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.chain.KnownCertificates;
import io.github.lyncdiscover.chain.KnownStore;
import io.github.lyncdiscover.chain.RealCertificates;
import io.github.lyncdiscover.chain.TrustStore;
import io.github.lyncdiscover.chain.server.PresentedChain;
import io.github.lyncdiscover.chain.server.WindowsServer;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SignInRequest;
import io.github.lyncdiscover.network.SignInResult;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.planned.Documents;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.recorded.RecordedExchange;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.report.task.ChainReport;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRemark;
import io.github.lyncdiscover.trust.TrustSettings;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One prediction for everything that a report can have to say. All of them stand on the source article's world. */
public final class Samples {
    /** Web services and SIP server both outside the SIP domain; HTTPS with a certificate for another name. */
    public static final PlannedNetwork FOREIGN = PlannedNetwork.of(
            address("lyncdiscover.contoso.test", "192.0.2.1"),
            address("webext.fabrikam.test", "192.0.2.2"),
            get("http://lyncdiscover.contoso.test/", document(redirectTo("https://webext.fabrikam.test/root"))),
            get("https://lyncdiscover.contoso.test/", tlsFailed(TlsProblem.NAME_MISMATCH)),
            get("https://webext.fabrikam.test/root", document(userAt("https://webext.fabrikam.test/user"))),
            get(
                    "https://webext.fabrikam.test/user",
                    document(user(AccessLocation.EXTERNAL, "access.fabrikam.test:443"))));

    /** A value under which the world above is silent. */
    public static final TrustModelData POLICY = TrustModelData.policy("fabrikam.test, lync.com");

    private static final String HOSTILE = "\u001b[31m\u202e\u0007\r\nx\u2028\u009b2J";

    private final Map<String, Prediction> all = new LinkedHashMap<>();

    private Samples() {
        verdicts();
        endings();
        sipServers();
        fallback();
        trust();
        names();
        plans();
        signIns();
    }

    /** Every end of a sign-in to the web services, with every kind of request on the way. */
    private void signIns() {
        WebAddress user = WebAddress.parse("https://webext.fabrikam.test/user").orElseThrow();
        Network refusing = PlannedNetwork.over(FOREIGN, get(user.toString(), status(401)));
        HttpOutcome.Response answer = new HttpOutcome.Response(true, 200, "text/plain", Optional.empty(), Body.EMPTY);
        for (SignInResult result : SignInResult.values()) {
            List<SignInOutcome.Exchange> exchanges = Stream.of(SignInOutcome.Purpose.values())
                    .map(purpose -> new SignInOutcome.Exchange(purpose, user, answer))
                    .toList();
            SignInOutcome outcome = new SignInOutcome(result, Optional.of(user), HOSTILE, exchanges);
            Network signing = new ForwardingNetwork() {
                @Override
                public Network below() {
                    return refusing;
                }

                @Override
                public SignInOutcome signIn(SignInRequest request, Deadline deadline) {
                    return outcome;
                }
            };
            all.put("sign-in " + result, LyncDiscover.on(signing).predict("alice@contoso.test"));
        }
    }

    /**
     * All of them.
     *
     * @return each by a name of its own
     */
    public static Map<String, Prediction> all() {
        return new Samples().all;
    }

    /**
     * The source article's world with other facts laid over it.
     *
     * @param changes the facts
     * @return a predictor that trusts nothing but the defaults
     */
    public static LyncDiscover world(Fact... changes) {
        return LyncDiscover.on(new Seen(PlannedNetwork.over(FOREIGN, changes)));
    }

    /**
     * A world where the two legs of lyncdiscover lead to different places, so that a prompt is only possible.
     *
     * @return the facts that make it so
     */
    public static Fact[] otherLegInside() {
        return new Fact[] {
            address("web.contoso.test", "192.0.2.3"),
            get("https://lyncdiscover.contoso.test/", document(userAt("https://web.contoso.test/user"))),
            get("https://web.contoso.test/user", document(user(AccessLocation.EXTERNAL, "sip.contoso.test:443")))
        };
    }

    /**
     * A chain of redirects through domains of their own, so that each brings a prompt.
     *
     * @param domains how many
     * @return the world
     */
    public static PlannedNetwork chain(int domains) {
        List<Fact> facts = new ArrayList<>();
        facts.add(address("lyncdiscover.contoso.test", "192.0.2.1"));
        facts.add(get("http://lyncdiscover.contoso.test/", document(redirectTo("https://web.site1.test/root"))));
        IntStream.rangeClosed(1, domains).forEach(i -> {
            facts.add(address("web.site" + i + ".test", "192.0.2.2"));
            String next = "https://web.site" + (i + 1) + ".test/root";
            facts.add(get(
                    "https://web.site" + i + ".test/root",
                    i < domains
                            ? document(redirectTo(next))
                            : document(user(AccessLocation.EXTERNAL, "sip.contoso.test"))));
        });
        return PlannedNetwork.of(facts);
    }

    private void verdicts() {
        add("prompt", world());
        add("no prompt", world().trusting(POLICY));
        add(
                "values from a file",
                world().trusting(TrustSettings.NONE
                        .with(new TrustModelData(
                                TrustModelData.Source.HKLM_POLICY, "fabrikam.test", Optional.of(RegistryKey.OFFICE_16)))
                        .remarking(
                                List.of(new TrustRemark("trust.reg", 4, TrustRemark.Kind.WRONG_TYPE, "REG_DWORD")))));
        add("may prompt", world(otherLegInside()));
        add("cannot tell", world(userDocument(status(401))).trusting(POLICY));
        add("sign-in fails", LyncDiscover.on(PlannedNetwork.of()));
        add("prompt, and the rest unknown", world(userDocument(status(401))));
        add(
                "supplied SIP server",
                world(userDocument(status(401)))
                        .with(scenario -> scenario.sipServer(new ServerAddress(name("sip.other.test"), 443))));
        add("bare domain", world().predict("contoso.test"));
        add("inside", world().predict("alice@contoso.test").at(Location.INSIDE));
        add(
                "many prompts",
                LyncDiscover.on(chain(9)).with(scenario -> scenario.exchangeHost(name("autodiscover.mail.test"))));
        add("surface hub", world().as(Clients.SURFACE_HUB));
        add(
                "surface hub, calendar",
                LyncDiscover.on(PlannedNetwork.of(signInServers()))
                        .as(Clients.SURFACE_HUB)
                        .with(scenario -> scenario.exchangeHost(name("autodiscover.mail.test"))));
        add("surface hub, perhaps", world(otherLegInside()).as(Clients.SURFACE_HUB));
        add(
                "room",
                world().as(Clients.LYNC_ROOM).with(scenario -> scenario.exchangeHost(name("autodiscover.mail.test"))));
        add("proxy", LyncDiscover.on(PlannedNetwork.over(behindProxy(), signInServers())));
    }

    private void endings() {
        for (TlsProblem problem : TlsProblem.values()) {
            add("HTTPS " + problem, world(http(refused()), https(tlsFailed(problem))));
            add("SIP " + problem, world(access(tlsFailed(problem))).trusting(POLICY));
        }
        add("loop", world(root(document(redirectTo("https://webext.fabrikam.test/root")))));
        add("too many redirects", world().as(Clients.LYNC_2013.with(Settings.REDIRECT_LIMIT, 0, "a test")));
        add("plain target", world(root(document(redirectTo("http://webext.fabrikam.test/plain")))));
        add("foreign 302", world(http(seeOther(302, "https://www.fabrikam.test/"))));
        add("302 to nowhere", world(root(seeOther(307, ""))));
        add("302 at home", world(root(seeOther(302, "/next")), get("https://webext.fabrikam.test/next", status(404))));
        add("wrong type", world(root(body("text/html", "<html/>"))));
        add("malformed", world(root(body("application/xml", "<AutodiscoverResponse>"))));
        add(
                "other document",
                world(root(body("application/xml", "<AutodiscoverResponse><Domain/></AutodiscoverResponse>"))));
        add("too large", world(root(tooLarge())));
        add("404", world(root(status(404))));
        add("503", world(root(status(503))));
        add("403", world(root(status(403))));
        add("IP address", world(root(document(userAt("https://192.0.2.7/user")))));
        add("a server that only others can speak to", LyncDiscover.on(new Seen(FOREIGN) {
            @Override
            public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
                Tls.Fault fault = new Tls.Fault(
                        TlsProblem.HANDSHAKE_FAILED, "", Optional.of(new MachineLimit(MachineLimit.Kind.TLS_VERSION)));
                return request.url().host().text().startsWith("webext")
                        ? new HttpOutcome.TlsFailed(Tls.UNSEEN, List.of(fault))
                        : super.fetch(request, deadline);
            }
        }));
        add("a web server of which nothing is said", LyncDiscover.on(new Seen(FOREIGN) {
            @Override
            public boolean answers(DomainName host) {
                return !host.text().startsWith("webext");
            }
        }));
        add("lost", world(root(lost())));
        add("refused", world(root(refused())));
        add("silent", world(root(silent())));
        add("late beside a success", world(https(silent())));
        add("no address", world(noRecords("webext.fabrikam.test")));
        add("alias", world(cname("lyncdiscoverinternal.contoso.test", "gone.contoso.test")));
        add(
                "look-up failed beside a success",
                world(
                        https(document(redirectTo("https://web2.fabrikam.test/"))),
                        nameServerFailure("web2.fabrikam.test")));
        add(
                "look-up failed",
                LyncDiscover.on(new Seen(PlannedNetwork.of(nameServerFailure("lyncdiscover.contoso.test")))));
        add(
                "look-up timed out",
                LyncDiscover.on(new Seen(PlannedNetwork.of(noDnsAnswer("lyncdiscover.contoso.test")))));
        add(
                "one after the other",
                world().as(Clients.LYNC_2013.with(Settings.PAIR_ORDER, Settings.PairOrder.HTTP_FIRST, "a test")));
    }

    private void sipServers() {
        add("UCWA", world(userDocument(document(Form.UCWA_JSON, userWithout(Optional.empty())))));
        add("JSON", world(userDocument(document(Form.OCDISCWS_JSON, userWithout(Optional.empty())))));
        add("no entry", world(userDocument(document(userWithout(Optional.of(AccessLocation.EXTERNAL))))));
        add(
                "unusable entry",
                world(userDocument(document(user(
                        Optional.empty(), Optional.of(new SipAccess("\u202esip server", "x")), Optional.empty())))));
        add("SIP server connects", world(access(accepts())).trusting(POLICY));
        add("SIP server not resolved", world(nameServerFailure("access.fabrikam.test")));
        add("SIP server refuses", world(access(refused())).trusting(POLICY));
        add("SIP server times out", world(access(timedOut())));
        add(
                "SIP redirect",
                world(
                                address("access.fabrikam.test", "192.0.2.4"),
                                sipServer("access.fabrikam.test:443", redirectsTo("pool.fabrikam.test")))
                        .trusting(POLICY));
        certificates();
        clients();
        phones();
        clientsThatCannotConnect();
        ClientProfile impatient = Clients.LYNC_2013.with(Settings.SIP_REDIRECT_LIMIT, 0, "a test");
        add(
                "too many SIP redirects",
                world(access(redirectsTo("pool.fabrikam.test"))).as(impatient));
    }

    /** What only some clients meet. */
    private void clients() {
        add(
                "both names for a Mac",
                world(address("lyncdiscoverinternal.contoso.test", "192.0.2.9")).as(Clients.SFB_MAC));
        add(
                "mobile client inside",
                world(userDocument(document(user(AccessLocation.INTERNAL, "pool.fabrikam.test"))))
                        .as(Clients.LYNC_MOBILE));
        add(
                "mobile client without external web services",
                world(userDocument(document(Documents.withWebServices(
                                user(AccessLocation.INTERNAL, "pool.fabrikam.test"),
                                Optional.of(DomainName.parse("web.fabrikam.test")),
                                Optional.empty()))))
                        .as(Clients.LYNC_MOBILE));
        add(
                "the external site answers inside",
                LyncDiscover.on(PlannedNetwork.of(
                        address("lyncdiscoverinternal.contoso.test", "192.0.2.1"),
                        get(
                                "https://lyncdiscoverinternal.contoso.test/",
                                document(user(AccessLocation.EXTERNAL, "pool.contoso.test", "sip.contoso.test:443"))),
                        address("sip.contoso.test", "192.0.2.5"))));
        add(
                "Surface Hub with Online",
                world(userDocument(document(user(AccessLocation.EXTERNAL, "sipdir.online.lync.com:443"))))
                        .as(Clients.SURFACE_HUB));
        add(
                "certificate signed with SHA-512",
                world(access(presenting(signedWithSha512(), accepts())))
                        .as(Clients.SFB_MAC)
                        .trusting(POLICY));
    }

    /** What only some clients cannot connect to. */
    private void clientsThatCannotConnect() {
        add(
                "only IPv6 for Lync 2010",
                LyncDiscover.on(PlannedNetwork.of(
                                srv("_sip._tls.contoso.test", 0, 0, 443, "sip.contoso.test"),
                                address("sip.contoso.test", "2001:db8::1")))
                        .as(Clients.LYNC_2010));
        add(
                "mobile client refused",
                world(
                                userDocument(document(Documents.withWebServices(
                                        user(AccessLocation.EXTERNAL, "access.fabrikam.test"),
                                        Optional.empty(),
                                        Optional.of(name("mobile.contoso.test"))))),
                                address("mobile.contoso.test", "192.0.2.8"),
                                get("https://mobile.contoso.test/", refused()))
                        .as(Clients.LYNC_MOBILE));
        Recording recorded = new Recording(
                Recording.About.NOTHING,
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(
                        lookup(new DnsQuestion("_sip._tls.contoso.test", DnsQuestion.Type.SRV)),
                        lookup(new DnsQuestion("_sipinternaltls._tcp.contoso.test", DnsQuestion.Type.SRV)),
                        lookup(new DnsQuestion("_sipinternal._tcp.contoso.test", DnsQuestion.Type.SRV)),
                        new RecordedExchange.Lookup(
                                new DnsQuestion("sipinternal.contoso.test", DnsQuestion.Type.A),
                                new DnsAnswer.Addresses(List.of(), List.of("192.0.2.7")),
                                false,
                                1),
                        new RecordedExchange.Connect(
                                new ServerAddress(name("sipinternal.contoso.test"), 5061),
                                new SipOutcome.Connected(new Tls(Optional.of("TLSv1.2"), signedWithSha512())),
                                false,
                                1)));
        add("recorded as another client", LyncDiscover.on(recorded.replay()).as(Clients.LYNC_2010));
    }

    private static RecordedExchange lookup(DnsQuestion question) {
        return new RecordedExchange.Lookup(question, new DnsAnswer.NoSuchName(List.of()), false, 1);
    }

    private void phones() {
        add(
                "phone",
                LyncDiscover.on(PlannedNetwork.of(
                                srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, "sip.contoso.test"),
                                address("sip.contoso.test", "192.0.2.5"),
                                sipServer("sip.contoso.test:5061", presenting(signedWithSha512(), accepts())),
                                address("mail.contoso.test", "192.0.2.6"),
                                get(
                                        "https://mail.contoso.test/autodiscover/autodiscover.xml",
                                        tlsFailed(TlsProblem.NAME_MISMATCH))))
                        .as(Clients.LYNC_PHONE)
                        .with(scenario -> scenario.exchangeHost(name("mail.contoso.test"))));
        add(
                "mail domain without Exchange",
                world().trusting(POLICY).with(scenario -> scenario.mailDomains(name("mail.test"))));
    }

    private static List<Certificate> signedWithSha512() {
        try (InputStream pem = Samples.class.getResourceAsStream("/minted/sha512.pem")) {
            return List.of(Certificate.of(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem)));
        } catch (IOException | CertificateException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Real certificates of the source article, which the planned servers show without a judgement. */
    private void certificates() {
        List<Certificate> known = KnownCertificates.all();
        List<Certificate> server =
                known.stream().filter(one -> one.title().endsWith(".org")).toList();
        List<Certificate> cross = known.stream()
                .filter(one -> one.title().endsWith("- G5") && !one.selfIssued())
                .limit(1)
                .toList();
        List<Certificate> issuer =
                known.stream().filter(one -> one.title().endsWith("CA - G3")).toList();
        List<Certificate> unordered =
                Stream.of(server, cross, issuer).flatMap(List::stream).toList();
        add(
                "SIP server's certificates",
                world(access(presenting(unordered, accepts()))).trusting(POLICY));
        add(
                "certificate without a revocation list",
                world(access(presenting(KnownCertificates.roots().subList(0, 1), accepts())))
                        .as(Clients.SFB_MAC)
                        .trusting(POLICY));
        add(
                "certificates of web services",
                world(root(presenting(unordered, document(userAt("https://webext.fabrikam.test/user"))))));
    }

    private void fallback() {
        Fact record = srv("_sip._tls.contoso.test", 1, 2, 443, "sip.fabrikam.test");
        add("SRV", LyncDiscover.on(PlannedNetwork.of(record)));
        add(
                "SRV of equal priority",
                LyncDiscover.on(
                        PlannedNetwork.of(record, srv("_sip._tls.contoso.test", 1, 1, 443, "sip.contoso.test"))));
        add("SRV, strict", LyncDiscover.on(PlannedNetwork.of(record)).as(Clients.COMMUNICATOR));
        add(
                "SRV, Lync 2010",
                LyncDiscover.on(PlannedNetwork.of(srv("_sip._tls.contoso.test", 0, 0, 443, "sipdir.online.lync.com")))
                        .as(Clients.LYNC_2010));
        add(
                "SRV without a name",
                LyncDiscover.on(PlannedNetwork.of(srv("_sip._tls.contoso.test", 0, 0, 443, HOSTILE))));
        ServerAddress cached = ServerAddress.parse("sip.contoso.test", 5061);
        add(
                "cached endpoint",
                LyncDiscover.on(PlannedNetwork.of(signInServers())).with(scenario -> scenario.cachedEndpoint(cached)));
        add(
                "cached endpoint, unknown",
                LyncDiscover.on(PlannedNetwork.of()).with(scenario -> scenario.cachedEndpoint(cached)));
        add(
                "cached endpoint, dead",
                LyncDiscover.on(PlannedNetwork.of(noSuchName("sip.contoso.test")))
                        .with(scenario -> scenario.cachedEndpoint(cached)));
        add("host record", LyncDiscover.on(PlannedNetwork.of(signInServers())));
        add(
                "host record that leads nowhere",
                LyncDiscover.on(PlannedNetwork.of(address("sip.contoso.test", "192.0.2.5"))));
        add(
                "host record, seen live",
                LyncDiscover.on(new Seen(PlannedNetwork.of(address("sip.contoso.test", "192.0.2.5")))));
        add(
                "SRV of equal priority, both outside",
                LyncDiscover.on(
                        PlannedNetwork.of(record, srv("_sip._tls.contoso.test", 1, 1, 443, "sip.litware.test"))));
    }

    private void trust() {
        add("preference", world().trusting(TrustModelData.userPreference("fabrikam.test")));
        add("user policy", world().trusting(TrustModelData.userPolicy("fabrikam.test")));
        add("ignored hive", world().trusting(TrustModelData.machinePreference("fabrikam.test")));
        add("shadowed", world().trusting(POLICY).trusting(TrustModelData.userPolicy("fabrikam.test")));
        add("empty value", world().trusting(TrustModelData.policy(" , ")));
        add("too long", world().trusting(TrustModelData.policy("a.test,".repeat(200))));
        add(
                "unusable entries",
                world().trusting(TrustModelData.policy(
                        "*.a.test, .b.test, c.test;d.test, https://e.test, f.test:443, " + HOSTILE)));
        LyncDiscover online = world(
                get("http://lyncdiscover.contoso.test/", document(redirectTo("https://webdir.online.lync.com/root"))));
        add("dropped defaults", online.trusting(TrustModelData.policy("fabrikam.test")));
        add("default list", online);
        add("ticked", world().trusting(TrustSettings.NONE.withAlwaysTrusted(List.of(name("fabrikam.test")))));
        add("last server", world().trusting(TrustSettings.NONE.withLastSipServer(name("sip.fabrikam.test"))));
        add(
                "entered by hand",
                world().trusting(TrustSettings.NONE.withManualServer(new ServerAddress(name("sip.x.test"), 5061))));
    }

    /** What only plans tell. */
    private void plans() {
        plan("dead alias", "lyncdiscover.contoso.test. IN CNAME webxet.contoso.test.");
        plan("alias to nobody knows what", "lyncdiscover.contoso.test. IN CNAME edge.cdn.invalid.");
        plan("alias to the provider", "lyncdiscover.contoso.test. IN CNAME webdir.online.lync.com.");
        add(
                "internal web services of another name",
                MigrationPlan.titled("renamed")
                        .sipDomains("contoso.test")
                        .pools(Pool.standard("fe.contoso.test").internalWebServices("webint.contoso.test"))
                        .from(Location.INSIDE)
                        .predictions()
                        .findFirst()
                        .orElseThrow()
                        .prediction());
    }

    private void plan(String name, String record) {
        MigrationPlan plan = MigrationPlan.titled(name)
                .sipDomains("contoso.test")
                .pools(Pool.enterprise("pool.contoso.test").externalWebServices("webext.contoso.test"))
                .online(OnlineTenant.of("webdir.online.lync.com", "web.infra.lync.com", "sipdir.online.lync.com"));
        Deployment deployment = plan.deployment();
        add(
                name,
                plan.with(deployment.withDns(deployment.dns().with(List.of(), List.of(ZoneRecord.parse(record)))))
                        .from(Location.OUTSIDE)
                        .predictions()
                        .findFirst()
                        .orElseThrow()
                        .prediction());
    }

    private void names() {
        String longest = Stream.generate(() -> "a".repeat(63)).limit(3).reduce("", (a, b) -> a + b + ".") + "test";
        add("long names", world(http(document(redirectTo("https://" + longest + "/" + "b".repeat(500))))));
        add(
                "names of 60 characters",
                world(http(document(redirectTo("https://webservices.emea." + "c".repeat(40) + ".test/root")))));
        add("long user", world().predict("u".repeat(128) + "@contoso.test"));
        add("non-ASCII", LyncDiscover.on(PlannedNetwork.of()).predict("zoë@bücher.test"));
        add("East Asian", LyncDiscover.on(PlannedNetwork.of()).predict("山田太郎".repeat(20) + "@例え.test"));
        add("hostile media type", world(root(body(HOSTILE, ""))));
        add("hostile target", world(root(document(Form.OCDISCWS_JSON, redirectTo(HOSTILE)))));
        add("hostile location", world(root(seeOther(302, HOSTILE))));
        add("hostile profile", world().as(Clients.LYNC_PHONE.named("mine", "Mine " + HOSTILE)));
    }

    private void add(String name, LyncDiscover predictor) {
        add(name, predictor.predict("alice@contoso.test"));
    }

    private void add(String name, Prediction prediction) {
        if (all.put(name, prediction) != null) {
            throw new IllegalStateException("two samples are called " + name);
        }
    }

    private static DomainName name(String text) {
        return DomainName.parse(text);
    }

    private static Fact http(ServerAnswer.Web answer) {
        return get("http://lyncdiscover.contoso.test/", answer);
    }

    private static Fact https(ServerAnswer.Web answer) {
        return get("https://lyncdiscover.contoso.test/", answer);
    }

    private static Fact root(ServerAnswer.Web answer) {
        return get("https://webext.fabrikam.test/root", answer);
    }

    private static Fact userDocument(ServerAnswer.Web answer) {
        return get("https://webext.fabrikam.test/user", answer);
    }

    private static Fact[] access(ServerAnswer.Sip answer) {
        return new Fact[] {address("access.fabrikam.test", "192.0.2.4"), sipServer("access.fabrikam.test:443", answer)};
    }

    private static Fact[] signInServers() {
        return new Fact[] {address("sip.contoso.test", "192.0.2.5"), sipServer("sip.contoso.test", accepts())};
    }

    private static AutodiscoverDocument userWithout(Optional<AccessLocation> location) {
        return user(location, Optional.empty(), Optional.empty());
    }

    private static Network behindProxy() {
        Set<Network.Circumstance> proxy = Set.of(Network.Circumstance.PROXY_CONFIGURED);
        Network nothing = new Recording(Recording.About.NOTHING, proxy, Set.of(), List.of()).replay();
        return PlannedNetwork.over(
                nothing,
                Stream.of("lyncdiscoverinternal", "lyncdiscover", "_sipinternaltls._tcp", "_sip._tls", "sipinternal")
                        .map(label -> noRecords(label + ".contoso.test"))
                        .toList());
    }

    /** Of a file, of a server that answers and of one that does not, of a Windows server. */
    static List<ChainReport> chains() {
        Instant at = RealCertificates.AT;
        List<TrustStore> stores = List.of(
                RealCertificates.store("phone", "Class3"),
                KnownStore.WINDOWS_MOBILE_6.open().orElseThrow());
        ServerAddress server = ServerAddress.parse("rdvs-stg.alljoyn.org", 443);
        List<Certificate> sent = RealCertificates.certificates("leaf G3");
        PresentedChain presented = new PresentedChain(server, Optional.of("TLSv1.2"), sent, Optional.empty());
        WindowsServer windows = new WindowsServer(
                sent.get(0),
                RealCertificates.certificates("G5root Class3 G5alt"),
                RealCertificates.certificates("G3 G5cross"),
                Set.of());
        ChainVerdict verdict = ChainJudge.judge(sent, at, stores);
        ChainVerdict good = ChainJudge.judge(RealCertificates.certificates("leaf G3 G5cross"), at, stores);
        return List.of(
                ChainReport.of(verdict),
                ChainReport.of(good),
                ChainReport.of(presented, verdict),
                ChainReport.of(PresentedChain.nothing(server, "timed out"), ChainJudge.judge(List.of(), at, stores)),
                ChainReport.of(windows, at, stores),
                ChainReport.of(windows, Instant.parse("2030-01-01T00:00:00Z"), stores));
    }
}
