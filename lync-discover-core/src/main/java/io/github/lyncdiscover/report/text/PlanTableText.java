package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.lint.Linter;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.plan.table.TableRow;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One plan as text: the table of who comes to what, what is not as expected, and each outcome told once. */
public final class PlanTableText {
    private static final int CELL = 18;
    private static final int MOST_NAMES = 3;
    private static final int MOST_ROWS = 40;
    private static final int MOST_OUTCOMES = 10;
    private static final int MOST_BROKEN = 20;

    private final BiFunction<Prediction, Finding, Optional<String>> hints;
    private final PlanTable outcomes;
    private final Layout layout;
    private final boolean all;
    private final RowWords words;
    private final List<Assumption> open;
    private final List<String> lines = new ArrayList<>();

    /**
     * Tells a plan.
     *
     * @param outcomes what comes of it
     * @param layout the room that it has
     * @param all whether to print every row, every outcome and every step
     */
    public PlanTableText(
            PlanTable outcomes, Layout layout, boolean all, BiFunction<Prediction, Finding, Optional<String>> hints) {
        this.hints = hints;
        this.outcomes = outcomes;
        this.layout = layout;
        this.all = all;
        this.words = new RowWords(outcomes.plan());
        this.open = outcomes.plan().walks().assumptions();
    }

    /**
     * The table and what belongs to it.
     *
     * @return lines of at most the layout's columns, safe to print
     */
    public List<String> lines() {
        Map<TableRow.Cell.Missed, List<TableRow>> broken = outcomes.broken();
        header(broken);
        lines.addAll(OutcomeHeader.assumed("  ", outcomes.plan().assumptions(), all, layout));
        lines.addAll(OutcomeHeader.open("  ", open, all, layout));
        lines.addAll(OutcomeHeader.unasked("  ", outcomes.unasked(), all, layout));
        PeopleText.of(outcomes.people(), outcomes.plan(), layout).forEach(lines::add);
        table();
        certificates();
        broken(broken);
        details();
        return lines;
    }

    private void header(Map<TableRow.Cell.Missed, List<TableRow>> broken) {
        boolean good = outcomes.exitCode() == 0;
        String verdict = outcomes.plan().expectations().isEmpty()
                ? summary()
                : broken.isEmpty() ? "AS EXPECTED" : "NOT AS EXPECTED";
        lines.addAll(OutcomeHeader.of(PrintableText.of(outcomes.plan().title()), verdict + remarks(), good, layout));
    }

