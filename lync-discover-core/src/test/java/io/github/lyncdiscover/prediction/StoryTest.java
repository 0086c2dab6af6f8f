package io.github.lyncdiscover.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.report.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Predictions told as stories, word for word. */
final class StoryTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/stories");
    private static final Map<String, Prediction> SAMPLES = Samples.all();

    @Test
    void a_prompt() {
        assertGolden("prompt");
    }

    @Test
    void no_prompt() {
        assertVariation("no prompt");
    }

    @Test
    void perhaps_a_prompt() {
        assertGolden("SRV of equal priority");
    }

    @Test
    void cannot_tell() {
        assertGolden("cannot tell");
    }

    @Test
    void sign_in_fails() {
        assertGolden("sign-in fails");
    }

    @Test
    void nobody_in_particular() {
        assertVariation("bare domain");
    }

    @Test
    void a_place() {
        assertVariation("inside");
    }

    @Test
    void a_redirect_of_a_sip_server() {
        assertVariation("SIP redirect");
    }

    @Test
    void a_redirect_of_http() {
        assertVariation("302 at home");
    }

    @Test
    void a_leg_that_is_not_walked() {
        assertVariation("one after the other");
    }

    @Test
    void a_name_server_that_fails() {
        assertGolden("look-up failed");
    }

    @Test
    void an_alias() {
        assertVariation("alias");
    }

    @Test
    void names_longer_than_a_line() {
        assertGolden("long names");
    }

    @Test
    void letters_of_two_columns() {
        assertGolden("East Asian");
    }

    @Test
    void control_characters() {
        assertGolden("hostile location");
    }

    @Test
    void findings_without_a_step() {
        assertVariation("unusable entries");
    }

    @Test
    void no_dialog_to_show() {
        assertVariation("surface hub");
    }

    private static void assertGolden(String sample) {
        assertEquals(golden(sample), story(sample));
    }

    /** The walk that most samples share is written out once, in the story of a prompt; of the others, what differs from it. */
    private static void assertVariation(String sample) {
        assertEquals(golden(sample), StoryDifference.between(story("prompt"), story(sample)));
    }

    private static String story(String sample) {
        return SAMPLES.get(sample).explain() + "\n";
    }

    private static String golden(String sample) {
        String name =
                sample.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        try {
            return Files.readString(GOLDEN.resolve(name + ".txt"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
