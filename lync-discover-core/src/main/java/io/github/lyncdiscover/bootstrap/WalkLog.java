package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The log of a walk: its steps and findings. Nothing in it decides where the walk goes. Not for use by several threads. */
final class WalkLog {
    private final Steps trace = new Steps();
    private final Map<Finding, List<Step>> findings = new LinkedHashMap<>();
    private final List<Step> failures = new ArrayList<>();

    /** The same so far; what is added to one of them is not in the other. */
    WalkLog copy() {
        WalkLog copy = new WalkLog();
        copy.trace.addAll(trace.steps());
        findings.forEach((finding, proof) -> copy.findings.put(finding, new ArrayList<>(proof)));
        copy.failures.addAll(failures);
        return copy;
    }

    Steps trace() {
        return trace;
    }

    /** Writes a finding down; what says the same as one before adds to its proof. */
    void note(Finding finding, List<? extends Step> proof) {
        findings.computeIfAbsent(finding, same -> new ArrayList<>()).addAll(proof);
    }

    /** As {@link #note}, of something that keeps the client from a server unless it gets on by another way. */
    void fail(Finding finding, List<? extends Step> proof) {
        note(finding, proof);
        failures.addAll(proof);
    }

    /** What failed so far does not matter any more: another way led on. */
    void gotOn() {
        failures.clear();
    }

    /** The steps of what failed since the client last got on. */
    List<Step> failures() {
        return List.copyOf(failures);
    }

    Step skip(Subject subject, SkipReason reason) {
        return trace.add(new Step.Skip(subject, reason));
    }

    Step skip(DomainName host, SkipReason reason) {
        return skip(new Subject.Host(host), reason);
    }

    Map<Finding, List<Step>> findings() {
        return findings;
    }

    /** The steps of one strand of the walk, in order. Not for use by several threads. */
    static final class Steps {
        private final List<Step> steps = new ArrayList<>();

        <S extends Step> S add(S step) {
            steps.add(step);
            return step;
        }

        void addAll(List<Step> more) {
            steps.addAll(more);
        }

        List<Step> steps() {
            return List.copyOf(steps);
        }
    }
}
