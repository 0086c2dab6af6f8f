package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What became of a leg.
 *
 * @param name the name it began at
 * @param secure true for the HTTPS leg
 * @param ending how it ended
 * @param status the status code, where it ended in a response
 * @param said what the server, its certificate or the network said, in a few words; may be empty
 * @param target where the answer sends the client, where it does not go there
 * @param faults what is wrong with the certificates, where it ended in a failed handshake
 * @param last the address at which it ended
 * @param proof the steps that show the ending
 * @param steps all its steps
 * @param encounters the servers met that are not trusted
 * @param userDocument what a successful leg brought
 */
record LegResult(
        DomainName name,
        boolean secure,
        LegEnding ending,
        Optional<Integer> status,
        String said,
        Optional<Subject> target,
        List<Tls.Fault> faults,
        WebAddress last,
        List<Step> proof,
        List<Step> steps,
        List<UntrustedServer> encounters,
        Optional<AutodiscoverDocument> userDocument) {
    /** Whether it ended at the lyncdiscover name itself, which users don't notice. */
    boolean endedAtItsName() {
        return last.host().equals(name);
    }

    /** Whether the same request may get another answer before long: 5xx, time-out, name server failure. */
    boolean endedTemporarily() {
        return switch (ending) {
            case TIMED_OUT, NAME_SERVER_FAILURE -> true;
            case HTTP_STATUS -> status.filter(code -> code >= 500).isPresent();
            default -> false;
        };
    }

    /** Whether a web server answered that is not one of Autodiscover, as behind wildcard DNS or a captive portal. */
    boolean endedAtAWebSite() {
        return switch (ending) {
            case WRONG_MEDIA_TYPE, MALFORMED_DOCUMENT, TOO_LARGE, FOREIGN_REDIRECT, TLS_NAME_MISMATCH -> true;
            case HTTP_STATUS -> !endedTemporarily();
            default -> false;
        };
    }

    /** Whether it got as far as a request at its last host. */
    boolean asked() {
        return proof.stream().noneMatch(Step.Lookup.class::isInstance);
    }
}
