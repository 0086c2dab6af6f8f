package io.github.lyncdiscover.recorded.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.RecordingFormatException;
import io.github.lyncdiscover.text.TextSource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP archives, read as recordings of what a real client was answered. */
final class HttpArchiveTest {
    private static final String TYPE = "application/vnd.microsoft.rtc.autodiscover+xml; v=1";
    private static final String FIRST = "http://lyncdiscover.contoso.example/?sipuri=sip%3Aalice%40contoso.example";
    private static final String ROOT = "https://webext.fabrikam.example/autodiscover/root";
    private static final String USER = "https://webext.fabrikam.example/autodiscover/user";
    private static final String REDIRECT = document("<Root><Link token='Redirect' href='" + ROOT + "'/></Root>");
    private static final String TO_USER = document("<Root><Link token='User' href='" + USER + "'/></Root>");
    private static final String SERVERS =
            "<AutodiscoverResponse AccessLocation='External'><User><SipClientExternalAccess fqdn='access.fabrikam.example'"
                    + " port='443'/></User></AutodiscoverResponse>";

    private static String document(String content) {
        return "<AutodiscoverResponse>" + content + "</AutodiscoverResponse>";
    }

    private static String entry(String url, int status, String content) {
        return "{\"startedDateTime\": \"2026-01-01T00:00:00Z\", \"request\": {\"method\": \"GET\", \"url\": \"" + url
                + "\", \"headers\": [{\"name\": \"Cookie\", \"value\": \"s3cr3t\"}]}, \"response\": {\"status\": "
                + status
                + ", \"headers\": [{\"name\": \"Content-Type\", \"value\": \"" + TYPE
                + "\"}, {\"name\": \"Set-Cookie\", \"value\": \"s3cr3t\"}], \"content\": {\"mimeType\": \"text/html\", "
                + content + "}}, \"serverIPAddress\": \"198.51.100.7\"}";
    }

    private static String text(String body) {
        return "\"text\": \"" + body.replace("\"", "\\\"") + "\"";
    }

    private static String archive(String... entries) {
        return "{\"log\": {\"version\": \"1.2\", \"creator\": {\"name\": \"x\"}, \"entries\": ["
                + Stream.of(entries).collect(Collectors.joining(", ")) + "]}}";
    }

    private static Recording read(String archive) {
        return HttpArchive.read(TextSource.of(archive), Optional.empty());
    }

    private static final String SIGN_IN = archive(
            entry(FIRST, 200, text(REDIRECT)),
            entry(ROOT, 200, text(TO_USER)),
            entry(USER, 401, text("")),
            entry(USER, 200, text(SERVERS)));

    private static Prediction predict(Recording recording) {
        Recording kept = RecordingFile.read(TextSource.of(RecordingFile.text(recording)));
        return LyncDiscover.on(kept.replay()).predict("alice@contoso.example");
    }

    @Test
    void a_captured_sign_in_is_explained_and_what_the_capture_lacks_leaves_it_possible() {
        Prediction prediction = predict(read(SIGN_IN));
        assertEquals(
                List.of("webext.fabrikam.example", "access.fabrikam.example"),
                prediction.prompts().stream()
                        .map(prompt -> prompt.server().text())
                        .toList());
        assertEquals(Verdict.MAY_PROMPT, prediction.verdict(), "lyncdiscoverinternal is not in the capture");
        assertTrue(prediction.explain().contains("not in the capture"), prediction.explain());
    }

    @Test
    void a_clean_capture_never_says_that_nobody_is_asked_while_an_answer_is_missing() {
        String clean = SIGN_IN.replace("fabrikam", "contoso");
        Prediction prediction = predict(read(clean));
        assertEquals(Verdict.CANNOT_TELL, prediction.verdict());
        assertTrue(prediction.has(FindingCode.NAME_SERVER_FAILURE), prediction.explain());
    }

