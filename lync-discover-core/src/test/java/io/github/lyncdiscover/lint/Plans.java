package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.plan.MigrationPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plans as text, what is found of them in short. */
final class Plans {
    private static final Path ODD = Path.of("src", "test", "resources", "io", "github", "lyncdiscover", "lint")
            .toAbsolutePath();
    private static final Path EXAMPLES =
            Path.of("..", "examples", "plans", "certificates").toAbsolutePath().normalize();

    private Plans() {}

    /** Two SIP domains on a pool; what is added stands behind. */
    static MigrationPlan with(String... lines) {
        return of("sipDomains: [contoso.example, fabrikam.example]\npools:\n  - fqdn: pool.contoso.example\n"
                + "    internalWebServices: webint.contoso.example\n"
                + "    externalWebServices: webext.contoso.example\n"
                + "    accessEdge: access.contoso.example\n" + String.join("\n", lines) + "\n");
    }

    static MigrationPlan of(String text) {
        try {
            Path file = Files.createTempFile("plan", ".yaml");
            try {
                return MigrationPlan.load(
                        Files.writeString(file, text.replace("ODD/", ODD + "/").replace("EXAMPLES/", EXAMPLES + "/")));
            } finally {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Severity, code and names of what is found, without what is only good to know. */
    static List<String> faults(LintReport report, String endpoint) {
        return all(report, endpoint).stream()
                .filter(found -> !found.startsWith("INFO"))
                .toList();
    }

    static List<String> all(LintReport report, String endpoint) {
        return findings(report, endpoint).stream()
                .map(found -> found.severity() + " " + found.code()
                        + (found.names().isEmpty() || found.code() == LintCode.CERTIFICATE_NOT_GIVEN
                                ? ""
                                : " " + found.names()))
                .toList();
    }

    static List<LintFinding> findings(LintReport report, String endpoint) {
        return report.endpoints().stream()
                .filter(each -> each.title().equals(endpoint))
                .map(LintedEndpoint::findings)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(endpoint + " is none of "
                        + report.endpoints().stream().map(LintedEndpoint::title).toList()));
    }
}
