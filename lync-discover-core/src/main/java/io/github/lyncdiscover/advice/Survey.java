package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.advice.result.Asked;
import io.github.lyncdiscover.advice.result.Dialogs;
import io.github.lyncdiscover.advice.variation.Variation;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.Forecast;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.Decision;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the predictions of a plan say together: who is asked about what, and on what trust the rest rests. */
final class Survey {
    private final Map<DomainName, Row> asked = new LinkedHashMap<>();
    private final Map<DomainName, Set<DomainName>> meets = new LinkedHashMap<>();
    private final Map<DomainName, DomainName> listed = new LinkedHashMap<>();
    private final Map<Dialogs.Kind, Integer> dialogs = new LinkedHashMap<>();
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int signIns;

    private static final class Row {
        private final Stage stage;
        private final Set<DomainName> sipDomains = new LinkedHashSet<>();
        private final Set<ClientProfile> clients = new LinkedHashSet<>();
        private int signIns;

        Row(Stage stage) {
            this.stage = stage;
        }
    }

    /** What is kept of a prediction: large plans have hundreds of thousands of them. */
    private record Seen(
            List<DomainName> sipDomains,
            ClientProfile client,
            Verdict verdict,
            List<Prompt> prompts,
            List<Decision> decisions,
            Location location) {
        static Seen of(Variation.Folded folded) {
            Forecast forecast = folded.forecast();
            Prediction prediction = forecast.prediction();
            List<Decision> decisions = prediction.steps().stream()
                    .filter(Step.Judge.class::isInstance)
                    .map(step -> ((Step.Judge) step).decision())
                    .toList();
            return new Seen(
                    folded.sipDomains(),
                    forecast.client(),
                    prediction.verdict(),
                    prediction.prompts(),
                    decisions,
                    forecast.location());
        }
    }

    private Survey() {}

    static Survey of(Variation variation) {
        Survey survey = new Survey();
        variation.folded(domain -> true).parallel().map(Seen::of).forEachOrdered(survey::add);
        return survey;
    }

    private void add(Seen seen) {
        int many = seen.sipDomains().size();
        signIns += many;
        verdicts.merge(seen.verdict(), many, Integer::sum);
        for (Prompt prompt : seen.prompts()) {
            Row row = asked.computeIfAbsent(prompt.server(), server -> new Row(prompt.stage()));
            row.sipDomains.addAll(seen.sipDomains());
            row.clients.add(seen.client());
            row.signIns += many;
        }
        if (!seen.prompts().isEmpty()) {
            List<DomainName> servers =
                    seen.prompts().stream().map(Prompt::server).toList();
            dialogs.merge(new Dialogs.Kind(seen.client(), seen.location(), servers), many, Integer::sum);
        }
        for (Decision decision : seen.decisions()) {
            if (!decision.trusted() || decision.basis() == Decision.Basis.SIP_DOMAIN) {
                meets.computeIfAbsent(decision.server(), server -> new LinkedHashSet<>())
                        .addAll(seen.sipDomains());
            } else {
                decision.entry()
                        .ifPresent(entry ->
                                listed.putIfAbsent(entry, seen.sipDomains().get(0)));
            }
        }
    }

    /** The servers that somebody is asked about, in the order in which they come. */
    List<Asked> asked() {
        return asked.entrySet().stream()
                .map(each -> new Asked(
                        each.getKey(),
                        each.getValue().stage,
                        List.copyOf(each.getValue().sipDomains),
                        List.copyOf(each.getValue().clients),
                        each.getValue().signIns))
                .toList();
    }

    /** The SIP domains whose users meet a server that is trusted for its name, or not at all. */
    Set<DomainName> meeting(DomainName server) {
        return meets.getOrDefault(server, Set.of());
    }

    /** A SIP domain some of whose users are not asked because the list has an entry. */
    Optional<DomainName> restingOn(DomainName entry) {
        return Optional.ofNullable(listed.get(entry));
    }

    /** The rows of dialogs that users see. */
    List<Dialogs> dialogs() {
        return dialogs.entrySet().stream()
                .map(each -> new Dialogs(each.getKey(), each.getValue()))
                .toList();
    }

    int signIns() {
        return signIns;
    }

    int having(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
