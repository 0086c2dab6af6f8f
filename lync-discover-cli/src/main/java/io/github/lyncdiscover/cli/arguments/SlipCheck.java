package io.github.lyncdiscover.cli.arguments;

import io.github.lyncdiscover.name.PrintableText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The check for slips in the words of a command line that would be taken for something else in silence. */
final class SlipCheck {
    private static final Pattern LONG_DASH = Pattern.compile("[\u2010-\u2015\u2212\uFE58\uFF0D].*", Pattern.DOTALL);
    private static final String CURLY_QUOTES = "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb";

    private static final int SHORT_OPTION = 2;

    private SlipCheck() {}

    /**
     * Refuses a dash or quotes as a word processor makes them, and a list that blanks divide because it has no quotes.
     *
     * @throws UsageException if a word is such a slip; the message says what to type
     */
    static void refuse(List<String> words, Map<String, Argument<?>> options) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                return;
            }
            refuseTypography(word);
            refuseSlash(word, options);
            boolean more = i + 1 < words.size() && !words.get(i + 1).startsWith("-");
            if (more && isDivided(word, words.get(i + 1), i == 0 ? "" : words.get(i - 1), options)) {
                throw new UsageException("A list ends at the blank after " + PrintableText.quote(word)
                        + ": put the whole list in quotes, as in \"lync.com, contoso.example\"");
            }
        }
    }

    private static void refuseTypography(String word) {
        if (LONG_DASH.matcher(word).matches()) {
            String hyphens = word.length() <= SHORT_OPTION ? "a hyphen" : "two hyphens";
            throw new UsageException(PrintableText.quote(word)
                    + " begins with a long dash, as word processors make it: type " + hyphens);
        }
        int last = word.length() - 1;
        if (last >= 0 && (isCurly(word.charAt(0)) || isCurly(word.charAt(last)))) {
            throw new UsageException(PrintableText.quote(word)
                    + " has curly quotes, as word processors make them: type straight quotes");
        }
    }

    /** An option as commands of Windows have them. */
    private static void refuseSlash(String word, Map<String, Argument<?>> options) {
        int colon = word.indexOf(':');
        String name = "--" + (colon < 0 ? word : word.substring(0, colon)).replaceFirst("^/", "");
        if (word.startsWith("/") && options.containsKey(name)) {
            throw new UsageException(PrintableText.quote(word) + " is no option here: type " + name);
        }
    }

    private static boolean isCurly(char c) {
        return CURLY_QUOTES.indexOf(c) >= 0;
    }

    /** Whether a comma at the end of an option's value, or before the next word, shows that the list goes on there. */
    private static boolean isDivided(String word, String next, String before, Map<String, Argument<?>> options) {
        Argument<?> option = options.get(
                word.startsWith("--") && word.contains("=") ? word.substring(0, word.indexOf('=')) : before);
        boolean isValue = option != null && !option.isFlag();
        return isValue && (word.endsWith(",") || next.startsWith(","));
    }
}
