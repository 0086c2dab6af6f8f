package io.github.lyncdiscover.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.recorded.RecordingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the examples and the recordings that come with the project true. */
class ExamplesTest {
    private static final Path RECORDINGS = Path.of("recordings");

    @Test
    void the_embedded_prediction_tells_its_story() {
        String story = EmbedIt.story(Worlds.foreignNames(), "alice@contoso.example");
        assertTrue(story.contains(">> The user is asked whether to trust webext.fabrikam.example"), story);
    }

    @ParameterizedTest
    @CsvSource({
        "foreign-names.json, PROMPT",
        "own-names.json, NO_PROMPT",
        "sign-in-needed.json, CANNOT_TELL",
        "srv-only.json, PROMPT"
    })
    void each_recording_gives_the_verdict_that_the_readme_promises(String file, Verdict verdict) {
        var prediction = LyncDiscover.on(
                        RecordingFile.read(RECORDINGS.resolve(file)).replay())
                .predict(RecordAndReplay.ALICE);
        assertEquals(verdict, prediction.verdict(), prediction::explain);
    }

    @Test
    void the_recordings_are_what_the_example_records(@TempDir Path folder) throws IOException {
        RecordAndReplay.main(new String[] {folder.toString()});
        for (String file :
                new String[] {"foreign-names.json", "own-names.json", "sign-in-needed.json", "srv-only.json"}) {
            assertEquals(text(RECORDINGS.resolve(file)), text(folder.resolve(file)), file);
        }
    }

    @Test
    void a_recording_answers_for_another_client_too() {
        assertEquals(
                Verdict.PROMPT,
                RecordAndReplay.replay(RECORDINGS.resolve("srv-only.json")).verdict());
    }

    /** A recording without how long each exchange took, which differs each time. */
    private static String text(Path recording) throws IOException {
        return Files.readString(recording).replaceAll(",\\s+\"milliseconds\": [0-9]+", "");
    }
}
