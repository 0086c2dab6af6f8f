package io.github.lyncdiscover.text.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets go, all else stays. */
class SecretsTest {
    /** Three that change something, and one that does not. */
    private static final int NEEDED = 4;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            https://a.example/?ticket=hush                         | https://a.example/?ticket=REDACTED
            https://a.example/?sipuri=alice@a.example&Token=hu/sh& | https://a.example/?sipuri=alice@a.example&Token=REDACTED&
            https://a.example/#access_token=hush&x=1               | https://a.example/#access_token=REDACTED&x=1
            https://a.example/p;sid=hush;x=1                       | https://a.example/p;sid=REDACTED;x=1
            <Link href="https://a.example/?x=1&amp;code=hush"/>    | <Link href="https://a.example/?x=1&amp;code=REDACTED"/>
            {"href":"https:\\/\\/a.example\\/?x=1\\u0026sig=hu\\/sh\\u0026y=2"} | {"href":"https:\\/\\/a.example\\/?x=1\\u0026sig=REDACTED\\u0026y=2"}
            https://a.example/?back=https%3A%2F%2Fb.example%3Ftoken%3Dhush%26x%3D1 | https://a.example/?back=https%3A%2F%2Fb.example%3Ftoken%3DREDACTED%26x%3D1
            see https://alice:hush@a.example/ there                | see https://alice:REDACTED@a.example/ there
            https://alice:hu@sh@a.example/                         | https://alice:REDACTED@a.example/
            Authorization: Bearer eyJhbGciOi.J9-_x.y               | Authorization: Bearer REDACTED
            proxy said "basic YTpi", twice                         | proxy said "basic REDACTED", twice
            X-MS-WebTicket: opaque=cwt=AAEBHQEFAAA                 | X-MS-WebTicket: opaque=REDACTED
            Bearer cwt=AAEBHQEFAAA                                 | Bearer REDACTED
            opaque="AAEB", realm="a"                               | opaque="REDACTED", realm="a"
            <wsse:Password Type="t">hush</wsse:Password><a/>       | <wsse:Password Type="t">REDACTED</wsse:Password><a/>
            <saml:Assertion><saml:Assertion>x</saml:Assertion>hush</saml:Assertion>. | <saml:Assertion>REDACTED</saml:Assertion>.
            <t:BinarySecret>hush                                   | <t:BinarySecret>REDACTED
            {"access_token" : "hu\\"sh", "expires_in": 3600}       | {"access_token" : "REDACTED", "expires_in": 3600}
            X-MS-WebTicket: hush                                   | X-MS-WebTicket: REDACTED
            {"x_auth_token":"hush"}                                | {"x_auth_token":"REDACTED"}
            {"otp":123456,"n":1}                                   | {"otp":REDACTED,"n":1}
            {"passwords":1,"password":["a","b"]}                   | {"passwords":1,"password":[REDACTED]}
            {"body":"{\\"password\\":\\"hush\\",\\"a\\":1}"}       | {"body":"{\\"password\\":\\"REDACTED\\",\\"a\\":1}"}
            {"pass\\u0077ord":"hush"}                              | {"pass\\u0077ord":"REDACTED"}
            {password: "hush", x: 1}                               | {password: "REDACTED", x: 1}
            {"name":"Set-Cookie","value":"a=hush"}                 | {"name":"Set-Cookie","value":"REDACTED"}
            {"h":"a: b\\r\\nCookie: hush\\r\\nc: d"}               | {"h":"a: b\\r\\nCookie: REDACTED\\r\\nc: d"}
            < Set-Cookie: a=hush; Path=/                           | < Set-Cookie: REDACTED
            Proxy-Authorization: Negotiate YIIhush                 | Proxy-Authorization: Negotiate REDACTED
            <a Password="hush" b="c"/>                             | <a Password="REDACTED" b="c"/>
            <input name="csrf_token" value="hush">                 | <input name="csrf_token" value="REDACTED">
            <add value="hush" key="ApiKey"/>                       | <add value="REDACTED" key="ApiKey"/>
            <x:WebTicket>hush</x:WebTicket>                        | <x:WebTicket>REDACTED</x:WebTicket>
            https://hush@a.example/                                | https://REDACTED@a.example/
            https:\\/\\/hush@a.example\\/                          | https:\\/\\/REDACTED@a.example\\/
            ?u=https%3A%2F%2Falice%3Ahush%40a.example%2F           | ?u=https%3A%2F%2Falice%3AREDACTED%40a.example%2F
            https://a.example/?%74oken=hush&x=1                    | https://a.example/?%74oken=REDACTED&x=1
            ?u=%2Fp%253Fweb%2554icket%253Dhush%2526x               | ?u=%2Fp%253Fweb%2554icket%253DREDACTED%2526x
            https://a.example/?token=hu%26sh&x=1                   | https://a.example/?token=REDACTED&x=1
            application/json; token=hush; charset=utf-8            | application/json; token=REDACTED; charset=utf-8
            application/json; token="hu sh"; charset=utf-8         | application/json; token="REDACTED"; charset=utf-8
            user=alice&password=hush&x=1                           | user=alice&password=REDACTED&x=1
            password=hush&user=alice                               | password=REDACTED&user=alice
            https://a.example/?x_signature=hush                    | https://a.example/?x_signature=REDACTED
            https://a.example/?userPassword1=hush                  | https://a.example/?userPassword1=REDACTED
            https://a.example/?ASP.NET_SessionId=hush              | https://a.example/?ASP.NET_SessionId=REDACTED
            """)
    void a_secret_is_masked(String text, String masked) {
        assertEquals(masked, SecretFilter.mask(text));
        assertEquals(masked, SecretFilter.mask(masked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://lyncdiscover.corp.example/?sipuri=alice@corp.example",
                "https://a.example/Autodiscover/AutodiscoverService.svc/root?originalDomain=corp.example",
                "https://a.example/?keyboard=1&tokens=2&mycode=3&author=x",
                "https://a.example:443/path@x?y=z@w",
                "<Link token=\"Redirect\" href=\"https://a.example/\"/>",
                "{\"Root\":{\"Links\":[{\"href\":\"https://a.example/\",\"token\":\"User\"}]}}",
                "Basic authentication is needed, Bearer token or not, basic and/or digest",
                "<PasswordPolicy>x</PasswordPolicy><password/><Password></Password>",
                "<input type=\"password\" name=\"password\">",
                "ticket=plain words without an address",
                "https://a.example/?token=&x=1",
                "X-MS-WebTicketURL: https://a.example/WebTicket/WebTicketService.svc",
                "X-MS-WebTicketSupported: cwt,saml",
                "{\"token\":\"Internal/Autodiscover\",\"tokenType\":\"urn:x\",\"error_code\":\"InvalidToken\"}",
                "https://a.example/?error_code=28020&public_key=1&tokenType=x",
                "<TokenType>urn:oasis</TokenType>",
                "{\"password\":true,\"secret\":null}",
                "sip:alice@a.example, mailto:alice@a.example",
            })
    void all_else_stays(String text) {
        assertEquals(text, SecretFilter.mask(text));
    }

    @Test
    void masking_twice_changes_nothing_more() {
        List<String> parts = List.of(
                "?",
                "&",
                "token=",
                "abc",
                "https://",
                "a:b@",
                "@",
                ":",
                "/",
                " ",
                "Bearer ",
                "Basic ",
                "YTpi",
                "cwt=",
                "opaque=",
                "\"",
                "\\",
                "\\\"",
                "\\u0026",
                "<Password>",
                "</Password>",
                "<x:Assertion a='",
                ">",
                "<",
                "\"password\":",
                "%3Ftoken%3D",
                "%26",
                ";",
                "#",
                "key=",
                "REDACTED",
                "\n",
                "%",
                "<a ",
                "/>",
                "</x:Assertion>",
                "name=\"password\" ",
                "value=\"",
                "{\"name\":\"Cookie\",\"value\":",
                "Cookie: ",
                "token: ",
                "User",
                ", ",
                "'",
                "[",
                "]",
                "%40",
                "%2F%2F",
                "%253D",
                "&amp;",
                "1",
                "=");
        Random random = new Random(33);
        for (int i = 0; i < 300_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(16); n >= 0; n--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            String once = SecretFilter.mask(text.toString());
            assertEquals(once, SecretFilter.mask(once), () -> "of " + text);
            assertEquals(once, SecretFilter.mask(text.toString(), NEEDED), () -> "in more passes: " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?token=",
                "://a:",
                "://",
                "<Password ",
                "<Password>",
                "\"password\":\"",
                "\"password\" ",
                "Basic ",
                "basic\t",
                "cwt=",
                "%3Ftoken%3D",
                "&key=a",
                "\\",
                "\\\"",
                "a",
                "a_",
                "opaque=\"",
                "?a-b_c-token",
                "<a ",
                "<a '",
                "<input name=\"password\" value=\"",
                "\\\\\\\\",
                "=\\\\\\\\",
                "password:",
                "\npassword: x",
                "token=\"",
                "token='token=\"",
                "%3A%2F%2F",
                "%2525253D",
                "://a%40",
                " : ",
                "\"name\":\"Cookie\",",
                "[",
                "\"password\":[",
            })
    void hostile_text_takes_no_longer_than_other_text(String part) {
        String text = part.repeat(1_000_000 / part.length());
        assertTimeout(Duration.ofSeconds(5), () -> SecretFilter.mask(text));
    }

    @Test
    void a_text_that_keeps_changing_is_masked_as_a_whole() {
        String once = "Authorization: Bearer hush";
        assertEquals(SecretFilter.MASK, SecretFilter.mask(once, 1));
        assertEquals("Authorization: Bearer REDACTED", SecretFilter.mask(once, 2));
        assertTrue(SecretFilter.MOST_PASSES > NEEDED);
    }

    @Test
    void an_address_without_secrets_is_not_even_copied() {
        String url = "https://lyncdiscover.corp.example/";
        assertSame(url, SecretFilter.mask(url));
    }
}
