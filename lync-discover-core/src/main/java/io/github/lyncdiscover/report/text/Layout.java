package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.prediction.Verdict;
import java.util.Optional;

/**
 * The room that a text has, and what may be done in it beside writing. Immutable.
 *
 * @param columns the width of a line
 * @param colour whether verdicts are coloured by terminal escapes
 * @param marks whether verdicts in tables have a mark, to be distinguished at a glance
 * @param more how readers get all of what a text shortens, such as an option of a command; empty where nobody says
 */
public record Layout(int columns, boolean colour, boolean marks, Optional<String> more) {
    /** The width of what goes to no terminal. */
    public static final int COLUMNS = 80;

    /** The layout of what goes to no terminal. */
    public static final Layout PLAIN = new Layout(COLUMNS, false, false, Optional.empty());

    /** How much wider a mark makes a verdict. */
    public static final int MARK = 2;

    private static final String ESCAPE = "\u001b[";

    /**
     * The end of a line that says how many more there are.
     *
     * @return how to get all of them, in brackets after a blank; empty where nobody says
     */
    public String allWith() {
        return more.map(how -> " (all with " + how + ")").orElse("");
    }

    /**
     * A verdict as tables have it.
     *
     * @param verdict the verdict
     * @return its name, after its mark where marks are wanted
     */
    public String word(Verdict verdict) {
        return marks ? mark(verdict) + " " + verdict.name() : verdict.name();
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case PROMPT -> "●";
            case MAY_PROMPT -> "○";
            case CANNOT_TELL -> "?";
            case SIGN_IN_FAILS -> "✗";
            case NO_PROMPT -> "✓";
        };
    }

    /**
     * A text in the colour of a verdict.
     *
     * @param text what is coloured
     * @param verdict the verdict
     * @return the text, between escapes where colours are wanted
     */
    public String painted(String text, Verdict verdict) {
        return painted(
                text,
                switch (verdict) {
                    case PROMPT, SIGN_IN_FAILS -> "31;1m";
                    case MAY_PROMPT, CANNOT_TELL -> "33;1m";
                    case NO_PROMPT -> "32;1m";
                });
    }

    /**
     * A text in the colour of what is good or bad.
     *
     * @param text what is coloured
     * @param good whether nothing has to be done about it
     * @return the text, between escapes where colours are wanted
     */
    public String painted(String text, boolean good) {
        return painted(text, good ? "32;1m" : "31;1m");
    }

    private String painted(String text, String code) {
        return colour ? ESCAPE + code + text + ESCAPE + "0m" : text;
    }
}
