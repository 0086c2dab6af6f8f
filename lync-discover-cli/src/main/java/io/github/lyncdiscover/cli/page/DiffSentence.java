package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.comparison.OutcomeChange;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sentence at the top of a comparison: who is newly asked about what, from when on, and what to do. */
final class DiffSentence {
    private final Comparison comparison;

    DiffSentence(Comparison comparison) {
        this.comparison = comparison;
    }

    String text() {
        if (comparison.changes().isEmpty()) {
            return "The change makes no difference to anybody; nothing is to be done about this dialog.";
        }
        List<String> clauses = new ArrayList<>();
        List<OutcomeChange> asked = some(change -> !newly(change).isEmpty());
        if (asked.isEmpty()) {
            clauses.add("from the change on, nobody is asked who was not asked before");
        } else {
            clauses.add("from the change on, " + who(asked) + (all(asked) ? " will" : " will or may")
                    + " newly be asked whether to trust " + PageWords.servers(servers(asked))
                    + comparison
                            .people()
                            .map(people -> ", so that " + PeopleWords.ofAll(people.after()))
                            .orElse(""));
        }
        add(clauses, change -> becomes(change, Verdict.SIGN_IN_FAILS), " cannot sign in any more");
        add(
                clauses,
                change -> becomes(change, Verdict.CANNOT_TELL),
                " meet what nobody can tell, for want of an answer");
        add(clauses, DiffSentence::relieved, " will not be asked any more");
        add(clauses, DiffSentence::asksLess, " will be asked about fewer servers");
        clauses.add(asked.isEmpty() ? "nothing is to be done about this dialog for the change" : cure().clause());
        return PageWords.sentence(String.join("; ", clauses));
    }

    /** The cure of those who are newly asked. */
    CureSummary cure() {
        return new CureSummary(comparison.changes().stream()
                .filter(change -> !newly(change).isEmpty())
                .flatMap(change -> change.after().stream())
                .toList());
    }

    /** In a badge. */
    String badge() {
        if (comparison.changes().isEmpty()) {
            return "Nothing changes";
        } else if (!some(change -> !newly(change).isEmpty()).isEmpty()) {
            return "Some are newly asked";
        }
        return some(DiffSentence::relieved).isEmpty() ? "Nobody is newly asked" : "Fewer are asked";
    }

    /** Whether more are asked than before. */
    boolean isWorse() {
        return comparison.changes().stream().anyMatch(change -> !newly(change).isEmpty());
    }

    private void add(List<String> clauses, Predicate<OutcomeChange> which, String what) {
        List<OutcomeChange> some = some(which);
        if (!some.isEmpty()) {
            clauses.add(who(some) + what);
        }
    }

    private List<OutcomeChange> some(Predicate<OutcomeChange> which) {
        return comparison.changes().stream().filter(which).toList();
    }

    private static boolean becomes(OutcomeChange change, Verdict verdict) {
        return verdict(change.after()).equals(Optional.of(verdict))
                && !verdict(change.before()).equals(Optional.of(verdict));
    }

    private static boolean relieved(OutcomeChange change) {
        return change.before().stream().anyMatch(before -> !before.prompts().isEmpty())
                && verdict(change.after()).equals(Optional.of(Verdict.NO_PROMPT));
    }

    private static boolean asksLess(OutcomeChange change) {
        int before = change.before().map(was -> was.prompts().size()).orElse(0);
        int after = change.after().map(is -> is.prompts().size()).orElse(0);
        return newly(change).isEmpty() && after > 0 && after < before;
    }

    private static Optional<Verdict> verdict(Optional<Prediction> prediction) {
        return prediction.map(Prediction::verdict);
    }

    private static boolean all(List<OutcomeChange> asked) {
        return asked.stream()
                .flatMap(change -> newly(change).stream())
                .allMatch(prompt -> prompt.certainty() == Prompt.Certainty.CERTAIN);
    }

    /** The dialogs that came with the change: a dialog that only might come and now does is new. */
    private static List<Prompt> newly(OutcomeChange change) {
        List<Prompt> before = change.before().map(Prediction::prompts).orElse(List.of());
        return change.after().stream()
                .flatMap(after -> after.prompts().stream())
                .filter(prompt -> before.stream()
                        .noneMatch(was -> was.server().equals(prompt.server())
                                && was.certainty().compareTo(prompt.certainty()) <= 0))
                .toList();
    }

    private static Set<DomainName> servers(List<OutcomeChange> asked) {
        return asked.stream()
                .flatMap(change -> newly(change).stream())
                .map(Prompt::server)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String who(List<OutcomeChange> some) {
        List<SignInAddress> users = some.stream()
                .flatMap(change -> change.who().stream())
                .map(signIn -> signIn.users().who())
                .toList();
        return PageWords.users(users) + " (" + CountText.of(users.size(), "sign-in") + ")";
    }
}
