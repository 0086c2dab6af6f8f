package io.github.lyncdiscover.cli.options;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time such as {@code 500ms}, {@code 10s} or {@code 1m}: between one millisecond and an hour. */
final class DurationText {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,7})(ms|s|m)");
    private static final Duration LONGEST = Duration.ofHours(1);

    private DurationText() {}

    public static Duration parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (parts.matches()) {
            long number = Long.parseLong(parts.group(1));
            Duration duration = switch (parts.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
            if (!duration.isZero() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        }
        throw new IllegalArgumentException(
                "a time is a number and ms, s or m, up to an hour, such as 500ms, 10s or 1m");
    }
}
