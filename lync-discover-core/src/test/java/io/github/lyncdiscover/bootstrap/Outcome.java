package io.github.lyncdiscover.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A prediction boiled down to lines that a test can hold against the whole of what it expects, and nothing besides. */
public final class Outcome {
    private Outcome() {}

    /** Verdict, prompts, findings: {@code PROMPT}, {@code asks x.test WEB_SERVICES}, {@code perhaps …}, {@code also …}. */
    public static void assertOutcome(Prediction prediction, String... expected) {
        assertEquals(List.of(expected), of(prediction), prediction::explain);
    }

    public static List<String> of(Prediction prediction) {
        List<String> lines = new ArrayList<>();
        lines.add(prediction.verdict().name());
        for (Prompt prompt : prediction.prompts()) {
            lines.add((prompt.certainty() == Prompt.Certainty.CERTAIN ? "asks " : "perhaps ") + prompt.server() + " "
                    + prompt.stage());
        }
        prediction.findings().stream()
                .map(Finding::code)
                .map(code -> "also " + code)
                .forEach(lines::add);
        return lines;
    }

    /** Holds that one finding of a kind says all of this; how exactly is not for a test to say. */
    public static void assertTells(Prediction prediction, FindingCode code, String... parts) {
        List<String> messages = prediction.findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::message)
                .toList();
        assertTrue(
                messages.stream().anyMatch(message -> Stream.of(parts).allMatch(message::contains)),
                () -> List.of(parts) + " in " + messages);
    }

    /** How each leg ended, in order. */
    public static List<String> endings(Prediction prediction) {
        return prediction.legs().stream()
                .map(leg -> (leg.secure() ? "https " : "http ") + leg.ending())
                .toList();
    }

    /** The addresses asked, in the order of the walk. */
    public static List<String> fetched(Prediction prediction) {
        return steps(prediction, Step.Fetch.class).stream()
                .map(fetch -> fetch.url().toString())
                .toList();
    }

    /** The questions to the name server, in the order of the walk. */
    public static List<String> lookedUp(Prediction prediction) {
        return steps(prediction, Step.Lookup.class).stream()
                .map(lookup -> lookup.question().toString())
                .toList();
    }

    /** The servers judged, in the order of the walk. */
    public static List<String> judged(Prediction prediction) {
        return steps(prediction, Step.Judge.class).stream()
                .map(judge -> judge.decision().server() + " " + judge.stage() + " "
                        + judge.decision().basis())
                .toList();
    }

    /** What was left out, and why. */
    public static List<String> skipped(Prediction prediction) {
        return steps(prediction, Step.Skip.class).stream()
                .map(skip -> skip.subject() + ": " + skip.reason())
                .toList();
    }

    /** The connections to SIP servers. */
    public static List<String> handshakes(Prediction prediction) {
        return steps(prediction, Step.Handshake.class).stream()
                .map(handshake -> handshake.server() + " " + handshake.outcome())
                .toList();
    }

    public static <S extends Step> List<S> steps(Prediction prediction, Class<S> kind) {
        return prediction.steps().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
