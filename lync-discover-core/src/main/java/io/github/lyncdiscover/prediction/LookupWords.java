package io.github.lyncdiscover.prediction;

import static io.github.lyncdiscover.prediction.FindingDetail.ALIAS;
import static io.github.lyncdiscover.prediction.FindingDetail.CONSEQUENCE;
import static io.github.lyncdiscover.prediction.FindingDetail.DOUBT;
import static io.github.lyncdiscover.prediction.FindingDetail.FAILURE;
import static io.github.lyncdiscover.prediction.FindingDetail.LED_BY;
import static io.github.lyncdiscover.prediction.FindingDetail.MISSING;
import static io.github.lyncdiscover.prediction.FindingDetail.NEAREST;
import static io.github.lyncdiscover.prediction.FindingDetail.NEEDS;
import static io.github.lyncdiscover.prediction.FindingDetail.ORIGIN;
import static io.github.lyncdiscover.prediction.FindingDetail.QUESTION;
import static io.github.lyncdiscover.prediction.FindingDetail.ROLE;
import static io.github.lyncdiscover.prediction.FindingDetail.WRITTEN;

import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.prediction.FindingDetail.Consequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words for look-ups that bring nothing, for answers that are missing, and for names that do not exist. */
final class LookupWords {
    private LookupWords() {}

    static String of(Finding finding) {
        String subject = FindingWords.subject(finding);
        return switch (finding.code()) {
            case NAME_SERVER_FAILURE, ANSWER_TIMED_OUT -> missing(finding);
            case LOOKUP_FAILED, LEG_TIMED_OUT -> failed(finding) + consequence(finding) + LegWords.wayThere(finding);
            case WEB_SERVER_NOT_STATED -> notStated(finding);
            case NAME_WITHOUT_ADDRESS ->
                finding.get(DOUBT).isPresent()
                        ? unreachable(finding)
                        : subject + " has no address." + LegWords.wayThere(finding);
            case NO_IPV4_ADDRESS ->
                subject + " has no IPv4 address, and " + FindingWords.client(finding) + " uses no other.";
            case NO_SERVER_FOUND -> noServer(finding, subject);
            case NAME_NOT_IN_PLAN -> notInPlan(finding, subject);
            default -> throw new IllegalStateException("no words for " + finding.code());
        };
    }

    private static String missing(Finding finding) {
        return finding.get(ROLE)
                .map(role -> switch (role) {
                    case SIP_SERVER, EXTERNAL_WEB_SERVICES -> unreachable(finding);
                    case CACHED_ENDPOINT ->
                        "Whether the cached endpoint is still there cannot be said: " + FindingWords.doubt(finding)
                                + ".";
                    case EXCHANGE ->
                        "Exchange was not found, and this answer is missing: " + FindingWords.doubt(finding) + ".";
                })
                .orElseGet(() -> failed(finding) + ".");
    }

    private static String unreachable(Finding finding) {
        boolean web = finding.get(ROLE).equals(Optional.of(FindingDetail.ServerRole.EXTERNAL_WEB_SERVICES));
        return (web ? "The external web services cannot be reached: " : "The SIP server cannot be reached: ")
                + FindingWords.doubt(finding) + ".";
    }

    /** A look-up or a request that brought no answer, as a clause. */
    private static String failed(Finding finding) {
        String subject = FindingWords.subject(finding);
        if (finding.subject().filter(Subject.Web.class::isInstance).isPresent()) {
            return subject + " did not answer in time";
        }
        boolean late = finding.get(FAILURE).equals(Optional.of(LegEnding.TIMED_OUT));
        return "Looking up " + finding.get(QUESTION).map(Object::toString).orElse(subject)
                + (late ? " timed out" : " failed") + FindingWords.aside(finding);
    }

    private static String consequence(Finding finding) {
        Optional<Consequence> known = finding.get(CONSEQUENCE);
        if (known.isEmpty()) {
            return ".";
        }
        return switch (known.get()) {
            case OTHER_REQUEST_ANSWERS -> "; the other request answers.";
            case OTHER_FAMILY_ANSWERS -> "; the other address family answered.";
            case OTHER_FAMILY_DENIES -> "; the other address family says that there is no such name.";
            default -> (finding.get(QUESTION).isPresent() ? ": " : "; ") + "the client goes on.";
        };
    }

    private static String notStated(Finding finding) {
        String host = FindingWords.subject(finding);
        if (finding.get(ROLE).isPresent()) {
            return "The plan does not say what the web server " + host
                    + " answers: whether Exchange is there is unknown. Write the host of Exchange under \"exchange\", or"
                    + " what https://" + host + ProtocolConstants.EXCHANGE_PATH + " answers under \"answers\".";
        }
        return "The plan does not say what the web server " + finding.get(ALIAS).orElse(host) + " answers"
                + (finding.get(ALIAS).isEmpty() ? "" : ", to which " + host + " leads")
                + ": if a provider runs it, write the provider's hosts under \"online\"; if it publishes a pool, name it"
                + " under \"reverseProxy\".";
    }

    private static String noServer(Finding finding, String sipDomain) {
        List<String> needs = finding.get(NEEDS).orElse(List.of());
        return "No server is found that " + FindingWords.client(finding) + " can use for " + sipDomain
                + ": sign-in fails."
                + (needs.isEmpty() ? "" : needed(needs, finding.get(MISSING).orElse(List.of()), sipDomain));
    }

    private static String needed(List<String> needs, List<String> missing, String sipDomain) {
        boolean several = needs.size() > 1;
        String all = " It needs " + (several ? "one of " : "") + labels(needs, sipDomain) + " in that domain";
        if (missing.isEmpty()) {
            return all + ".";
        } else if (missing.size() == needs.size()) {
            return all + (several ? ", and none of them exists." : ", which does not exist.");
        }
        return all + "; missing: " + labels(missing, sipDomain) + ".";
    }

    private static String labels(List<String> names, String sipDomain) {
        return names.stream()
                .map(name -> name.substring(0, name.length() - sipDomain.length() - 1))
                .map(label -> label.startsWith("_") ? label + " (SRV)" : label)
                .collect(Collectors.joining(", "));
    }

    private static String notInPlan(Finding finding, String name) {
        String missing = name
                + finding.get(LED_BY).map(by -> ", which " + by + " leads to,").orElse("")
                + " does not exist in the plan";
        if (finding.get(ORIGIN).isPresent()) {
            String written = finding.get(WRITTEN).orElse("");
            return missing + ": it is " + written + " with "
                    + finding.get(ORIGIN).get() + " after it, as where a zone lacks the final dot of a name; write \""
                    + written + ".\".";
        }
        return finding.get(NEAREST)
                .map(nearest -> missing + "; did you mean \"" + nearest + "\"?")
                .orElse(missing + ".");
    }
}
