package io.github.lyncdiscover.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.report.JsonReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SurveyFileTest {
    @TempDir
    private Path folder;

    private static Prediction prediction(String address) {
        return LyncDiscover.on(PlannedNetwork.of(
                        Facts.address("lyncdiscover.a.example", "192.0.2.1"),
                        Facts.cname("lyncdiscover.b.example", "web.hoster.example")))
                .predict(address);
    }

    private static String line(SurveyFormat format, String address) {
        Prediction prediction = prediction(address);
        return format == SurveyFormat.CSV ? SurveyFormat.row(prediction) : JsonReport.line(prediction);
    }

    @ParameterizedTest
    @EnumSource(SurveyFormat.class)
    void a_line_is_read_as_it_was_written(SurveyFormat format) {
        for (String address : List.of("alice@a.example", "b.example", "=1+2@a.example")) {
            assertEquals(
                    SurveyEntry.of(prediction(address)),
                    format.entry(line(format, address).strip()).orElseThrow());
        }
    }

    /** The law of resuming: wherever the output was cut off, what is whole is finished, and the rest is gone. */
    @ParameterizedTest
    @EnumSource(SurveyFormat.class)
    void a_file_that_was_cut_off_anywhere_goes_on_at_its_last_whole_line(SurveyFormat format) throws IOException {
        List<String> addresses = List.of("alice@a.example", "b.example", "bob@b.example");
        StringBuilder whole = new StringBuilder(format.head());
        addresses.forEach(address -> whole.append(line(format, address)));
        byte[] bytes = whole.toString().getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("out");
        for (int cut = 0; cut <= bytes.length; cut += cut % 97 == 0 ? 1 : 96) {
            Files.write(file, Arrays.copyOf(bytes, cut));
            List<String> finished = new ArrayList<>();
            try (SurveyFile open = SurveyFile.open(file, format, entry -> finished.add(entry.address()))) {
                if (Files.size(file) == 0) {
                    open.channel().write(ByteBuffer.wrap(format.head().getBytes(StandardCharsets.UTF_8)));
                }
                for (String address : addresses.subList(finished.size(), addresses.size())) {
                    open.channel().write(ByteBuffer.wrap(line(format, address).getBytes(StandardCharsets.UTF_8)));
                }
            }
            assertEquals(addresses.subList(0, finished.size()), finished);
            assertEquals(whole.toString(), Files.readString(file), "cut off at " + cut);
        }
    }

    @Test
    void a_file_of_anything_else_stays_as_it_is() throws IOException {
        Path file = folder.resolve("notes.txt");
        for (String content : List.of("my notes, without a line end", "my notes\n", "{\"a\":1}\n", "{\"other\": 1")) {
            Files.writeString(file, content);
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> SurveyFile.open(file, SurveyFormat.JSON_LINES, entry -> {}));
            assertTrue(
                    refused.getMessage().startsWith(file + ":1:1: this line is no prediction"), refused.getMessage());
            assertEquals(content, Files.readString(file));
        }
    }

    @Test
    void two_runs_do_not_write_to_one_file() throws IOException {
        Path file = folder.resolve("out");
        try (SurveyFile first = SurveyFile.open(file, SurveyFormat.JSON_LINES, entry -> {})) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> SurveyFile.open(file, SurveyFormat.JSON_LINES, entry -> {}));
            assertTrue(refused.getMessage().contains("another run writes to this file"), refused.getMessage());
            assertEquals(0, first.channel().size());
        }
    }
}
