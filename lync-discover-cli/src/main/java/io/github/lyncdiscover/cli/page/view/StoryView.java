package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One sign-in told for all that come to the same: the dialogs, the cure, what else is to know, the drawing, the walk.
 *
 * @param id where it is linked to
 * @param number what it is called by
 * @param badge the verdict
 * @param who whose sign-in
 * @param how with which client, from where, homed where
 * @param others how many sign-ins come to the same, and how many people that are, in words; empty if there are no others
 * @param prompts the dialogs
 * @param cure the shortest change of TrustModelData that silences them
 * @param findings what else is to know
 * @param because the steps that make it differ from what it was; empty where nothing is compared
 * @param drawing the sequence; empty where a story is told in short
 * @param walk every step; empty where a story is told in short
 * @param open whether the drawing is in view at once
 */
public record StoryView(
        String id,
        int number,
        VerdictBadge badge,
        String who,
        String how,
        String others,
        List<Dialog> prompts,
        Optional<CureView> cure,
        List<Note> findings,
        List<Because> because,
        Optional<Drawing> drawing,
        List<Walked> walk,
        boolean open) {
    /**
     * One trust dialog.
     *
     * @param number which of the story's dialogs, from 1
     * @param server what it asks about
     * @param stage what that server is, and who named it
     * @param certain whether it comes for certain
     * @param reason what it depends on; empty if it is certain
     * @param step the number of the step that causes it
     * @param link where that step stands
     */
    public record Dialog(
            int number, String server, String stage, boolean certain, String reason, int step, String link) {}

    /**
     * A finding.
     *
     * @param code what kind of thing
     * @param severity how much it matters, in a word
     * @param message one or two sentences
     */
    public record Note(String code, String severity, String message) {}

    /**
     * One step of the walk.
     *
     * @param id where it is linked to
     * @param number from 1
     * @param sentence what was done
     * @param causes the dialogs that come at it
     */
    public record Walked(String id, int number, String sentence, List<Dialog> causes) {}

    /**
     * A step that makes the difference.
     *
     * @param when on which side
     * @param what what happens there
     * @param step its number
     * @param link where it stands
     */
    public record Because(String when, String what, int step, String link) {}

    public static StoryView of(
            String id, String when, int number, Prediction prediction, String home, String others, boolean inFull) {
        List<Dialog> dialogs = new ArrayList<>();
        for (Prompt prompt : prediction.prompts()) {
            dialogs.add(dialog(id, dialogs.size() + 1, prompt, prediction, inFull));
        }
        return new StoryView(
                id,
                number,
                VerdictBadge.of(prediction.verdict()),
                when
                        + (prediction.signInAddress().user().isPresent()
                                ? ""
                                : when.isEmpty() ? "A user of " : "a user of ")
                        + prediction.signInAddress(),
                prediction.client().title()
                        + prediction
                                .location()
                                .map(place -> ", " + PlaceWords.of(place))
                                .orElse("")
                        + (home.isEmpty() ? "" : ", account " + home),
                others,
                dialogs,
                CureView.of(prediction),
                prediction.findings().stream().map(StoryView::note).toList(),
                List.of(),
                inFull ? Optional.of(Drawing.of(id, prediction)) : Optional.empty(),
                inFull ? walk(id, prediction, dialogs) : List.of(),
                false);
    }

    /** How many others come to the same, and how many people all are, where that is counted. */
    public static String others(int signIns, Optional<PeopleCount> people) {
        return Stream.concat(
                        Stream.of(CountText.of(signIns, "other sign-in") + (signIns == 1 ? " has" : " have")
                                        + " the same outcome")
                                .filter(others -> signIns > 0),
                        people.map(number -> signIns > 0 ? number.note() + " in all" : number.note()).stream())
                .collect(Collectors.joining("; "));
    }

    /** The same with the steps that make it differ from what it was. */
    public StoryView because(List<Because> steps) {
        return new StoryView(
                id, number, badge, who, how, others, prompts, cure, findings, List.copyOf(steps), drawing, walk, open);
    }

    /** The same with its drawing in view. */
    public StoryView opened() {
        return new StoryView(
                id, number, badge, who, how, others, prompts, cure, findings, because, drawing, walk, true);
    }

    public boolean differs() {
        return !because.isEmpty();
    }

    public boolean asks() {
        return !prompts.isEmpty();
    }

    public String findingsTitle() {
        return switch (badge.code()) {
            case "CANNOT_TELL" -> "What is missing could change the answer";
            case "SIGN_IN_FAILS" -> "Sign-in fails; this is not the trust dialog";
            default -> "Also to know; this is not the trust dialog";
        };
    }

    public boolean hasFindings() {
        return !findings.isEmpty();
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isInFull() {
        return drawing.isPresent();
    }

    public String walked() {
        return CountText.grouped(walk.size());
    }

    /** The id of a step of a story. */
    public static String step(String story, int number) {
        return story + "-n" + number;
    }

    private static Dialog dialog(String id, int number, Prompt prompt, Prediction prediction, boolean inFull) {
        int step = prompt.steps().get(0);
        String named = prediction.step(step) instanceof Step.Judge judge ? ", named by " + judge.namedBy() : "";
        return new Dialog(
                number,
                prompt.server().text(),
                prompt.stage().words() + named,
                prompt.certainty() == Prompt.Certainty.CERTAIN,
                prompt.reason().orElse(""),
                step,
                inFull ? step(id, step) : id);
    }

    private static Note note(Finding finding) {
        return new Note(
                finding.code().name(),
                switch (finding.severity()) {
                    case ERROR -> "Error";
                    case WARNING -> "Warning";
                    case INFO -> "Note";
                },
                finding.message());
    }

    private static List<Walked> walk(String id, Prediction prediction, List<Dialog> dialogs) {
        List<Walked> walk = new ArrayList<>();
        for (Step step : prediction.steps()) {
            int number = walk.size() + 1;
            List<Dialog> causes =
                    dialogs.stream().filter(dialog -> dialog.step() == number).toList();
            walk.add(new Walked(step(id, number), number, step.sentence(), causes));
        }
        return walk;
    }
}
