package io.github.lyncdiscover.cli.command.survey;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.network.LocalFailureException;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkClosedException;
import io.github.lyncdiscover.prediction.Cure;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import io.github.lyncdiscover.survey.OpenTargets.SignIns;
import io.github.lyncdiscover.survey.SurveyEntry;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * The result of one line of the list.
 *
 * @param line its number
 * @param entries the predictions in brief
 * @param text the lines of output
 * @param unproven the whole value that was to silence the prompts and did not; empty where each did
 * @param failure what kept the line from being predicted; empty where it was
 */
record SurveyedSignIn(
        int line,
        List<SurveyEntry> entries,
        String text,
        Optional<String> unproven,
        Optional<RuntimeException> failure) {
    SurveyedSignIn {
        entries = List.copyOf(entries);
    }

    /** Predicts the sign-ins of a line, and each with a prompt once more with its cure, from the answers of the first time. */
    static SurveyedSignIn of(SignIns signIns, Network world, Scenario scenario, Function<Prediction, String> printed) {
        try {
            return predicted(signIns, world, scenario, printed);
        } catch (LocalFailureException | NetworkClosedException | CancellationException ofAll) {
            throw ofAll;
        } catch (RuntimeException failure) {
            return new SurveyedSignIn(signIns.line(), List.of(), "", Optional.empty(), Optional.of(failure));
        }
    }

    private static SurveyedSignIn predicted(
            SignIns signIns, Network world, Scenario scenario, Function<Prediction, String> printed) {
        List<SurveyEntry> entries = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Optional<String> unproven = Optional.empty();
        for (ClientProfile client : signIns.clients()) {
            LyncDiscover remembering =
                    LyncDiscover.on(RecordingNetwork.over(world)).with(scenario).as(client);
            Prediction prediction = remembering.predict(signIns.address());
            entries.add(SurveyEntry.of(prediction));
            text.append(printed.apply(prediction));
            Optional<String> value = prediction.cure().value();
            if (value.isPresent() && !isSilent(remembering, prediction, value.get())) {
                unproven = value;
            }
        }
        return new SurveyedSignIn(signIns.line(), entries, text.toString(), unproven, Optional.empty());
    }

    private static boolean isSilent(LyncDiscover remembering, Prediction before, String value) {
        Cure cure = before.cure();
        return remembering.trusting(TrustModelData.policy(value)).predict(before.signInAddress()).prompts().stream()
                .map(Prompt::server)
                .allMatch(cure.uncovered()::contains);
    }
}
