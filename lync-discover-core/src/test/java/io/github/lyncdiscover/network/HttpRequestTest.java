package io.github.lyncdiscover.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.WebAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests: what they are made of, what they refuse, and no secret in their text. */
class HttpRequestTest {
    private static final WebAddress URL =
            WebAddress.parse("https://web.contoso.test/token").orElseThrow();

    @Test
    void a_request_is_made_step_by_step() {
        HttpRequest request = HttpRequest.post(URL, "text/xml; charset=utf-8", Body.of("<a/>"))
                .accepting("application/xml")
                .with("SOAPAction", "\"issue\"")
                .at(List.of("192.0.2.1"))
                .speaking(Set.of(TlsVersion.TLS_1_2));
        assertEquals(
                new HttpRequest(
                        HttpMethod.POST,
                        URL,
                        "application/xml",
                        HttpHeaders.of("Content-Type", "text/xml; charset=utf-8")
                                .and("SOAPAction", "\"issue\""),
                        Body.of("<a/>"),
                        List.of("192.0.2.1"),
                        Set.of(TlsVersion.TLS_1_2)),
                request);
        assertEquals(new HttpRequest(URL, "", List.of()), HttpRequest.get(URL));
        assertEquals(URL.withoutQuery(), request.to(URL.withoutQuery()).url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\nb", "tab\tbed", "grüße", "\u0000"})
    void what_is_no_plain_text_is_in_no_header(String value) {
        assertThrows(IllegalArgumentException.class, () -> HttpRequest.get(URL).accepting(value));
        assertThrows(IllegalArgumentException.class, () -> HttpRequest.get(URL).with("X-Reason", value));
        assertThrows(IllegalArgumentException.class, () -> HttpRequest.post(URL, value, Body.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "Transfer-Encoding",
                "CONNECTION",
                "Accept",
                "Expect",
                "Accept-Encoding"
            })
    void what_the_connection_decides_is_not_set(String name) {
        assertThrows(IllegalArgumentException.class, () -> HttpRequest.get(URL).with(name, "1"));
    }

    @Test
    void a_get_has_no_body_and_none_is_too_large() {
        Body body = Body.of("x");
        assertThrows(
                IllegalArgumentException.class,
                () -> new HttpRequest(
                        HttpMethod.GET, URL, "", HttpHeaders.NONE, body, List.of(), Set.of(TlsVersion.TLS_1_2)));
        Body largest = Body.of(new byte[HttpRequest.LARGEST_BODY]);
        assertEquals(largest, HttpRequest.post(URL, "a/b", largest).body());
        Body tooLarge = Body.of(new byte[HttpRequest.LARGEST_BODY + 1]);
        assertThrows(IllegalArgumentException.class, () -> HttpRequest.post(URL, "a/b", tooLarge));
    }

    @Test
    void the_text_has_no_secret() {
        WebAddress url = WebAddress.parse("https://web.contoso.test/token?access_token=hush")
                .orElseThrow();
        String text = HttpRequest.post(url, "application/x-www-form-urlencoded", Body.of("password=hush"))
                .with("Authorization", "Bearer cwt=hush")
                .toString();
        assertFalse(text.contains("hush"), text);
        assertEquals(
                "POST https://web.contoso.test/token?access_token=REDACTED with [Content-Type: "
                        + "application/x-www-form-urlencoded, Authorization: Bearer cwt=REDACTED] and 13 bytes",
                text);
    }
}
