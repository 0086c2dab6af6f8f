package io.github.lyncdiscover.text.file;

import io.github.lyncdiscover.name.PrintableText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Dates as people write them: a day, or a moment; without a zone they are UTC. */
public final class DateText {
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME =
            Pattern.compile(DAY.pattern() + "T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.US);

    private DateText() {}

    /**
     * Reads a date that something begins on.
     *
     * @param text such as {@code 2012-07-22}, {@code 2012-07-22T06:00} or {@code 2012-07-22T06:00+02:00}
     * @return the moment; of a day its first second, UTC
     * @throws IllegalArgumentException if it is none
     */
    public static Instant first(String text) {
        return read(text, LocalTime.MIDNIGHT);
    }

    /**
     * Reads a date that something ends on, or that is to be judged for: what ends on a day is good on it, what begins on
     * it too.
     *
     * @param text such as {@code 2012-07-22}, {@code 2012-07-22T06:00} or {@code 2012-07-22T06:00+02:00}
     * @return the moment; of a day its last second, UTC
     * @throws IllegalArgumentException if it is none
     */
    public static Instant last(String text) {
        return read(text, LAST_SECOND);
    }

    private static Instant read(String text, LocalTime ofDay) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text).atTime(ofDay).toInstant(ZoneOffset.UTC);
            } else if (TIME.matcher(text).matches()) {
                boolean zone = text.endsWith("Z") || text.length() > text.indexOf('T') + "T00:00:00".length();
                return zone || text.indexOf('+') > 0
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException(PrintableText.quote(text) + " is no date that exists", impossible);
        }
        throw new IllegalArgumentException(PrintableText.quote(text)
                + " is no date: write 2026-12-01, 2026-12-01T06:00 (UTC) or 2026-12-01T06:00+02:00");
    }

    /**
     * A moment for people.
     *
     * @param moment the moment
     * @return its day and, where it is neither the first nor the last second of one, the time, UTC
     */
    public static String text(Instant moment) {
        Objects.requireNonNull(moment, "moment");
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        boolean day = utc.toLocalTime().equals(LocalTime.MIDNIGHT)
                || utc.toLocalTime().equals(LAST_SECOND);
        return day ? utc.toLocalDate().toString() : minute(moment) + " UTC";
    }

    /**
     * A moment to the minute.
     *
     * @param moment the moment
     * @return day and time, UTC
     */
    public static String minute(Instant moment) {
        return MINUTE.format(moment.atOffset(ZoneOffset.UTC));
    }

    /**
     * A moment as the cmdlets of Lync Server take it.
     *
     * @param moment the moment
     * @return in US format, UTC
     */
    public static String us(Instant moment) {
        return US.format(moment.atOffset(ZoneOffset.UTC));
    }
}
