package io.github.lyncdiscover.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web addresses: one spelling for one place, references resolved by RFC 3986, and what is no address. */
final class WebAddressTest {
    private static final WebAddress BASE =
            WebAddress.parse("https://contoso.test/b/c/d?q").orElseThrow();

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://contoso.test/                  , https://contoso.test/
            https://contoso.test                   , https://contoso.test/
            '  https://contoso.test/\t'            , https://contoso.test/
            HTTPS://CONTOSO.TEST/                  , https://contoso.test/
            https://contoso.test./                 , https://contoso.test/
            https://contoso.test:443/              , https://contoso.test/
            https://contoso.test:0443/             , https://contoso.test/
            https://contoso.test:/                 , https://contoso.test/
            https://contoso.test/#top              , https://contoso.test/
            https://contoso.test#top               , https://contoso.test/
            https://contoso.test/a/../             , https://contoso.test/
            https://contoso.test/../../            , https://contoso.test/
            https://contoso.test/.                 , https://contoso.test/
            https://contoso.test/%2e%2E/           , https://contoso.test/
            http://contoso.test:80/                , http://contoso.test/
            http://contoso.test:443/               , http://contoso.test:443/
            https://contoso.test:80/               , https://contoso.test:80/
            https://contoso.test:4443/a            , https://contoso.test:4443/a
            https://bücher.test/                   , https://xn--bcher-kva.test/
            https://contoso。test。/                , https://contoso.test/
            https://contoso.test/%41%2d%5F%7e      , https://contoso.test/A-_~
            https://contoso.test/a%2fb             , https://contoso.test/a%2Fb
            https://contoso.test/%c3%bc            , https://contoso.test/%C3%BC
            https://contoso.test/ü                 , https://contoso.test/%C3%BC
            https://contoso.test/\uD83D\uDE00x     , https://contoso.test/%F0%9F%98%80x
            https://contoso.test/?ü=%c3%bc         , https://contoso.test/?%C3%BC=%C3%BC
            https://contoso.test?x                 , https://contoso.test/?x
            https://contoso.test/?                 , https://contoso.test/?
            https://contoso.test/?a=/../b          , https://contoso.test/?a=/../b
            https://contoso.test/a/./b/../c        , https://contoso.test/a/c
            https://contoso.test/a//b              , https://contoso.test/a//b
            https://contoso.test/a//../b           , https://contoso.test/a/b
            https://contoso.test//fabrikam.test/   , https://contoso.test//fabrikam.test/
            https://contoso.test/.//fabrikam.test/ , https://contoso.test//fabrikam.test/
            https://contoso.test/.../a..b/.c       , https://contoso.test/.../a..b/.c
            https://contoso.test/A                 , https://contoso.test/A
            https://contoso.test/a?sipuri=a@b.test , https://contoso.test/a?sipuri=a@b.test
            """)
    void the_same_place_spelt_differently_is_the_same_address(String spelling, String canonical) {
        WebAddress address = WebAddress.parse(spelling).orElseThrow();
        assertEquals(canonical, address.toString());
        assertEquals(WebAddress.parse(canonical), Optional.of(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://contoso.test/, http://contoso.test/",
        "https://contoso.test/, https://contoso.test:444/",
        "https://contoso.test/a, https://contoso.test/A",
        "https://contoso.test/a, https://contoso.test/a/",
        "https://contoso.test/a, https://contoso.test/a?",
        "https://contoso.test/a%2Fb, https://contoso.test/a/b",
        "https://contoso.test/a%3Fb, https://contoso.test/a?b",
        "https://contoso.test/%252e, https://contoso.test/%2e",
        "https://contoso.test/a//b, https://contoso.test/a/b"
    })
    void different_places_stay_different(String one, String other) {
        assertEquals(false, WebAddress.parse(one).equals(WebAddress.parse(other)));
    }

    static Stream<String> noAddresses() {
        return Stream.of(
                "",
                " ",
                "contoso.test",
                "/path",
                "//contoso.test/",
                "ftp://contoso.test/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "sip:alice@contoso.test",
                "https:",
                "https:contoso.test",
                "https:/contoso.test",
                "https://",
                "https:///path",
                "https://?q",
                "https://:443/",
                "https://alice@contoso.test/",
                "https://alice:secret@contoso.test/",
                "https://@contoso.test/",
                "https://contoso.test@fabrikam.test/",
                "https://192.0.2/",
                "https://192.0.2.256/",
                "https://2130706433/",
                "https://2001:db8::1/",
                "https://[2001:db8::g]/",
                "https://[192.0.2.1]/",
                "https://[2001:db8::1%25eth0]/",
                "https://web_-.contoso.test/",
                "https://*.contoso.test/",
                "https://.contoso.test/",
                "https://contoso..test/",
                "https://con%74oso.test/",
                "https://contoso.test:0/",
                "https://contoso.test:65536/",
                "https://contoso.test:443:443/",
                "https://contoso.test:x/",
                "https://contoso.test:-1/",
                "https://contoso.test\\@fabrikam.test/",
                "https:\\\\contoso.test\\",
                "https://contoso.test/a b",
                "https://contoso.test/\u00A0",
                "https://con toso.test/",
                "https://contoso.test/\u0000",
                "https://contoso.test/a\nb",
                "https://contoso.test/a\tb",
                "https://contoso.test/\u202E",
                "https://contoso.test/\u200B",
                "https://contoso\u200B.test/",
                "https://contoso.test/\uD800",
                "https://contoso.test/%",
                "https://contoso.test/%4",
                "https://contoso.test/%zz",
                "https://contoso.test/<>",
                "https://contoso.test/\"",
                "https://contoso.test/{x}|^`",
                "https://contoso.test/" + "a".repeat(4_096));
    }

    @ParameterizedTest
    @CsvSource({
        "https://192.0.2.1:443/, https://192.0.2.1/, 192.0.2.1",
        "https://192.0.2.1:4443/a, https://192.0.2.1:4443/a, 192.0.2.1",
        "https://[2001:DB8:0:0::1]:443/, https://[2001:db8::1]/, 2001:db8::1",
        "https://[2001:db8::192.0.2.1]:80/, https://[2001:db8::c000:201]:80/, 2001:db8::c000:201",
        "https://[2001:0db8:0:1:0:0:0:1]/, https://[2001:db8:0:1::1]/, 2001:db8:0:1::1",
        "https://[::]/, https://[::]/, ::",
        "https://Web_1.contoso.test./, https://web_1.contoso.test/, web_1.contoso.test"
    })
    void a_host_may_be_numeric_or_hold_underscores_and_is_in_no_domain(String text, String canonical, String host) {
        WebAddress address = WebAddress.parse(text).orElseThrow();
        assertEquals(canonical, address.toString());
        assertEquals(address, WebAddress.parse(canonical).orElseThrow());
        assertEquals(host, address.host().text());
        assertFalse(address.host().isHostName());
        assertEquals(host.contains("_"), !address.host().isIpAddress());
        assertFalse(address.host().isIn(new DomainName("contoso.test")));
        assertEquals(Optional.empty(), DomainName.tryParse(host));
        assertEquals(address, address.resolve(address.path()).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("noAddresses")
    void what_no_client_could_ask_is_no_address(String text) {
        assertEquals(Optional.empty(), WebAddress.parse(text));
    }

    @Test
    void an_address_has_at_most_4096_characters_also_when_all_is_escaped() {
        String start = "https://contoso.test/";
        String longest = start + "a".repeat(4_096 - start.length());
        assertEquals(longest, WebAddress.parse(longest).orElseThrow().toString());
        assertEquals(Optional.empty(), WebAddress.parse(longest + "a"));
        assertEquals(Optional.empty(), WebAddress.parse(start + "ü".repeat(1_000)));
    }

    /** RFC 3986, sections 5.4.1 and 5.4.2, with another base; where it allows two results, the strict one. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            g               , https://contoso.test/b/c/g
            ./g             , https://contoso.test/b/c/g
            g/              , https://contoso.test/b/c/g/
            /g              , https://contoso.test/g
            //g             , https://g/
            //fabrikam.test , https://fabrikam.test/
            //fabrikam.test:444/x, https://fabrikam.test:444/x
            ?y              , https://contoso.test/b/c/d?y
            ?               , https://contoso.test/b/c/d?
            g?y             , https://contoso.test/b/c/g?y
            #s              , https://contoso.test/b/c/d?q
            g#s             , https://contoso.test/b/c/g
            g?y#s           , https://contoso.test/b/c/g?y
            ;x              , https://contoso.test/b/c/;x
            g;x             , https://contoso.test/b/c/g;x
            .               , https://contoso.test/b/c/
            ./              , https://contoso.test/b/c/
            ..              , https://contoso.test/b/
            ../             , https://contoso.test/b/
            ../g            , https://contoso.test/b/g
            ../..           , https://contoso.test/
            ../../g         , https://contoso.test/g
            ../../../g      , https://contoso.test/g
            ../../../../g   , https://contoso.test/g
            /./g            , https://contoso.test/g
            /../g           , https://contoso.test/g
            g.              , https://contoso.test/b/c/g.
            .g              , https://contoso.test/b/c/.g
            g..             , https://contoso.test/b/c/g..
            ./../g          , https://contoso.test/b/g
            ./g/.           , https://contoso.test/b/c/g/
            g/./h           , https://contoso.test/b/c/g/h
            g/../h          , https://contoso.test/b/c/h
            g;x=1/./y       , https://contoso.test/b/c/g;x=1/y
            g?y/../x        , https://contoso.test/b/c/g?y/../x
            x//y            , https://contoso.test/b/c/x//y
            %2e%2e/g        , https://contoso.test/b/g
            ./a:b           , https://contoso.test/b/c/a:b
            /a:b            , https://contoso.test/a:b
            g?a:b           , https://contoso.test/b/c/g?a:b
            ü               , https://contoso.test/b/c/%C3%BC
            '  g '          , https://contoso.test/b/c/g
            HTTP://Fabrikam.TEST , http://fabrikam.test/
            """)
    void a_reference_is_resolved_by_rfc_3986(String reference, String target) {
        assertEquals(WebAddress.parse(target), BASE.resolve(reference));
        assertEquals(target, BASE.resolve(reference).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "//",
                "///",
                "///path",
                "//192.0.2.256/",
                "//[::1/",
                "//alice@contoso.test/",
                "//web_-.test",
                "https:",
                "https:g",
                "http:g",
                "a:b",
                "1a:b",
                ":",
                "mailto:alice@contoso.test",
                "g h",
                "%",
                "a|b",
                "\\g",
                "\u0000",
                "g\u202E"
            })
    void a_reference_that_leads_to_no_address_resolves_to_nothing(String reference) {
        assertEquals(Optional.empty(), BASE.resolve(reference));
    }

    @Test
    void a_reference_keeps_scheme_and_port_of_its_base() {
        WebAddress base = WebAddress.parse("http://contoso.test:8080").orElseThrow();
        assertEquals(
                "http://contoso.test:8080/g", base.resolve("g").orElseThrow().toString());
        assertEquals(
                "http://fabrikam.test/g",
                base.resolve("//fabrikam.test/g").orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "?a", "/a b", "/#", "/..", "/%41", "/%c3", "/ü", "/a\n", "/%", " /", "/ "})
    void the_constructor_takes_a_canonical_path_only(String path) {
        ServerAddress server = ServerAddress.parse("contoso.test", 443);
        assertThrows(IllegalArgumentException.class, () -> new WebAddress(true, server, path));
    }

    @Test
    void without_its_query_an_address_is_the_same_place() {
        assertEquals("https://contoso.test/b/c/d", BASE.withoutQuery().toString());
        assertEquals(BASE.withoutQuery(), BASE.withoutQuery().withoutQuery());
        assertEquals(new DomainName("contoso.test"), BASE.host());
    }

    @ParameterizedTest
    @CsvSource({"alice@contoso.test, alice@contoso.test", "a+b&c=d?#%, a%2Bb%26c%3Dd%3F%23%25", "ä ~, %C3%A4%20~"})
    void a_value_is_escaped_for_a_query(String value, String escaped) {
        assertEquals(escaped, WebAddress.escape(value));
    }
}
