package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.INTERNAL_HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.reachable;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.presenting;
import static io.github.lyncdiscover.planned.Answers.redirectsTo;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.seeOther;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.slowName;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Setting;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting of a client, flipped in a world whose prediction changes by it. */
class SettingsTest {
    private static final String OUTSIDE = "https://web.fabrikam.test/user";
    private static final ServerAnswer.Web INSIDE_USER = document(user(AccessLocation.INTERNAL, "sip.contoso.test"));
    private static final ServerAnswer.Web OUTSIDE_USER = document(user(AccessLocation.INTERNAL, "sip.fabrikam.test"));
    private static final String ASKS_SIP = "asks sip.fabrikam.test SIP_SERVER";
    private static final String ASKS_WEB = "asks web.fabrikam.test WEB_SERVICES";
    private static final String ASKS_EDGE = "asks edge.fabrikam.test SRV_TARGET";

    /**
     * A world, and what comes of it with one value of a setting.
     *
     * @param setting the setting
     * @param value its value
     * @param trust what the user's machine was told
     * @param facts the world
     * @param outcome verdict, prompts and findings
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Case(Setting<?> setting, Object value, TrustSettings trust, Fact[] facts, List<String> outcome) {
        @Override
        public String toString() {
            return setting + " = " + value + ": " + outcome;
        }
    }

    static List<Case> cases() {
        List<Case> all = new ArrayList<>();
        Fact edge = srv("_sip._tls.contoso.test", 0, 0, 443, "edge.fabrikam.test");

        Fact[] world = with(naming("sip.fabrikam.test"), edge);
        all.add(of(Settings.USES_LYNCDISCOVER, true, world, "PROMPT", ASKS_SIP));
        all.add(of(Settings.USES_LYNCDISCOVER, false, world, "PROMPT", ASKS_EDGE));

        world = new Fact[] {
            get(HTTP, document(redirectTo(HTTPS + "a"))), get(HTTPS + "a", INSIDE_USER), get(HTTPS, OUTSIDE_USER)
        };
        String perhaps = "perhaps sip.fabrikam.test SIP_SERVER";
        all.add(of(Settings.PAIR_ORDER, Settings.PairOrder.PARALLEL, world, "MAY_PROMPT", perhaps));
        all.add(of(Settings.PAIR_ORDER, Settings.PairOrder.HTTP_FIRST, world, "NO_PROMPT"));
        all.add(of(Settings.PAIR_ORDER, Settings.PairOrder.HTTPS_FIRST, world, "PROMPT", ASKS_SIP));
        all.add(of(Settings.PAIR_WINNER, Settings.PairWinner.FIRST_SUCCESS, world, "MAY_PROMPT", perhaps));
        all.add(of(Settings.PAIR_WINNER, Settings.PairWinner.HTTP_PREFERRED, world, "NO_PROMPT"));
        all.add(of(Settings.PAIR_WINNER, Settings.PairWinner.HTTPS_PREFERRED, world, "PROMPT", ASKS_SIP));
        world = new Fact[] {get(HTTP, document(redirectTo(OUTSIDE))), get(OUTSIDE, INSIDE_USER), get(HTTPS, INSIDE_USER)
        };
        all.add(of(
                Settings.PAIR_WINNER,
                Settings.PairWinner.FIRST_SUCCESS,
                world,
                "MAY_PROMPT",
                "perhaps web.fabrikam.test WEB_SERVICES"));
        all.add(of(Settings.PAIR_WINNER, Settings.PairWinner.HTTP_PREFERRED, world, "PROMPT", ASKS_WEB));
        all.add(of(Settings.PAIR_WINNER, Settings.PairWinner.HTTPS_PREFERRED, world, "NO_PROMPT"));

        world = with(naming("sip.fabrikam.test"), get(INTERNAL_HTTP, status(404)));
        all.add(of(Settings.NEXT_NAME, Settings.NextName.ANY_FAILURE, world, "PROMPT", ASKS_SIP, "also HTTP_STATUS"));
        all.add(of(
                Settings.NEXT_NAME,
                Settings.NextName.DNS_FAILURE_ONLY,
                world,
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also HTTP_STATUS"));
        Settings.NextName dnsOnly = Settings.NextName.DNS_FAILURE_ONLY;
        all.add(of(Settings.NEXT_NAME, dnsOnly, naming("sip.contoso.test"), "NO_PROMPT"));
        world = with(naming("sip.fabrikam.test"), slowName("lyncdiscoverinternal.contoso.test", Duration.ofMinutes(1)));
        all.add(of(
                Settings.NEXT_NAME,
                dnsOnly,
                world,
                "MAY_PROMPT",
                "perhaps sip.fabrikam.test SIP_SERVER",
                "also ANSWER_TIMED_OUT"));
        world = with(
                naming("sip.contoso.test"), get(INTERNAL_HTTP, document(redirectTo("https://gone.contoso.test/"))));
        all.add(of(
                Settings.NEXT_NAME,
                dnsOnly,
                world,
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also NAME_WITHOUT_ADDRESS"));

        world = new Fact[] {
            get(HTTPS + "?sipuri=alice@contoso.test", document(user(AccessLocation.INTERNAL, "one.fabrikam.test"))),
            get(
                    HTTPS + "?sipuri=sip%3Aalice@contoso.test",
                    document(user(AccessLocation.INTERNAL, "two.fabrikam.test"))),
            get(
                    HTTPS + "autodiscover/autodiscoverservice.svc/root?sipuri=alice@contoso.test",
                    document(user(AccessLocation.INTERNAL, "three.fabrikam.test"))),
            get(HTTPS, document(user(AccessLocation.INTERNAL, "four.fabrikam.test")))
        };
        all.add(of(
                Settings.QUERY_FORM, Settings.QueryForm.SIPURI, world, "PROMPT", "asks one.fabrikam.test SIP_SERVER"));
        all.add(of(
                Settings.QUERY_FORM,
                Settings.QueryForm.SIPURI_WITH_SCHEME,
                new Fact[] {get(HTTPS + "?sipuri=sip:alice@contoso.test", OUTSIDE_USER), get(HTTPS, status(404))},
                "PROMPT",
                ASKS_SIP));
        all.add(of(
                Settings.QUERY_FORM,
                Settings.QueryForm.FULL_PATH,
                world,
                "PROMPT",
                "asks three.fabrikam.test SIP_SERVER"));
        all.add(of(
                Settings.QUERY_FORM, Settings.QueryForm.NONE, world, "PROMPT", "asks four.fabrikam.test SIP_SERVER"));

        List<Fact> forms = new ArrayList<>();
        for (Settings.Representation form : Settings.Representation.values()) {
            String host = form.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".fabrikam.test";
            forms.add(get(HTTPS, form.accept(), document(user(AccessLocation.INTERNAL, host))));
        }
        for (Settings.Representation form : Settings.Representation.values()) {
            String host = form.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".fabrikam.test";
            all.add(of(
                    Settings.REPRESENTATION,
                    form,
                    forms.toArray(Fact[]::new),
                    "PROMPT",
                    "asks " + host + " SIP_SERVER"));
        }

        world = new Fact[] {get(HTTPS, document(redirectTo("/1"))), get(HTTPS + "1", INSIDE_USER)};
        all.add(of(Settings.REDIRECT_LIMIT, 1, world, "NO_PROMPT"));
        all.add(of(
                Settings.REDIRECT_LIMIT, 0, world, "SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also TOO_MANY_REDIRECTS"));

        world = new Fact[] {get(HTTP, seeOther(302, HTTPS + "a")), get(HTTPS + "a", INSIDE_USER)};
        Fact[] foreign = {get(HTTP, seeOther(302, OUTSIDE)), get(OUTSIDE, INSIDE_USER)};
        String[] stopped = {"SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also FOREIGN_REDIRECT"};
        all.add(of(
                Settings.HTTP_REDIRECTS, Settings.HttpRedirects.SAME_DOMAIN, world, "NO_PROMPT", "also HTTP_STATUS"));
        all.add(of(Settings.HTTP_REDIRECTS, Settings.HttpRedirects.SAME_DOMAIN, foreign, stopped));
        all.add(of(Settings.HTTP_REDIRECTS, Settings.HttpRedirects.NEVER, world, plus(stopped, "also HTTP_STATUS")));
        all.add(of(Settings.HTTP_REDIRECTS, Settings.HttpRedirects.ALWAYS, foreign, "PROMPT", ASKS_WEB));
        all.add(of(
                Settings.HTTP_REDIRECTS,
                Settings.HttpRedirects.ALWAYS,
                new Fact[] {
                    get(HTTP, seeOther(302, "http://web.contoso.test/")), get("http://web.contoso.test/", INSIDE_USER)
                },
                stopped));

        world = new Fact[] {get(HTTP, document(redirectTo("/a"))), get(HTTP + "a", INSIDE_USER)};
        all.add(of(
                Settings.FOLLOWS_PLAIN_HTTP,
                false,
                world,
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also TARGET_REFUSED"));
        all.add(of(Settings.FOLLOWS_PLAIN_HTTP, true, world, "NO_PROMPT"));

        world = new Fact[] {get(HTTPS, document(userAt(OUTSIDE))), get(OUTSIDE, INSIDE_USER)};
        all.add(of(Settings.JUDGES_SECURE_ANSWERS, true, world, "PROMPT", ASKS_WEB));
        all.add(of(Settings.JUDGES_SECURE_ANSWERS, false, world, "NO_PROMPT"));
        world = new Fact[] {get(HTTP, document(redirectTo(OUTSIDE))), get(OUTSIDE, INSIDE_USER)};
        all.add(of(Settings.JUDGES_SECURE_ANSWERS, false, world, "PROMPT", ASKS_WEB));

        world = new Fact[] {edge, srv("_other._tcp.contoso.test", 0, 0, 5061, "pool.litware.test")};
        all.add(of(Settings.SRV_SERVICES, List.of("_sip._tls"), world, "PROMPT", ASKS_EDGE));
        all.add(of(
                Settings.SRV_SERVICES,
                List.of("_other._tcp", "_sip._tls"),
                world,
                "PROMPT",
                "asks pool.litware.test SRV_TARGET"));
        all.add(of(Settings.SRV_SERVICES, List.of(), world, "SIGN_IN_FAILS", "also NO_SERVER_FOUND"));

        world = new Fact[] {
            srv("_sipinternaltls._tcp.contoso.test", 0, 0, 5061, "pool.contoso.test"),
            sipServer("pool.contoso.test", refused()),
            edge
        };
        all.add(of(
                Settings.NEXT_SRV_AFTER_DEAD_TARGET, true, world, "PROMPT", ASKS_EDGE, "also SIP_SERVER_UNREACHABLE"));
        all.add(of(
                Settings.NEXT_SRV_AFTER_DEAD_TARGET,
                false,
                world,
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also SIP_SERVER_UNREACHABLE"));

        world = new Fact[] {reachable("sip.contoso.test:443")};
        all.add(of(Settings.HOST_RECORDS, List.of(new Settings.HostRecord("sip", List.of(443))), world, "NO_PROMPT"));
        all.add(of(
                Settings.HOST_RECORDS,
                List.of(new Settings.HostRecord("sip", List.of(5061))),
                world,
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also SIP_SERVER_UNREACHABLE"));
        all.add(of(Settings.HOST_RECORDS, List.of(), world, "SIGN_IN_FAILS", "also NO_SERVER_FOUND"));

        world = new Fact[] {};
        all.add(of(Settings.USES_DHCP, true, world, "CANNOT_TELL", "also DHCP_NOT_KNOWN"));
        all.add(of(Settings.USES_DHCP, false, world, "SIGN_IN_FAILS", "also NO_SERVER_FOUND"));

        world = with(naming("pool.contoso.test"), sipServer("pool.contoso.test", refused()), edge);
        all.add(of(
                Settings.FALLBACK_AFTER_DEAD_SIP_SERVER,
                true,
                world,
                "PROMPT",
                ASKS_EDGE,
                "also SIP_SERVER_UNREACHABLE"));
        all.add(of(
                Settings.FALLBACK_AFTER_DEAD_SIP_SERVER,
                false,
                world,
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also SIP_SERVER_UNREACHABLE"));

        String[] skippedServer = {"SIGN_IN_FAILS", "also NO_SERVER_FOUND", "also SERVER_OUTSIDE_SIP_DOMAIN_SKIPPED"};
        all.add(of(Settings.NAMING_RULE, Settings.NamingRule.TRUST, naming("sip.fabrikam.test"), "PROMPT", ASKS_SIP));
        all.add(of(
                Settings.NAMING_RULE, Settings.NamingRule.STRICT_SUFFIX, naming("sip.fabrikam.test"), skippedServer));
        all.add(of(Settings.NAMING_RULE, Settings.NamingRule.STRICT_SUFFIX, naming("pool.contoso.test"), "NO_PROMPT"));
        all.add(of(Settings.NAMING_RULE, Settings.NamingRule.STRICT_EXACT, naming("pool.contoso.test"), skippedServer));
        all.add(of(Settings.NAMING_RULE, Settings.NamingRule.STRICT_EXACT, naming("sip.contoso.test"), "NO_PROMPT"));
        all.add(of(Settings.NAMING_RULE, Settings.NamingRule.STRICT_EXACT, naming("contoso.test"), "NO_PROMPT"));

        world = with(naming("pool.contoso.test"), sipServer("pool.contoso.test", redirectsTo("pool.fabrikam.test")));
        all.add(of(Settings.SIP_REDIRECT_LIMIT, 1, world, "NO_PROMPT"));
        all.add(of(
                Settings.SIP_REDIRECT_LIMIT,
                0,
                world,
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also TOO_MANY_SIP_REDIRECTS"));
        all.add(of(Settings.JUDGES_SIP_REDIRECTS, false, world, "NO_PROMPT"));
        all.add(of(Settings.JUDGES_SIP_REDIRECTS, true, world, "PROMPT", "asks pool.fabrikam.test SIP_SERVER"));

        world = naming("sip.fabrikam.test");
        List<DomainName> fabrikam = List.of(new DomainName("fabrikam.test"));
        all.add(of(Settings.DEFAULT_LIST, Optional.of(List.<DomainName>of()), world, "PROMPT", ASKS_SIP));
        all.add(of(Settings.DEFAULT_LIST, Optional.of(fabrikam), world, "NO_PROMPT"));
        TrustSettings contoso = TrustSettings.NONE.with(TrustModelData.policy("contoso.test"));
        all.add(new Case(
                Settings.DEFAULT_LIST,
                Optional.of(fabrikam),
                contoso,
                world,
                List.of("PROMPT", ASKS_SIP, "also TRUST_MODEL_DATA_DROPS_DEFAULTS")));

        TrustSettings last = TrustSettings.NONE.withLastSipServer(new DomainName("old.fabrikam.test"));
        all.add(new Case(Settings.TRUSTS_LAST_SERVER, true, last, world, List.of("NO_PROMPT")));
        all.add(new Case(Settings.TRUSTS_LAST_SERVER, false, last, world, List.of("PROMPT", ASKS_SIP)));

        TrustSettings empty = TrustSettings.NONE.with(TrustModelData.policy(" , "));
        Fact[] online = naming("sipdir.online.lync.com");
        all.add(new Case(
                Settings.EMPTY_VALUE_REPLACES,
                false,
                empty,
                online,
                List.of("NO_PROMPT", "also TRUST_MODEL_DATA_EMPTY")));
        all.add(new Case(
                Settings.EMPTY_VALUE_REPLACES,
                true,
                empty,
                online,
                List.of(
                        "PROMPT",
                        "asks sipdir.online.lync.com SIP_SERVER",
                        "also TRUST_MODEL_DATA_EMPTY",
                        "also TRUST_MODEL_DATA_DROPS_DEFAULTS")));

        all.add(of(Settings.DIALOG, Settings.Dialog.SHOWN, world, "PROMPT", ASKS_SIP));
        all.add(of(Settings.DIALOG, Settings.Dialog.PERHAPS, world, "MAY_PROMPT", perhaps));
        all.add(of(Settings.DIALOG, Settings.Dialog.HIDDEN, world, "PROMPT", ASKS_SIP, "also PROMPT_HIDDEN"));
        all.add(of(Settings.DIALOG, Settings.Dialog.NONE, world, "SIGN_IN_FAILS", "also UNTRUSTED_SERVER_NOT_USED"));

        Fact[] wildcard = showing(new HeldCertificate.Builder().addSubjectAlternativeName("*.contoso.test"));
        all.add(of(Settings.WILDCARD_NAMES, Settings.WildcardNames.ACCEPTED, wildcard, "NO_PROMPT"));
        all.add(of(
                Settings.WILDCARD_NAMES,
                Settings.WildcardNames.REFUSED,
                wildcard,
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also TLS_NAME_MISMATCH"));
        all.addAll(listCases());
        all.addAll(placeCases());
        all.add(of(Settings.FIRMWARE_DECIDES, false, wildcard, "NO_PROMPT"));
        all.add(of(Settings.FIRMWARE_DECIDES, true, wildcard, "NO_PROMPT", "also TLS_FIRMWARE_DECIDES"));
        all.add(of(Settings.NEEDS_REVOCATION_LIST, false, wildcard, "NO_PROMPT"));
        all.add(of(Settings.NEEDS_REVOCATION_LIST, true, wildcard, "NO_PROMPT", "also TLS_NO_REVOCATION_LIST"));
        return all;
    }

    /** Which lists are read and how. */
    private static List<Case> listCases() {
        List<Case> all = new ArrayList<>();
        TrustSettings ours = TrustSettings.NONE.with(TrustModelData.policy("fabrikam.test"));
        Fact[] outside = naming("sip.fabrikam.test");
        all.add(new Case(Settings.TRUST_LIST, Optional.of("TrustModelData"), ours, outside, List.of("NO_PROMPT")));
        all.add(new Case(
                Settings.TRUST_LIST,
                Optional.empty(),
                ours,
                outside,
                List.of("PROMPT", ASKS_SIP, "also TRUST_MODEL_DATA_OF_OTHER_CLIENT")));
        Fact[] online = naming("sip.lync.com");
        all.add(new Case(Settings.LIST_ADDS, true, ours, online, List.of("NO_PROMPT")));
        all.add(new Case(
                Settings.LIST_ADDS,
                false,
                ours,
                online,
                List.of("PROMPT", "asks sip.lync.com SIP_SERVER", "also TRUST_MODEL_DATA_DROPS_DEFAULTS")));
        all.add(of(
                Settings.ONLINE_HOSTS,
                List.of(DomainName.parse("fabrikam.test")),
                outside,
                "NO_PROMPT",
                "also ONLINE_HOSTS_TRUST_INFERRED"));
        all.add(of(Settings.ONLINE_HOSTS, List.of(), outside, "PROMPT", ASKS_SIP));
        return all;
    }

