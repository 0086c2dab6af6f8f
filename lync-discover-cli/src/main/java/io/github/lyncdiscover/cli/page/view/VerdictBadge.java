package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.prediction.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A verdict as people see it: a symbol of its own shape, a colour, and words.
 *
 * @param symbol the name of the drawn symbol and of the style
 * @param code the verdict
 * @param words what it means in a few words
 * @param meaning what it means in a sentence
 */
public record VerdictBadge(String symbol, String code, String words, String meaning) {
    public static VerdictBadge of(Verdict verdict) {
        return new VerdictBadge(
                "v-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                verdict.name(),
                words(verdict),
                meaning(verdict));
    }

    public static List<VerdictBadge> all() {
        return Arrays.stream(Verdict.values()).map(VerdictBadge::of).toList();
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case PROMPT -> "Asked";
            case MAY_PROMPT -> "May be asked";
            case CANNOT_TELL -> "Cannot tell";
            case SIGN_IN_FAILS -> "Sign-in fails";
            case NO_PROMPT -> "Not asked";
        };
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case PROMPT -> "The user meets the trust dialog, at least once.";
            case MAY_PROMPT -> "The user may meet it; the story says what that depends on.";
            case CANNOT_TELL -> "An answer is missing that could change the result.";
            case SIGN_IN_FAILS -> "No server is found that this client can use. That is not the trust dialog.";
            case NO_PROMPT -> "Every server is trusted, and the user sees nothing.";
        };
    }
}
