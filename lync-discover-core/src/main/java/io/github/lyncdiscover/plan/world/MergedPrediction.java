package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.world.LocationWorlds.Walked;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Prompt.Certainty;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.RegistrableDomains;
import io.github.lyncdiscover.trust.TrustDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One prediction in the making, of walks through several possible worlds. Not for use by several threads. */
final class MergedPrediction {
    private final ClientProfile client;
    private final Prediction first;
    private final Map<ChoicePoint, Integer> met = new LinkedHashMap<>();
    private final List<Step> steps;
    private final List<Prompt> prompts = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private Verdict verdict;

    private MergedPrediction(ClientProfile client, Walked first) {
        this.client = client;
        this.first = first.prediction();
        this.steps = new ArrayList<>(this.first.steps());
        this.verdict = this.first.verdict();
    }

    static MergedPrediction of(ClientProfile client, List<Walked> walks, boolean all) {
        MergedPrediction merged = new MergedPrediction(client, walks.get(0));
        merged.findings.addAll(walks.get(0).prediction().findings());
        walks.get(0).prediction().prompts().forEach(merged.prompts::add);
        for (Walked walked : walks) {
            walked.met().forEach(merged.met::putIfAbsent);
            merged.findings.addAll(walked.findings());
        }
        if (walks.size() > 1) {
            merged.merge(walks, all);
        }
        return merged;
    }

    private void merge(List<Walked> walks, boolean all) {
        List<Prediction> predictions = walks.stream().map(Walked::prediction).toList();
        Optional<ChoicePoint> point = walks.stream()
                .flatMap(walked -> walked.met().keySet().stream())
                .filter(each -> each.kind() == ChoicePoint.Kind.SEVERAL_ENDPOINTS
                        || each.kind() == ChoicePoint.Kind.BRANCH_APPLIANCE)
                .findFirst();
        verdict = ofAlternatives(predictions.stream().map(Prediction::verdict).toList(), client);
        if (!all && verdict == Verdict.NO_PROMPT) {
            verdict = Verdict.CANNOT_TELL;
        }
        prompts.clear();
        Map<DomainName, List<Prompt>> byServer = new LinkedHashMap<>();
        for (Prediction prediction : predictions) {
            for (Prompt prompt : prediction.prompts()) {
                Prompt own = prediction.equals(first) ? prompt : moved(prompt, prediction);
                byServer.computeIfAbsent(prompt.server(), server -> new ArrayList<>())
                        .add(own);
            }
        }
        for (List<Prompt> same : byServer.values()) {
            boolean everywhere = same.size() == predictions.size()
                    && same.stream().allMatch(prompt -> prompt.certainty() == Certainty.CERTAIN);
            Prompt one = same.get(0);
            prompts.add(everywhere || one.certainty() == Certainty.POSSIBLE ? one : possible(one, point.orElseThrow()));
        }
        prompts.sort(Comparator.comparing(Prompt::stage));
        predictions.stream()
                .skip(1)
                .flatMap(prediction -> prediction.findings().stream())
                .filter(finding -> findings.stream().noneMatch(finding::saysTheSameAs))
                .forEach(finding -> findings.add(finding.provedBy(List.of())));
    }

    /** A prompt of another world, with the step that judges its server after those of this one. */
    private Prompt moved(Prompt prompt, Prediction from) {
        List<Integer> numbers = new ArrayList<>();
        for (int number : prompt.steps()) {
            steps.add(from.step(number));
            numbers.add(steps.size());
        }
        return new Prompt(prompt.server(), prompt.stage(), prompt.doubt(), prompt.remedy(), numbers);
    }

    private static Prompt possible(Prompt prompt, ChoicePoint point) {
        return new Prompt(prompt.server(), prompt.stage(), Optional.of(doubt(point)), prompt.remedy(), prompt.steps());
    }

