package io.github.lyncdiscover.cli.live;

import static io.github.lyncdiscover.cli.loopback.Documents.root;
import static io.github.lyncdiscover.cli.loopback.Documents.user;
import static io.github.lyncdiscover.cli.loopback.Page.xml;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.cli.loopback.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts with one address family, with two, and with two of which one is dead; asked for over each. */
final class AddressFamiliesIT {
    private static final String DEAD = "127.0.0.9";

    private static World world;
    private static World onlyIpv4;

    @BeforeAll
    static void start() {
        LyncDiscoverProcess.needsServers();
        if (!World.hasIpv6()) {
            LyncDiscoverProcess.skip("this machine has no address ::1");
        }
        world = new World();
        site(world, "ipv4.test", "127.0.0.1");
        site(world, "ipv6.test", "::1");
        site(world, "both.test", "127.0.0.1", "::1");
        site(world, "dead-ipv4.test", DEAD, "::1");
        site(world, "dead.test", DEAD);
        world.start();
        onlyIpv4 = new World().servingOnlyIpv4();
        site(onlyIpv4, "dead-ipv6.test", "127.0.0.1", "::1");
        site(onlyIpv4, "dead.test", DEAD, "::1");
        onlyIpv4.start();
    }

    @AfterAll
    static void stop() {
        Stream.of(world, onlyIpv4).filter(some -> some != null).forEach(World::close);
    }

    @ParameterizedTest(name = "{0}, name server over {1}")
    @CsvSource(textBlock = """
            ipv4.test,      IPv4, ADDRESSES,  NO_RECORDS
            ipv4.test,      IPv6, ADDRESSES,  NO_RECORDS
            ipv6.test,      IPv4, NO_RECORDS, ADDRESSES
            ipv6.test,      IPv6, NO_RECORDS, ADDRESSES
            both.test,      IPv6, ADDRESSES,  ADDRESSES
            dead-ipv4.test, IPv4, ADDRESSES,  ADDRESSES
            """)
    void a_host_is_reached_at_whichever_address_answers(String domain, String family, String a, String aaaa) {
        Run run = LyncDiscoverProcess.check(
                family.equals("IPv6") ? world.optionsOverIpv6() : world.options(), "alice@" + domain);
        assertReached(run);
        assertEquals(Set.of(a), outcomes(run, "A"));
        assertEquals(Set.of(aaaa), outcomes(run, "AAAA"));
    }

    @ParameterizedTest
    @CsvSource("dead-ipv6.test")
    void a_dead_ipv6_address_does_no_harm(String domain) {
        assertReached(LyncDiscoverProcess.check(onlyIpv4.options(), "alice@" + domain));
    }

    @ParameterizedTest
    @CsvSource("dead.test")
    void a_host_whose_addresses_are_all_dead_refuses(String domain) {
        for (World some : List.of(world, onlyIpv4)) {
            Run run = LyncDiscoverProcess.check(some.options(), "alice@" + domain);
            assertEquals("SIGN_IN_FAILS", run.verdict());
            assertEquals(
                    List.of("CONNECTION_REFUSED", "CONNECTION_REFUSED"),
                    run.endings().subList(2, 4));
        }
    }

    private static void assertReached(Run run) {
        assertEquals("NO_PROMPT", run.verdict(), run::out);
        assertEquals(List.of("USER_DOCUMENT", "USER_DOCUMENT"), run.endings().subList(2, 4));
    }

    private static Set<String> outcomes(Run run, String type) {
        return run.steps("LOOKUP").stream()
                .filter(step -> step.path("type").asText().equals(type))
                .filter(step -> step.path("name").asText().startsWith("lyncdiscover."))
                .map(step -> step.path("outcome").asText())
                .collect(Collectors.toSet());
    }

    private static void site(World place, String domain, String... addresses) {
        String host = "lyncdiscover." + domain;
        String document = root("https://" + host + "/user");
        place.host(host, addresses)
                .page("http://" + host + "/", xml(document))
                .page("https://" + host + "/", xml(document))
                .page("https://" + host + "/user", xml(user("pool." + domain)))
                .host("pool." + domain, "127.0.0.1");
    }
}
