package io.github.lyncdiscover.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Header fields: their order, their names, their bounds, and no secret in their text. */
class HttpHeadersTest {
    private static final HttpHeaders CHALLENGES = HttpHeaders.of("WWW-Authenticate", "Negotiate")
            .and("X-MS-WebTicketURL", "https://web.contoso.test/WebTicket/WebTicketService.svc")
            .and("www-authenticate", " NTLM\t");

    @Test
    void fields_of_one_name_keep_their_order_whatever_their_case() {
        assertEquals(List.of("Negotiate", "NTLM"), CHALLENGES.all("Www-Authenticate"));
        assertEquals(Optional.of("Negotiate"), CHALLENGES.first("WWW-AUTHENTICATE"));
        assertEquals(List.of(), CHALLENGES.all("WWW-Authenticat"));
        assertEquals(Optional.empty(), HttpHeaders.NONE.first("Date"));
        assertEquals(3, CHALLENGES.fields().size());
    }

    @Test
    void headers_are_equal_without_the_case_of_names_and_with_that_of_values() {
        assertEquals(HttpHeaders.of("via", "a"), HttpHeaders.of("Via", "a"));
        assertEquals(
                HttpHeaders.of("via", "a").hashCode(),
                HttpHeaders.of("Via", "a").hashCode());
        assertNotEquals(HttpHeaders.of("Via", "a"), HttpHeaders.of("Via", "A"));
        assertNotEquals(
                HttpHeaders.of("Via", "a").and("Date", "b"),
                HttpHeaders.of("Date", "b").and("Via", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: b", "a\nb", "a\rb", "a\u0000b", "\u007f", "a\u0085b"})
    void a_value_begins_no_other_header(String value) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> HttpHeaders.of("X-Reason", value));
        assertFalse(String.valueOf(refusal.getMessage()).contains(value));
        assertFalse(HttpHeaders.isField("X-Reason", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:", "a\r\nb", "ü", "a(b)"})
    void a_name_is_a_token(String name) {
        assertThrows(IllegalArgumentException.class, () -> HttpHeaders.of(name, "x"));
    }

    @Test
    void there_are_bounds() {
        HttpHeaders.Field one = new HttpHeaders.Field("A", "");
        assertEquals(
                Optional.of(HttpHeaders.MOST_FIELDS),
                HttpHeaders.tryOf(Collections.nCopies(HttpHeaders.MOST_FIELDS, one))
                        .map(headers -> headers.fields().size()));
        assertEquals(Optional.empty(), HttpHeaders.tryOf(Collections.nCopies(HttpHeaders.MOST_FIELDS + 1, one)));
        String large = "x".repeat(HttpHeaders.LARGEST - 1);
        assertEquals(large, HttpHeaders.of("A", large).first("a").orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> HttpHeaders.of("A", large + "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization|NTLM TlRMTVNTUAADAAAAhushhushhushhush",
                "Authorization|Basic aHVzaGh1c2g=",
                "WWW-Authenticate|NTLM TlRMTVNTUAACAAAAhushhushhushhush",
                "WWW-Authenticate|Negotiate oYG2MIGzoAMKAQGhushhush",
                "X-MS-WebTicket|opaque=hushhush",
                "X-MS-WebTicket|cwt=AAEBhushhush",
                "Cookie|session=hush",
                "Set-Cookie|MSISAuth=hush; path=/"
            })
    void the_text_has_no_secret(String field) {
        String name = field.substring(0, field.indexOf('|'));
        String value = field.substring(name.length() + 1);
        HttpHeaders headers = HttpHeaders.of(name, value);
        assertFalse(headers.toString().contains("ush"), headers::toString);
        assertFalse(headers.toString().contains("TlRM"), headers::toString);
        assertFalse(headers.masked().first(name).orElseThrow().contains("ush"));
        assertEquals(value, headers.first(name).orElseThrow());
        assertEquals(headers.masked(), headers.masked().masked());
    }

    @Test
    void what_is_no_secret_stays() {
        assertEquals(CHALLENGES, CHALLENGES.masked());
        assertEquals(
                "[WWW-Authenticate: Negotiate, X-MS-WebTicketURL: https://web.contoso.test/WebTicket/WebTicketService.svc, "
                        + "www-authenticate: NTLM]",
                CHALLENGES.toString());
    }
}
