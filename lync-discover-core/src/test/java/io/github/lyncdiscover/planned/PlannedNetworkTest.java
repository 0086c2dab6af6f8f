package io.github.lyncdiscover.planned;

import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Answers.after;
import static io.github.lyncdiscover.planned.Answers.body;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.redirectsTo;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.timedOut;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
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
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.slowName;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverReader;
import io.github.lyncdiscover.autodiscover.ReadResult;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Asking;
import io.github.lyncdiscover.network.DnsAnswer.Addresses;
import io.github.lyncdiscover.network.DnsAnswer.Failed;
import io.github.lyncdiscover.network.DnsAnswer.NoRecords;
import io.github.lyncdiscover.network.DnsAnswer.NoSuchName;
import io.github.lyncdiscover.network.DnsAnswer.Service;
import io.github.lyncdiscover.network.DnsAnswer.Services;
import io.github.lyncdiscover.network.DnsAnswer.TimedOut;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.TlsProblem;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What facts mean, by themselves and laid over another world. */
class PlannedNetworkTest {
    private static Asking ask(Fact... facts) {
        return Asking.of(PlannedNetwork.of(facts));
    }

    private static Asking askOver(PlannedNetwork base, Fact... changes) {
        return Asking.of(PlannedNetwork.over(base, changes));
    }

    private static DomainName host(String name) {
        return new DomainName(name);
    }

    private static int statusOf(HttpOutcome outcome) {
        return assertInstanceOf(HttpOutcome.Response.class, outcome).status();
    }

    // Names

    @Test
    void what_no_fact_speaks_of_is_not_there() {
        assertEquals(new NoSuchName(List.of()), ask().a("corp.example"));
        assertInstanceOf(HttpOutcome.Refused.class, ask().get("https://corp.example/"));
        assertInstanceOf(SipOutcome.Refused.class, ask().connect("corp.example"));
        assertFalse(PlannedNetwork.of().reaches(host("corp.example")));
    }

    @Test
    void records_of_one_name_add_up_as_in_a_zone() {
        Asking world = ask(
                address("corp.example", "192.0.2.1"),
                address("corp.example", "2001:db8::1", "192.0.2.2", "192.0.2.1"),
                srv("_sip._tls.corp.example", 0, 0, 443, "one.corp.example."),
                srv("_sip._tls.corp.example", 1, 2, 5061, "."));
        assertEquals(new Addresses(List.of(), List.of("192.0.2.1", "192.0.2.2")), world.a("corp.example"));
        assertEquals(new Addresses(List.of(), List.of("2001:db8::1")), world.aaaa("corp.example"));
        assertEquals(
                new Services(
                        List.of(), List.of(new Service(0, 0, 443, "one.corp.example"), new Service(1, 2, 5061, "."))),
                world.srv("_sip._tls.corp.example"));
    }

    @Test
    void names_are_the_same_in_any_case_with_or_without_a_trailing_dot() {
        Asking world = ask(
                cname("LyncDiscover.Corp.Example.", "WebDir.Hoster.Example."),
                address("webdir.hoster.example", "192.0.2.10"),
                srv("_SIP._TLS.corp.example", 0, 0, 443, "sip.corp.example"));
        assertEquals(
                new Addresses(List.of("WebDir.Hoster.Example"), List.of("192.0.2.10")),
                world.a("lyncdiscover.corp.example"));
        assertInstanceOf(Services.class, world.srv("_sip._tls.corp.example"));
    }

    @Test
    void a_chain_of_16_aliases_is_followed_and_a_longer_one_fails() {
        Fact[] chain = Stream.concat(
                        IntStream.range(0, 17).mapToObj(i -> cname("a" + i + ".example", "a" + (i + 1) + ".example")),
                        Stream.of(address("a17.example", "192.0.2.1")))
                .toArray(Fact[]::new);
        assertEquals(
                16,
                assertInstanceOf(Addresses.class, ask(chain).a("a1.example"))
                        .aliases()
                        .size());
        assertInstanceOf(Failed.class, ask(chain).a("a0.example"));
    }

    @Test
    void aliases_in_a_circle_fail_and_the_circle_is_told_once() {
        Asking world = ask(
                cname("one.example", "Two.example"),
                cname("two.example", "three.example"),
                cname("three.example", "one.example"),
                cname("self.example", "SELF.example"));
        assertEquals(
                List.of("Two.example", "three.example", "one.example"),
                assertInstanceOf(Failed.class, world.a("one.example")).aliases());
        assertEquals(
                List.of("SELF.example"),
                assertInstanceOf(Failed.class, world.a("self.example")).aliases());
    }

