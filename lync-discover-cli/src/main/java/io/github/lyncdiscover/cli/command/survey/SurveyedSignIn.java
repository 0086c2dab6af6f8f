package io.github.lyncdiscover.cli.command.survey;

import io.github.lyncdiscover.network.LocalFailureException;
import io.github.lyncdiscover.network.NetworkClosedException;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.recorded.UnrecordedQuestionException;
import io.github.lyncdiscover.survey.OpenTargets.SignInAs;
import io.github.lyncdiscover.survey.OpenTargets.SignIns;
import io.github.lyncdiscover.survey.SurveyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The result of one line of the list.
 *
 * @param line its number
 * @param entries the predictions in brief
 * @param text the lines of output
 * @param unproven the whole value that was to silence the prompts and did not; empty where each did
 * @param failure what kept the line from being predicted: a recording without an answer, or a fault of this program; empty where
 *     it was
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

    /** Predicts the sign-ins of a line. What goes wrong on this machine, or by a signal, is of all lines. */
    static SurveyedSignIn of(
            SignIns signIns,
            BiFunction<SignIns, SignInAs, RepeatedPrediction> predicted,
            Function<Prediction, String> printed) {
        try {
            return all(signIns, predicted, printed);
        } catch (LocalFailureException | NetworkClosedException | CancellationException ofAll) {
            throw ofAll;
        } catch (RuntimeException failure) {
            return new SurveyedSignIn(signIns.line(), List.of(), "", Optional.empty(), Optional.of(failure));
        }
    }

    private static SurveyedSignIn all(
            SignIns signIns,
            BiFunction<SignIns, SignInAs, RepeatedPrediction> predicted,
            Function<Prediction, String> printed) {
        List<SurveyEntry> entries = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Optional<String> unproven = Optional.empty();
        for (SignInAs as : signIns.open()) {
            RepeatedPrediction result = predicted.apply(signIns, as);
            entries.add(SurveyEntry.of(result.prediction()));
            text.append(printed.apply(result.prediction()));
            unproven = unproven.isPresent() ? unproven : result.unproven();
        }
        return new SurveyedSignIn(signIns.line(), entries, text.toString(), unproven, Optional.empty());
    }

    /** Whether the failure is one of this program: an answer that a recording lacks is of the input. */
    boolean isFault() {
        return failure.isPresent() && !(failure.get() instanceof UnrecordedQuestionException);
    }
}