    /** How many things are assumed, and how many facts nobody asks for. */
    private String remarks() {
        int unasked = outcomes.unasked().size();
        String remarks = Stream.of(
                        open.isEmpty() ? "" : open.size() + " assumed", unasked == 0 ? "" : unasked + " never asked")
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining(", "));
        return remarks.isEmpty() ? "" : " (" + remarks + ")";
    }

    /** The verdict that decides, where nothing is expected. */
    private String summary() {
        List<Verdict> verdicts = outcomes.outcomes().stream()
                .map(PlanTable.Outcome::verdict)
                .sorted()
                .toList();
        return verdicts.isEmpty() ? "NOBODY SIGNS IN" : verdicts.get(0).name();
    }

    private void table() {
        List<Location> places = List.copyOf(outcomes.plan().views().keySet());
        int cell = CELL + (layout.marks() ? Layout.MARK : 0);
        int width = layout.columns() - 2 - places.size() * cell;
        String head = places.stream().map(place -> padded(place.word(), cell)).collect(Collectors.joining());
        lines.add(("  " + padded(words.head(), width) + head).stripTrailing());
        shown(outcomes.rows(), MOST_ROWS).forEach(row -> {
            List<String> label = labelled(row, width - 2);
            String last = label.remove(label.size() - 1);
            label.forEach(part -> lines.add("  " + part));
            String cells = places.stream()
                    .map(place -> cell(Optional.ofNullable(row.cells().get(place)), cell))
                    .collect(Collectors.joining());
            lines.add(("  " + padded(last, width) + cells).stripTrailing());
        });
        more(outcomes.rows().size() - MOST_ROWS, "row", "rows");
    }

    /** The label over several lines; a number of people stays in one. */
    private List<String> labelled(TableRow row, int width) {
        List<String> lines = new ArrayList<>(WrappedText.lines("", label(row), width));
        row.people().map(PeopleCount::note).ifPresent(people -> {
            String last = lines.remove(lines.size() - 1);
            String both = last + " · " + people;
            lines.addAll(WrappedText.width(both) <= width ? List.of(both) : List.of(last + " ·", people));
        });
        return lines;
    }

    /** Apart from the trust question; what it does to sign-ins is among the outcomes. */
    private void certificates() {
        if (!outcomes.plan().certificates().isEmpty()) {
            String wanting = Linter.lint(outcomes.plan()).wanting();
            if (!wanting.isEmpty()) {
                lines.addAll(WrappedText.lines(
                        "  Also: ",
                        "certificates of the plan were found wanting: " + wanting + "  (lync-discover lint FILE)",
                        layout.columns()));
            }
        }
    }

    private String label(TableRow row) {
        return words.label(row, limit(MOST_NAMES));
    }

    private String cell(Optional<TableRow.Cell> cell, int width) {
        return cell.map(each -> {
                    String verdict = layout.word(each.outcome().verdict());
                    String text = verdict
                            + (told(each.outcome()) ? " [" + each.outcome().number() + "]" : "")
                            + (each.broken().isEmpty() ? "" : " !");
                    return layout.painted(verdict, each.outcome().verdict())
                            + padded(text, width).substring(verdict.length());
                })
                .orElseGet(() -> padded("-", width));
    }

    private void broken(Map<TableRow.Cell.Missed, List<TableRow>> broken) {
        if (broken.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("  Not as expected (!):");
        broken.entrySet().stream().limit(limit(MOST_BROKEN)).forEach(entry -> {
            TableRow.Cell.Missed missed = entry.getKey();
            String place = missed.expectation().place().map(at -> at + ": ").orElse("");
            String who = entry.getValue().stream().limit(1).map(this::label).collect(Collectors.joining());
            String others = rows(entry.getValue().size() - 1);
            lines.addAll(WrappedText.lines(
                    "    ", place + who + others + ": " + String.join("; ", missed.differences()), layout.columns()));
        });
        more(broken.size() - MOST_BROKEN, "broken expectation", "broken expectations");
    }

    private static String rows(int others) {
        return others == 0 ? "" : others == 1 ? ", and in 1 more row" : ", and in " + others + " more rows";
    }

    private void details() {
        List<PlanTable.Outcome> told =
                outcomes.outcomes().stream().filter(this::told).toList();
        for (PlanTable.Outcome outcome : shown(told, MOST_OUTCOMES)) {
            Prediction prediction = outcome.example().prediction();
            lines.add("");
            lines.addAll(OutcomeHeader.of(
                    "[" + outcome.number() + "] " + outcome.example() + others(outcome.count() - 1)
                            + outcome.people()
                                    .map(people -> "; " + people.note())
                                    .orElse(""),
                    outcome.verdict().name(),
                    outcome.verdict() == Verdict.NO_PROMPT,
                    layout));
            lines.addAll(new PredictionText(prediction, layout, hints).lines());
            if (all) {
                lines.add("  Steps:");
                for (int number = 1; number <= prediction.steps().size(); number++) {
                    lines.addAll(WrappedText.lines(
                            String.format(Locale.ROOT, "  %3d  ", number),
                            prediction.step(number).sentence(),
                            layout.columns()));
                }
            }
        }
        more(told.size() - MOST_OUTCOMES, "outcome", "outcomes");
    }

    private static String others(int count) {
        return count == 0 ? "" : count == 1 ? ", and 1 sign-in alike" : ", and " + count + " sign-ins alike";
    }

    /** A quiet sign-in is reported on demand only. */
    private boolean told(PlanTable.Outcome outcome) {
        return all
                || outcome.verdict() != Verdict.NO_PROMPT
                || !outcome.example().prediction().findings().isEmpty();
    }

    private <T> List<T> shown(List<T> all, int most) {
        return all.stream().limit(limit(most)).toList();
    }

    private int limit(int most) {
        return all ? Integer.MAX_VALUE : most;
    }

    private void more(int hidden, String one, String several) {
        if (hidden > 0 && !all) {
            lines.add("  … and " + hidden + " more " + (hidden == 1 ? one : several) + layout.allWith());
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - WrappedText.width(text)));
    }
}
