package io.github.lyncdiscover.examples;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.trust.TrustModelData.userPreference;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.recorded.RecordingFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A migration plan as a test: today's recording, the planned changes laid over it, and what users will meet. */
class CutoverTest {
    private static final Network TODAY =
            RecordingFile.read(Path.of("recordings/own-names.json")).replay();

    /** On cutover night lyncdiscover leads to the hoster, whose names lie in its own domain. */
    private static final Network AFTER_CUTOVER = PlannedNetwork.over(
            TODAY,
            get("http://lyncdiscover.contoso.example/", document(redirectTo("https://web.hoster.example/root"))),
            get("https://lyncdiscover.contoso.example/", document(redirectTo("https://web.hoster.example/root"))),
            address("web.hoster.example", "192.0.2.99"),
            get("https://web.hoster.example/root", document(userAt("https://web.hoster.example/user"))),
            get(
                    "https://web.hoster.example/user",
                    document(user(AccessLocation.EXTERNAL, "access.hoster.example:443"))));

    @Test
    void nobody_is_asked_today() {
        Prediction prediction = LyncDiscover.on(TODAY).predict("alice@contoso.example");
        assertEquals(Verdict.NO_PROMPT, prediction.verdict(), prediction::explain);
    }

    @Test
    void everybody_would_be_asked_twice_after_an_unprepared_cutover() {
        Prediction prediction = LyncDiscover.on(AFTER_CUTOVER).predict("alice@contoso.example");
        assertEquals(
                List.of("web.hoster.example", "access.hoster.example"),
                prediction.prompts().stream()
                        .map(Prompt::server)
                        .map(Object::toString)
                        .toList(),
                prediction::explain);
    }

    @Test
    void nobody_is_asked_once_the_preference_names_the_hoster() {
        Prediction prediction = LyncDiscover.on(AFTER_CUTOVER)
                .trusting(userPreference("lync.com, outlook.com, hoster.example"))
                .predict("alice@contoso.example");
        assertEquals(List.of(), prediction.prompts(), prediction::explain);
        assertEquals(Verdict.NO_PROMPT, prediction.verdict(), prediction::explain);
    }
}
