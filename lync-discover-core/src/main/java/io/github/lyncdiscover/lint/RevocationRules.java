package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules for the address of a certificate's revocation list. */
final class RevocationRules {
    private static final String PUBLISH = "Have the issuer publish the list under an http: address, and name it.";

    private final List<ClientProfile> needing;

    public RevocationRules(List<ClientProfile> clients) {
        this.needing = clients.stream()
                .filter(client -> client.get(Settings.NEEDS_REVOCATION_LIST))
                .toList();
    }

    /** What is found of a certificate that clients see outside, or inside only. */
    public Optional<LintFinding> finding(List<String> crl, String what, boolean seenOutside) {
        String clients = needing.stream().map(ClientProfile::title).collect(Collectors.joining(", "));
        Severity severity = needing.isEmpty() ? Severity.WARNING : Severity.ERROR;
        String consequence = needing.isEmpty() ? "" : " " + clients + " can't connect without it.";
        if (crl.isEmpty()) {
            return Optional.of(LintFinding.of(
                    LintCode.REVOCATION_LIST_MISSING,
                    severity,
                    what + " does not say where its revocation list is; each server certificate must." + consequence,
                    PUBLISH,
                    LintSource.GG398066,
                    LintSource.SCHERTZ_2013));
        }
        boolean http =
                crl.stream().anyMatch(point -> point.toLowerCase(Locale.ROOT).startsWith("http:"));
        if (http) {
            return Optional.empty();
        }
        return Optional.of(LintFinding.of(
                LintCode.REVOCATION_LIST_NOT_PUBLIC,
                seenOutside || !needing.isEmpty() ? severity : Severity.INFO,
                what + " names its revocation list under no http: address. Computers and devices outside of the domain"
                        + " can't read it." + consequence,
                PUBLISH,
                LintSource.IMAUCBLOG_2012,
                LintSource.SCHERTZ_2013));
    }
}
