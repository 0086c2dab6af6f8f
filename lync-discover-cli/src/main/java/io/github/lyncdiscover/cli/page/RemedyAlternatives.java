package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.advice.AdviceAlternative;
import io.github.lyncdiscover.advice.Advisor;
import io.github.lyncdiscover.advice.DialogSequence;
import io.github.lyncdiscover.advice.OtherOutcome;
import io.github.lyncdiscover.advice.PlanChange;
import io.github.lyncdiscover.advice.PromptingServer;
import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.cli.page.view.PlaceWords;
import io.github.lyncdiscover.cli.page.view.RemedyView;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The alternatives that prevent the dialogs of a plan, side by side, the recommended first. */
final class RemedyAlternatives {
    private static final int MOST = 8;

    private RemedyAlternatives() {}

    /** The advice; empty where nobody is asked. */
    static Optional<Advice> advice(PlanTable outcomes) {
        boolean asked = outcomes.outcomes().stream()
                .anyMatch(outcome -> !outcome.example().prediction().prompts().isEmpty());
        return asked ? Optional.of(Advisor.advise(outcomes.plan())) : Optional.empty();
    }

    static List<RemedyView> of(Advice advice) {
        List<RemedyView> remedies = new ArrayList<>();
        for (AdviceAlternative alternative : advice.alternatives()) {
            remedies.add(remedy(remedies.size() + 1, alternative, advice));
        }
        return remedies;
    }

    private static boolean worse(OtherOutcome ending, Advice advice) {
        return ending.signIns() > (ending.verdict() == Verdict.SIGN_IN_FAILS ? advice.failing() : advice.undecided());
    }

    private static RemedyView.Cost ending(OtherOutcome ending) {
        String what = ending.verdict() == Verdict.SIGN_IN_FAILS
                ? "Then " + CountText.of(ending.signIns(), "sign-in") + (ending.signIns() == 1 ? " fails: " : " fail: ")
                : "Then nobody can tell what comes of " + CountText.of(ending.signIns(), "sign-in") + ": ";
        return new RemedyView.Cost(
                what
                        + ending.example()
                        + ending.why().map(finding -> ": " + finding.message()).orElse("."),
                "predicted");
    }

    private static RemedyView remedy(int number, AdviceAlternative alternative, Advice advice) {
        boolean nothing = alternative.changes().isEmpty();
        return new RemedyView(
                number,
                alternative.way().words(),
                number == 1 && alternative.silences(),
                alternative.silences(),
                nothing
                        ? ""
                        : alternative
                                .people()
                                .map(people -> "Then " + PeopleWords.ofAll(people) + ".")
                                .orElse(""),
                alternative.variation().value().map(value -> new RemedyView.Value(place(value.source()), value.text())),
                todo(alternative),
                Stream.of(
                                alternative.endings().stream()
                                        .filter(ending -> worse(ending, advice))
                                        .map(RemedyAlternatives::ending),
                                alternative.costs().stream()
                                        .map(cost -> new RemedyView.Cost(cost.text() + ".", cost.source())),
                                alternative.unreached().stream().map(RemedyAlternatives::unreached))
                        .flatMap(each -> each)
                        .toList(),
                nothing
                        ? some(advice.dialogs(), RemedyAlternatives::words)
                        : some(alternative.remaining(), RemedyAlternatives::words));
    }

    /** What is new in a list that keeps others, in one line; everything else line by line. */
    private static List<String> todo(AdviceAlternative alternative) {
        List<String> todo = new ArrayList<>();
        List<DomainName> entries = alternative.variation().entries();
        if (!alternative.variation().kept().isEmpty() && !entries.isEmpty()) {
            int more = entries.size() - MOST;
            todo.add("New in it: "
                    + entries.stream().limit(MOST).map(DomainName::text).collect(Collectors.joining(", "))
                    + (more > 0 ? " and " + CountText.grouped(more) + " more" : ""));
        }
        todo.addAll(some(
                alternative.changes().stream()
                        .filter(change -> !(change instanceof PlanChange.Trust))
                        .toList(),
                PlanChange::words));
        return todo;
    }

    private static RemedyView.Cost unreached(ClientProfile client) {
        TrustListPlace place = TrustListPlace.of(client);
        return new RemedyView.Cost(
                "Does nothing for " + client.title()
                        + place.otherwise().map(how -> ": set " + how).orElse("") + ".",
                place.source());
    }

    private static String place(TrustModelData.Source source) {
        return switch (source) {
            case HKLM_POLICY -> "computer policy “Trusted Domain List”";
            case HKCU_POLICY -> "user policy “Trusted Domain List”";
            case HKCU_PREFERENCE -> "Group Policy preference of the user";
            case HKLM_PREFERENCE -> "preference of the computer, which is not read";
        };
    }

    private static String words(PromptingServer asked) {
        return asked.server() + ", " + asked.stage().words() + ": " + CountText.of(asked.signIns(), "sign-in")
                + words(asked.people());
    }

    private static String words(Optional<PeopleCount> people) {
        return people.map(number -> ", " + number.note()).orElse("");
    }

    private static String words(DialogSequence dialogs) {
        DialogSequence.Kind kind = dialogs.kind();
        return kind.client().title() + ", " + PlaceWords.of(kind.location()) + ", "
                + CountText.of(dialogs.signIns(), "sign-in") + words(dialogs.people()) + ": asked about "
                + kind.servers().stream().map(DomainName::text).collect(Collectors.joining(", then "))
                + (dialogs.canBeAnswered() ? "" : " (where nobody can answer)");
    }

    private static <T> List<String> some(List<T> all, Function<T, String> words) {
        List<String> some = new ArrayList<>(all.stream().limit(MOST).map(words).toList());
        if (all.size() > MOST) {
            some.add("… and " + CountText.grouped(all.size() - MOST) + " more (lync-discover advise)");
        }
        return some;
    }
}
