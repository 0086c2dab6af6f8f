package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.plan.table.DistinctPeople;
import io.github.lyncdiscover.plan.table.PeopleByOutcome;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.VerdictTally;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustDecision;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The predictions of a plan, summed up: who is asked about what, and on which trust settings the others depend. */
final class PlanPredictions {
    private static final Set<FindingCode> CALENDAR =
            Set.of(FindingCode.EXCHANGE_NOT_USED, FindingCode.EXCHANGE_CALENDAR_MISSING);

    private final Map<FindingCode, BlockingFinding> troubles = new EnumMap<>(FindingCode.class);
    private final Set<DomainName> exchangeHosts = new LinkedHashSet<>();
    private final Map<DomainName, Row> asked = new LinkedHashMap<>();
    private final Map<DomainName, Set<DomainName>> meets = new LinkedHashMap<>();
    private final Map<DomainName, Set<ChangedPlan.Whose>> judged = new LinkedHashMap<>();
    private final Set<DomainName> untrusted = new LinkedHashSet<>();
    private final Map<DomainName, DomainName> listed = new LinkedHashMap<>();
    private final Map<Verdict, OtherOutcome> endings = new EnumMap<>(Verdict.class);
    private final Map<DialogSequence.Kind, Sight> dialogs = new LinkedHashMap<>();
    private final Map<ClientProfile, Map<Verdict, Integer>> clients = new HashMap<>();
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final VerdictTally tally = new VerdictTally();
    private final boolean counts;
    private int signIns;

    private static final class Row {
        private final Stage stage;
        private final Set<DomainName> sipDomains = new LinkedHashSet<>();
        private final Set<ClientProfile> clients = new LinkedHashSet<>();
        private final DistinctPeople people = new DistinctPeople();
        private int signIns;
        private boolean canWork;
        private Optional<DomainName> entry = Optional.empty();

        Row(Stage stage) {
            this.stage = stage;
        }
    }

    /** Who sees a row of dialogs. */
    private static final class Sight {
        private final DistinctPeople people = new DistinctPeople();
        private int signIns;
    }

    /** What is kept of a prediction: large plans have hundreds of thousands of them. */
    private record Seen(
            List<DomainName> sipDomains,
            ClientProfile client,
            Verdict verdict,
            Optional<OtherOutcome> ending,
            List<Prompt> prompts,
            List<TrustDecision> decisions,
            List<DomainName> exchange,
            List<Finding> troubles,
            Location location,
            HomedUsers users,
            PeopleCount people,
            ChangedPlan.Whose whose) {
        static Seen of(ChangedPlan.Folded folded) {
            PlannedSignIn forecast = folded.forecast();
            Prediction prediction = forecast.prediction();
            List<TrustDecision> decisions = prediction.steps().stream()
                    .filter(Step.Judge.class::isInstance)
                    .map(step -> ((Step.Judge) step).decision())
                    .toList();
            return new Seen(
                    folded.sipDomains(),
                    forecast.client(),
                    prediction.verdict(),
                    PlanPredictions.ending(folded),
                    prediction.prompts(),
                    decisions,
                    untrustedExchange(prediction),
                    PlanPredictions.troubles(prediction),
                    forecast.location(),
                    forecast.users(),
                    folded.people(),
                    ChangedPlan.Whose.of(forecast));
        }
    }

    private static List<DomainName> untrustedExchange(Prediction prediction) {
        return prediction.steps().stream()
                .flatMap(step -> step instanceof Step.Judge judge ? Stream.of(judge) : Stream.empty())
                .filter(judge ->
                        judge.stage() == Stage.EXCHANGE && !judge.decision().trusted())
                .map(judge -> judge.decision().server())
                .toList();
    }

    /** What stops something although nobody is asked. */
    private static List<Finding> troubles(Prediction prediction) {
        return prediction.verdict() == Verdict.NO_PROMPT
                ? prediction.findings().stream()
                        .filter(finding ->
                                finding.severity() == Finding.Severity.ERROR || CALENDAR.contains(finding.code()))
                        .toList()
                : List.of();
    }

    private static Optional<OtherOutcome> ending(ChangedPlan.Folded folded) {
        return switch (folded.forecast().prediction().verdict()) {
            case PROMPT, MAY_PROMPT, NO_PROMPT -> Optional.empty();
            case SIGN_IN_FAILS, CANNOT_TELL ->
                Optional.of(
                        OtherOutcome.of(folded.forecast(), folded.sipDomains().size()));
        };
    }

    private PlanPredictions(boolean counts) {
        this.counts = counts;
    }

    static PlanPredictions of(ChangedPlan variation) {
        PlanPredictions survey =
                new PlanPredictions(variation.plan().deployment().countsPeople());
        variation.folded(domain -> true).parallel().map(Seen::of).forEachOrdered(survey::add);
        return survey;
    }

