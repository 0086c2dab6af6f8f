package io.github.lyncdiscover.live;

import static io.github.lyncdiscover.live.Worlds.HOST;
import static io.github.lyncdiscover.live.Worlds.LONG;
import static io.github.lyncdiscover.live.loopback.FakeNameServer.answer;
import static io.github.lyncdiscover.live.loopback.FakeNameServer.reply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.live.loopback.FakeNameServer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.HttpOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Connections that are sent elsewhere. */
class ConnectToTest {
    private FakeNameServer names;
    private MockWebServer web;

    @BeforeEach
    void start() throws IOException {
        names = new FakeNameServer();
        web = new MockWebServer();
        web.enqueue(new MockResponse.Builder().code(204).build());
        web.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() throws IOException {
        names.close();
        web.close();
    }

    @Test
    void its_four_fields_are_read() {
        assertEquals(
                new ConnectTo(
                        Optional.of(DomainName.parse("a.test")),
                        OptionalInt.of(443),
                        Optional.of("::1"),
                        OptionalInt.of(8443)),
                ConnectTo.parse(" A.test:443:[::1]:8443 "));
        assertEquals(
                new ConnectTo(Optional.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty()),
                ConnectTo.parse(":::"));
        assertEquals(Optional.of("b.test"), ConnectTo.parse("::b.test:").target());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.test",
                "a.test:443",
                "a.test:443:b.test",
                "a.test:443:b.test:1:2",
                "a.test:443:::1:8443",
                "a.test:x:b.test:1",
                "a.test:443:b.test:70000",
                "a.test:443:b_c.test:1",
                "a..test:443:b.test:1",
                "a.test:443:[::1:8443",
                "a.test:443:127.1:80"
            })
    void everything_else_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ConnectTo.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "HOST:80:127.0.0.1:PORT",
        "HOST:80:localhost:PORT",
        "HOST::web.test:PORT",
        ":80:LOCALHOST:PORT",
        "::[::ffff:127.0.0.1]:PORT",
        ":::PORT"
    })
    void a_server_is_reached_elsewhere_and_told_its_own_name(String detour) throws Exception {
        names.answering(query -> query.getQuestion().getType() == Type.A
                ? answer(query, "web.test A 127.0.0.1")
                : reply(query, Rcode.NOERROR));

        HttpOutcome outcome = fetch(detour, "127.0.0.1");

        assertTrue(outcome instanceof HttpOutcome.Response, outcome::toString);
        assertEquals(HOST, web.takeRequest().getHeaders().get("Host"));
    }

    @Test
    void the_first_that_concerns_a_server_holds() {
        try (LiveNetwork network = LiveNetwork.builder()
                .nameServer(names.address())
                .connectTo(detour("other.test:80:127.0.0.1:1"))
                .connectTo(detour("HOST:81:127.0.0.1:1"))
                .connectTo(detour("HOST:80:127.0.0.1:PORT"))
                .connectTo(detour(":::1"))
                .build()) {
            assertTrue(Worlds.get(network, "http://" + HOST + "/", LONG, "192.0.2.1") instanceof HttpOutcome.Response);
        }
    }

    @Test
    void a_host_without_an_address_is_not_reached_elsewhere_either() {
        assertEquals(new HttpOutcome.Refused("no address"), fetch("HOST:80:127.0.0.1:PORT"));
    }

    @Test
    void a_detour_to_a_name_without_an_address_leads_nowhere() {
        names.answering(query -> reply(query, Rcode.NXDOMAIN));
        assertEquals(new HttpOutcome.Refused("no address"), fetch("::web.test:PORT", "127.0.0.1"));
    }

    private HttpOutcome fetch(String detour, String... addresses) {
        try (LiveNetwork network = LiveNetwork.builder()
                .nameServer(names.address())
                .connectTo(detour(detour))
                .build()) {
            return Worlds.get(network, "http://" + HOST + "/", LONG, addresses);
        }
    }

    private ConnectTo detour(String text) {
        return ConnectTo.parse(text.replace("HOST", HOST)
                .replace("LOCAL" + HOST, "LOCALHOST")
                .replace("PORT", String.valueOf(web.getPort())));
    }
}
