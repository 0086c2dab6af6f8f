package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.ChapterView;
import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.cli.page.view.PlaceWords;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.lint.Linter;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.UnaskedFact;
import io.github.lyncdiscover.plan.table.PeopleByOutcome;
import io.github.lyncdiscover.plan.table.PeopleCounts;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The facts of a plan in a few lines. */
final class PlanFacts {
    private static final int FEW = 3;
    private static final int LONGEST_VALUE = 300;

    private PlanFacts() {}

    static List<ChapterView.Fact> of(PlanTable outcomes) {
        MigrationPlan plan = outcomes.plan();
        Deployment deployment = plan.deployment();
        List<ChapterView.Fact> facts = new ArrayList<>();
        outcomes.people().ifPresent(people -> facts.addAll(people(people, deployment)));
        add(
                facts,
                "SIP domains",
                deployment.sipDomains().stream().map(DomainName::text).toList());
        add(facts, "Pools", deployment.pools().stream().map(PlanFacts::pool).toList());
        add(
                facts,
                "Online",
                deployment.online().stream()
                        .map(OnlineTenant::webServices)
                        .map(DomainName::text)
                        .toList());
        add(facts, "Clients", plan.clients().stream().map(ClientProfile::title).toList());
        if (plan.trust().values().isEmpty()) {
            facts.add(new ChapterView.Fact("TrustModelData", "none is deployed: the clients' default list applies"));
        }
        plan.trust()
                .values()
                .forEach(value ->
                        facts.add(new ChapterView.Fact("TrustModelData", shortened(value.text()) + where(value))));
        if (!plan.certificates().isEmpty()) {
            String wanting = Linter.lint(plan).wanting();
            facts.add(new ChapterView.Fact(
                    "Certificates", wanting.isEmpty() ? "no fault found" : wanting + " (the command lint lists them)"));
        }
        long leftOut =
                plan.assumptions().stream().mapToLong(Assumption::leftOut).sum();
        if (leftOut > 0) {
            facts.add(new ChapterView.Fact(
                    "People left out", PeopleWords.leftOut(leftOut) + " whom the imported file counts"));
        }
        List<String> assumed = plan.assumed().stream().map(Assumption::what).toList();
        if (!assumed.isEmpty()) {
            int more = assumed.size() - FEW;
            facts.add(new ChapterView.Fact(
                    "Assumed",
                    assumed.stream().limit(FEW).collect(Collectors.joining("; "))
                            + (more > 0 ? "; and " + CountText.grouped(more) + " more" : "")));
        }
        if (!outcomes.unasked().isEmpty()) {
            facts.add(unasked(outcomes.unasked()));
        }
        return facts;
    }

    /** The facts of a plan that no sign-in asks for. */
    static ChapterView.Fact unasked(List<UnaskedFact> unasked) {
        int more = unasked.size() - FEW;
        return new ChapterView.Fact(
                "Unused in the plan",
                unasked.stream().limit(FEW).map(UnaskedFact::toString).collect(Collectors.joining("; "))
                        + (more > 0 ? "; and " + CountText.grouped(more) + " more" : ""));
    }

    /** How many people are asked at each place and with each client. */
    private static List<ChapterView.Fact> people(PeopleByOutcome people, Deployment deployment) {
        List<ChapterView.Fact> facts = new ArrayList<>();
        PeopleWords.byPlace(people)
                .forEach((place, words) -> facts.add(new ChapterView.Fact("People " + PlaceWords.of(place), words)));
        PeopleWords.byClient(people)
                .forEach((client, words) -> facts.add(new ChapterView.Fact("People with " + client.title(), words)));
        String uncounted = PeopleWords.uncounted(PeopleCounts.of(deployment));
        if (!uncounted.isEmpty()) {
            facts.add(new ChapterView.Fact("People not counted", uncounted));
        }
        return facts;
    }

    private static void add(List<ChapterView.Fact> facts, String name, List<String> values) {
        if (!values.isEmpty()) {
            int more = values.size() - FEW;
            facts.add(new ChapterView.Fact(
                    name,
                    values.stream().limit(FEW).collect(Collectors.joining(", "))
                            + (more > 0 ? " and " + CountText.grouped(more) + " more" : "")));
        }
    }

    private static String pool(Pool pool) {
        return pool.fqdn()
                + switch (pool.edition()) {
                    case ENTERPRISE -> " (Enterprise Edition)";
                    case STANDARD -> " (Standard Edition)";
                };
    }

    private static String where(TrustModelData value) {
        String place = switch (value.source()) {
            case HKLM_POLICY -> "computer policy";
            case HKCU_POLICY -> "user policy";
            case HKCU_PREFERENCE -> "preference of the user";
            case HKLM_PREFERENCE -> "preference of the computer, which is not read";
        };
        return " (" + place + value.key().map(key -> ", " + key.shortPath()).orElse("") + ")";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "… ("
                        + CountText.of(text.length(), "character") + ")";
    }
}
