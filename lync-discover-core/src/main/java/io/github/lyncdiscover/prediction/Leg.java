package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.name.DomainName;
import java.util.List;

/**
 * One walk over plain HTTP or HTTPS that began at a lyncdiscover name. Immutable.
 *
 * @param name the name it began at
 * @param secure true for the HTTPS leg
 * @param ending how it ended
 * @param detail the status, alert or fault behind the ending, in a few words; may be empty
 * @param steps numbers of its steps
 */
public record Leg(DomainName name, boolean secure, LegEnding ending, String detail, List<Integer> steps) {
    /** Copies the list. */
    public Leg {
        steps = List.copyOf(steps);
    }
}
