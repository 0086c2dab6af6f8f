package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.prediction.FindingCode;

/**
 * A finding that stops something in sign-ins of which nobody is asked: the calendar, or a certificate. Immutable.
 *
 * @param code the kind of finding
 * @param signIns how many sign-ins of the plan have it
 * @param example what one of them says
 * @since 0.1.0
 */
public record BlockingFinding(FindingCode code, int signIns, String example) {
    /**
     * Tells whether it stops the calendar alone.
     *
     * @return false if it is about something else
     */
    public boolean isCalendar() {
        return code == FindingCode.EXCHANGE_NOT_USED || code == FindingCode.EXCHANGE_CALENDAR_MISSING;
    }
}
