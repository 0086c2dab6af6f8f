package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.Optional;

/**
 * The prediction for one user of one client at sign-in, seen from one place. Immutable. The same world gives an equal
 * prediction: nothing in it depends on time.
 *
 * @param signInAddress whom it is for
 * @param client which client
 * @param location from where, where a plan says so
 * @param trustList the domains that the client trusts beside the SIP domain
 * @param verdict the answer in one word
 * @param prompts the trust dialogs, in the order in which they come
 * @param findings what else an administrator should know; never the trust dialog
 * @param legs how each leg of lyncdiscover ended
 * @param cure the smallest change of the trusted domain list that silences the prompts, or why there is none
 * @param steps the whole walk, in its order; numbered from 1
 */
public record Prediction(
        SignInAddress signInAddress,
        ClientProfile client,
        Optional<Location> location,
        TrustRule.EffectiveList trustList,
        Verdict verdict,
        List<Prompt> prompts,
        List<Finding> findings,
        Cure cure,
        List<Leg> legs,
        List<Step> steps) {
    /** Copies the lists. */
    public Prediction {
        prompts = List.copyOf(prompts);
        findings = List.copyOf(findings);
        legs = List.copyOf(legs);
        steps = List.copyOf(steps);
    }

    /**
     * A prediction with the cure of its prompts.
     *
     * @param signInAddress whom it is for
     * @param client which client
     * @param location from where, where a plan says so
     * @param trustList the domains that the client trusts beside the SIP domain
     * @param verdict the answer in one word
     * @param prompts the trust dialogs, in the order in which they come
     * @param findings what else an administrator should know
     * @param legs how each leg of lyncdiscover ended
     * @param steps the whole walk, in its order
     */
    public Prediction(
            SignInAddress signInAddress,
            ClientProfile client,
            Optional<Location> location,
            TrustRule.EffectiveList trustList,
            Verdict verdict,
            List<Prompt> prompts,
            List<Finding> findings,
            List<Leg> legs,
            List<Step> steps) {
        this(
                signInAddress,
                client,
                location,
                trustList,
                verdict,
                prompts,
                findings,
                Cure.of(client, trustList, prompts, findings),
                legs,
                steps);
    }

    /**
     * The same prediction for a place.
     *
     * @param place from where the world was seen
     * @return the prediction with its location
     */
    public Prediction at(Location place) {
        return new Prediction(
                signInAddress, client, Optional.of(place), trustList, verdict, prompts, findings, cure, legs, steps);
    }

    /**
     * A step by its number.
     *
     * @param number from 1
     * @return the step
     */
    public Step step(int number) {
        return steps.get(number - 1);
    }

    /**
     * Reports whether a kind of finding was made.
     *
     * @param code the kind
     * @return true if at least one was
     */
    public boolean has(FindingCode code) {
        return findings.stream().anyMatch(finding -> finding.code() == code);
    }

    /**
     * The sign-in told as a story: what is asked, what comes back, where the user is asked to trust a server, and why.
     *
     * @return several lines of plain text, safe to print
     */
    public String explain() {
        return Explanation.of(this);
    }
}