    private void add(Seen seen) {
        int many = seen.sipDomains().size();
        signIns += many;
        verdicts.merge(seen.verdict(), many, Integer::sum);
        clients.computeIfAbsent(seen.client(), client -> new EnumMap<>(Verdict.class))
                .merge(seen.verdict(), many, Integer::sum);
        if (counts) {
            tally.add(seen.users(), seen.people(), seen.location(), seen.client(), seen.verdict());
        }
        seen.ending()
                .ifPresent(ending -> endings.merge(seen.verdict(), ending, (first, next) -> first.and(next.signIns())));
        for (Prompt prompt : seen.prompts()) {
            Row row = asked.computeIfAbsent(prompt.server(), server -> new Row(prompt.stage()));
            row.sipDomains.addAll(seen.sipDomains());
            row.clients.add(seen.client());
            row.signIns += many;
            row.canWork |= !prompt.cannotWork();
            if (row.entry.isEmpty() && ChangedPlan.reads(seen.client())) {
                row.entry = prompt.remedy();
            }
            if (counts) {
                row.people.add(seen.users(), seen.people());
            }
        }
        exchangeHosts.addAll(seen.exchange());
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        for (Finding finding : seen.troubles()) {
            if (codes.add(finding.code())) {
                troubles.merge(
                        finding.code(),
                        new BlockingFinding(many, finding),
                        (first, next) -> new BlockingFinding(first.signIns() + many, first.example()));
            }
        }
        if (!seen.prompts().isEmpty()) {
            List<DomainName> servers =
                    seen.prompts().stream().map(Prompt::server).toList();
            Sight sight = dialogs.computeIfAbsent(
                    new DialogSequence.Kind(seen.client(), seen.location(), servers), kind -> new Sight());
            sight.signIns += many;
            if (counts) {
                sight.people.add(seen.users(), seen.people());
            }
        }
        for (TrustDecision decision : seen.decisions()) {
            judged.computeIfAbsent(decision.server(), server -> new LinkedHashSet<>())
                    .add(seen.whose());
            if (!decision.trusted()) {
                untrusted.add(decision.server());
            }
            if (!decision.trusted() || decision.basis() == TrustDecision.Basis.SIP_DOMAIN) {
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
    List<PromptingServer> asked() {
        return asked.entrySet().stream()
                .map(each -> new PromptingServer(
                        each.getKey(),
                        each.getValue().stage,
                        List.copyOf(each.getValue().sipDomains),
                        List.copyOf(each.getValue().clients),
                        each.getValue().signIns,
                        each.getValue().canWork,
                        each.getValue().entry,
                        number(each.getValue().people)))
                .toList();
    }

    private Optional<PeopleCount> number(DistinctPeople people) {
        return counts ? Optional.of(people.number()) : Optional.empty();
    }

    /** How many people meet what; empty where the plan counts nobody. */
    Optional<PeopleByOutcome> people() {
        return counts ? Optional.of(tally.people()) : Optional.empty();
    }

    /** The SIP domains whose users meet a server that is trusted for its name, or not at all. */
    Set<DomainName> meeting(DomainName server) {
        return meets.getOrDefault(server, Set.of());
    }

    /** The sign-ins predicted that meet a server in a domain: what comes of them may rest on its entry. */
    Set<ChangedPlan.Whose> meetingAnyIn(DomainName domain) {
        return judged.entrySet().stream()
                .filter(each -> each.getKey().isIn(domain))
                .flatMap(each -> each.getValue().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The servers that some client does not trust, whether it asks or not. */
    Set<DomainName> untrusted() {
        return untrusted;
    }

    /** The sign-ins that are neither silent nor asked. */
    List<OtherOutcome> endings() {
        return List.copyOf(endings.values());
    }

    /** A SIP domain some of whose users are not asked because the list has an entry. */
    Optional<DomainName> restingOn(DomainName entry) {
        return Optional.ofNullable(listed.get(entry));
    }

    /** The rows of dialogs that users see. */
    List<DialogSequence> dialogs() {
        return dialogs.entrySet().stream()
                .map(each -> new DialogSequence(each.getKey(), each.getValue().signIns, number(each.getValue().people)))
                .toList();
    }

    /** What stops something in sign-ins of which nobody is asked, by kind. */
    List<BlockingFinding> troubles() {
        return List.copyOf(troubles.values());
    }

    /** In how many sign-ins the calendar is not used, as Exchange is not trusted. */
    int withoutCalendar() {
        return Optional.ofNullable(troubles.get(FindingCode.EXCHANGE_NOT_USED))
                .map(BlockingFinding::signIns)
                .orElse(0);
    }

    /** The hosts of Exchange that some client does not trust. */
    List<DomainName> exchangeHosts() {
        return List.copyOf(exchangeHosts);
    }

    /** How many sign-ins with a client come to what. */
    Map<Verdict, Integer> outcomes(ClientProfile client) {
        return clients.getOrDefault(client, Map.of());
    }

    int signIns() {
        return signIns;
    }

    int having(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
