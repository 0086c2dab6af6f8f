package io.github.lyncdiscover.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back, and people can read and edit it. */
class RecordingFileTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("world.json"), text);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_is_read_back(long seed) {
        Recording recording = SomeRecording.of(seed);
        Path file = folder.resolve("world.json");
        RecordingFile.write(recording, file);
        Recording again = RecordingFile.read(file);
        assertEquals(recording, again);
        assertEquals(RecordingFile.text(recording), RecordingFile.text(again));
    }

    private static final String EXAMPLE = """
            {
              "schema": "lync-discover/recording/1",
              "about": { "recorded": "2026-01-31T12:00:00Z", "by": "by hand", "targets": [ "alice@corp.example" ] },
              "circumstances": [ "PROXY_CONFIGURED" ],
              "reaches": [ "access.corp.example" ],
              "exchanges": [
                { "lookup": "lyncdiscover.corp.example A", "answer": "ADDRESSES", "addresses": [ "192.0.2.1" ],
                  "aliases": [ "webdir.hoster.example" ] },
                { "lookup": "lyncdiscover.corp.example AAAA", "answer": "NO_RECORDS", "extra": true, "milliseconds": 12 },
                { "lookup": "_sip._tls.corp.example SRV", "answer": "SERVICES",
                  "services": [ { "priority": 0, "weight": 1, "port": 443, "target": "sip.corp.example" } ] },
                { "get": "https://lyncdiscover.corp.example/", "accept": "application/json", "outcome": "RESPONSE", "status": 200,
                  "contentType": "application/json",
                  "body": [
                    "{",
                    "  \\"_links\\": {}",
                    "}",
                    ""
                  ] },
                { "get": "http://lyncdiscover.corp.example/", "outcome": "TLS_NAME_MISMATCH", "detail": "CN=other.example" },
                { "get": "https://lyncdiscover.corp.example/bytes", "outcome": "RESPONSE", "status": 200, "bodyBase64": "/wA=" },
                { "connect": "pool.corp.example:5061", "outcome": "REDIRECTED", "target": "home.corp.example:5061" }
              ]
            }
            """;

    @Test
    void a_file_looks_as_people_would_write_it() throws IOException {
        assertEquals(EXAMPLE, RecordingFile.text(RecordingFile.read(file(EXAMPLE))));
    }

    @Test
    void a_person_may_write_otherwise() throws IOException {
        String otherwise = EXAMPLE.replace("\n", "\r\n")
                .replaceAll("\\[\\s+\"\\{\"[^\\]]+\\]", "\"{\\\\n  \\\\\"_links\\\\\": {}\\\\n}\\\\n\"")
                .replace("\"extra\": true, ", "\"extra\": true, \"aliases\": [], ")
                .replace("lyncdiscover.corp.example AAAA", "LyncDiscover.Corp.Example.  AAAA")
                .replace("https://lyncdiscover.corp.example/", "https://LYNCDISCOVER.corp.example:443/");
        assertFalse(otherwise.contains("\"  "), otherwise);
        assertEquals(EXAMPLE, RecordingFile.text(RecordingFile.read(file("\uFEFF" + otherwise))));
    }

    @Test
    void a_recording_replaces_what_was_there_and_leaves_nothing_else() throws IOException {
        Path file = file("something else");
        RecordingFile.write(SomeRecording.of(1), file);
        assertEquals(RecordingFile.text(SomeRecording.of(1)), Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void a_recording_that_cannot_be_written_says_so_and_leaves_nothing() throws IOException {
        Path nowhere = folder.resolve("no-such-folder").resolve("world.json");
        var error = assertThrows(UncheckedIOException.class, () -> RecordingFile.write(SomeRecording.of(1), nowhere));
        assertEquals(nowhere + ": can't be written: there is no such file or folder", error.getMessage());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void a_link_to_a_recording_stays_a_link() throws IOException {
        Path file = file("something else");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file.getFileName());
        RecordingFile.write(SomeRecording.of(1), link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(RecordingFile.text(SomeRecording.of(1)), Files.readString(file));
    }

    @Test
    void a_file_cut_off_anywhere_or_with_a_byte_changed_is_read_or_refused_with_its_place() throws IOException {
        byte[] whole = EXAMPLE.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        Path file = folder.resolve("world.json");
        for (int i = 0; i < whole.length - 2; i++) {
            Files.write(file, Arrays.copyOf(whole, i));
            String message = assertThrows(RecordingFormatException.class, () -> RecordingFile.read(file))
                    .getMessage();
            assertTrue(message.matches("(?s)\\Q" + file + "\\E:\\d+:\\d+: .+"), message);
        }
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            Files.write(file, changed);
            try {
                RecordingFile.text(RecordingFile.read(file));
            } catch (RecordingFormatException expected) {
                refused++;
                assertTrue(
                        expected.getMessage().matches("(?s)\\Q" + file + "\\E:\\d+:\\d+: .+"), expected.getMessage());
            }
        }
        assertTrue(refused > 500, "refused " + refused);
    }

    @Test
    void a_recording_larger_than_what_is_read_is_not_written() {
        Recording most = new Recording(
                Recording.About.NOTHING,
                Set.of(),
                Set.of(),
                LongStream.rangeClosed(0, RecordingFile.MOST_EXCHANGES)
                        .<RecordedExchange>mapToObj(i -> new RecordedExchange.Lookup(
                                new DnsQuestion("n" + i + ".example", DnsQuestion.Type.A),
                                new DnsAnswer.NoSuchName(List.of()),
                                false,
                                0))
                        .toList());
        assertThrows(IllegalArgumentException.class, () -> RecordingFile.write(most, folder.resolve("world.json")));
    }
}