    /** To which server, by which names, and what users see of discovery. */
    private static List<Case> placeCases() {
        List<Case> all = new ArrayList<>();
        Fact[] outside = naming("sip.fabrikam.test");
        all.add(of(Settings.SIGNS_IN_TO, Settings.SignsInTo.SIP_SERVER, outside, "PROMPT", ASKS_SIP));
        all.add(of(
                Settings.SIGNS_IN_TO,
                Settings.SignsInTo.EXTERNAL_WEB_SERVICES,
                outside,
                "CANNOT_TELL",
                "also WEB_SERVICES_NOT_KNOWN"));
        Fact[] both = with(naming("sip.contoso.test"), address("lyncdiscoverinternal.contoso.test", "192.0.2.9"));
        Fact[] onlyIpv6 = with(naming("sip.contoso.test"), address("sip.contoso.test", "2001:db8::1"));
        Set<Settings.AddressFamily> ipv4 = Set.of(Settings.AddressFamily.IPV4);
        all.add(of(Settings.ADDRESS_FAMILIES, Set.of(Settings.AddressFamily.values()), onlyIpv6, "NO_PROMPT"));
        all.add(of(
                Settings.ADDRESS_FAMILIES,
                ipv4,
                onlyIpv6,
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also SIP_SERVER_UNREACHABLE",
                "also NO_IPV4_ADDRESS"));
        all.add(of(Settings.NEEDS_ONE_NAME, false, both, "NO_PROMPT"));
        all.add(of(Settings.NEEDS_ONE_NAME, true, both, "NO_PROMPT", "also BOTH_LYNCDISCOVER_NAMES_RESOLVE"));
        return all;
    }

