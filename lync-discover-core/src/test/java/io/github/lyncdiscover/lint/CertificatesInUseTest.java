package io.github.lyncdiscover.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Finding.Severity;
import io.github.lyncdiscover.prediction.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What matters of a certificate is whether it is good while it is used, and what a client can make of what is sent. */
class CertificatesInUseTest {
    private static final String PLAN = """
            date: 2026-12-01
            sipDomains: [contoso.test]
            pools: [{fqdn: p.contoso.test, accessEdge: sip.contoso.test, externalWebServices: w.contoso.test}]
            locations: [outside]
            """;

    private static final String AV = """
            avAuthentication:
              - edge: edge.contoso.test
                exportable: true
            """;

    @TempDir
    private Path folder;

    private MigrationPlan plan(String more) throws IOException {
        return MigrationPlan.load(Files.writeString(folder.resolve("plan.yaml"), PLAN + more));
    }

    private List<LintFinding> av(String more) throws IOException {
        return Linter.lint(plan(AV + more)).findings();
    }

    private static boolean holds(List<LintFinding> findings, Severity severity, String code) {
        return findings.stream()
                .anyMatch(finding ->
                        finding.severity() == severity && finding.code().name().equals(code));
    }

    @Test
    void an_expired_edition_of_an_authority_further_up_is_no_failure() throws IOException {
        long from = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
        long past = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
        long to = Instant.parse("2030-01-01T00:00:00Z").toEpochMilli();
        HeldCertificate root = authority("Root", from, to, 2).build();
        HeldCertificate old = authority("Old", from, to, 2).build();
        HeldCertificate cross = authority("Root", from, past, 2)
                .keyPair(root.keyPair())
                .signedBy(old)
                .build();
        HeldCertificate issuing =
                authority("Issuing", from, to, 0).signedBy(root).build();
        HeldCertificate ended = authority("Issuing", from, past, 0)
                .keyPair(issuing.keyPair())
                .signedBy(root)
                .build();
        HeldCertificate server = new HeldCertificate.Builder()
                .commonName("w.contoso.test")
                .addSubjectAlternativeName("w.contoso.test")
                .addSubjectAlternativeName("lyncdiscover.contoso.test")
                .validityInterval(from, to)
                .signedBy(issuing)
                .build();
        String own = server.certificatePem();
        assertEquals(Verdict.NO_PROMPT, verdict(own + issuing.certificatePem() + cross.certificatePem()));
        assertEquals(Verdict.NO_PROMPT, verdict(own + ended.certificatePem() + issuing.certificatePem()));
        assertEquals(Verdict.SIGN_IN_FAILS, verdict(own + ended.certificatePem()));
        HeldCertificate namesake =
                authority("Issuing", from, to, 0).signedBy(root).build();
        assertEquals(Verdict.SIGN_IN_FAILS, verdict(own + ended.certificatePem() + namesake.certificatePem()));
        assertTrue(holds(lint(own + issuing.certificatePem() + cross.certificatePem()), Severity.WARNING, "EXPIRED"));
        assertFalse(lint(own + ended.certificatePem() + issuing.certificatePem()).stream()
                .anyMatch(finding -> finding.code().name().equals("EXPIRED")));
        assertTrue(holds(lint(own + ended.certificatePem()), Severity.ERROR, "EXPIRED"));
    }

    private static HeldCertificate.Builder authority(String name, long from, long to, int below) {
        return new HeldCertificate.Builder()
                .commonName(name)
                .validityInterval(from, to)
                .certificateAuthority(below);
    }

    private MigrationPlan serving(String pem) throws IOException {
        Files.writeString(folder.resolve("chain.pem"), pem);
        return plan("certificates: [{for: reverseProxy, file: chain.pem}]\n");
    }

    private Verdict verdict(String pem) throws IOException {
        return PlanTable.of(serving(pem)).outcomes().get(0).verdict();
    }

    private List<LintFinding> lint(String pem) throws IOException {
        return Linter.lint(serving(pem)).findings();
    }

    @Test
    void one_in_use_that_has_not_begun_is_an_error_and_a_next_one_is_none() throws IOException {
        String early = "    certificates: [{issuer: CA, notBefore: 2027-06-01, expires: 2028-01-01}]\n";
        assertTrue(holds(av(early), Severity.ERROR, "NOT_YET_VALID"));
        String next = """
                    certificates: [{issuer: CA, expires: 2027-06-01}]
                    next: {issuer: CA, notBefore: 2027-01-01, expires: 2029-01-01, effectiveDate: 2027-02-01}
                """;
        assertFalse(holds(av(next), Severity.ERROR, "NOT_YET_VALID"));
    }

    @Test
    void the_latest_moment_to_roll_over_counts_not_the_end() throws IOException {
        String ends = "    certificates: [{issuer: CA, expires: 2027-03-01}]\n";
        assertFalse(holds(av(ends), Severity.WARNING, "AV_NO_SUCCESSOR"));
        assertTrue(holds(av("    tokenLifetime: 180d\n" + ends), Severity.WARNING, "AV_NO_SUCCESSOR"));
    }

    @Test
    void a_shared_one_is_given_no_command_that_cannot_work() throws IOException {
        String next = """
                    certificates: [{issuer: CA, expires: 2027-06-01}]
                    next: {issuer: CA, expires: 2026-12-15, effectiveDate: 2026-12-10}
                """;
        List<LintFinding> own = av(next);
        assertTrue(holds(own, Severity.INFO, "AV_ROLL"));
        assertTrue(holds(own, Severity.WARNING, "EXPIRES_SOON"), own::toString);
        List<LintFinding> shared = av("    sharedWith: [accessEdge]\n" + next);
        assertFalse(holds(shared, Severity.INFO, "AV_ROLL"));
        assertTrue(holds(shared, Severity.WARNING, "AV_SHARED_CANNOT_ROLL"));
    }

    @Test
    void issuers_of_one_common_name_are_told_apart_by_the_rest() throws IOException {
        String form = """
                    certificates:
                      - {server: e1.contoso.test, issuer: "%s"}
                      - {server: e2.contoso.test, issuer: "%s"}
                """;
        assertTrue(holds(
                av(form.formatted("CN=CA, O=Contoso", "CN=CA, O=Fabrikam")), Severity.ERROR, "AV_ISSUERS_DIFFER"));
        assertFalse(
                holds(av(form.formatted("CN=CA, O=Contoso", "cn=ca,o=contoso")), Severity.ERROR, "AV_ISSUERS_DIFFER"));
        assertFalse(holds(av(form.formatted("CN=CA, O=Contoso", "CA")), Severity.ERROR, "AV_ISSUERS_DIFFER"));
    }

    @Test
    void without_alternative_names_the_subject_counts() throws IOException {
        MigrationPlan plan = plan("certificates: [{for: w.contoso.test, subject: w.contoso.test, names: []}]\n");
        assertEquals(Verdict.NO_PROMPT, PlanTable.of(plan).outcomes().get(0).verdict());
    }
}
