package io.github.lyncdiscover.recorded;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Documents;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of handshakes that fail for the versions of TLS that one client offers, replayed for another client. */
class RecordedOfferTest {
    private static final String ALICE = "alice@contoso.example";
    private static final ClientProfile OLD =
            Clients.LYNC_2013.with(Settings.TLS_VERSIONS, Set.of(TlsVersion.TLS_1_0), "a machine without updates");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void record_as_a_client_that_speaks_tls_1_0() {
        file = folder.resolve("recording.json");
        RecordingFile.write(recorded(OLD), file);
    }

    /** Servers that speak TLS 1.2 only. */
    private record Modern(Network below) implements ForwardingNetwork {
        private static final List<Tls.Fault> BROKEN =
                List.of(new Tls.Fault(TlsProblem.HANDSHAKE_FAILED, "alert: protocol version"));

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            return request.url().secure() && !request.versions().contains(TlsVersion.TLS_1_2)
                    ? new HttpOutcome.TlsFailed(Tls.UNSEEN, BROKEN)
                    : below.fetch(request, deadline);
        }

        @Override
        public boolean reaches(DomainName host) {
            return true;
        }

        @Override
        public SipOutcome connect(SipRequest request, Deadline deadline) {
            return request.versions().contains(TlsVersion.TLS_1_2)
                    ? new SipOutcome.Connected()
                    : new SipOutcome.TlsFailed(Tls.UNSEEN, BROKEN);
        }
    }

    private static Network world() {
        return new Modern(PlannedNetwork.of(
                address("lyncdiscover.contoso.example", "192.0.2.1"),
                address("sip.contoso.example", "192.0.2.2"),
                get(
                        "https://lyncdiscover.contoso.example/",
                        document(Documents.userAt("https://lyncdiscover.contoso.example/user"))),
                get(
                        "https://lyncdiscover.contoso.example/user",
                        document(Documents.user(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new SipAccess("sip.contoso.example", "443")))))));
    }

    private static Prediction predict(Network network, ClientProfile client) {
        return LyncDiscover.on(network).as(client).predict(ALICE);
    }

    private static Recording recorded(ClientProfile client) {
        RecordingNetwork recording = RecordingNetwork.over(world());
        predict(recording, client);
        return recording.recording(Recording.About.NOTHING);
    }

    private static List<FindingCode> codes(Prediction prediction) {
        return prediction.findings().stream().map(Finding::code).toList();
    }

    private Network replay() {
        return RecordingFile.read(file).replay();
    }

    @Test
    void the_worlds_differ_by_client() {
        assertEquals(Verdict.NO_PROMPT, predict(world(), Clients.LYNC_2013).verdict());
        assertEquals(Verdict.SIGN_IN_FAILS, predict(world(), OLD).verdict());
    }

    @Test
    void the_client_that_was_recorded_meets_its_own_failure() {
        assertEquals(predict(world(), OLD), predict(replay(), OLD));
    }

    @Test
    void another_client_does_not_take_the_failure_for_its_own() {
        Prediction replayed = predict(replay(), Clients.LYNC_2013);
        assertEquals(Verdict.CANNOT_TELL, replayed.verdict());
        assertTrue(codes(replayed).contains(FindingCode.TLS_VERSION_OF_ANOTHER_CLIENT), () -> replayed.explain());
        assertFalse(codes(replayed).contains(FindingCode.MACHINE_CANNOT_CONNECT));
    }

    @Test
    void a_recording_keeps_what_was_offered_and_is_written_as_it_was_read() throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains("\"offered\": [ \"TLSv1\" ]"), text);
        RecordingFile.write(RecordingFile.read(file), file);
        assertEquals(text, Files.readString(file));
    }

    @Test
    void an_older_recording_is_read_and_its_failure_counts_for_every_client() throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.replaceAll(",\\s*\"offered\": \\[ \"TLSv1\" \\]", ""));
        assertFalse(Files.readString(file).contains("offered"));
        Prediction replayed = predict(replay(), Clients.LYNC_2013);
        assertEquals(Verdict.SIGN_IN_FAILS, replayed.verdict());
        assertFalse(codes(replayed).contains(FindingCode.TLS_VERSION_OF_ANOTHER_CLIENT));
    }

    @Test
    void a_sip_server_that_fails_for_another_client_may_answer_this_one() {
        ClientProfile patched = Clients.LYNC_2013;
        Recording recording = recorded(patched);
        assertEquals(Verdict.NO_PROMPT, predict(recording.replay(), patched).verdict());
        List<RecordedExchange> exchanges = recording.exchanges().stream()
                .map(each -> each instanceof RecordedExchange.Connect connect
                        ? new RecordedExchange.Connect(
                                connect.server(),
                                new SipOutcome.TlsFailed(
                                        Tls.UNSEEN.offering(Set.of(TlsVersion.TLS_1_0)), Modern.BROKEN),
                                false,
                                0)
                        : each)
                .toList();
        Prediction replayed = predict(
                new Recording(recording.about(), recording.circumstances(), recording.reaches(), exchanges).replay(),
                patched);
        assertEquals(Verdict.CANNOT_TELL, replayed.verdict());
        assertTrue(codes(replayed).contains(FindingCode.TLS_VERSION_OF_ANOTHER_CLIENT), () -> replayed.explain());
    }
}
