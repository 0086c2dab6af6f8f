package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.name.Printable;
import java.util.List;

/**
 * Something an administrator should know that is not the trust dialog. Immutable.
 *
 * @param code what kind of thing, stable; documented in {@code docs/findings.md}
 * @param message one or two plain sentences, safe to print
 * @param steps numbers of the steps that prove it; empty where the settings alone do
 */
public record Finding(FindingCode code, String message, List<Integer> steps) {
    /** Copies the list, and makes control characters visible. */
    public Finding {
        message = Printable.of(message);
        steps = List.copyOf(steps);
    }

    /**
     * How much it matters.
     *
     * @return the code's severity
     */
    public Severity severity() {
        return code.severity();
    }

    /** How much a finding matters. */
    public enum Severity {
        /** Sign-in fails or cannot be predicted because of it. */
        ERROR,
        /** Users notice, or some will. */
        WARNING,
        /** Good to know. */
        INFO
    }
}
