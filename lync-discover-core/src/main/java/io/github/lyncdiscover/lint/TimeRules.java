package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.prediction.Finding.Severity;
import io.github.lyncdiscover.text.file.DateText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules for the validity of a certificate and of the issuers that are sent with it. */
final class TimeRules {
    private static final String RENEW = "Renew it, and assign the new one.";

    private final LintDates clock;

    public TimeRules(LintDates clock) {
        this.clock = clock;
    }

    public List<LintFinding> findings(CertificateFacts facts, String what) {
        List<LintFinding> findings = new ArrayList<>();
        judge(what, facts.notBefore(), facts.notAfter(), Severity.ERROR, findings);
        for (Certificate issuer : issuers(facts)) {
            if (issuers(facts).stream().noneMatch(other -> standsFor(other, issuer))) {
                judge(
                        "The issuer " + ServerNames.show(issuer.title()) + ", which is sent with it,",
                        Optional.of(issuer.notBefore()),
                        Optional.of(issuer.notAfter()),
                        issuer.subject().equals(facts.chain().get(0).issuer()) ? Severity.ERROR : Severity.WARNING,
                        findings);
            }
        }
        if (clock.date().isEmpty()) {
            facts.notAfter()
                    .ifPresent(end -> findings.add(LintFinding.of(
                            LintCode.VALID_UNTIL,
                            Severity.INFO,
                            what + " is valid until " + DateText.text(end)
                                    + "; no date is judged, since the plan has none.",
                            "To judge it, give the plan's key date, or the date to judge at.",
                            LintSource.JJ204965)));
        }
        return findings;
    }

    /** The issuers that are sent, but for roots, which count only for those who hold them anyway. */
    private static List<Certificate> issuers(CertificateFacts facts) {
        return facts.chain().stream()
                .skip(1)
                .filter(issuer -> !issuer.selfIssued())
                .toList();
    }

    /** Whether another edition of an issuer is good for longer, so that this one does not matter. */
    private static boolean standsFor(Certificate other, Certificate issuer) {
        return other.sameEntity(issuer) && other.notAfter().isAfter(issuer.notAfter());
    }

    /** An issuer further up counts only for those who do not trust it by itself, hence the severity. */
    private void judge(
            String what,
            Optional<Instant> notBefore,
            Optional<Instant> notAfter,
            Severity severity,
            List<LintFinding> findings) {
        notAfter.filter(clock::isPast)
                .ifPresent(end -> findings.add(LintFinding.of(
                        LintCode.EXPIRED,
                        severity,
                        what + " ended on " + DateText.text(end) + ", before " + date() + ".",
                        RENEW,
                        LintSource.KB2604176)));
        notBefore
                .filter(clock::isAhead)
                .ifPresent(start -> findings.add(LintFinding.of(
                        LintCode.NOT_YET_VALID,
                        severity,
                        what + " begins on " + DateText.text(start) + ", after " + date() + ".",
                        "Assign it then, or have it issued anew.",
                        LintSource.KB2604176)));
        notAfter.filter(clock::isSoon)
                .ifPresent(end -> findings.add(LintFinding.of(
                        LintCode.EXPIRES_SOON,
                        Severity.WARNING,
                        what + " ends on " + DateText.text(end) + ", within "
                                + clock.window().toDays() + " days of " + date() + ".",
                        RENEW,
                        LintSource.JJ204965)));
    }

    private String date() {
        return clock.date().map(DateText::text).orElse("");
    }
}
