package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.KeyKind;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.certificates.AvAuthentication.Held;
import io.github.lyncdiscover.plan.certificates.AvAuthentication.Next;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every rule for an A/V Authentication certificate, AV1 to AV10. Its names are no error, whatever they are. */
final class AvRules {
    /** By the roll-over: that the one in use ends soon, and that the next one has not begun. */
    private static final LintCode OF_THE_ONE_IN_USE = LintCode.EXPIRES_SOON;

    private static final LintCode OF_THE_NEXT = LintCode.NOT_YET_VALID;

    private final AvAuthentication pool;
    private final LintDates clock;
    private final AvSharing sharing;
    private final AvRoll roll;

    /**
     * The rules for an Edge pool.
     *
     * @param plan the plan
     * @param pool the pool
     * @param clock when certificates are judged for
     */
    public AvRules(MigrationPlan plan, AvAuthentication pool, LintDates clock) {
        this.pool = pool;
        this.clock = clock;
        this.sharing = new AvSharing(plan, pool);
        this.roll = new AvRoll(pool, clock);
    }

    /**
     * What is found.
     *
     * @return in the order of the rules
     */
    public List<LintFinding> findings() {
        List<LintFinding> findings = new ArrayList<>(AvKeys.findings(pool));
        Set<CertificateFacts> seen = new HashSet<>();
        for (Held held : pool.certificates()) {
            if (seen.add(held.facts())) {
                findings.addAll(
                        certificate(held, "The A/V Authentication certificate", OF_THE_ONE_IN_USE, roll.isOver()));
            }
        }
        pool.next()
                .map(Next::certificate)
                .ifPresent(next -> findings.addAll(
                        certificate(next, "The next A/V Authentication certificate", OF_THE_NEXT, false)));
        roll.findings().stream()
                .filter(finding -> !(sharing.isShared() && finding.code() == LintCode.AV_ROLL))
                .forEach(findings::add);
        findings.addAll(sharing.findings());
        return findings;
    }

    /**
     * How the roll-over goes.
     *
     * @return by time; empty where nothing follows
     */
    public List<TimelineEvent> timeline() {
        return roll.timeline();
    }

    /** AV3 and AV6; one that was rolled over may have ended. */
    private List<LintFinding> certificate(Held held, String kind, LintCode toldOtherwise, boolean over) {
        String what = kind
                + held.server()
                        .filter(server -> pool.certificates().size() > 1)
                        .map(server -> " of " + server)
                        .orElse("");
        CertificateFacts facts = held.facts();
        List<LintFinding> findings = new ArrayList<>();
        new TimeRules(clock)
                .findings(facts, what).stream()
                        .filter(finding -> finding.code() != toldOtherwise)
                        .filter(finding -> !(over && finding.code() == LintCode.EXPIRED))
                        .forEach(findings::add);
        new StrengthRules(clock, List.of())
                .findings(facts, what).stream()
                        .filter(finding -> finding.code() != LintCode.SIGNATURE_SHA512)
                        .forEach(finding -> findings.add(finding.atMost(Severity.WARNING)));
        facts.key()
                .filter(key -> key.family() == KeyKind.Family.NIST_CURVE)
                .ifPresent(key -> findings.add(LintFinding.of(
                        LintCode.KEY_UNSUPPORTED,
                        Severity.WARNING,
                        what + " has a key of the kind " + key + "; its key signs tokens, and RSA is what the documents"
                                + " speak of.",
                        "Request it anew with an RSA key of 2048 bits or more.",
                        LintSource.GG398066)));
        Optional<LintFinding> revocation =
                facts.crl().flatMap(crl -> new RevocationRules(List.of()).finding(crl, what, false));
        revocation
                .filter(finding -> finding.code() != LintCode.REVOCATION_LIST_NOT_PUBLIC)
                .ifPresent(findings::add);
        return findings;
    }
}
