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
        assertGolden("no prompt");
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
        assertGolden("bare domain");
    }

    @Test
    void a_place() {
        assertGolden("inside");
    }

    @Test
    void a_redirect_of_a_sip_server() {
        assertGolden("SIP redirect");
    }

    @Test
    void a_redirect_of_http() {
        assertGolden("302 at home");
    }

    @Test
    void a_leg_that_is_not_walked() {
        assertGolden("one after the other");
    }

    @Test
    void a_name_server_that_fails() {
        assertGolden("look-up failed");
    }

    @Test
    void an_alias() {
        assertGolden("alias");
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
        assertGolden("unusable entries");
    }

    @Test
    void no_dialog_to_show() {
        assertGolden("surface hub");
    }

    private static void assertGolden(String sample) {
        String name =
                sample.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        try {
            assertEquals(
                    Files.readString(GOLDEN.resolve(name + ".txt")),
                    SAMPLES.get(sample).explain() + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