    /** A world with a SIP server of its own, that shows this certificate. */
    private static Fact[] showing(HeldCertificate.Builder certificate) {
        Fact[] named = naming("sip.contoso.test");
        Fact[] all = Arrays.copyOf(named, named.length + 2);
        all[named.length] = address("sip.contoso.test", "192.0.2.9");
        all[named.length + 1] = sipServer(
                "sip.contoso.test:5061",
                presenting(List.of(Certificate.of(certificate.build().certificate())), accepts()));
        return all;
    }

    /** They take an account: SignInFormTest tries each of their values. */
    private static final List<Setting<?>> OF_SIGN_IN = List.of(
            Settings.SIGN_IN_ROUTE,
            Settings.TICKET_TYPE,
            Settings.TICKET_HEADER,
            Settings.TICKET_LIFETIME,
            Settings.TICKET_ACTION);

    @ParameterizedTest
    @MethodSource("cases")
    void a_setting_decides_what_comes(Case row) {
        assertEquals(row.outcome(), outcome(row, row.value()));
    }

    /** Else a setting could be named in a table and read by nobody. */
    @Test
    void every_setting_has_a_world_in_which_another_value_makes_another_prediction() {
        Set<Setting<?>> decisive = new LinkedHashSet<>();
        for (Case row : cases()) {
            Stream<Object> others = cases().stream()
                    .filter(other -> other.setting() == row.setting())
                    .map(Case::value)
                    .filter(value -> !value.equals(row.value()));
            if (others.anyMatch(value -> !outcome(row, value).equals(row.outcome()))) {
                decisive.add(row.setting());
            }
        }
        decisive.addAll(List.of(Settings.CERTIFICATE_MESSAGE, Settings.SHOWS_DISCOVERY_FAILURE, Settings.TAKES_SHA512));
        // RecipesTest and DialogsTest: they decide where a list goes, and the wording.
        decisive.addAll(List.of(Settings.TRUST_LIST_KEY, Settings.DEVICE_LIST, Settings.DIALOG_QUESTION));
        decisive.addAll(List.of(Settings.EXCHANGE_SOURCES, Settings.EXCHANGE_JUDGES_WEB_SITES)); // ExchangeWalkTest
        decisive.add(Settings.WILDCARD_MESSAGE); // WorldSentencesTest: it decides only how a failed handshake is told
        decisive.add(Settings.KEEPS_ENDPOINT); // CachedEndpointTest: it takes a cached endpoint
        decisive.addAll(OF_SIGN_IN);
        decisive.add(Settings.TLS_VERSIONS); // ClientHandshakesTest: it takes certificates of a plan
        decisive.add(Settings.EXCHANGE_NEEDS_OWN_NAME); // WorldCasesTest: it takes an Exchange host
        assertEquals(new LinkedHashSet<>(Settings.all()), sorted(decisive));
    }

