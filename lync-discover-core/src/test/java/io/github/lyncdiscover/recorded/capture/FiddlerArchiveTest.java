package io.github.lyncdiscover.recorded.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.RecordingFormatException;
import io.github.lyncdiscover.text.TextSource;
import io.github.lyncdiscover.text.kind.FileKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fiddler archives, read as recordings of what a real client was answered. */
final class FiddlerArchiveTest {
    private static final String FIRST =
            "GET http://lyncdiscover.contoso.example/?sipuri=sip%3Aalice%40contoso.example HTTP/1.1\r\n\r\n";
    private static final byte[] REDIRECT = FiddlerSample.bytes("<AutodiscoverResponse><Root><Link token='Redirect'"
            + " href='https://webext.fabrikam.example/root'/></Root></AutodiscoverResponse>");

    private static Recording read(byte[] archive) {
        return HttpArchive.read(TextSource.of(new ByteArrayInputStream(archive)), Optional.empty());
    }

    private static Prediction predict(Recording recording) {
        return LyncDiscover.on(recording.replay()).predict("alice@contoso.example");
    }

    private static String json(String text) {
        return text.replace("\"", "\\\"");
    }

    @Test
    void a_sign_in_is_explained_and_no_secret_is_kept() {
        byte[] archive = FiddlerSample.signIn().archive();
        assertEquals(FileKind.FIDDLER_ARCHIVE, FileKind.of(archive));
        Recording recording = read(archive);
        Prediction prediction = predict(recording);
        assertEquals(Verdict.MAY_PROMPT, prediction.verdict(), prediction::explain);
        assertEquals(
                List.of("webext.fabrikam.example", "access.fabrikam.example"),
                prediction.prompts().stream()
                        .map(prompt -> prompt.server().text())
                        .toList());
        String written = RecordingFile.text(recording);
        assertFalse(written.contains("s3cr3t"), written);
        assertTrue(written.contains("198.51.100.7") && written.contains("not in the capture"), written);
    }

    @Test
    void the_same_sign_in_as_har_gives_the_same_recording() {
        String entry =
                "{\"request\": {\"method\": \"GET\", \"url\": \"%s\"}, \"response\": {\"status\": 200, \"headers\":"
                        + " [{\"name\": \"Content-Type\", \"value\": \"text/xml\"}], \"content\": {\"text\": \"%s\"}},"
                        + " \"serverIPAddress\": \"198.51.100.7\"}";
        String body = new String(REDIRECT, StandardCharsets.UTF_8);
        String har = "{\"log\": {\"version\": \"1.2\", \"creator\": {}, \"entries\": ["
                + entry.formatted(FIRST.split(" ", -1)[1], json(body)) + "]}}";
        byte[] saz = new FiddlerSample()
                .session(FIRST, FiddlerSample.wire("200 OK", "Content-Type: text/xml\r\n", REDIRECT))
                .archive();
        assertEquals(
                RecordingFile.text(HttpArchive.read(TextSource.of(har), Optional.empty())),
                RecordingFile.text(read(saz)));
    }

    @Test
    void content_is_joined_and_unpacked() {
        byte[] packed = FiddlerSample.packed(REDIRECT);
        byte[] half = Arrays.copyOf(packed, packed.length / 2);
        byte[] rest = Arrays.copyOfRange(packed, packed.length / 2, packed.length);
        byte[] chunks = FiddlerSample.wire(
                "200 OK",
                "Content-Type: text/xml\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                joined(
                        FiddlerSample.bytes(Integer.toHexString(half.length) + ";x=y\r\n"),
                        half,
                        FiddlerSample.bytes("\r\n" + Integer.toHexString(rest.length) + "\r\n"),
                        rest,
                        FiddlerSample.bytes("\r\n0\r\n\r\n")));
        byte[] plain = FiddlerSample.wire("200 OK", "Content-Type: text/xml\r\n", REDIRECT);
        assertEquals(
                RecordingFile.text(
                        read(new FiddlerSample().session(FIRST, plain).archive())),
                RecordingFile.text(
                        read(new FiddlerSample().session(FIRST, chunks).archive())));
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A host that Fiddler did not find has not answered: what the client was told by its proxy is no answer of a server. */
    @ParameterizedTest
    @CsvSource({"502 Fiddler - DNS Lookup Failed", "504 Fiddler - Receive Failure", "200 Fiddler Generated"})
    void what_fiddler_answers_itself_is_no_answer(String status) {
        Recording recording = read(FiddlerSample.signIn()
                .session(
                        "GET https://lyncdiscover.contoso.example/?sipuri=sip%3Aalice%40contoso.example HTTP/1.1\r\n\r\n",
                        FiddlerSample.wire(status, "", FiddlerSample.bytes("[Fiddler] no")))
                .archive());
        assertTrue(
                recording.about().note().contains("1 without an answer"),
                recording.about().note());
    }

