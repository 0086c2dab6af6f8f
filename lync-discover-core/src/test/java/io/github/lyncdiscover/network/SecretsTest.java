package io.github.lyncdiscover.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets go, all else stays. */
class SecretsTest {
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
            """)
    void a_secret_is_masked(String text, String masked) {
        assertEquals(masked, Secrets.mask(text));
        assertEquals(masked, Secrets.mask(masked));
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
            })
    void all_else_stays(String text) {
        assertEquals(text, Secrets.mask(text));
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
                "=");
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            String once = Secrets.mask(text.toString());
            assertEquals(once, Secrets.mask(once), () -> "of " + text);
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
            })
    void hostile_text_takes_no_longer_than_other_text(String part) {
        String text = part.repeat(1_000_000 / part.length());
        assertTimeout(Duration.ofSeconds(5), () -> Secrets.mask(text));
    }

    @Test
    void an_address_without_secrets_is_not_even_copied() {
        String url = "https://lyncdiscover.corp.example/";
        assertSame(url, Secrets.mask(url));
    }
}