    /** This one decides only how a failed handshake is told. */
    @Test
    void users_see_what_their_client_shows() {
        Fact[] bad =
                with(naming("sip.contoso.test"), sipServer("sip.contoso.test:5061", tlsFailed(TlsProblem.EXPIRED)));
        for (Optional<String> message : List.of(Optional.of("Bad certificate!"), Optional.<String>empty())) {
            String story = LyncDiscover.on(Planned.world(bad))
                    .as(client(Settings.CERTIFICATE_MESSAGE, message))
                    .predict(ALICE)
                    .findings()
                    .toString();
            assertTrue(
                    story.contains(message.map(said -> "see \"" + said + "\"").orElse("is not documented; it is not")),
                    story);
        }
    }

    /** This one decides only how the cure is told. */
    @Test
    void the_cure_calls_the_list_by_its_name() {
        LyncDiscover mac = LyncDiscover.on(Planned.world(naming("sip.fabrikam.test")))
                .as(client(Settings.TRUST_LIST, Optional.of("trustedDomainList")));
        String story = mac.predict(ALICE).explain();
        assertTrue(story.contains("trustedDomainList entry fabrikam.test would silence it"), story);
        assertFalse(story.contains("TrustModelData"), story);
    }

    @Test
    void every_value_of_a_setting_with_named_values_is_tried() {
        for (Setting<?> setting : Settings.all()) {
            if (Clients.LYNC_2013.get(setting) instanceof Enum<?> value && !OF_SIGN_IN.contains(setting)) {
                Set<Object> tried = new HashSet<>();
                cases().stream().filter(row -> row.setting() == setting).forEach(row -> tried.add(row.value()));
                assertEquals(Set.of(value.getDeclaringClass().getEnumConstants()), tried, setting::name);
            }
        }
    }

    @Test
    void every_client_has_every_setting_with_a_source() {
        for (ClientProfile client : Clients.all()) {
            for (Setting<?> setting : Settings.all()) {
                assertEquals(false, client.sourced(setting).source().isBlank(), () -> client + " " + setting);
            }
        }
    }

    private static List<String> outcome(Case row, Object value) {
        return Outcome.of(LyncDiscover.on(Planned.world(row.facts()))
                .trusting(row.trust())
                .as(client(row.setting(), value))
                .predict(ALICE));
    }

    @SuppressWarnings("unchecked") // the tables pair settings with values of their type
    private static <T> ClientProfile client(Setting<T> setting, Object value) {
        return Clients.LYNC_2013.with(setting, (T) value, "test");
    }

    private static <T> Case of(Setting<T> setting, T value, Fact[] facts, String... outcome) {
        return new Case(setting, value, TrustSettings.NONE, facts, List.of(outcome));
    }

    private static String[] plus(String[] some, String more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    private static Set<Setting<?>> sorted(Collection<Setting<?>> settings) {
        Set<Setting<?>> sorted = new LinkedHashSet<>(Settings.all());
        sorted.retainAll(settings);
        return sorted;
    }
}