    @Test
    void what_has_no_use_is_counted() {
        Recording recording = read(FiddlerSample.signIn()
                .session(
                        "CONNECT webext.fabrikam.example:443 HTTP/1.1\r\n\r\n",
                        FiddlerSample.wire("200 OK", "", REDIRECT))
                .session("GET /relative HTTP/1.1\r\n\r\n", FiddlerSample.wire("200 OK", "", REDIRECT))
                .session("GET https://a.contoso.example/ HTTP/1.1\r\n\r\n", FiddlerSample.bytes(""))
                .session(
                        "GET https://b.contoso.example/ HTTP/1.1\r\n\r\n",
                        FiddlerSample.wire("200 OK", "", new byte[0]))
                .session(
                        "GET https://c.contoso.example/ HTTP/1.1\r\n\r\n",
                        FiddlerSample.wire("200 OK", "Content-Encoding: br\r\n", REDIRECT))
                .without("raw/6_s.txt")
                .archive());
        assertTrue(
                recording
                        .about()
                        .note()
                        .contains(
                                "Passed over: 2 other than GET to an http: or https: address, 1 without an answer, 2 whose"
                                        + " content was not saved."),
                recording.about().note());
    }

    @Test
    void a_request_that_the_archive_lacks_leaves_an_answer_missing() {
        byte[] clean = new FiddlerSample()
                .answered(
                        "https://lyncdiscover.contoso.example/?sipuri=sip%3Aalice%40contoso.example",
                        "<AutodiscoverResponse AccessLocation='External'><User><SipClientExternalAccess"
                                + " fqdn='access.contoso.example' port='443'/></User></AutodiscoverResponse>")
                .archive();
        Prediction prediction = predict(read(clean));
        assertFalse(prediction.verdict() == Verdict.NO_PROMPT, prediction::explain);
        assertTrue(
                prediction.findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.ANSWER_TIMED_OUT
                                || finding.code() == FindingCode.NAME_SERVER_FAILURE),
                prediction::explain);
    }

    @Test
    void small_archives_that_unpack_to_much_are_refused() {
        byte[] body = FiddlerSample.packed(new byte[256 * 1024]);
        FiddlerSample sample = FiddlerSample.signIn();
        for (int i = 0; i < 300; i++) {
            sample.session(
                    "GET https://x" + i + ".contoso.example/ HTTP/1.1\r\n\r\n",
                    FiddlerSample.wire("200 OK", "Content-Encoding: gzip\r\n", body));
        }
        byte[] archive = sample.archive();
        RecordingFormatException refused = assertThrows(RecordingFormatException.class, () -> read(archive));
        assertTrue(String.valueOf(refused.getMessage()).contains("save fewer sessions"), refused.getMessage());
    }

    @Test
    void damaged_archives_end_in_an_error_or_a_recording_that_is_read_back() {
        byte[] good = FiddlerSample.signIn().archive();
        Random random = new Random(18);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = i % 3 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int change = 0; change < 3 && bytes.length > 0; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                String written = RecordingFile.text(read(bytes));
                assertEquals(written, RecordingFile.text(RecordingFile.read(TextSource.of(written))));
            } catch (RecordingFormatException refused) {
                assertEquals(1, String.valueOf(refused.getMessage()).lines().count());
            }
        }
    }
}
