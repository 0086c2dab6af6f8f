package io.github.lyncdiscover.cli.page.view;

import java.util.Locale;

/** Numbers in words and for people. */
public final class CountText {
    private CountText() {}

    /** With a comma between thousands. */
    public static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number of something: {@code 1 server}, {@code 2,000 servers}. */
    public static String of(int number, String one) {
        return grouped(number) + " " + one + (number == 1 ? "" : "s");
    }
}
