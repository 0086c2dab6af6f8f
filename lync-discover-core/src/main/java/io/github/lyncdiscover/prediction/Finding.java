package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.name.PrintableText;
import java.util.List;

/**
 * Something an administrator should know that is not the trust dialog. Immutable.
 *
 * @param code what kind of thing, stable; documented in {@code docs/findings.md}
 * @param message one or two plain sentences, safe to print
 * @param details what it says as data, by name; empty for most codes
 * @param steps numbers of the steps that prove it; empty where the settings alone do
 */
public record Finding(FindingCode code, String message, List<Detail> details, List<Integer> steps) {
    /** Copies the lists, and makes control characters visible. */
    public Finding {
        message = PrintableText.of(message);
        details = List.copyOf(details);
        steps = List.copyOf(steps);
    }

    /**
     * A finding without details.
     *
     * @param code what kind of thing
     * @param message one or two plain sentences
     * @param steps numbers of the steps that prove it
     */
    public Finding(FindingCode code, String message, List<Integer> steps) {
        this(code, message, List.of(), steps);
    }

    /**
     * A detail of a finding. Immutable.
     *
     * @param name what is listed; documented with the finding's code
     * @param values the names, addresses or words listed, perhaps none
     */
    public record Detail(String name, List<String> values) {
        /** Copies the list, and makes control characters visible. */
        public Detail {
            values = values.stream().map(PrintableText::of).toList();
        }
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
