package io.github.lyncdiscover.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeds of the fuzz target {@code output}, and random texts of their parts. */
final class HostileOutputTest {
    private static final int RANDOM_TEXTS = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain\nplain\napplication/json\n{}\nplain",
                "<script>alert(1)</script>\n<b onclick=x>\ntext/html\n<html>\n\"><img src=x onerror=y>",
                "</title></style><script>x\n']]><!--\n<![CDATA[\n-->\n&lt;script&gt;&#x3c;script",
                "a\u001b[31mred\n\u001b]0;title\u0007\n\u009b31m\n\u0000\u0008\n\r\u000b\u000c\u0085",
                "\u202eevil\n\u2066a\n\u200f\n\ufeff\n\ud800",
                "{{title}}\n{{{x}}}\n{{>page}}\n${x}\n%n%s",
                "\u2028\n\u2029\n\uffff\n\ud83d\ude00\n\u00ad",
            })
    void hostile_text_stays_text(String text) throws IOException {
        HostileOutput.check(folder, text.getBytes(UTF_8));
    }

    @Test
    void random_hostile_text_stays_text() throws IOException {
        List<String> parts = List.of(
                "<",
                ">",
                "\"",
                "'",
                "&",
                "]]>",
                "<!--",
                "-->",
                "<script>",
                "</title>",
                "javascript:",
                "\u001b[2J",
                "\u202e",
                "\n",
                "\u0000",
                "\ud800",
                "\u2028",
                "{{",
                "}}",
                "a",
                " ",
                "https://a.example/",
                "\\",
                "\u009b",
                "#",
                "=");
        Random random = new Random(17);
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(24); n >= 0; n--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            HostileOutput.check(folder, text.toString().getBytes(UTF_8));
        }
    }

    /** The texts reach what is printed: else nothing would be shown by what stays out of it. */
    @Test
    void the_texts_are_printed() throws IOException {
        HostileOutput.check(folder, "one\ntwo\nthree/x\nfour\nfive".getBytes(UTF_8));
        String printed = InProcess.run(List.of(
                "check",
                "alice@contoso.example",
                "--steps",
                "--replay",
                folder.resolve("recording.json").toString()));
        assertTrue(printed.contains("two") && printed.contains("three/x") && printed.contains("five"), printed);
        String page = Files.readString(folder.resolve("page.html"));
        assertTrue(page.contains("one"), page);
        assertThrows(AssertionError.class, () -> ParsedPage.of("<p>&nbsp;<b></p>"));
    }
}
