package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A place where two walks part. Immutable.
 *
 * @param before the number of the step as it was; empty if there was none like it
 * @param after the number of the step as it is; empty if there is none like it
 */
public record DivergingSteps(OptionalInt before, OptionalInt after) {
    /**
     * Finds what makes two predictions differ: for each dialog that comes or goes the judgement that decides it; where
     * none does, the first step that goes otherwise.
     */
    static List<DivergingSteps> of(Prediction before, Prediction after) {
        List<DivergingSteps> causes = new ArrayList<>();
        for (Prompt prompt : after.prompts()) {
            if (!has(before, prompt)) {
                causes.add(new DivergingSteps(
                        judged(before, prompt), OptionalInt.of(prompt.steps().get(0))));
            }
        }
        for (Prompt prompt : before.prompts()) {
            if (!has(after, prompt)) {
                causes.add(new DivergingSteps(OptionalInt.of(prompt.steps().get(0)), judged(after, prompt)));
            }
        }
        List<DivergingSteps> paired = paired(causes, before, after);
        return paired.isEmpty()
                ? firstDifference(before.steps(), after.steps()).stream().toList()
                : paired;
    }

    private static boolean has(Prediction prediction, Prompt prompt) {
        return prediction.prompts().stream()
                .anyMatch(other -> other.server().equals(prompt.server())
                        && other.stage() == prompt.stage()
                        && other.certainty() == prompt.certainty());
    }

    /** Where the same server was judged at the same stage, with another result. */
    private static OptionalInt judged(Prediction prediction, Prompt prompt) {
        for (int number = 1; number <= prediction.steps().size(); number++) {
            if (prediction.step(number) instanceof Step.Judge judge
                    && judge.stage() == prompt.stage()
                    && judge.decision().server().equals(prompt.server())) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }

    /** One server in another's place is one cause: what comes at a stage beside what goes there. */
    private static List<DivergingSteps> paired(List<DivergingSteps> causes, Prediction before, Prediction after) {
        List<DivergingSteps> paired = new ArrayList<>();
        List<DivergingSteps> gone = new ArrayList<>(
                causes.stream().filter(cause -> cause.after().isEmpty()).toList());
        for (DivergingSteps cause : causes) {
            if (cause.before().isPresent() && cause.after().isPresent()) {
                paired.add(cause);
            } else if (cause.after().isPresent()) {
                Step.Judge comes = (Step.Judge) after.step(cause.after().getAsInt());
                Optional<DivergingSteps> counterpart = gone.stream()
                        .filter(other -> before.step(other.before().getAsInt()) instanceof Step.Judge goes
                                && goes.stage() == comes.stage())
                        .findFirst();
                counterpart.ifPresent(gone::remove);
                OptionalInt was =
                        counterpart.map(DivergingSteps::before).orElseGet(() -> inPlaceOf(comes, before, after));
                paired.add(new DivergingSteps(was, cause.after()));
            }
        }
        for (DivergingSteps cause : gone) {
            Step.Judge goes = (Step.Judge) before.step(cause.before().getAsInt());
            paired.add(new DivergingSteps(cause.before(), inPlaceOf(goes, after, before)));
        }
        return paired;
    }

    /** The first server judged at the same stage there and nowhere at that stage here. */
    private static OptionalInt inPlaceOf(Step.Judge judge, Prediction there, Prediction here) {
        for (int number = 1; number <= there.steps().size(); number++) {
            if (there.step(number) instanceof Step.Judge other
                    && other.stage() == judge.stage()
                    && !judges(here, other)) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean judges(Prediction prediction, Step.Judge judge) {
        DomainName server = judge.decision().server();
        return prediction.steps().stream()
                .anyMatch(step -> step instanceof Step.Judge other
                        && other.stage() == judge.stage()
                        && other.decision().server().equals(server));
    }

    private static Optional<DivergingSteps> firstDifference(List<Step> before, List<Step> after) {
        int most = Math.max(before.size(), after.size());
        for (int i = 0; i < most; i++) {
            Optional<Object> was = essence(before, i);
            Optional<Object> is = essence(after, i);
            if (!Objects.equals(was, is)) {
                return Optional.of(new DivergingSteps(
                        was.isPresent() ? OptionalInt.of(i + 1) : OptionalInt.empty(),
                        is.isPresent() ? OptionalInt.of(i + 1) : OptionalInt.empty()));
            }
        }
        return Optional.empty();
    }

    /** What of a step can make a difference: neither the addresses that a name has nor the certificates. */
    private static Optional<Object> essence(List<Step> steps, int index) {
        return index < steps.size() ? Optional.of(essence(steps.get(index))) : Optional.empty();
    }

    private static Object essence(Step step) {
        if (step instanceof Step.Lookup lookup && lookup.answer() instanceof DnsAnswer.Addresses) {
            return lookup.question();
        }
        return step.withoutCertificates();
    }
}
