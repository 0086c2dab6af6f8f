package io.github.lyncdiscover.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.trust.TrustModelData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    @Test
    void a_program_groups_the_findings_by_subject() {
        Prediction prediction = LyncDiscover.on(RecordingFile.read(RECORDINGS.resolve("sign-in-needed.json"))
                        .replay())
                .trusting(TrustModelData.policy("lync.com, *.hoster.example"))
                .predict(RecordAndReplay.ALICE);
        Map<String, List<FindingCode>> found = ActOnFindings.bySubject(prediction);
        assertEquals(List.of(FindingCode.TRUST_MODEL_DATA_ENTRY_UNUSABLE), found.get("the sign-in"), found::toString);
        assertTrue(
                found.entrySet().stream()
                        .anyMatch(each -> each.getKey().endsWith(".contoso.example")
                                && each.getValue().contains(FindingCode.AUTHENTICATION_REQUIRED)),
                found::toString);
    }

    @Test
    void a_program_deploys_the_cure_and_the_dialog_is_gone() {
        Network world = Worlds.foreignNames();
        Prediction prediction = LyncDiscover.on(world)
                .trusting(TrustModelData.policy("lync.com, *.hoster.example"))
                .predict("alice@contoso.example");
        assertEquals(
                List.of("deploy: lync.com, fabrikam.example", "then: NO_PROMPT", "remove *.hoster.example (WILDCARD)"),
                ActOnFindings.report(world, prediction));
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
