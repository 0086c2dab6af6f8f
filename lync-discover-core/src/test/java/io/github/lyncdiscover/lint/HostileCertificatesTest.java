package io.github.lyncdiscover.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanFileException;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Finding.Severity;
import io.github.lyncdiscover.report.TextReport;
import io.github.lyncdiscover.report.task.TaskJson;
import io.github.lyncdiscover.report.task.TaskText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans with more certificates, odder files and odder names than anybody has: each comes to an end, soon and in words. */
@Timeout(60)
final class HostileCertificatesTest {
    private static final int MANY = 10_000;

    @TempDir
    private Path folder;

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void assertPrintable(LintReport report) {
        for (boolean all : new boolean[] {false, true}) {
            String text = TaskText.ofLint(List.of(report), new TextReport.Style(false, all));
            text.lines().forEach(line -> {
                assertTrue(
                        line.codePointCount(0, line.length()) <= 80
                                || !line.strip().contains(" "),
                        line);
                assertEquals(PrintableText.of(line), line);
            });
            assertTrue(
                    all || text.lines().count() < 3_000,
                    () -> "lines: " + text.lines().count());
        }
        assertTrue(TaskJson.ofLint(List.of(report)).endsWith("}\n"));
    }

    @Test
    void ten_thousand_certificates_are_checked_and_predicted() {
        MigrationPlan plan = Plans.of("date: 2026-12-01\nsipDomains:\n" + lines(MANY, i -> "  - d" + i + ".example")
                + "pools:\n  - {fqdn: pool.hoster.test, externalWebServices: web.hoster.test, accessEdge: sip.hoster.test}\n"
                + "certificates:\n"
                + "  - {for: reverseProxy, names: [web.hoster.test]}\n"
                + lines(
                        MANY,
                        i -> "  - {for: lyncdiscover.d" + i + ".example, names: [lyncdiscover.d" + (i - i % 2)
                                + ".example], expires: 2027-01-31}"));
        LintReport report = Linter.lint(plan);
        assertEquals(MANY / 2, report.count(Severity.ERROR));
        assertPrintable(report);
        assertEquals(
                2,
                PlanTable.of(plan.from(io.github.lyncdiscover.prediction.Location.OUTSIDE))
                        .outcomes()
                        .size());
    }

    @Test
    void one_certificate_with_thousands_of_names_serves_thousands_of_sip_domains() {
        MigrationPlan plan = Plans.of("sipDomains:\n" + lines(MANY, i -> "  - d" + i + ".example")
                + "pools:\n  - {fqdn: pool.hoster.test, externalWebServices: web.hoster.test}\n"
                + "certificates:\n  - for: reverseProxy\n    names:\n      - web.hoster.test\n"
                + lines(MANY - 1, i -> "      - lyncdiscover.d" + i + ".example"));
        LintReport report = Linter.lint(plan);
        assertEquals(
                List.of("ERROR NAME_MISSING [lyncdiscover.d" + (MANY - 1) + ".example]"),
                Plans.faults(report, "reverse proxy"));
        assertPrintable(report);
    }

