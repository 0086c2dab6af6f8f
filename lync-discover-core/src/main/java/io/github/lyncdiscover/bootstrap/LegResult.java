package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of a leg.
 *
 * @param name the name it began at
 * @param secure true for the HTTPS leg
 * @param end why it went no further
 * @param last the address at which it ended
 * @param steps all its steps
 * @param encounters the servers met that are not trusted
 * @param signIn the sign-in to the web services that failed, where one was tried
 */
record LegResult(
        DomainName name,
        boolean secure,
        End end,
        WebAddress last,
        List<Step> steps,
        List<UntrustedServer> encounters,
        Optional<SignInOutcome> signIn) {
    LegEnding ending() {
        return end.ending;
    }

    /** The steps that show the ending. */
    List<Step> proof() {
        return end.proof;
    }

    /** The document that a successful leg brought. */
    Optional<AutodiscoverDocument> userDocument() {
        return end.userDocument;
    }

    /** Whether it ended at the lyncdiscover name itself, which users don't notice. */
    boolean endedAtItsName() {
        return last.host().equals(name);
    }

    /** Whether the same request may get another answer before long: 5xx, time-out, name server failure. */
    boolean endedTemporarily() {
        return switch (ending()) {
            case TIMED_OUT, NAME_SERVER_FAILURE -> true;
            case HTTP_STATUS -> end.status.filter(code -> code >= 500).isPresent();
            default -> false;
        };
    }

    /** Whether a web server answered that is not one of Autodiscover, as behind wildcard DNS or a captive portal. */
    boolean endedAtAWebSite() {
        return switch (ending()) {
            case WRONG_MEDIA_TYPE, MALFORMED_DOCUMENT, TOO_LARGE, FOREIGN_REDIRECT, TLS_NAME_MISMATCH -> true;
            case HTTP_STATUS -> !endedTemporarily();
            default -> false;
        };
    }

    /** Whether it got as far as a request at its last host. */
    boolean asked() {
        return proof().stream().noneMatch(Step.Lookup.class::isInstance);
    }

    /**
     * An end of a leg: why it goes no further, with the steps that show it.
     *
     * @param ending how it ended
     * @param status the status code, where it ended in a response
     * @param said what the server, its certificate or the network said, in a few words; may be empty
     * @param target where the answer sends the client, where it does not go there
     * @param faults what is wrong with the certificates, where it ended in a failed handshake
     * @param proof the steps that show it
     * @param userDocument what a successful leg brought
     */
    record End(
            LegEnding ending,
            Optional<Integer> status,
            String said,
            Optional<Subject> target,
            List<Tls.Fault> faults,
            List<Step> proof,
            Optional<AutodiscoverDocument> userDocument) {
        static End with(LegEnding ending, String said, List<? extends Step> proof) {
            return new End(
                    ending, Optional.empty(), said, Optional.empty(), List.of(), List.copyOf(proof), Optional.empty());
        }

        static End redirected(Step.Redirect redirect) {
            return new End(
                    LegEnding.of(redirect.result()),
                    Optional.empty(),
                    "",
                    Optional.of(redirect.to()),
                    List.of(),
                    List.of(redirect),
                    Optional.empty());
        }

        static End failed(LegEnding ending, String said, List<Tls.Fault> faults, Step proof) {
            return new End(ending, Optional.empty(), said, Optional.empty(), faults, List.of(proof), Optional.empty());
        }

        static End user(AutodiscoverDocument document, Step proof) {
            return new End(
                    LegEnding.USER_DOCUMENT,
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    List.of(),
                    List.of(proof),
                    Optional.of(document));
        }

        /** The same end, shown by more steps. */
        End shownBy(List<Step> more) {
            List<Step> all = new ArrayList<>(proof);
            all.addAll(more);
            return new End(ending, status, said, target, faults, all, userDocument);
        }

        static End at(LegEnding ending, int status, Step proof) {
            return new End(
                    ending, Optional.of(status), "", Optional.empty(), List.of(), List.of(proof), Optional.empty());
        }
    }
}
