package io.github.lyncdiscover.prediction;

import static io.github.lyncdiscover.prediction.FindingDetail.ALIAS;
import static io.github.lyncdiscover.prediction.FindingDetail.SAID;
import static io.github.lyncdiscover.prediction.FindingDetail.SENDER;
import static io.github.lyncdiscover.prediction.FindingDetail.SENT_BY;
import static io.github.lyncdiscover.prediction.FindingDetail.STATUS;
import static io.github.lyncdiscover.prediction.FindingDetail.TARGET;

import io.github.lyncdiscover.name.DomainName;

/** The words for legs of lyncdiscover that end in an answer of no use, or in none. */
final class LegWords {
    private LegWords() {}

    static String of(Finding finding) {
        return ending(finding) + wayThere(finding);
    }

    private static String ending(Finding finding) {
        String what = FindingWords.subject(finding);
        return switch (finding.code()) {
            case REDIRECT_LOOP -> what + " sends the client back to " + target(finding) + ".";
            case TOO_MANY_REDIRECTS -> what + " redirects once more than the client follows.";
            case TARGET_REFUSED ->
                what + " sends the client to \"" + target(finding) + "\", which is no https address it could ask.";
            case FOREIGN_REDIRECT ->
                target(finding).isEmpty()
                        ? what + " redirects by HTTP without saying where to."
                        : what + " redirects by HTTP to \"" + target(finding) + "\", which the client does not follow.";
            case WRONG_MEDIA_TYPE -> what + " answers with " + type(finding) + ", not with an Autodiscover document.";
            case MALFORMED_DOCUMENT ->
                "The document from " + what + " is unreadable: "
                        + finding.get(SAID).orElse("") + ".";
            case NO_LINK -> "The document from " + what + " contains neither a redirect nor a User link.";
            case TOO_LARGE -> "The answer from " + what + " is larger than any Autodiscover document.";
            case HTTP_STATUS ->
                what + " answers with status " + finding.get(STATUS).orElse(0) + ".";
            case USER_AGENT_MAY_BE_REFUSED ->
                what + " may refuse this program's User-Agent only: with that of the client it may answer.";
            case CONNECTION_LOST -> "The connection to " + what + " broke" + FindingWords.aside(finding) + ".";
            case CONNECTION_REFUSED -> what + " refused the connection" + FindingWords.aside(finding) + ".";
            default -> throw new IllegalStateException("no words for " + finding.code());
        };
    }

    /** What is behind the ending of a leg. */
    static String detail(Leg leg) {
        if (leg.status().isPresent()) {
            return "status " + leg.status().get();
        } else if (leg.target().isPresent()) {
            return leg.target().get().toString();
        }
        return leg.ending() == LegEnding.WRONG_MEDIA_TYPE && leg.said().isEmpty() ? "no Content-Type" : leg.said();
    }

    private static String target(Finding finding) {
        return finding.get(TARGET).map(Subject::toString).orElse("");
    }

    private static String type(Finding finding) {
        return finding.get(SAID).filter(said -> !said.isEmpty()).orElse("no Content-Type");
    }

    /** Sentences about how the client came there, with a blank before each: whose answer, which alias. */
    static String wayThere(Finding finding) {
        String host =
                finding.subject().flatMap(Subject::host).map(DomainName::text).orElse("");
        return finding.get(SENDER)
                        .map(sender -> " " + host + " is named by " + link(finding) + " " + sender + ".")
                        .orElse("")
                + finding.get(ALIAS)
                        .map(end -> " " + host + " is an alias of " + end + ".")
                        .orElse("");
    }

    private static String link(Finding finding) {
        return switch (finding.get(SENT_BY).orElse(Step.Redirect.Kind.REDIRECT)) {
            case HTTP -> "an HTTP redirect from";
            case USER -> "the User link from";
            case REDIRECT, SIP -> "the Redirect link from";
        };
    }
}
