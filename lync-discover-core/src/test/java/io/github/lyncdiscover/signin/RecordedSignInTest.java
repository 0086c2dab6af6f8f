package io.github.lyncdiscover.signin;

import static io.github.lyncdiscover.signin.LyncWebServices.USER;
import static io.github.lyncdiscover.signin.LyncWebServices.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.authentication.SignInForm;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.report.TextReport;
import io.github.lyncdiscover.text.TextSource;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A signed-in walk, recorded and replayed without an account; and nothing that is written holds a secret in any encoding. */
class RecordedSignInTest extends WebServicesTest {
    private static ClientProfile by(SignInForm.Route route) {
        return Clients.LYNC_2013.with(Settings.SIGN_IN_ROUTE, route, "a test");
    }

    private Recording recorded(Network network, ClientProfile client, List<Prediction> live) {
        RecordingNetwork recorder = RecordingNetwork.over(network);
        live.add(LyncDiscover.on(recorder).as(client).predict(ADDRESS));
        return recorder.recording(Recording.About.NOTHING);
    }

    private static Recording written(Recording recording) {
        return RecordingFile.read(TextSource.of(RecordingFile.text(recording)));
    }

    @ParameterizedTest
    @EnumSource(SignInForm.Route.class)
    void live_signed_in_is_recorded_is_replayed(SignInForm.Route route) {
        List<Prediction> live = new ArrayList<>();
        Recording recording = recorded(network(parts -> {}), by(route), live);
        Recording read = written(recording);
        assertEquals(recording, read);
        Prediction replayed = LyncDiscover.on(read.replay()).as(by(route)).predict(ADDRESS);
        assertEquals(Verdict.NO_PROMPT, replayed.verdict(), replayed::explain);
        assertEquals(JsonReport.line(live.get(0)), JsonReport.line(replayed));
    }

    @Test
    void a_refusal_is_replayed_too() {
        account.close();
        account = AccountCredentials.of(LyncWebServices.NAME, "wrong".toCharArray());
        List<Prediction> live = new ArrayList<>();
        Recording read = written(recorded(network(parts -> {}), Clients.LYNC_2013, live));
        Prediction replayed = LyncDiscover.on(read.replay()).predict(ADDRESS);
        assertFinding(FindingCode.SIGN_IN_REFUSED, "", replayed);
        assertEquals(JsonReport.line(live.get(0)), JsonReport.line(replayed));
    }

    @Test
    void a_recording_without_an_account_is_as_before_and_replays_as_before() {
        Recording recording = recorded(LyncWebServices.named(live), Clients.LYNC_2013, new ArrayList<>());
        assertFalse(RecordingFile.text(recording).contains("signIn"));
        Prediction replayed = LyncDiscover.on(written(recording).replay()).predict(ADDRESS);
        assertTrue(replayed.has(FindingCode.AUTHENTICATION_REQUIRED), replayed::explain);
    }

    @ParameterizedTest
    @EnumSource(SignInForm.Route.class)
    void nothing_that_is_written_holds_a_secret(SignInForm.Route route) {
        List<Prediction> live = new ArrayList<>();
        Recording recording = recorded(
                network(parts -> parts.schemes(route == SignInForm.Route.OAUTH ? List.of() : List.of(ntlm))
                        .sendingPassword(true)),
                by(route),
                live);
        Prediction prediction = live.get(0);
        assertEquals(Verdict.NO_PROMPT, prediction.verdict(), prediction::explain);
        List<String> written = List.of(
                RecordingFile.text(recording),
                recording.toString(),
                JsonReport.line(prediction),
                TextReport.of(List.of(prediction), new TextReport.Style(false, true)),
                prediction.explain(),
                prediction.toString(),
                account.toString());
        for (String secret : secrets()) {
            assertTrue(secret.length() > 3, secret);
            written.forEach(text -> assertFalse(text.contains(secret), () -> secret + " in " + text));
        }
    }

    /** The password in every encoding of the wire, and all that was sent to prove it or in its place. */
    private Set<String> secrets() {
        String password = LyncWebServices.PASSWORD;
        Set<String> secrets = new LinkedHashSet<>(List.of(
                password,
                URLEncoder.encode(password, StandardCharsets.UTF_8),
                URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20"),
                password.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"),
                password.replace("\\", "\\\\").replace("\"", "\\\"")));
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
            for (String text : List.of(password, LyncWebServices.NAME + ":" + password)) {
                byte[] bytes = text.getBytes(charset);
                secrets.add(Base64.getEncoder().encodeToString(bytes));
                secrets.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
                secrets.add(new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        secrets.addAll(ntlm.proofs());
        for (RecordedRequest request : services.requests()) {
            for (String header : List.of("Authorization", "X-MS-WebTicket")) {
                String value = request.getHeaders().get(header);
                if (value != null) {
                    secrets.add(value.substring(value.indexOf(value.startsWith("opaque") ? '=' : ' ') + 1));
                }
            }
        }
        String host = WEB + USER;
        assertTrue(secrets.size() > 12, host);
        return secrets;
    }
}
