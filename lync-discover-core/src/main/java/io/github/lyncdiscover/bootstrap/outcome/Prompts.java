package io.github.lyncdiscover.bootstrap.outcome;

import io.github.lyncdiscover.bootstrap.notes.Encounter;
import io.github.lyncdiscover.bootstrap.notes.Reasons;
import io.github.lyncdiscover.bootstrap.notes.Round;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Prompt.Certainty;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.suffix.RegistrableDomains;
import io.github.lyncdiscover.trust.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one prompt of all encounters with a server: at its first stage, as certain as its most certain encounter. */
final class Prompts {
    private Prompts() {}

    private record Met(Step.Judge judge, Optional<String> reason) {
        DomainName server() {
            return judge.decision().server();
        }
    }

    static List<Prompt> of(List<Round> rounds, Numbering numbering) {
        Map<DomainName, List<Met>> byServer = new LinkedHashMap<>();
        rounds.stream()
                .flatMap(round -> round.encounters().stream()
                        .map(encounter -> new Met(encounter.judge(), reason(round, encounter))))
                .sorted((one, other) ->
                        one.judge().stage().compareTo(other.judge().stage()))
                .forEach(met -> byServer.computeIfAbsent(met.server(), server -> new ArrayList<>())
                        .add(met));
        return byServer.values().stream()
                .map(encounters -> prompt(encounters, numbering))
                .toList();
    }

    private static Prompt prompt(List<Met> encounters, Numbering numbering) {
        Met first = encounters.get(0);
        boolean certain = encounters.stream().anyMatch(met -> met.reason().isEmpty());
        return new Prompt(
                first.server(),
                first.judge().stage(),
                certain ? Certainty.CERTAIN : Certainty.POSSIBLE,
                certain ? Optional.empty() : first.reason(),
                RegistrableDomains.of(first.server()),
                numbering.numbers(encounters.stream().map(Met::judge).toList()));
    }

    /** Why an encounter is not certain; empty if it is. */
    private static Optional<String> reason(Round round, Encounter encounter) {
        if (encounter.doubt().isPresent()) {
            return encounter.doubt();
        } else if (round.answerMissingBefore()) {
            return Optional.of(Reasons.ANSWER_MISSING);
        } else if (!round.onEveryBranch(encounter.server())) {
            return Optional.of(round.otherwise());
        } else if (encounter.judge().decision().basis() == Decision.Basis.DEFAULTS_NOT_DOCUMENTED) {
            return Optional.of(Reasons.DEFAULTS_UNKNOWN);
        } else {
            return Optional.empty();
        }
    }
}
