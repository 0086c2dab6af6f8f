package io.github.lyncdiscover.autodiscover;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import java.util.List;
import java.util.Random;

/** Draws texts that are hard to write and read: markup, blanks, controls, letters from everywhere. */
final class OddText {
    private static final List<String> TOKENS = List.of(
            "User",
            "user",
            "Redirect",
            "redirect",
            "REDIRECT",
            "self",
            "Self",
            "applications",
            "xframe",
            "OAuth",
            "Domain",
            "External/Ucwa",
            "Internal/Ucwa",
            String.valueOf((Object) null),
            "Root",
            "_links",
            "rel");

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "\\",
            "/",
            "&amp;",
            "&#38;",
            "]]>",
            "<!--",
            "<![CDATA[",
            "{",
            "}",
            "[",
            ",",
            ":",
            "\\u0041",
            " ",
            "  ",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "é",
            "ı",
            "İ",
            "ß",
            "日本",
            "\u0085",
            "\u00A0",
            "\u2028",
            "\uFEFF",
            "\uFFFD",
            "\u007F",
            "\u009F",
            "😀",
            "e\u0301",
            "\u202E",
            "a",
            "0",
            "https://x.test/?a=b");

    private static final List<String> NOT_FOR_XML = List.of("\u0000", "\u0001", "\u001F", "\uFFFE", "\uFFFF");

    /** Halves of a letter, which JSON can hold in values, XML nowhere; in names it depends on the parser. */
    private static final List<String> HALVES = List.of("\uD83D", "\uDE00");

    private OddText() {}

    static <T> T oneOf(Random random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    static String token(Random random, Form form) {
        if (random.nextBoolean()) {
            return oneOf(random, TOKENS);
        }
        return form == Form.UCWA_JSON ? text(random, NOT_FOR_XML) : any(random, form);
    }

    static String any(Random random, Form form) {
        boolean json = form == Form.OCDISCWS_JSON || form == Form.UCWA_JSON;
        return text(random, json && random.nextBoolean() ? HALVES : json ? NOT_FOR_XML : PIECES);
    }

    private static String text(Random random, List<String> odd) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(oneOf(random, random.nextInt(8) == 0 ? odd : PIECES));
        }
        return text.toString();
    }
}
