package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.List;

/**
 * Something found of a certificate. Immutable.
 *
 * @param code what kind of thing
 * @param severity how much it matters: an error breaks sign-in or media, a warning is against a document or will soon matter
 * @param message one or two plain sentences, safe to print
 * @param cure what to do, a sentence; empty where nothing is to be done
 * @param names the host names it is about
 * @param sources what the rule rests on; where documents disagree, each of them
 */
public record LintFinding(
        LintCode code,
        Severity severity,
        String message,
        String cure,
        List<DomainName> names,
        List<LintSource> sources) {
    /**
     * Copies the lists, and makes control characters visible.
     *
     * @throws IllegalArgumentException if such a thing cannot matter so much, or so little
     */
    public LintFinding {
        if (!code.severities().contains(severity)) {
            throw new IllegalArgumentException(code + " is never " + severity);
        }
        message = PrintableText.of(message);
        cure = PrintableText.of(cure);
        names = List.copyOf(names);
        sources = List.copyOf(sources);
    }

    /**
     * A finding without names.
     *
     * @param code what kind of thing
     * @param severity how much it matters
     * @param message what is found
     * @param cure what to do
     * @param sources what the rule rests on
     * @return the finding
     */
    public static LintFinding of(LintCode code, Severity severity, String message, String cure, LintSource... sources) {
        return new LintFinding(code, severity, message, cure, List.of(), List.of(sources));
    }

    /**
     * The same where it matters less.
     *
     * @param most the most that it may matter
     * @return this, or the same with a lesser severity
     */
    public LintFinding atMost(Severity most) {
        return severity.compareTo(most) >= 0 ? this : new LintFinding(code, most, message, cure, names, sources);
    }
}