    @Test
    void ten_thousand_computers_and_edge_servers_are_checked() {
        String servers = lines(
                MANY,
                i -> "      - {server: e" + i + ".test, keyId: \"" + String.format(java.util.Locale.ROOT, "%040x", i)
                        + "\"}");
        MigrationPlan plan = Plans.with(
                "certificates:",
                lines(MANY, i -> "  - {for: accessEdge, server: e" + i + ".test, names: []}") + "avAuthentication:",
                "  - edge: edge.test",
                "    certificates:",
                servers);
        LintReport report = Linter.lint(plan);
        assertTrue(report.count(Severity.ERROR) > MANY);
        assertPrintable(report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "names: [\"\\e[31m\"]",
                "names: [\"*\"]",
                "names: [\"*.*\"]",
                "names: [\"f*.contoso.example\"]",
                "names: [\"https://contoso.example\"]",
                "names: [192.0.2.1]",
                "names: [\"a b.example\"]",
                "names: [[webext.contoso.example]]",
                "names: {a: b}",
                "names: [~]",
                "subject: \"\\x00\"",
                "subject: \"\\u202e\"",
                "issuer: \"a\\nb\"",
                "crl: [\"\\e\"]",
                "expires: 99999-01-01",
                "expires: 2026-13-01",
                "expires: 2026-12-01T24:01",
                "expires: 2026-12-01T06:00+99:00",
                "expires: -2026-12-01",
                "key: rsa-99999999999",
                "file: \"\\0\"",
                "file: .",
                "file: \"\\e[31m.pem\"",
                "file: ../../../../../../../../../../../../proc/self/mem"
            })
    void what_is_no_name_no_date_and_no_file_is_refused_in_words(String said) {
        String message = assertThrows(
                        PlanFileException.class, () -> Plans.with("certificates: [{for: reverseProxy, " + said + "}]"))
                .getMessage();
        assertEquals(PrintableText.of(message), message);
        assertTrue(message.matches("(?s).*\\.yaml:7:[0-9]+: certificates\\[0\\]\\..*"), message);
        assertTrue(message.length() < 600, message);
    }

    private String refused(Path file) {
        return assertThrows(
                        PlanFileException.class,
                        () -> Plans.with("certificates: [{for: reverseProxy, file: \"" + file + "\"}]"))
                .getMessage();
    }

    @Test
    void a_file_of_certificates_is_bounded() throws IOException {
        String one = Files.readString(Path.of("..", "examples", "plans", "certificates", "root.pem"));
        Path many = Files.writeString(folder.resolve("many.pem"), one.repeat(101));
        assertTrue(refused(many).endsWith("holds 101 certificates: no server sends more than 100"), refused(many));
        Path large = folder.resolve("large.pem");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(33L * 1024 * 1024);
        }
        assertTrue(
                refused(large).endsWith("is larger than 32 MB; keep the certificates that matter here"),
                refused(large));
        Path swollen = Files.writeString(
                folder.resolve("swollen.pem"),
                "-----BEGIN CERTIFICATE-----\n" + "A".repeat(200_000) + "\n-----END CERTIFICATE-----\n");
        assertTrue(refused(swollen).contains("larger than 64 KiB"), refused(swollen));
        Path endless = Files.writeString(folder.resolve("endless.pem"), one.replace("-----END", "----END"));
        assertTrue(refused(endless).contains("endless.pem:"), refused(endless));
        Path key = Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertTrue(refused(key).contains("this is a private key, not certificates"), refused(key));
    }

    @Test
    void case_the_last_dot_and_the_script_of_a_name_change_no_verdict() {
        String plan = """
                sipDomains: [%s]
                pools:
                  - {fqdn: %s, externalWebServices: %s, accessEdge: %s}
                certificates:
                  - {for: reverseProxy, names: [%s, %s]}
                  - {for: [%s], names: [%s]}
                """;
        String plain = plan.formatted(
                "xn--bcher-kva.example",
                "pool.xn--bcher-kva.example",
                "web.xn--bcher-kva.example",
                "sip.xn--bcher-kva.example",
                "web.xn--bcher-kva.example",
                "lyncdiscover.xn--bcher-kva.example",
                "pool.xn--bcher-kva.example",
                "pool.xn--bcher-kva.example");
        String odd = plan.formatted(
                "BÜCHER.example.",
                "POOL.bücher.example",
                "web.Bücher.EXAMPLE.",
                "sip.XN--BCHER-KVA.example.",
                "WEB.bücher.example.",
                "lyncdiscover.BÜCHER.example.",
                "pool.BÜCHER.Example.",
                "Pool.bücher.example.");
        assertEquals(
                Linter.lint(Plans.of(plain)).endpoints().toString(),
                Linter.lint(Plans.of(odd)).endpoints().toString());
        assertEquals(
                1,
                Linter.lint(Plans.of(odd)).count(Severity.ERROR),
                () -> Linter.lint(Plans.of(odd)).findings().toString());
    }
}
