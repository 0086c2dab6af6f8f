package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.advice.AdviceAlternative;
import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.cli.page.view.PlaceWords;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.table.PeopleByOutcome;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.plan.table.TableRow;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentence at the top of a plan: how many are asked about what, from when on, and what to do. */
final class PlanSentence {
    private final PlanTable outcomes;
    private final String plan;
    private final Map<WhoMeets.Group, Verdict> groups = new LinkedHashMap<>();
    private final Map<Verdict, Integer> signIns = new EnumMap<>(Verdict.class);
    private final Set<Verdict> worstOfRows = EnumSet.noneOf(Verdict.class);

    /**
     * Counts who meets what.
     *
     * @param outcomes what comes of the plan
     * @param plan what to call the plan in a sentence
     */
    PlanSentence(PlanTable outcomes, String plan) {
        this.outcomes = outcomes;
        this.plan = plan;
        outcomes.rows().forEach(this::count);
    }

    private void count(TableRow row) {
        Verdict worst = row.cells().values().stream()
                .map(cell -> cell.outcome().verdict())
                .min(Verdict::compareTo)
                .orElse(Verdict.NO_PROMPT);
        worstOfRows.add(worst);
        int alike = row.users().size() * row.homes().size() * row.clients().size();
        row.cells().values().forEach(cell -> signIns.merge(cell.outcome().verdict(), alike, Integer::sum));
        for (SignInAddress who : row.users()) {
            for (Home home : row.homes()) {
                groups.merge(
                        new WhoMeets.Group(who, home), worst, (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
    }

    /** What people meet at worst, in a badge. */
    String met() {
        Verdict worst = signIns.keySet().stream().min(Verdict::compareTo).orElse(Verdict.NO_PROMPT);
        boolean asked = worst == Verdict.PROMPT || worst == Verdict.MAY_PROMPT;
        return PageWords.met(worst, asked ? worstOfRows.size() == 1 : signIns.size() == 1);
    }

    /** Whether somebody is asked, or may be. */
    boolean asks() {
        return groups.values().stream().anyMatch(met -> met == Verdict.PROMPT || met == Verdict.MAY_PROMPT);
    }

    String text(Optional<Advice> advice) {
        List<String> clauses = new ArrayList<>();
        for (Verdict verdict : EnumSet.complementOf(EnumSet.of(Verdict.NO_PROMPT))) {
            who(verdict)
                    .map(who -> PageWords.clause(
                            verdict,
                            who,
                            servers(verdict),
                            where(verdict),
                            ", from the first sign-in under " + plan + " on"))
                    .or(() -> Optional.ofNullable(signIns.get(verdict)).map(count -> besides(verdict, count)))
                    .ifPresent(clauses::add);
        }
        if (!asks() && groups.containsValue(Verdict.NO_PROMPT)) {
            clauses.add(0, clauses.isEmpty() ? "nobody will be asked under " + plan : "nobody is known to be asked");
        }
        clauses.add(todo(advice, clauses.size() > 1));
        return PageWords.sentence(String.join("; ", clauses));
    }

    private Optional<String> who(Verdict verdict) {
        Set<WhoMeets.Group> some = groups.entrySet().stream()
                .filter(group -> group.getValue() == verdict)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (some.isEmpty()) {
            return Optional.empty();
        }
        WhoMeets words = new WhoMeets(groups.keySet());
        return Optional.of(outcomes.people()
                .map(people -> people(people, verdict) + (WhoMeets.isFew(some) ? " (" + words.names(some) + ")" : ""))
                .orElseGet(() -> words.words(some)));
    }

    private static String people(PeopleByOutcome people, Verdict verdict) {
        PeopleCount some = people.anywhere().of(verdict);
        if (some.equals(people.all())) {
            return "all of " + some.words();
        }
        return some.people() == 0
                ? "an unknown number of people"
                : PeopleWords.number(some) + " of " + people.all().words();
    }

    /** The sign-ins of users who meet worse elsewhere, or with another client. */
    private static String besides(Verdict verdict, int count) {
        String signIns = CountText.of(count, "other sign-in");
        return switch (verdict) {
            case PROMPT, MAY_PROMPT -> "in " + signIns + " they may be asked";
            case CANNOT_TELL -> "for " + signIns + " an answer is missing";
            case SIGN_IN_FAILS -> signIns + (count == 1 ? " fails" : " fail") + ", for another reason than this dialog";
            case NO_PROMPT -> "in " + signIns + " they are not asked";
        };
    }

    private Set<DomainName> servers(Verdict verdict) {
        Prompt.Certainty wanted = verdict == Verdict.PROMPT ? Prompt.Certainty.CERTAIN : Prompt.Certainty.POSSIBLE;
        return outcomes.outcomes().stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .flatMap(outcome -> outcome.example().prediction().prompts().stream())
                .filter(prompt -> prompt.certainty() == wanted)
                .map(Prompt::server)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The place, where there is one of several. */
    private String where(Verdict verdict) {
        Set<Location> places = outcomes.plan().views().keySet();
        List<Location> some = places.stream()
                .filter(place -> outcomes.rows().stream().anyMatch(row -> meets(row, place, verdict)))
                .toList();
        return some.size() == 1 && places.size() > 1 ? " " + PlaceWords.of(some.get(0)) : "";
    }

    private static boolean meets(TableRow row, Location place, Verdict verdict) {
        TableRow.Cell cell = row.cells().get(place);
        return cell != null && cell.outcome().verdict() == verdict;
    }

    private String todo(Optional<Advice> advice, boolean troubled) {
        if (!asks()) {
            boolean quiet = groups.values().stream().allMatch(Verdict.NO_PROMPT::equals);
            return quiet
                    ? "nothing is to be done about this dialog"
                    : "the details below name what is missing or fails";
        }
        return advice.flatMap(all -> all.alternatives().stream().findFirst())
                .map(PlanSentence::todo)
                .orElse(troubled ? "the details below name the causes" : "the details below name the cause");
    }

    private static String todo(AdviceAlternative best) {
        Set<DomainName> entries = new LinkedHashSet<>(best.variation().entries());
        int others = best.changes().size() - entries.size();
        String list =
                "put " + PageWords.few(entries.stream().map(DomainName::text).toList(), "domain")
                        + " on the clients' trusted domain list";
        String names = switch (best.way()) {
            case OWN_POOLS -> "build " + CountText.of(others, "pool") + " with names in the SIP domains";
            default -> "give " + CountText.of(others, "server") + " another name";
        };
        if (best.changes().isEmpty()) {
            return "nothing prevents that, so tell users what they will see";
        }
        String todo = entries.isEmpty() ? names : others == 0 ? list : names + " and " + list;
        String rest = best.silences()
                ? ""
                : ", which leaves " + CountText.of(best.remaining().size(), "server") + " that users are asked about";
        return "to prevent that, first " + todo + rest;
    }
}
