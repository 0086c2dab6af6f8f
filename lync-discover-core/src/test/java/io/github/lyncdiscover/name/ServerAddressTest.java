package io.github.lyncdiscover.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers as {@code HOST} or {@code HOST:PORT}. */
final class ServerAddressTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            sip.contoso.test        , sip.contoso.test, 5061
            SIP.Contoso.TEST.       , sip.contoso.test, 5061
            sip.contoso.test:443    , sip.contoso.test, 443
            sip.contoso.test.:1     , sip.contoso.test, 1
            sip.contoso.test:65535  , sip.contoso.test, 65535
            sip.contoso.test:00443  , sip.contoso.test, 443
            """)
    void a_server_is_a_host_and_a_port(String text, String host, int port) {
        ServerAddress server = ServerAddress.parse(text, 5061);
        assertEquals(new ServerAddress(new DomainName(host), port), server);
        assertEquals(server, ServerAddress.parse(server.toString(), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":443",
                "sip.contoso.test:",
                "sip.contoso.test:0",
                "sip.contoso.test:65536",
                "sip.contoso.test:-1",
                "sip.contoso.test:+1",
                "sip.contoso.test:4 43",
                "sip.contoso.test:https",
                "sip.contoso.test:٤٤٣",
                "sip.contoso.test:99999999999",
                "sip.contoso.test:443:443",
                "sip contoso.test:443",
                "192.0.2.1:443",
                "192.0.2.1",
                "[2001:db8::1]:443",
                "2001:db8::1",
                "https://sip.contoso.test"
            })
    void what_is_no_server_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ServerAddress.parse(text, 5061));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 65_536, Integer.MAX_VALUE})
    void a_port_out_of_range_is_refused(int port) {
        assertThrows(IllegalArgumentException.class, () -> new ServerAddress(new DomainName("contoso.test"), port));
    }

    @ParameterizedTest
    @CsvSource({"443, 443", "' 443 ', 443", "0, ", "65536, ", "'', ", "4x, ", "000443, "})
    void a_port_is_one_to_five_digits(String text, Integer port) {
        assertEquals(Optional.ofNullable(port), ServerAddress.parsePort(text));
    }
}