    private static Doubt doubt(ChoicePoint point) {
        Doubt.Kind kind = switch (point.kind()) {
            case SEVERAL_ENDPOINTS -> Doubt.Kind.OTHER_ENDPOINT;
            case BRANCH_APPLIANCE -> Doubt.Kind.BRANCH_APPLIANCE;
            case OTHER_POOL -> Doubt.Kind.OTHER_POOL;
            case ONLINE_REDIRECT -> Doubt.Kind.ONLINE_REDIRECT;
            case ANSWERING_POOL, PUBLISHED_POOL, WEB_SITE -> Doubt.Kind.ASSUMED_POOL;
        };
        return new Doubt(kind, point.subject().text());
    }

    /** A server that another reading of the sources brings. */
    void addPossible(TrustDecision decision, ChoicePoint point) {
        if (prompts.stream().anyMatch(prompt -> prompt.server().equals(decision.server()))) {
            return;
        }
        if (verdict == Verdict.NO_PROMPT || verdict == Verdict.CANNOT_TELL || verdict == Verdict.SIGN_IN_FAILS) {
            verdict = withPossible(verdict, client);
        }
        if (client.get(Settings.DIALOG) == Settings.Dialog.NONE) {
            return;
        }
        steps.add(new Step.Judge(decision, Stage.WEB_SERVICES, new NamedBy.Host(point.subject())));
        add(new Prompt(
                decision.server(),
                Stage.WEB_SERVICES,
                Optional.of(doubt(point)),
                Optional.of(RegistrableDomains.of(decision.server())),
                List.of(steps.size())));
    }

    /** The prompts of a world by another reading, which are possible here. */
    void addPossible(Walked other, ChoicePoint point) {
        for (Prompt prompt : other.prediction().prompts()) {
            if (prompts.stream().noneMatch(known -> known.server().equals(prompt.server()))) {
                verdict = withPossible(verdict, client);
                add(possible(moved(prompt, other.prediction()), point));
            }
        }
        if (client.get(Settings.DIALOG) == Settings.Dialog.NONE
                && other.prediction().verdict() != verdict) {
            verdict = withPossible(verdict, client);
        }
    }

    /** What another candidate for what is assumed would bring. */
    void addCandidate(MergedPrediction other, ChoicePoint point) {
        if (other.verdict == verdict) {
            return;
        }
        Prediction there = other.prediction();
        for (Prompt prompt : there.prompts()) {
            if (prompts.stream().noneMatch(known -> known.server().equals(prompt.server()))) {
                add(possible(moved(prompt, there), point));
            }
        }
        verdict = prompts.isEmpty() ? Verdict.CANNOT_TELL : withPossible(verdict, client);
    }

    private void add(Prompt prompt) {
        prompts.add(prompt);
        prompts.sort(Comparator.comparing(Prompt::stage));
    }

    Verdict verdict() {
        return verdict;
    }

    Map<ChoicePoint, Integer> met() {
        return met;
    }

    Prediction prediction() {
        List<Finding> all = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        return new Prediction(
                first.signInAddress(),
                first.client(),
                first.location(),
                first.trustList(),
                verdict,
                prompts,
                all,
                first.legs(),
                steps);
    }

    /** Worlds of which one is the right one, nobody knows which. */
    private static Verdict ofAlternatives(List<Verdict> each, ClientProfile client) {
        if (each.stream().distinct().count() == 1) {
            return each.get(0);
        }
        boolean asks = each.contains(Verdict.PROMPT) || each.contains(Verdict.MAY_PROMPT);
        return asks && client.get(Settings.DIALOG) != Settings.Dialog.NONE ? Verdict.MAY_PROMPT : Verdict.CANNOT_TELL;
    }

    /** A verdict, and a prompt that is possible beside. */
    private static Verdict withPossible(Verdict verdict, ClientProfile client) {
        if (verdict == Verdict.PROMPT || verdict == Verdict.MAY_PROMPT) {
            return verdict;
        } else if (client.get(Settings.DIALOG) == Settings.Dialog.NONE) {
            return verdict == Verdict.SIGN_IN_FAILS ? verdict : Verdict.CANNOT_TELL;
        }
        return Verdict.MAY_PROMPT;
    }
}
