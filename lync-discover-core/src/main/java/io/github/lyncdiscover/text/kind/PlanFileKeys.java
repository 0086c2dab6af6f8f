package io.github.lyncdiscover.text.kind;

import io.github.lyncdiscover.name.NearestWord;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys that make YAML a plan. */
final class PlanFileKeys {
    /** Every plan has one of these. */
    private static final List<String> KEYS = List.of("sipDomains", "pools", "online", "recording", "answers", "dns");

    /** Those that are reported even where they are misspelt. */
    private static final List<String> TELLING = List.of("sipDomains", "pools");

    private static final Pattern KEY =
            Pattern.compile("([ \\t]*)(?:\\? )?[\"']?([A-Za-z_-]{3,40})[\"']?[ \\t]*:(?:\\s.*)?");
    private static final int MOST_KEYS = 2_000;

    private PlanFileKeys() {}

    /** Whether such a key is among the outermost ones, which are as far left as the first. */
    static boolean areIn(String text) {
        int margin = -1;
        int keys = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                margin = margin < 0 ? key.group(1).length() : margin;
                if (key.group(1).length() == margin && isOne(key.group(2))) {
                    return true;
                }
                keys++;
                if (keys > MOST_KEYS) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean isOne(String word) {
        return KEYS.contains(word)
                || NearestWord.to(word.replace("_", "").replace("-", ""), TELLING)
                        .isPresent();
    }
}
