package io.github.lyncdiscover.recorded.capture;

import java.util.ArrayList;
import java.util.List;

/** The requests that a capture has: those that were answered, and how many of which kind are passed over. */
final class CapturedRequests {
    private final List<CapturedResponse> responses = new ArrayList<>();
    private int other;
    private int unanswered;
    private int bodiless;

    void add(CapturedResponse response) {
        responses.add(response);
    }

    /** Counts one that is no GET to an address of the web. */
    void passOther() {
        other++;
    }

    /** Counts one that no server answered. */
    void passUnanswered() {
        unanswered++;
    }

    /** Counts one whose answer lacks its content. */
    void passBodiless() {
        bodiless++;
    }

    /** The GETs that were answered, in the order of the file. */
    List<CapturedResponse> responses() {
        return List.copyOf(responses);
    }

    /** What was passed over, for people; empty where nothing was. */
    String passedOver() {
        List<String> parts = new ArrayList<>();
        count(parts, other, "other than GET to an http: or https: address");
        count(parts, unanswered, "without an answer");
        count(parts, bodiless, "whose content was not saved");
        return String.join(", ", parts);
    }

    private static void count(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }
}
