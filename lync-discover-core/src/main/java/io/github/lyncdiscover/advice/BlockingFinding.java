package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;

/**
 * A finding that stops something in sign-ins of which nobody is asked: the calendar, or a certificate. Immutable.
 *
 * @param signIns how many sign-ins of the plan have it
 * @param example the finding of one of them
 * @since 0.1.0
 */
public record BlockingFinding(int signIns, Finding example) {
    /**
     * The kind of finding.
     *
     * @return the code of the example, and of all the others
     */
    public FindingCode code() {
        return example.code();
    }

    /**
     * Returns whether it stops the calendar alone.
     *
     * @return false if it is about something else
     */
    public boolean isCalendar() {
        return code() == FindingCode.EXCHANGE_NOT_USED || code() == FindingCode.EXCHANGE_CALENDAR_MISSING;
    }
}