    /** The look-up that no archive has, added by hand as the documents advise. */
    private record WithoutInternalName(Network below) implements ForwardingNetwork {
        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            return question.name().startsWith("lyncdiscoverinternal.")
                    ? new DnsAnswer.NoSuchName(List.of())
                    : below.lookup(question, deadline);
        }
    }

    @ParameterizedTest
    @CsvSource({"http, CANNOT_TELL", "https, CANNOT_TELL", "both, NO_PROMPT"})
    void a_request_to_a_name_that_the_capture_lacks_leaves_open_what_it_is_answered(String captured, Verdict verdict) {
        String plain = FIRST.replace("fabrikam", "contoso");
        String secure = plain.replace("http:", "https:");
        List<String> first = Map.of("http", List.of(plain), "https", List.of(secure), "both", List.of(plain, secure))
                .get(captured);
        String redirect = REDIRECT.replace("fabrikam", "contoso");
        String later = SIGN_IN.replace("fabrikam", "contoso");
        String entries =
                later.substring(later.indexOf("\"entries\": [") + "\"entries\": [".length(), later.length() - 3);
        String archive = archive(Stream.concat(
                        first.stream().map(url -> entry(url, 200, text(redirect))),
                        Stream.of(entries.substring(
                                entry(plain, 200, text(redirect)).length() + 2)))
                .toArray(String[]::new));
        Recording kept = RecordingFile.read(TextSource.of(RecordingFile.text(read(archive))));
        Prediction prediction =
                LyncDiscover.on(new WithoutInternalName(kept.replay())).predict("alice@contoso.example");
        assertEquals(verdict, prediction.verdict(), prediction::explain);
    }

    @Test
    void no_secret_is_kept_and_the_note_says_what_is_lacking() {
        String kept = RecordingFile.text(read(SIGN_IN));
        assertFalse(kept.contains("s3cr3t"), kept);
        assertTrue(kept.contains("has neither DNS nor certificates"), kept);
        assertTrue(kept.contains("alice@contoso.example"), kept);
        assertEquals(kept, RecordingFile.text(read(SIGN_IN)), "the same capture gives the same recording");
    }

    @Test
    void a_token_in_an_address_is_masked() {
        String kept = RecordingFile.text(read(archive(
                entry(
                        FIRST,
                        200,
                        text(document(
                                "<Root><Link token='Redirect' href='" + ROOT + "?access_token=s3cr3t'/></Root>"))),
                entry(ROOT + "?access_token=s3cr3t", 200, text(TO_USER)))));
        assertFalse(kept.contains("s3cr3t"), kept);
    }

    @Test
    void content_in_base64_is_read() {
        String coded = "\"encoding\": \"base64\", \"text\": \""
                + Base64.getEncoder().encodeToString(REDIRECT.getBytes(StandardCharsets.UTF_8)) + "\"";
        assertEquals(
                RecordingFile.text(read(SIGN_IN)), RecordingFile.text(read(SIGN_IN.replace(text(REDIRECT), coded))));
    }

    @Test
    void the_user_may_be_named() {
        String others = archive(entry("https://webext.contoso.example/", 200, text("x")));
        assertThrows(RecordingFormatException.class, () -> read(others));
        Recording named =
                HttpArchive.read(TextSource.of(others), Optional.of(SignInAddress.parse("bob@contoso.example")));
        assertEquals(List.of("bob@contoso.example"), named.about().targets());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"log\": {\"version\": \"1.2\", \"creator\": {}}}|\"log\" needs a list \"entries\"",
                "{\"log\": {\"version\": \"1.2\", \"creator\": {}, \"entries\": {}}}|\"entries\" must be a list, not an object",
                "{\"log\": {\"version\": \"1.2\", \"creator\": {}, \"entries\": [{}]}}|\"request\" is missing",
                "{\"log\": {\"version\": \"1.2\", \"creator\": {}, \"entries\": [7]}}|\"request\" is missing",
                "{\"log\": {\"version\": \"1.2\", \"creator\": {}, \"entries\": []}}|name the user",
            })
    void what_is_wrong_with_an_archive_is_told(String archive, String message) {
        RecordingFormatException wrong = assertThrows(RecordingFormatException.class, () -> read(archive));

        assertTrue(wrong.getMessage().contains(message), wrong.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"status\": -1", "\"status\": 0", "\"status\": 999999999"})
    void an_entry_without_an_answer_is_counted(String status) {
        String archive = SIGN_IN.replace("\"status\": 401", status);
        assertTrue(read(archive).about().note().contains("Passed over: 1 without an answer."), archive);
    }

    @Test
    void other_requests_and_answers_without_content_are_counted() {
        String archive = archive(
                entry(FIRST, 200, text(REDIRECT)),
                entry(ROOT, 200, "\"size\": 5"),
                entry("wss://webext.fabrikam.example/", 200, text("")),
                entry(ROOT, 200, text("")).replace("\"GET\"", "\"POST\""));
        assertTrue(
                read(archive)
                        .about()
                        .note()
                        .contains("2 other than GET to an http: or https: address, 1 whose content"),
                read(archive).about().note());
    }

    @Test
    void hostile_archives_end_in_an_error_or_a_recording_that_is_read_back() {
        List<String> hostile = List.of(
                archive(entry("http://lyncdiscover.contoso.example/\\u0000\\u001b[31m", 200, text(REDIRECT))),
                archive(entry(FIRST, 200, text("x".repeat(300_000)))),
                archive(entry(FIRST, 200, text("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))),
                archive(entry(FIRST, 200, "\"encoding\": \"base64\", \"text\": \"%%%=\"")),
                archive(entry(FIRST, 302, text("")).replace(TYPE, "a\\r\\nb: c")),
                archive(entry(FIRST, 200, text(REDIRECT)).replace("198.51.100.7", "$(reboot)")),
                archive(entry("http://lyncdiscover.-bad-.example/", 200, text(REDIRECT))),
                "{\"log\": {\"version\": \"1.2\", \"creator\": " + "[".repeat(100) + "]".repeat(100) + "}}",
                SIGN_IN.substring(0, SIGN_IN.length() / 2));
        for (String archive : hostile) {
            try {
                Recording recording = read(archive);
                String kept = RecordingFile.text(recording);
                assertEquals(kept, RecordingFile.text(RecordingFile.read(TextSource.of(kept))));
            } catch (RecordingFormatException told) {
                assertTrue(told.getMessage().contains(": "), told.getMessage());
            }
        }
    }
}
