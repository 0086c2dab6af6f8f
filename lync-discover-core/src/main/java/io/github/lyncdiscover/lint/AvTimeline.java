package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The events of a certificate roll-over, in order. Immutable.
 *
 * @param pool the Edge pool
 * @param clock when certificates are judged for
 * @param end when the old certificate ends
 * @param latest the latest effective date
 */
record AvTimeline(AvAuthentication pool, LintDates clock, Optional<Instant> end, Optional<Instant> latest) {
    /** By time; nothing where no certificate follows. */
    List<TimelineEvent> events() {
        List<TimelineEvent> events = new ArrayList<>();
        pool.next().ifPresent(next -> {
            clock.date().ifPresent(date -> events.add(new TimelineEvent(date, "the date to judge for")));
            next.certificate()
                    .facts()
                    .notBefore()
                    .ifPresent(start -> events.add(new TimelineEvent(start, "the next certificate begins")));
            next.effective().ifPresent(effective -> {
                events.add(new TimelineEvent(
                        effective, "effective date: the next certificate signs new tokens, both keys check"));
                events.add(new TimelineEvent(
                        effective.plus(pool.tokenLifetime()),
                        "the last token of the old key ends (" + words(pool.tokenLifetime()) + ")"));
            });
            latest.ifPresent(limit -> events.add(new TimelineEvent(limit, "the latest possible effective date")));
            end.ifPresent(
                    last -> events.add(new TimelineEvent(last, "the old certificate ends; remove it after that")));
            next.certificate()
                    .facts()
                    .notAfter()
                    .ifPresent(last -> events.add(new TimelineEvent(last, "the next certificate ends")));
        });
        return events.stream().sorted(Comparator.comparing(TimelineEvent::at)).toList();
    }

    /** A token lifetime in the largest unit that it is whole in. */
    static String words(Duration lifetime) {
        if (lifetime.toMinutesPart() > 0) {
            return lifetime.toMinutes() + (lifetime.toMinutes() == 1 ? " minute" : " minutes");
        } else if (lifetime.toHoursPart() > 0) {
            return lifetime.toHours() + (lifetime.toHours() == 1 ? " hour" : " hours");
        }
        return lifetime.toDays() + (lifetime.toDays() == 1 ? " day" : " days");
    }
}
