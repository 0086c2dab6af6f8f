package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handshakes that only some clients make: by the versions of TLS that they speak, and by the roots that they have. */
final class ClientHandshakesTest {
    private static final String PLAN = """
            sipDomains: [contoso.example]
            pools:
              - fqdn: pool.contoso.example
                externalWebServices: webext.contoso.example
                accessEdge: access.contoso.example
            """;

    @TempDir
    private Path folder;

    private MigrationPlan plan(String certificates) {
        Path file = folder.resolve("plan.yaml");
        try {
            Files.writeString(file, PLAN + (certificates.isEmpty() ? "" : "certificates:\n" + certificates + "\n"));
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return MigrationPlan.load(file);
    }

    private Prediction predict(String certificates, ClientProfile client, Location location) {
        return plan(certificates)
                .as(client)
                .from(location)
                .predictions()
                .findFirst()
                .orElseThrow()
                .prediction();
    }

    private static Finding finding(Prediction prediction, FindingCode code) {
        return prediction.findings().stream()
                .filter(each -> each.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(prediction.explain()));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, lync-2013, NO_PROMPT",
        "1.0, lync-2010, NO_PROMPT",
        "1.0, lync-room, NO_PROMPT",
        "1.2, lync-2013, NO_PROMPT",
        "1.2, sfb-2016, NO_PROMPT",
        "1.2, surface-hub, NO_PROMPT",
        "1.2, sfb-mac, NO_PROMPT",
        "1.2, lync-2010, SIGN_IN_FAILS",
        "1.2, lync-room, SIGN_IN_FAILS",
        "1.2, lync-store-app, SIGN_IN_FAILS",
        "1.3, lync-2013, SIGN_IN_FAILS",
    })
    void a_server_fails_the_clients_that_speak_none_of_its_versions(String version, String client, Verdict expected) {
        String servers = "  - {for: [pool.contoso.example, accessEdge, reverseProxy], tlsVersions: [" + version + "]}";
        ClientProfile profile = Clients.named(client).orElseThrow();
        String records = client.equals("lync-2010")
                ? "\ndns: {records: {outside: [_sip._tls.contoso.example. IN SRV 0 0 443 access.contoso.example.]}}"
                : "";
        Prediction prediction = predict(servers + records, profile, Location.OUTSIDE);
        assertEquals(expected, prediction.verdict(), prediction::explain);
        assertEquals(
                expected == Verdict.SIGN_IN_FAILS,
                prediction.has(FindingCode.TLS_HANDSHAKE_FAILED),
                prediction::explain);
    }

    @Test
    void what_users_see_of_it_is_not_claimed() {
        Prediction prediction = predict(
                "  - {for: accessEdge, tlsVersions: [1.0, 1.1]}",
                Clients.LYNC_2013.with(Settings.TLS_VERSIONS, Set.of(TlsVersion.TLS_1_2), "a test"),
                Location.OUTSIDE);
        String message = finding(prediction, FindingCode.TLS_HANDSHAKE_FAILED).message();
        assertTrue(message.contains("the server speaks TLS 1.0, 1.1, and Lync 2013 TLS 1.2"), message);
        assertTrue(message.contains("What users see is not documented; in one documented case"), message);
        assertFalse(message.contains("There was a problem verifying"), message);
    }

    @Test
    void a_root_is_missing_on_some_clients_and_only_they_fail() {
        String lacking = "  - {for: accessEdge, clientsWithoutRoot: [lync-2013, surface-hub]}";
        Prediction without = predict(lacking, Clients.LYNC_2013, Location.OUTSIDE);
        assertEquals(Verdict.SIGN_IN_FAILS, without.verdict(), without::explain);
        String message = finding(without, FindingCode.TLS_UNTRUSTED).message();
        assertTrue(message.contains("no trusted root (Lync 2013 does not have its root)"), message);
        assertFalse(message.contains("this machine"), message);
        assertEquals(
                Verdict.NO_PROMPT,
                predict(lacking, Clients.SFB_2016, Location.OUTSIDE).verdict());
    }

    @Test
    void a_server_that_states_nothing_speaks_every_version_and_its_root_is_everywhere() {
        for (ClientProfile client : Clients.all()) {
            Prediction silent = predict("", client, Location.OUTSIDE);
            Prediction spoken =
                    predict("  - {for: accessEdge, tlsVersions: [1.0, 1.1, 1.2, 1.3]}", client, Location.OUTSIDE);
            assertEquals(silent.verdict(), spoken.verdict(), client::name);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {for: webext.contoso.example, names: [other.example]}             | TLS_NAME_MISMATCH
                    {for: webext.contoso.example, clientsWithoutRoot: lync-mobile}    | TLS_UNTRUSTED
                    {for: webext.contoso.example, tlsVersions: [1.3]}                 | TLS_HANDSHAKE_FAILED
                    """)
    void a_mobile_client_inside_meets_the_external_web_services(String certificate, FindingCode code) {
        Prediction prediction = predict("  - " + certificate, Clients.LYNC_MOBILE, Location.INSIDE);
        assertEquals(Verdict.SIGN_IN_FAILS, prediction.verdict(), prediction::explain);
        assertTrue(
                finding(prediction, code)
                        .message()
                        .startsWith("The external web services webext.contoso.example failed"),
                prediction::explain);
        assertTrue(
                prediction.steps().stream()
                        .anyMatch(step -> step instanceof Step.Handshake handshake
                                && handshake.server().toString().equals("webext.contoso.example:443")),
                prediction::explain);
        assertEquals(
                Verdict.NO_PROMPT,
                predict("", Clients.LYNC_MOBILE, Location.INSIDE).verdict());
    }

    @Test
    void external_web_services_that_are_stated_to_refuse_keep_a_mobile_client_out() {
        String refusing = "  - {for: accessEdge, tlsVersions: [1.2]}\n"
                + "answers: {inside: {\"https://webext.contoso.example/\": refused}}";
        Prediction prediction = predict(refusing, Clients.LYNC_MOBILE, Location.INSIDE);
        assertEquals(Verdict.SIGN_IN_FAILS, prediction.verdict(), prediction::explain);
        assertTrue(prediction.has(FindingCode.EXTERNAL_WEB_SERVICES_UNREACHABLE), prediction::explain);
    }

    @Test
    void wrong_versions_and_clients_are_errors_that_name_the_nearest_right_word() {
        Exception version =
                assertThrows(PlanFileException.class, () -> plan("  - {for: accessEdge, tlsVersions: [1.4]}"));
        assertTrue(String.valueOf(version.getMessage()).contains("1.0"), version::getMessage);
        Exception client = assertThrows(
                PlanFileException.class, () -> plan("  - {for: accessEdge, clientsWithoutRoot: lync-2031}"));
        assertTrue(String.valueOf(client.getMessage()).contains("lync-2013"), client::getMessage);
        assertThrows(PlanFileException.class, () -> plan("  - {for: accessEdge, tlsVersions: []}"));
    }

    @Test
    void each_profile_says_what_it_speaks() {
        Stream.of(Clients.LYNC_2010, Clients.COMMUNICATOR, Clients.LYNC_PHONE).forEach(client -> {
            assertEquals(Set.of(TlsVersion.TLS_1_0), client.get(Settings.TLS_VERSIONS));
            assertEquals(Set.of(Settings.AddressFamily.IPV4), client.get(Settings.ADDRESS_FAMILIES));
        });
        assertTrue(Clients.all().stream()
                .noneMatch(client -> client.get(Settings.TLS_VERSIONS).contains(TlsVersion.TLS_1_3)));
    }
}
