package io.github.lyncdiscover.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sign-in addresses and bare SIP domains, as people type them. */
final class SignInAddressTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            alice@contoso.test              , alice     , contoso.test
            sip:alice@contoso.test          , alice     , contoso.test
            SIP:alice@contoso.test          , alice     , contoso.test
            '  alice@contoso.test\t'        , alice     , contoso.test
            Alice.O'Hara@CONTOSO.TEST.      , Alice.O'Hara , contoso.test
            alice+lync@contoso.test         , alice+lync, contoso.test
            a&b=c$d@contoso.test            , a&b=c$d   , contoso.test
            älice@bücher.test               , älice     , xn--bcher-kva.test
            sip@contoso.test                , sip       , contoso.test
            \uD83D\uDE00@contoso.test       , \uD83D\uDE00 , contoso.test
            """)
    void an_address_is_a_user_and_a_sip_domain(String text, String user, String domain) {
        SignInAddress address = SignInAddress.parse(text);
        assertEquals(new SignInAddress(Optional.of(user), new DomainName(domain)), address);
        assertEquals(user + "@" + domain, address.toString());
        assertEquals(address, SignInAddress.parse(address.toString()));
        assertEquals(address, SignInAddress.parse("sip:" + address));
    }

    @ParameterizedTest
    @CsvSource({"contoso.test, contoso.test", "sip:Contoso.test., contoso.test", "' contoso.test ', contoso.test"})
    void a_domain_alone_has_no_user(String text, String domain) {
        SignInAddress address = SignInAddress.parse(text);
        assertEquals(SignInAddress.of(new DomainName(domain)), address);
        assertEquals(Optional.empty(), address.user());
        assertEquals(domain, address.toString());
    }

    static Stream<String> noAddresses() {
        return Stream.of(
                "",
                "   ",
                "@",
                "sip:",
                "sip:@",
                "alice@",
                "@contoso.test",
                "alice@ contoso.test",
                "alice @contoso.test",
                "al ice@contoso.test",
                "alice@bob@contoso.test",
                "sip:sip:alice@contoso.test",
                "sips:alice@contoso.test",
                "sip:alice@contoso.test;transport=tls",
                "sip:alice@contoso.test:5061",
                "sip:alice;x@contoso.test",
                "<alice@contoso.test>",
                "\"Alice\" <alice@contoso.test>",
                "alice/x@contoso.test",
                "alice\\contoso.test",
                "contoso\\alice@contoso.test",
                "alice?x=y@contoso.test",
                "alice#x@contoso.test",
                "alice%40x@contoso.test",
                "alice,bob@contoso.test",
                "alice\u00A0@contoso.test",
                "alice\u202E@contoso.test",
                "alice\u0007@contoso.test",
                "alice\uD800@contoso.test",
                "alice@192.0.2.1",
                "alice@[192.0.2.1]",
                "alice@web_1.contoso.test",
                "http://contoso.test/",
                "a".repeat(129) + "@contoso.test");
    }

    @ParameterizedTest
    @MethodSource("noAddresses")
    void what_is_no_address_is_refused_with_a_printable_reason(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> SignInAddress.parse(text))
                .getMessage();
        assertEquals(PrintableText.of(message), message);
        assertTrue(message.length() < 1_000, message);
    }

    @Test
    void a_user_has_at_most_128_characters() {
        String longest = "a".repeat(128);
        assertEquals(
                Optional.of(longest),
                SignInAddress.parse(longest + "@contoso.test").user());
    }

    @ParameterizedTest
    @CsvSource({"alice;x@contoso.test, ;", "al ice@contoso.test, blank", "@contoso.test, nothing before the @"})
    void the_reason_names_what_is_not_allowed(String text, String named) {
        String message = assertThrows(IllegalArgumentException.class, () -> SignInAddress.parse(text))
                .getMessage();
        assertTrue(message.contains(named), message);
    }

    @Test
    void the_user_part_is_compared_without_case_and_shown_as_written() {
        SignInAddress written = SignInAddress.parse("Alice@contoso.test");
        SignInAddress same = SignInAddress.parse("alice@CONTOSO.test");
        assertEquals(same, written);
        assertEquals(same.hashCode(), written.hashCode());
        assertEquals("Alice@contoso.test", written.toString());
        assertNotEquals(SignInAddress.parse("bob@contoso.test"), written);
        assertNotEquals(SignInAddress.parse("contoso.test"), written);
    }
}
