package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.RegistrableDomains;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The prompts of a walk, one for all encounters with a server: at its first stage, as certain as its most certain encounter. */
final class Prompts {
    private Prompts() {}

    private record Met(Step.Judge judge, Optional<Doubt> doubt) {
        DomainName server() {
            return judge.decision().server();
        }
    }

    static List<Prompt> of(
            ClientProfile client,
            List<AlternativeBranches> rounds,
            List<WalkState.Alternatives> alternatives,
            StepNumbers numbering) {
        Map<DomainName, List<Met>> byServer = new LinkedHashMap<>();
        rounds.stream()
                .flatMap(round -> round.encounters().stream()
                        .map(encounter -> new Met(encounter.judge(), round.doubt(encounter))))
                .sorted((one, other) ->
                        one.judge().stage().compareTo(other.judge().stage()))
                .forEach(met -> byServer.computeIfAbsent(met.server(), server -> new ArrayList<>())
                        .add(met));
        return byServer.values().stream()
                .map(encounters -> prompt(client, encounters, alternatives, numbering))
                .toList();
    }

    private static Prompt prompt(
            ClientProfile client,
            List<Met> encounters,
            List<WalkState.Alternatives> alternatives,
            StepNumbers numbering) {
        Met first = encounters.get(0);
        boolean certain = encounters.stream().anyMatch(met -> met.doubt().isEmpty())
                || alternatives.stream().anyMatch(ways -> ways.eachPromptsFor(first.server()));
        return new Prompt(
                first.server(),
                first.judge().stage(),
                certain ? Optional.empty() : first.doubt(),
                remedy(client, first.server()),
                numbering.numbers(encounters.stream().map(Met::judge).toList()));
    }

    /** An entry covers host names only, and helps a client that reads a list only. */
    private static Optional<DomainName> remedy(ClientProfile client, DomainName server) {
        return Optional.of(server)
                .filter(host -> host.isHostName() && TrustListPlace.of(client).isKnown())
                .map(RegistrableDomains::of);
    }
}
