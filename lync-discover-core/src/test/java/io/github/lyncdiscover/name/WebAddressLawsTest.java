package io.github.lyncdiscover.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold of web addresses whatever stands in a document, tried with odd references made at random. */
final class WebAddressLawsTest {
    private static final int TRIES = 20_000;
    private static final List<String> PIECES = List.of(
            "https:",
            "http:",
            "HTTPS:",
            "ftp:",
            "sip:",
            "//",
            "/",
            "/",
            "///",
            "\\",
            ".",
            "..",
            "/../",
            "/./",
            "?",
            "#",
            "@",
            ":",
            ":443",
            ":80",
            ":0",
            ":99999",
            ":x",
            "%",
            "%2",
            "%2e",
            "%2F",
            "%41",
            "%c3%bc",
            "%00",
            "%zz",
            "a",
            "b.c",
            "contoso.test",
            "Contoso.TEST.",
            "192.0.2.1",
            "[2001:db8::1]",
            "[",
            "]",
            "web_1",
            "bücher.test",
            "ß",
            "\u200D",
            "\uD83D\uDE00",
            "\uD800",
            "\uDC00",
            "\u0000",
            "\n",
            "\t",
            " ",
            "\u00A0",
            "\u3000",
            "\u202E",
            "。",
            "．",
            "*",
            "|",
            "^",
            "<",
            "\"",
            "'",
            ";x=1",
            "&",
            "=",
            "+",
            ",",
            "~",
            "!",
            "$",
            "(",
            "sipuri=alice@contoso.test",
            "-",
            "_",
            "0");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_reference_makes_resolving_fail_otherwise_than_by_being_no_address(long seed) {
        WebAddress base = WebAddress.parse("https://contoso.test/a/b?c").orElseThrow();
        int[] read = {0, 0};
        eachReference(seed, reference -> {
            Optional<WebAddress> resolved = base.resolve(reference);
            read[resolved.isPresent() ? 1 : 0]++;
            resolved.ifPresent(address -> assertLaws(reference, address));
            resolved.ifPresent(address -> address.resolve(reference).ifPresent(next -> assertLaws(reference, next)));
        });
        assertTrue(Math.min(read[0], read[1]) > TRIES / 20, () -> "one-sided: " + read[0] + " and " + read[1]);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void an_absolute_address_means_the_same_alone_and_from_any_base(long seed) {
        WebAddress base = WebAddress.parse("http://fabrikam.test:8080/x/").orElseThrow();
        int[] read = {0};
        eachReference(seed, tail -> {
            String text = "https://contoso.test" + tail;
            Optional<WebAddress> address = WebAddress.parse(text);
            assertEquals(address, base.resolve(text), text);
            address.ifPresent(it -> assertLaws(text, it));
            read[0] += address.isPresent() ? 1 : 0;
        });
        assertTrue(read[0] > TRIES / 20, () -> "only " + read[0]);
    }

    private static void assertLaws(String from, WebAddress address) {
        String text = address.toString();
        assertEquals(Optional.of(address), WebAddress.parse(text), from);
        assertEquals(Optional.of(address), address.resolve(text), from);
        assertEquals(
                Optional.of(address), address.resolve(address.path().startsWith("//") ? text : address.path()), from);
        assertEquals(Optional.of(address), address.resolve("#"), from);
        assertEquals(
                Optional.of(address.withoutQuery()),
                WebAddress.parse(address.withoutQuery().toString()),
                from);
        assertEquals(address, new WebAddress(address.secure(), address.server(), address.path()), from);
        assertTrue(text.chars().allMatch(c -> c > ' ' && c < 0x7F), text);
        assertTrue(!("/" + address.withoutQuery().path() + "/").contains("/../"), text);
        assertTrue(text.length() <= 4_096, text);
    }

    private static void eachReference(long seed, Consumer<String> law) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            StringBuilder reference = new StringBuilder();
            for (int j = random.nextInt(9); j > 0; j--) {
                reference.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            law.accept(reference.toString());
        }
    }
}
