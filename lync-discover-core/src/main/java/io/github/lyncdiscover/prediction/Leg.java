package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Optional;

/**
 * One walk over plain HTTP or HTTPS that began at a lyncdiscover name. Immutable.
 *
 * @param name the name it began at
 * @param secure true for the HTTPS leg
 * @param ending how it ended
 * @param status the status code, where it ended in a response
 * @param said what the server, its certificate or the network said of the ending; short, printable, secrets masked; may be
 *     empty
 * @param target where the answer sends the client, where it does not go there
 * @param steps numbers of its steps
 */
public record Leg(
        DomainName name,
        boolean secure,
        LegEnding ending,
        Optional<Integer> status,
        String said,
        Optional<Subject> target,
        List<Integer> steps) {
    /** Copies the list. */
    public Leg {
        steps = List.copyOf(steps);
    }

    /**
     * What is behind the ending, in a few words.
     *
     * @return the status, the target or what was said; may be empty
     */
    public String detail() {
        return LegWords.detail(this);
    }
}
