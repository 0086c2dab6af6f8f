package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Reason;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings about a plan's certificates. Immutable. The same plan gives the same.
 *
 * @param plan the plan
 * @param endpoints who holds certificates, with what is found of them
 */
public record LintReport(MigrationPlan plan, List<LintedEndpoint> endpoints) {
    /** Copies the list. */
    public LintReport {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * Which names of services no certificate is checked for, as the plan does not say whether there are any.
     *
     * @return why each would belong in a certificate of a server of the plan, in a fixed order
     */
    public List<Reason> notChecked() {
        return NotChecked.of(plan.certificates().services(), endpoints);
    }

    /**
     * How many findings there are of a severity.
     *
     * @param severity which
     * @return a number
     */
    public int count(Severity severity) {
        return (int) findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /**
     * Everything that is found.
     *
     * @return by endpoint, the worst first
     */
    public List<LintFinding> findings() {
        return endpoints.stream().flatMap(each -> each.findings().stream()).toList();
    }

    /**
     * How much is found wanting.
     *
     * @return such as {@code 7 errors, 1 warning}; empty where nothing is
     */
    public String wanting() {
        return Stream.of(counted(Severity.ERROR), counted(Severity.WARNING))
                .filter(count -> !count.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }

    private String counted(Severity severity) {
        int count = count(severity);
        return count + " " + severity.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
    }

    /**
     * What a command that checked this plan exits with.
     *
     * @return 1 with an error, else 0
     */
    public int exitCode() {
        return count(Severity.ERROR) > 0 ? 1 : 0;
    }
}
