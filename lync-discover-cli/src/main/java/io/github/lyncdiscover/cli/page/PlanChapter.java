package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.cli.page.view.ChapterView;
import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.cli.page.view.NameList;
import io.github.lyncdiscover.cli.page.view.OutcomeMatrix;
import io.github.lyncdiscover.cli.page.view.PlaceWords;
import io.github.lyncdiscover.cli.page.view.StoryView;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.plan.table.TableRow;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The chapter of a plan. */
final class PlanChapter {
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_BROKEN = 200;

    private final String id;
    private final PlanTable outcomes;
    private final MigrationPlan plan;
    private final List<Location> places;
    private final int homes;
    private final int clients;
    private final PlanSentence sentence;

    private PlanChapter(String id, PlanTable outcomes, PlanSentence sentence) {
        this.id = id;
        this.outcomes = outcomes;
        this.sentence = sentence;
        this.plan = outcomes.plan();
        this.places = List.copyOf(plan.views().keySet());
        this.homes = (int) plan.deployment().homed().stream()
                .map(HomedUsers::home)
                .distinct()
                .count();
        this.clients = plan.clients().size();
    }

    /**
     * Makes the chapter.
     *
     * @param id where it is linked to
     * @param place which of several plans it is; empty if it is the only one
     * @param outcomes what comes of the plan
     * @param sentence the answer
     * @param stories how many of its stories are written in full
     */
    static ChapterView of(String id, String place, PlanTable outcomes, PlanSentence sentence, int stories) {
        return new PlanChapter(id, outcomes, sentence).chapter(place, Math.max(1, stories));
    }

    private ChapterView chapter(String place, int inFull) {
        Optional<Advice> advice = RemedyAlternatives.advice(outcomes);
        Map<TableRow.Cell.Missed, List<TableRow>> broken = outcomes.broken();
        List<TableRow> rows = outcomes.rows().stream().limit(MOST_ROWS).toList();
        return new ChapterView(
                id,
                place,
                plan.title(),
                badge(broken.isEmpty()),
                state(),
                sentence.text(advice),
                ChapterSummary.of(outcomes),
                "What the plan says",
                PlanFacts.of(outcomes),
                broken.isEmpty() ? Optional.empty() : Optional.of(broken(broken)),
                new OutcomeMatrix(
                        "Who is asked where",
                        homes > 1,
                        clients > 1,
                        places.stream().map(PlaceWords::head).toList(),
                        rows.stream().map(this::row).toList(),
                        more(outcomes.rows().size() - rows.size(), "row")),
                Optional.empty(),
                advice.map(RemedyAlternatives::of).orElse(List.of()),
                stories(rows, inFull));
    }

    /** What people meet at worst, then whether that was expected. */
    private String badge(boolean allHold) {
        return sentence.met() + (plan.expectations().isEmpty() ? "" : allHold ? ", as expected" : ", not as expected");
    }

    /** Good is only what nobody minds: an expectation that holds makes a prompt no better. */
    private ChapterView.State state() {
        if (outcomes.exitCode() != 0) {
            return ChapterView.State.BAD;
        }
        return worst() == Verdict.NO_PROMPT ? ChapterView.State.GOOD : ChapterView.State.NEITHER;
    }

    private Verdict worst() {
        return outcomes.outcomes().stream()
                .map(PlanTable.Outcome::verdict)
                .min(Verdict::compareTo)
                .orElseThrow();
    }

    private OutcomeMatrix.Row row(TableRow row) {
        return new OutcomeMatrix.Row(
                NameList.of(row.users().stream().map(SignInAddress::toString).toList()),
                row.people().map(PeopleCount::note).orElse(""),
                names(row.homes().stream().map(PlaceWords::of).toList(), homes),
                names(row.clients().stream().map(ClientProfile::title).toList(), clients),
                places.stream().map(place -> cell(row, place)).toList());
    }

    /** Nothing where all rows are alike, and a word where a row represents all. */
    private static Optional<NameList> names(List<String> some, int all) {
        if (all < 2) {
            return Optional.empty();
        }
        return Optional.of(
                some.size() < all
                        ? NameList.of(some)
                        : NameList.of(all == 2 ? "both" : "all " + CountText.grouped(all)));
    }

    private OutcomeMatrix.Cell cell(TableRow row, Location place) {
        return Optional.ofNullable(row.cells().get(place))
                .map(cell -> OutcomeMatrix.Cell.of(
                        PlaceWords.head(place),
                        cell.outcome().example().prediction(),
                        story(cell.outcome()),
                        cell.outcome().number(),
                        !cell.broken().isEmpty()))
                .orElse(OutcomeMatrix.Cell.without(PlaceWords.head(place), "nobody signs in"));
    }

    /** The stories of the rows shown, in the order of their numbers. */
    private List<StoryView> stories(List<TableRow> rows, int inFull) {
        Set<Integer> needed = rows.stream()
                .flatMap(row -> row.cells().values().stream())
                .map(cell -> cell.outcome().number())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return outcomes.outcomes().stream()
                .filter(outcome -> needed.contains(outcome.number()))
                .map(outcome -> StoryView.of(
                        story(outcome),
                        "",
                        outcome.number(),
                        outcome.example().prediction(),
                        home(outcome.example().users().home()),
                        StoryView.others(outcome.count() - 1, outcome.people()),
                        outcome.number() <= inFull))
                .toList();
    }

    private String home(Home home) {
        return homes > 1 || home instanceof Home.InOnline ? PlaceWords.at(home) : "";
    }

    private String story(PlanTable.Outcome outcome) {
        return id + "-s" + outcome.number();
    }

    private static ChapterView.Broken broken(Map<TableRow.Cell.Missed, List<TableRow>> broken) {
        return new ChapterView.Broken(
                broken.entrySet().stream()
                        .limit(MOST_BROKEN)
                        .map(entry -> new ChapterView.Broken.Item(
                                entry.getKey()
                                        .expectation()
                                        .place()
                                        .map(Object::toString)
                                        .orElse(""),
                                who(entry.getValue()),
                                entry.getKey().differences()))
                        .toList(),
                more(broken.size() - MOST_BROKEN, "expectation"));
    }

    private static String who(List<TableRow> rows) {
        int others = rows.stream().mapToInt(row -> row.users().size()).sum() - 1;
        return rows.get(0).users().get(0) + (others > 0 ? " and " + CountText.grouped(others) + " more" : "");
    }

    private static String more(int hidden, String what) {
        return hidden <= 0 ? "" : "… and " + CountText.of(hidden, "more " + what) + ", which are in the JSON output";
    }
}
