package io.github.lyncdiscover.bootstrap.notes;

import io.github.lyncdiscover.bootstrap.world.Trace;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a walk writes down: steps, encounters, findings, legs. Not for use by several threads. */
public final class Notebook {
    private final Trace trace = new Trace();
    private final List<Round> rounds = new ArrayList<>();
    private final List<WalkedLeg> legs = new ArrayList<>();
    private final Map<Finding, List<Step>> findings = new LinkedHashMap<>();
    private final List<Step> failures = new ArrayList<>();
    private final List<Alternatives> alternatives = new ArrayList<>();
    private Optional<Doubt> doubt = Optional.empty();
    private boolean serverFound;

    public Trace trace() {
        return trace;
    }

    public void add(WalkedLeg leg) {
        trace.addAll(leg.steps());
        legs.add(leg);
    }

    public void add(Round round) {
        rounds.add(round);
    }

    /** Writes a finding down; what says the same as one before adds to its proof. */
    public void note(Finding finding, List<? extends Step> proof) {
        findings.computeIfAbsent(finding, same -> new ArrayList<>()).addAll(proof);
    }

    /** As {@link #note}, of something that keeps the client from a server unless it gets on by another way. */
    public void fail(Finding finding, List<? extends Step> proof) {
        note(finding, proof);
        failures.addAll(proof);
    }

    /**
     * As {@link #fail}, of an answer that this machine did not get and users may: what comes after it is in doubt.
     *
     * @param subject the name about which the answer is missing
     */
    public void missing(Finding finding, String subject, List<? extends Step> proof) {
        fail(finding, proof);
        doubt(new Doubt(Doubt.Kind.ANSWER_MISSING, subject));
    }

    /** As {@link #missing}, of a host. */
    public void missing(Finding finding, DomainName host, List<? extends Step> proof) {
        missing(finding, host.text(), proof);
    }

    public void doubt(Doubt reason) {
        doubt = doubt.or(() -> Optional.of(reason));
    }

    /** Why the client may not get here; empty if it does. */
    public Optional<Doubt> doubt() {
        return doubt;
    }

    public void add(Alternatives ways) {
        alternatives.add(ways);
    }

    public List<Alternatives> alternatives() {
        return alternatives;
    }

    /** What failed so far does not matter any more: another way led on. */
    public void gotOn() {
        failures.clear();
    }

    /** The steps of what failed since the client last got on. */
    public List<Step> failures() {
        return List.copyOf(failures);
    }

    public Step skip(Subject subject, SkipReason reason) {
        return trace.add(new Step.Skip(subject, reason));
    }

    public Step skip(DomainName host, SkipReason reason) {
        return skip(new Subject.Host(host), reason);
    }

    public void serverFound() {
        serverFound = true;
    }

    public boolean hasServer() {
        return serverFound;
    }

    public boolean answerMissing() {
        return doubt.isPresent();
    }

    public List<Round> rounds() {
        return rounds;
    }

    public List<WalkedLeg> legs() {
        return legs;
    }

    public Map<Finding, List<Step>> findings() {
        return findings;
    }
}