    @Test
    void a_slow_name_times_out_where_the_limit_is_shorter_and_adds_up_along_aliases() {
        Network world = PlannedNetwork.of(
                slowName("corp.example", Duration.ofSeconds(2)),
                cname("corp.example", "hoster.example"),
                slowName("hoster.example", Duration.ofSeconds(3)),
                address("hoster.example", "192.0.2.1"));
        assertEquals(
                new Addresses(List.of("hoster.example"), List.of("192.0.2.1")),
                new Asking(world, Duration.ofSeconds(5)).a("corp.example"));
        assertEquals(
                new TimedOut(List.of("hoster.example")), new Asking(world, Duration.ofMillis(4999)).a("corp.example"));
        assertEquals(new TimedOut(List.of()), new Asking(world, Duration.ofSeconds(1)).a("corp.example"));
    }

    @Test
    void slowness_does_not_make_a_name_exist() {
        assertEquals(
                new NoSuchName(List.of()),
                ask(slowName("corp.example", Duration.ofSeconds(1))).a("corp.example"));
    }

    // Web servers

    @Test
    void a_fact_without_a_query_stands_for_every_query_and_one_with_a_query_wins() {
        Asking world = ask(
                get("https://corp.example/root?sipuri=bob@corp.example", status(403)),
                get("https://corp.example/root", status(401)));
        assertEquals(401, statusOf(world.get("https://corp.example/root")));
        assertEquals(401, statusOf(world.get("https://corp.example/root?sipuri=alice@corp.example")));
        assertEquals(403, statusOf(world.get("https://corp.example/root?sipuri=bob@corp.example")));
    }

    @Test
    void a_fact_about_a_representation_is_for_that_one_only() {
        Asking world = ask(
                get("https://corp.example/", status(406)),
                get("https://corp.example/", "application/json", body("application/json", "{}")));
        assertEquals(200, statusOf(world.get("https://corp.example/?x", "application/json")));
        assertEquals(406, statusOf(world.get("https://corp.example/?x", "application/xml")));
    }

    @Test
    void a_server_that_is_there_has_no_other_page_and_no_other_port() {
        Asking world = ask(get("https://corp.example/root", status(200)));
        assertEquals(404, statusOf(world.get("https://corp.example/user")));
        assertInstanceOf(HttpOutcome.Refused.class, world.get("http://corp.example/root"));
        assertInstanceOf(HttpOutcome.Refused.class, world.get("https://corp.example:4443/root"));
    }

    @Test
    void a_server_that_cannot_be_reached_for_one_page_cannot_be_reached_for_another() {
        assertInstanceOf(
                HttpOutcome.TlsFailed.class,
                ask(get("https://corp.example/", tlsFailed(TlsProblem.EXPIRED))).get("https://corp.example/user"));
        assertEquals(
                new HttpOutcome.TimedOut(false),
                ask(get("https://corp.example/", timedOut())).get("https://corp.example/user"));
    }

    @Test
    void an_answer_after_the_limit_is_a_time_out_that_tells_how_far_the_handshake_came() {
        Network world = PlannedNetwork.of(
                get("https://corp.example/late", after(Duration.ofSeconds(8), status(200))),
                get("http://corp.example/late", after(Duration.ofSeconds(8), status(200))),
                get("https://refusing.corp.example/", after(Duration.ofSeconds(8), refused())),
                sipServer("corp.example", after(Duration.ofSeconds(8), accepts())),
                sipServer("corp.example:443", after(Duration.ofSeconds(8), tlsFailed(TlsProblem.EXPIRED))));
        Asking patient = new Asking(world, Duration.ofSeconds(8));
        assertEquals(200, statusOf(patient.get("https://corp.example/late")));
        assertEquals(new SipOutcome.Connected(), patient.connect("corp.example"));
        assertInstanceOf(SipOutcome.TlsFailed.class, patient.connect("corp.example:443"));
        Asking hasty = new Asking(world, Duration.ofMillis(7999));
        assertEquals(new HttpOutcome.TimedOut(true), hasty.get("https://corp.example/late"));
        assertEquals(new HttpOutcome.TimedOut(false), hasty.get("http://corp.example/late"));
        assertEquals(new HttpOutcome.TimedOut(false), hasty.get("https://refusing.corp.example/"));
        assertEquals(new SipOutcome.TimedOut(), hasty.connect("corp.example"));
        assertEquals(new SipOutcome.TimedOut(), hasty.connect("corp.example:443"));
    }

