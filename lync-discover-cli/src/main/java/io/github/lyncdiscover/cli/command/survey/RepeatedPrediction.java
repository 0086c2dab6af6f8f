package io.github.lyncdiscover.cli.command.survey;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.cli.options.SeenWorld;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Cure;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.RequestOutcome;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * A prediction that is made again, from a new walk, while connections are lost or a name server fails: an overloaded server does so
 * for a moment, and a survey meets many. What is not answered in time is not asked again: it cost its time already.
 *
 * @param prediction the walk that lacks the fewest answers
 * @param remembering the world as that walk met it
 */
record RepeatedPrediction(Prediction prediction, LyncDiscover remembering) {
    private static final long FIRST_PAUSE_MILLIS = 500;

    static RepeatedPrediction of(SeenWorld world, Scenario scenario, SignInAddress address, int repeats) {
        RepeatedPrediction best = once(world, scenario, address);
        for (int i = 0; i < repeats && best.failures() > 0; i++) {
            pause(FIRST_PAUSE_MILLIS << i);
            RepeatedPrediction again = once(world, scenario, address);
            best = again.failures() <= best.failures() ? again : best;
        }
        return best;
    }

    private static RepeatedPrediction once(SeenWorld world, Scenario scenario, SignInAddress address) {
        LyncDiscover remembering =
                LyncDiscover.on(RecordingNetwork.over(world.network())).with(scenario);
        return new RepeatedPrediction(world.placed(remembering.predict(address)), remembering);
    }

    /** How many exchanges failed that may succeed in a moment. */
    private long failures() {
        return prediction.steps().stream().filter(RepeatedPrediction::isFailure).count();
    }

    private static boolean isFailure(Step step) {
        return (step instanceof Step.Lookup lookup && lookup.answer() instanceof DnsAnswer.Failed)
                || (step instanceof Step.Fetch fetch && fetch.outcome() == RequestOutcome.CONNECTION_LOST)
                || (step instanceof Step.Handshake handshake && handshake.outcome() == RequestOutcome.CONNECTION_LOST);
    }

    /** The whole value that is to silence the prompts and does not, by a prediction with it from the same answers. */
    Optional<String> unproven() {
        Cure cure = prediction.cure();
        return cure.value()
                .filter(value ->
                        !remembering
                                .trusting(TrustModelData.policy(value))
                                .predict(prediction.signInAddress())
                                .prompts()
                                .stream()
                                .map(Prompt::server)
                                .allMatch(cure.uncovered()::contains));
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
