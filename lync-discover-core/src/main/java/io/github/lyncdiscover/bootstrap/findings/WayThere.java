package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.WalkedLeg;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;

/** The sentences about how a leg came to the host at which it ended: which answer sent it there, which alias leads on. */
final class WayThere {
    private WayThere() {}

    /** Sentences with a blank before each; nothing if the leg ended at its own name and that is no alias. */
    static String of(WalkedLeg leg) {
        return (leg.endedAtItsName() ? "" : sender(leg)) + alias(leg);
    }

    private static String sender(WalkedLeg leg) {
        String sentence = "";
        for (Step step : leg.steps()) {
            if (step instanceof Step.Redirect redirect && redirect.isFollowed()) {
                sentence = " " + leg.last().host() + " is named by " + by(redirect) + " "
                        + withoutQuery(redirect.from().toString()) + ".";
            }
        }
        return sentence;
    }

    private static String by(Step.Redirect redirect) {
        return switch (redirect.kind()) {
            case HTTP -> "an HTTP redirect from";
            case USER -> "the User link from";
            case REDIRECT, SIP -> "the Redirect link from";
        };
    }

    private static String alias(WalkedLeg leg) {
        String host = leg.last().host().text();
        return leg.steps().stream()
                .flatMap(step -> step instanceof Step.Lookup lookup
                                && lookup.question().name().equals(host)
                        ? lookup.answer().aliases().stream()
                        : List.<String>of().stream())
                .reduce((first, second) -> second)
                .map(end -> " " + host + " is an alias of " + end + ".")
                .orElse("");
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
