package io.github.lyncdiscover.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 4",
        "0.0.0.0, 4",
        "255.255.255.255, 4",
        "256.0.0.1, 0",
        "1.2.3, 0",
        "1.2.3.4.5, 0",
        "01.2.3.4, 0",
        "1..2.3, 0",
        "'', 0",
        "a.b.c.d, 0",
        "2001:db8::1, 6",
        "::, 6",
        "::1, 6",
        "1::, 6",
        "1:2:3:4:5:6:7:8, 6",
        "1:2:3:4:5:6:7::, 6",
        "2001:DB8::192.0.2.1, 6",
        "1:2:3:4:5:6:192.0.2.1, 6",
        "1:2:3:4:5:6:7, 0",
        "1:2:3:4:5:6:7:8:9, 0",
        "1:2:3:4:5:6:7:8::, 0",
        "1::2::3, 0",
        ":::, 0",
        "1:::2, 0",
        "192.0.2.1::, 0",
        "::192.0.2.1:1, 0",
        "12345::, 0",
        "fe80::1%eth0, 0",
        "[::1], 0",
        ":1, 0",
        "g::, 0"
    })
    void only_addresses_are_addresses(String text, int version) {
        assertEquals(version == 4, IpAddress.isV4(text));
        assertEquals(version == 6, IpAddress.isV6(text));
    }
}
