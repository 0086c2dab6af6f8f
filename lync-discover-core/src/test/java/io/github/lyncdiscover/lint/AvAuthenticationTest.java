package io.github.lyncdiscover.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.prediction.Finding.Severity;
import io.github.lyncdiscover.report.TextReport;
import io.github.lyncdiscover.report.task.TaskText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The A/V Authentication certificate by the rules AV1 to AV10: its key and its times matter, its names do not. */
final class AvAuthenticationTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef01234567";
    private static final String OTHER = "fedcba9876543210fedcba9876543210fedcba98";
    private static final String AV = "edge.contoso.test (A/V Authentication)";
    /** What is told of every certificate: that its name and its issuer are free. */
    private static final Set<String> ALWAYS = Set.of("INFO AV_SUBJECT_FREE", "INFO AV_ISSUER_FREE");

    private static LintReport lint(String date, String pool) {
        return Linter.lint(Plans.with(
                date.isEmpty() ? "" : "date: " + date,
                "avAuthentication:",
                "  - edge: edge.contoso.test",
                pool.indent(4)));
    }

    private static List<String> found(String date, String pool) {
        return Plans.all(lint(date, pool), AV).stream()
                .filter(found -> !ALWAYS.contains(found))
                .toList();
    }

    private static LintFinding finding(LintReport report, LintCode code) {
        return Plans.findings(report, AV).stream()
                .filter(found -> found.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.findings().toString()));
    }

    private static String two(String first, String second) {
        return "exportable: true\ncertificates:\n  - {server: edge1.contoso.test, " + first
                + "}\n  - {server: edge2.contoso.test, " + second + "}";
    }

    /** The example of JJ660292: ends at 14:00, tokens are good for 8 hours. */
    private static String rolling(String effective, String lifetime) {
        return two("keyId: " + KEY + ", expires: 2012-07-22T14:00", "keyId: " + KEY + ", expires: 2012-07-22T14:00")
                + "\n"
                + (lifetime.isEmpty() ? "" : "tokenLifetime: " + lifetime + "\n")
                + "next: {keyId: " + OTHER + ", notBefore: 2012-07-01, expires: 2014-07-01, effectiveDate: "
                + effective + ", stagedOn: [edge1.contoso.test, edge2.contoso.test]}";
    }

    @Test
    void av1_the_same_key_and_issuer_on_every_server() {
        assertEquals(List.of(), found("", two("keyId: " + KEY + ", issuer: X", "keyId: " + KEY + ", issuer: x")));
        assertEquals(List.of("ERROR AV_KEYS_DIFFER"), found("", two("keyId: " + KEY, "keyId: " + OTHER)));
        assertEquals(
                List.of("ERROR AV_ISSUERS_DIFFER"),
                found("", two("keyId: " + KEY + ", issuer: X", "keyId: " + KEY + ", issuer: Y")));
        assertEquals(
                List.of("INFO AV_KEY_NOT_SAID [edge2.contoso.test]"), found("", two("keyId: " + KEY, "subject: x")));
        LintFinding differ = finding(lint("", two("keyId: " + KEY, "keyId: " + OTHER)), LintCode.AV_KEYS_DIFFER);
        assertEquals(List.of(LintSource.F05BD2A7, LintSource.GG398920, LintSource.GG413010), differ.sources());
        assertTrue(differ.message().contains("01234567… on edge1.contoso.test"), differ::message);
    }

    @Test
    void av1_by_files_a_key_is_told_by_its_bits() {
        assertEquals(List.of(), found("2026-06-01", two("file: EXAMPLES/av.pem", "file: EXAMPLES/av.pem")));
        assertEquals(
                List.of("ERROR AV_KEYS_DIFFER"),
                found(
                                "2026-12-10",
                                two("file: EXAMPLES/av.pem", "file: EXAMPLES/av-next.pem") + "\nnext: {subject: x,"
                                        + " effectiveDate: 2026-12-15, stagedOn: [edge1.contoso.test, edge2.contoso.test]}")
                        .stream()
                        .filter(found -> !found.contains("AV_ROLL"))
                        .toList());
    }

    @Test
    void av1_an_issuer_is_the_same_by_its_common_name() {
        assertEquals(
                List.of("INFO AV_KEY_NOT_SAID [edge2.contoso.test]"),
                found("2026-06-01", two("file: EXAMPLES/av.pem", "issuer: \"CN=Contoso Issuing, O=Contoso Example\""))
                        .stream()
                        .filter(found -> !found.contains("ISSUERS"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2, ''",
        "false, 2, ERROR AV_NOT_EXPORTABLE",
        "false, 1, WARNING AV_NOT_EXPORTABLE",
        "'', 2, INFO AV_EXPORTABLE_NOT_SAID"
    })
    void av2_the_private_key_is_exportable(String exportable, int servers, String expected) {
        String all = two("keyId: " + KEY, "keyId: " + KEY);
        String pool = servers == 2 ? all : "exportable: true\ncertificates: [{keyId: " + KEY + "}]";
        assertEquals(
                expected.isEmpty() ? List.of() : List.of(expected),
                found(
                        "",
                        exportable.isEmpty()
                                ? pool.replace("exportable: true\n", "")
                                : pool.replace("exportable: true", "exportable: " + exportable)));
    }

    @Test
    void av3_it_is_in_its_time_and_somebody_follows() {
        String pool = two("keyId: " + KEY + ", expires: 2026-12-31", "keyId: " + KEY + ", expires: 2026-12-31");
        assertEquals(List.of(), found("2026-10-01", pool));
        assertEquals(List.of("WARNING AV_NO_SUCCESSOR"), found("2026-12-10", pool));
        assertEquals(List.of("ERROR EXPIRED", "WARNING AV_NO_SUCCESSOR"), found("2027-01-02", pool));
        assertEquals(List.of("INFO VALID_UNTIL"), found("", pool));
    }

    @Test
    void av3_what_was_rolled_over_may_have_ended() {
        String pool = rolling("2012-07-22T06:00", "");
        assertEquals(List.of("INFO AV_ROLL"), found("2012-07-22T06:00", pool));
        assertEquals(List.of("INFO AV_ROLL"), found("2012-08-01", pool));
        assertEquals(List.of("ERROR EXPIRED", "INFO AV_ROLL"), found("2014-08-01", pool));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-07-22T06:00, '', true",
        "2012-07-22T06:00Z, 8h, true",
        "2012-07-22T08:00+02:00, 8h, true",
        "2012-07-22T06:01, 8h, false",
        "2012-07-22T06:00, 481m, false",
        "2012-07-22T13:59, 1m, true",
        "2012-07-22T14:00, 1m, false",
        "2012-07-15T14:00, 7d, true",
        "2012-07-15T14:01, 7d, false"
    })
    void av4_takes_effect_by_the_end_of_the_old_one_less_the_token_lifetime(
            String effective, String lifetime, boolean inTime) {
        assertEquals(
                inTime ? List.of("INFO AV_ROLL") : List.of("ERROR AV_ROLL_TOO_LATE", "INFO AV_ROLL"),
                found("2012-07-10", rolling(effective, lifetime)));
    }

    @Test
    void av4_the_example_of_the_documentation() {
        LintReport report = lint("2012-07-10", rolling("2012-07-22T06:00", "8h"));
        LintedEndpoint.Av av = (LintedEndpoint.Av) report.endpoints().stream()
                .filter(LintedEndpoint.Av.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        "2012-07-01T00:00:00Z the next certificate begins",
                        "2012-07-10T23:59:59Z the date to judge for",
                        "2012-07-22T06:00:00Z effective date: the next certificate signs new tokens, both keys check",
                        "2012-07-22T06:00:00Z the latest possible effective date",
                        "2012-07-22T14:00:00Z the last token of the old key ends (8 hours)",
                        "2012-07-22T14:00:00Z the old certificate ends; remove it after that",
                        "2014-07-01T23:59:59Z the next certificate ends"),
                av.timeline().stream().map(AvAuthenticationTest::words).toList());
        LintFinding roll = finding(report, LintCode.AV_ROLL);
        assertTrue(roll.cure().contains("-EffectiveDate \"7/22/2012 6:00:00 AM\""), roll::cure);
        LintFinding late = finding(lint("2012-07-10", rolling("2012-07-22T07:00", "8h")), LintCode.AV_ROLL_TOO_LATE);
        assertEquals(
                "Let it take effect by 2012-07-22 06:00 UTC (its end less the token lifetime of 8 hours).",
                late.cure());
    }

    /** -Roll came with Lync Server 2013 (JJ660292); before that the next certificate takes the place of the old at once. */
    @ParameterizedTest
    @ValueSource(strings = {"ocs-2007-r2", "lync-2010"})
    void av4_older_products_cannot_roll(String product) {
        String pool = "product: " + product + "\n" + rolling("2012-07-22T06:00", "");
        assertEquals(List.of("WARNING AV_ROLL_NOT_AVAILABLE"), found("2012-07-10", pool));
        LintFinding finding = finding(lint("2012-07-10", pool), LintCode.AV_ROLL_NOT_AVAILABLE);
        assertTrue(!finding.cure().contains("-Roll"), finding::cure);
    }

    private static String words(TimelineEvent event) {
        return event.at() + " " + event.what();
    }

    @Test
    void av4_within_the_time_of_the_next_one_and_staged_on_all() {
        String good = rolling("2012-07-22T06:00", "");
        assertEquals(
                List.of("ERROR AV_ROLL_OUTSIDE_VALIDITY", "INFO AV_ROLL"),
                found(
                        "2012-06-01",
                        good.replace("T06:00, staged", "T06:00, staged").replace("2012-07-01", "2012-07-23")));
        assertEquals(
                List.of("ERROR AV_ROLL_OUTSIDE_VALIDITY", "INFO AV_ROLL"),
                found("2012-06-01", good.replace("2014-07-01", "2012-07-21")));
        assertEquals(
                List.of("ERROR AV_NOT_STAGED [edge2.contoso.test]", "INFO AV_ROLL"),
                found("2012-07-10", good.replace(", edge2.contoso.test]", "]")));
        assertEquals(
                List.of("INFO AV_ROLL", "INFO AV_STAGING_NOT_SAID"),
                found("2012-07-10", good.replaceAll(", stagedOn: [^}]*", "")));
        assertEquals(
                List.of("WARNING AV_ROLL_DATE_NOT_SAID"),
                found("2012-07-10", good.replace("effectiveDate: 2012-07-22T06:00, ", "")));
        assertEquals(List.of("INFO AV_SAME_KEY", "INFO AV_ROLL"), found("2012-07-10", good.replace(OTHER, KEY)));
    }

    @Test
    void av5_and_av8_a_shared_certificate_works_and_cannot_be_rolled() {
        String pool = two("keyId: " + KEY, "keyId: " + KEY) + "\nsharedWith: [accessEdge]";
        assertEquals(List.of("INFO AV_SHARED", "INFO AV_SHARED_CANNOT_ROLL"), found("", pool));
        assertTrue(finding(lint("", pool + "\nproduct: ocs-2007-r2"), LintCode.AV_SHARED)
                .message()
                .contains("advises against it"));
        assertFalse(finding(lint("", pool + "\nproduct: lync-2013"), LintCode.AV_SHARED)
                .message()
                .contains("advises against it"));
    }

    @Test
    void av8_a_certificate_with_the_same_key_is_shared() {
        LintReport report = Linter.lint(Plans.with(
                "certificates: [{for: accessEdge, keyId: " + KEY + "}]",
                "avAuthentication: [{edge: edge.contoso.test, exportable: true, certificates: [{keyId: " + KEY
                        + "}]}]"));
        assertTrue(
                Plans.all(report, AV).contains("INFO AV_SHARED"),
                () -> report.findings().toString());
        assertTrue(finding(report, LintCode.AV_ISSUER_FREE).message().contains("public issuer"));
    }

    @ParameterizedTest
    @CsvSource({
        "rsa1024, WARNING KEY_SHORT",
        "rsa512, WARNING KEY_TOO_SHORT",
        "p256, WARNING KEY_UNSUPPORTED",
        "md5, WARNING SIGNATURE_BROKEN",
        "client-only, WARNING NOT_FOR_SERVERS",
        "no-purpose, WARNING PURPOSE_NOT_SAID",
        "no-list, WARNING REVOCATION_LIST_MISSING",
        "sha1, WARNING SIGNATURE_SHA1"
    })
    void av6_an_odd_certificate_is_warned_of(String file, String expected) {
        assertEquals(
                List.of(expected),
                found("2026-12-01", "exportable: true\ncertificates: [{file: ODD/" + file + ".pem}]"));
    }

    @Test
    void av6_pss_is_warned_of() {
        assertTrue(found("", "exportable: true\ncertificates: [{file: ODD/pss.pem}]")
                .contains("WARNING SIGNATURE_PSS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gobblygook.contoso.example",
                "edge.contoso.test",
                "avauth.contoso.example",
                "av.contoso.example",
                "access.contoso.example",
                "\"*.contoso.example\"",
                "not a name at all",
                "löwe"
            })
    void av7_the_subject_is_no_error_whatever_it_is(String subject) {
        LintReport report = lint(
                "2026-01-01",
                "external: av.contoso.example\n"
                        + two("keyId: " + KEY + ", subject: " + subject, "keyId: " + KEY + ", subject: " + subject));
        assertEquals(
                0,
                report.count(Severity.ERROR) + report.count(Severity.WARNING),
                () -> report.findings().toString());
        LintFinding free = finding(report, LintCode.AV_SUBJECT_FREE);
        assertTrue(free.message().contains("works"), free::message);
        assertTrue(free.sources()
                .containsAll(List.of(
                        LintSource.SUBJECT_NAME_ARTICLE,
                        LintSource.GG398920,
                        LintSource.DD425147,
                        LintSource.R2_ARCHITECTURE,
                        LintSource.LYNC_2010_ARCHITECTURE)));
        boolean fine = subject.equals("av.contoso.example") || subject.equals("access.contoso.example");
        assertEquals(fine, !free.message().contains("Recommended is av.contoso.example"), free::message);
    }

    @Test
    void av10_the_name_that_one_document_demands_is_no_error() {
        LintReport report = lint("", "external: av.contoso.example\n" + two("keyId: " + KEY, "keyId: " + KEY));
        LintFinding name = finding(report, LintCode.AV_SAN_NOT_NEEDED);
        assertEquals(Severity.INFO, name.severity());
        assertEquals(List.of(LintSource.GG413010, LintSource.GG398920), name.sources());
        List<String> named = new ArrayList<>(found(
                "",
                "external: av.contoso.example\n"
                        + two("keyId: " + KEY + ", names: [av.contoso.example]", "keyId: " + KEY)));
        assertEquals(List.of(), named);
    }

    @Test
    void the_roll_over_is_drawn() {
        String text =
                TaskText.ofLint(List.of(lint("2012-07-10", rolling("2012-07-22T06:00", "8h"))), TextReport.Style.PLAIN);
        assertTrue(text.contains("""
                            2012-07-22 06:00 ─ effective date: the next certificate signs new tokens,
                                               both keys check
                            2012-07-22 06:00 ─ the latest possible effective date
                            2012-07-22 14:00 ─ the last token of the old key ends (8 hours)
                            2012-07-22 14:00 ─ the old certificate ends; remove it after that
                        """), text);
    }
}
