package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The check of a plan's certificates: names, dates, keys, signatures, and the certificate that signs the tokens of
 * media relay.
 */
public final class Linter {
    /** How long before its end a certificate is warned of. */
    public static final Duration WINDOW = Duration.ofDays(30);

    private Linter() {}

    /**
     * Checks the certificates of a plan, warning 30 days before they end.
     *
     * @param plan the plan
     * @return what is found; of a plan without certificates, the names that they will need
     */
    public static LintReport lint(MigrationPlan plan) {
        return lint(plan, WINDOW);
    }

    /**
     * Checks the certificates of a plan.
     *
     * @param plan the plan
     * @param window how long before its end a certificate is warned of
     * @return what is found; of a plan without certificates, the names that they will need
     */
    public static LintReport lint(MigrationPlan plan, Duration window) {
        PlannedCertificates certificates = plan.certificates();
        LintDates clock = new LintDates(certificates.date(), window);
        EndpointRules rules = new EndpointRules(plan, clock);
        List<LintedEndpoint> linted = new ArrayList<>();
        for (CertificateEndpoint endpoint : CertificateEndpoints.of(plan.deployment(), certificates)) {
            linted.add(new LintedEndpoint.Server(endpoint, sorted(rules.findings(endpoint))));
        }
        for (AvAuthentication pool : certificates.avAuthentication()) {
            AvRules av = new AvRules(plan, pool, clock);
            linted.add(new LintedEndpoint.Av(pool, sorted(av.findings()), av.timeline()));
        }
        return new LintReport(plan, linted);
    }

    /** The worst first; else in the order found. */
    private static List<LintFinding> sorted(List<LintFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(LintFinding::severity))
                .toList();
    }
}
