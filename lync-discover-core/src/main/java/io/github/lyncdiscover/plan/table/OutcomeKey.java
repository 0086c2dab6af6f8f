package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Cure;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.RequestOutcome;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustDecision;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of an outcome that makes two outcomes equal: nothing in it depends on the SIP domain alone. Immutable.
 *
 * @param verdict the verdict
 * @param prompts the dialogs, in their order
 * @param unasked the servers that are not trusted and about which no dialog asks, as where a client has none or a
 *     handshake fails; in the order met
 * @param findings the kinds of finding
 * @param failing the servers that could not be reached or whose handshake failed, and how, in the order met; those in the
 *     SIP domain by what stands before it
 * @param certificateMessage what users read where a certificate fails, if one does
 * @param list which list cures the dialogs, and why there is no whole value; empty if nobody is asked
 */
public record OutcomeKey(
        Verdict verdict,
        List<Asked> prompts,
        List<DomainName> unasked,
        List<FindingCode> findings,
        List<Failure> failing,
        Optional<String> certificateMessage,
        Optional<CuringList> list) {
    private static final Set<FindingCode> CERTIFICATES = EnumSet.of(
            FindingCode.TLS_NAME_MISMATCH,
            FindingCode.TLS_EXPIRED,
            FindingCode.TLS_NOT_YET_VALID,
            FindingCode.TLS_UNTRUSTED,
            FindingCode.TLS_HANDSHAKE_FAILED);

    /**
     * One dialog without what depends on the SIP domain.
     *
     * @param server the server it asks about
     * @param stage where in the sign-in it comes
     * @param certainty whether it comes at all
     */
    public record Asked(DomainName server, Stage stage, Prompt.Certainty certainty) {}

    /**
     * A server that could not be reached, or whose handshake failed.
     *
     * @param server its name; in the SIP domain what stands before that, with the dot
     * @param outcome how it failed
     */
    public record Failure(String server, RequestOutcome outcome) {}

    /**
     * The list that cures the dialogs of a client.
     *
     * @param name what the value is called that names the trusted domains; empty for a client that reads none
     * @param absence why there is no whole value; empty if there is one
     */
    public record CuringList(Optional<String> name, Optional<Cure.Absence> absence) {
        private static Optional<CuringList> of(Prediction prediction) {
            return prediction.prompts().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CuringList(
                            prediction.client().get(Settings.TRUST_LIST),
                            prediction.cure().absence()));
        }
    }

    /** Copies the lists. */
    public OutcomeKey {
        prompts = List.copyOf(prompts);
        unasked = List.copyOf(unasked);
        findings = List.copyOf(findings);
        failing = List.copyOf(failing);
    }

    /**
     * The kind of a prediction.
     *
     * @param prediction the prediction
     * @return its kind
     */
    public static OutcomeKey of(Prediction prediction) {
        return new OutcomeKey(
                prediction.verdict(),
                prediction.prompts().stream()
                        .map(prompt -> new Asked(prompt.server(), prompt.stage(), prompt.certainty()))
                        .toList(),
                unasked(prediction),
                prediction.findings().stream()
                        .map(Finding::code)
                        .distinct()
                        .sorted()
                        .toList(),
                failing(prediction),
                prediction.findings().stream().anyMatch(finding -> CERTIFICATES.contains(finding.code()))
                        ? prediction.client().get(Settings.CERTIFICATE_MESSAGE)
                        : Optional.empty(),
                CuringList.of(prediction));
    }

    private static List<Failure> failing(Prediction prediction) {
        DomainName sipDomain = prediction.signInAddress().sipDomain();
        return prediction.steps().stream()
                .flatMap(step -> failed(step, sipDomain).stream())
                .distinct()
                .toList();
    }

    private static Optional<Failure> failed(Step step, DomainName sipDomain) {
        if (step instanceof Step.Fetch fetch && fetch.status().isEmpty()) {
            return Optional.of(new Failure(relative(fetch.url().host(), sipDomain), fetch.outcome()));
        }
        return step instanceof Step.Handshake handshake && handshake.outcome() != RequestOutcome.CONNECTED
                ? Optional.of(new Failure(relative(handshake.server().host(), sipDomain), handshake.outcome()))
                : Optional.empty();
    }

    private static String relative(DomainName host, DomainName sipDomain) {
        String name = host.text();
        return host.isIn(sipDomain)
                ? name.substring(0, name.length() - sipDomain.text().length())
                : name;
    }

    private static List<DomainName> unasked(Prediction prediction) {
        Set<DomainName> asked =
                prediction.prompts().stream().map(Prompt::server).collect(Collectors.toSet());
        return prediction.steps().stream()
                .filter(Step.Judge.class::isInstance)
                .map(step -> ((Step.Judge) step).decision())
                .filter(decision -> !decision.trusted() && !asked.contains(decision.server()))
                .map(TrustDecision::server)
                .distinct()
                .toList();
    }
}