    static Stream<AutodiscoverDocument> documents() {
        return Stream.of(
                redirectTo("https://webdir.hoster.example/root"),
                userAt("https://webdir.hoster.example/user"),
                userRedirect("https://home.hoster.example/root"),
                user(AccessLocation.EXTERNAL, "access.corp.example:443"),
                user(AccessLocation.INTERNAL, "pool.corp.example"),
                user(AccessLocation.INTERNAL, "pool.corp.example", "access.corp.example:443"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_read_back_as_it_was_planned(AutodiscoverDocument planned) {
        var answer = assertInstanceOf(
                HttpOutcome.Response.class,
                ask(get("https://corp.example/", document(planned))).get("https://corp.example/"));
        assertTrue(answer.secured());
        assertEquals(
                new ReadResult.Read(planned),
                AutodiscoverReader.read(answer.contentType(), answer.body().bytes()));
    }

    @Test
    void a_document_names_the_servers_and_ports_it_was_given() {
        AutodiscoverDocument both = user(AccessLocation.INTERNAL, "pool.corp.example", "access.corp.example:443");
        assertEquals(
                "pool.corp.example",
                both.sipClientInternalAccess().orElseThrow().fqdn());
        assertEquals("5061", both.sipClientInternalAccess().orElseThrow().port());
        assertEquals("443", both.sipClientExternalAccess().orElseThrow().port());
        AutodiscoverDocument outside = user(AccessLocation.EXTERNAL, "access.corp.example:443");
        assertTrue(outside.sipClientInternalAccess().isEmpty());
        assertEquals(
                "access.corp.example",
                outside.sipClientExternalAccess().orElseThrow().fqdn());
    }

    @Test
    void a_document_can_be_handed_out_in_another_form() {
        var answer = assertInstanceOf(
                HttpOutcome.Response.class,
                ask(get("https://corp.example/", document(Form.UCWA_JSON, userAt("https://hoster.example/user"))))
                        .get("https://corp.example/"));
        assertEquals("application/json", answer.contentType());
        var read = assertInstanceOf(
                ReadResult.Read.class,
                AutodiscoverReader.read(answer.contentType(), answer.body().bytes()));
        assertEquals(
                "https://hoster.example/user",
                read.document().lead().orElseThrow().href());
    }

    // SIP servers

    @Test
    void a_sip_server_accepts_redirects_or_refuses_as_planned() {
        Asking world = ask(
                sipServer("pool.corp.example", redirectsTo("home.corp.example:5062")),
                sipServer("home.corp.example:5062", accepts()));
        assertEquals(
                new SipOutcome.Redirected(new ServerAddress(host("home.corp.example"), 5062)),
                world.connect("pool.corp.example:5061"));
        assertEquals(new SipOutcome.Connected(), world.connect("home.corp.example:5062"));
        assertInstanceOf(SipOutcome.Refused.class, world.connect("home.corp.example:5061"));
    }

    @Test
    void a_plan_reaches_the_sip_servers_that_it_says_something_of() {
        Network world = PlannedNetwork.of(
                sipServer("pool.corp.example", refused()),
                noSuchName("gone.corp.example"),
                noRecords("empty.corp.example"),
                nameServerFailure("failing.corp.example"),
                noDnsAnswer("mute.corp.example"),
                cname("alias.corp.example", "pool.corp.example"),
                address("named.corp.example", "192.0.2.1"));
        assertTrue(world.reaches(host("pool.corp.example")));
        assertTrue(world.reaches(host("gone.corp.example")));
        assertTrue(world.reaches(host("empty.corp.example")));
        assertFalse(world.reaches(host("failing.corp.example")));
        assertFalse(world.reaches(host("mute.corp.example")));
        assertFalse(world.reaches(host("alias.corp.example")));
        assertFalse(world.reaches(host("named.corp.example")));
    }

    // Over another world

    private static final PlannedNetwork TODAY = PlannedNetwork.of(
            cname("lyncdiscover.corp.example", "webdir.hoster.example"),
            cname("webdir.hoster.example", "farm.hoster.example"),
            address("farm.hoster.example", "192.0.2.10"),
            address("www.corp.example", "192.0.2.20", "2001:db8::20"),
            get("https://lyncdiscover.corp.example/", status(401)),
            get("https://lyncdiscover.corp.example/root", status(403)),
            sipServer("pool.corp.example:5061", accepts()),
            sipServer("pool.corp.example:443", accepts()));

    @Test
    void a_change_replaces_what_it_speaks_of_and_leaves_the_rest() {
        Asking world = askOver(
                TODAY,
                address("www.corp.example", "198.51.100.1"),
                get("https://lyncdiscover.corp.example/", refused()),
                sipServer("pool.corp.example:443", refused()));
        assertEquals(new Addresses(List.of(), List.of("198.51.100.1")), world.a("www.corp.example"));
        assertEquals(new NoRecords(List.of()), world.aaaa("www.corp.example"));
        assertInstanceOf(HttpOutcome.Refused.class, world.get("https://lyncdiscover.corp.example/"));
        assertEquals(403, statusOf(world.get("https://lyncdiscover.corp.example/root")));
        assertInstanceOf(SipOutcome.Refused.class, world.connect("pool.corp.example:443"));
        assertInstanceOf(SipOutcome.Refused.class, world.connect("pool.corp.example:5061"));
        assertEquals(TODAY.circumstances(), world.network().circumstances());
    }

    @Test
    void an_alias_leads_into_the_world_below_and_out_of_it_again() {
        assertEquals(
                new Addresses(List.of("www.corp.example"), List.of("192.0.2.20")),
                askOver(TODAY, cname("new.corp.example", "www.corp.example")).a("new.corp.example"));
        assertEquals(
                new Addresses(List.of("webdir.hoster.example", "www.corp.example"), List.of("192.0.2.20")),
                askOver(TODAY, cname("webdir.hoster.example", "www.corp.example"))
                        .a("lyncdiscover.corp.example"));
        assertEquals(
                new NoSuchName(List.of("webdir.hoster.example", "farm.hoster.example")),
                askOver(TODAY, noSuchName("farm.hoster.example")).a("lyncdiscover.corp.example"));
    }

    @Test
    void a_circle_through_both_worlds_fails() {
        assertInstanceOf(
                Failed.class,
                askOver(TODAY, cname("farm.hoster.example", "lyncdiscover.corp.example"))
                        .a("lyncdiscover.corp.example"));
    }

    @Test
    void a_name_of_the_world_below_can_be_made_slow() {
        Network world = PlannedNetwork.over(TODAY, slowName("farm.hoster.example", Duration.ofSeconds(5)));
        assertEquals(
                Asking.of(TODAY).a("lyncdiscover.corp.example"),
                new Asking(world, Duration.ofSeconds(5)).a("lyncdiscover.corp.example"));
        assertInstanceOf(TimedOut.class, new Asking(world, Duration.ofSeconds(4)).a("lyncdiscover.corp.example"));
    }

    @Test
    void over_another_world_that_world_tells_which_sip_servers_it_reaches() {
        Network world = PlannedNetwork.over(TODAY, sipServer("new.corp.example", accepts()));
        assertTrue(world.reaches(host("pool.corp.example")));
        assertTrue(world.reaches(host("new.corp.example")));
        assertFalse(world.reaches(host("other.corp.example")));
        assertEquals(new SipOutcome.Connected(), Asking.of(world).connect("pool.corp.example:443"));
    }

    // Mistakes

    @ParameterizedTest
    @ValueSource(strings = {"", "bad name.example", "192.0.2.1", "a..example", "_sip._tls"})
    void a_fact_about_what_is_no_name_is_refused(String name) {
        assertThrows(IllegalArgumentException.class, () -> noSuchName(name));
        assertThrows(IllegalArgumentException.class, () -> srv(name, 0, 0, 443, "sip.corp.example"));
    }

    @Test
    void addresses_urls_ports_and_targets_are_checked() {
        assertThrows(IllegalArgumentException.class, () -> address("corp.example", "192.0.2.300"));
        assertThrows(IllegalArgumentException.class, () -> address("corp.example", "192.0.2.1", "localhost"));
        assertThrows(IllegalArgumentException.class, () -> get("ftp://corp.example/", refused()));
        assertThrows(IllegalArgumentException.class, () -> sipServer("corp.example:0", refused()));
        assertThrows(IllegalArgumentException.class, () -> srv("_sip._tls.corp.example", 0, 0, 65_536, "x.example"));
        assertThrows(IllegalArgumentException.class, () -> cname("corp.example", "."));
    }
}
