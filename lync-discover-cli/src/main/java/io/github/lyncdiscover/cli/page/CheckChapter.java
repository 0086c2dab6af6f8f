package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.ChapterView;
import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.cli.page.view.NameList;
import io.github.lyncdiscover.cli.page.view.OutcomeMatrix;
import io.github.lyncdiscover.cli.page.view.PlaceWords;
import io.github.lyncdiscover.cli.page.view.StoryView;
import io.github.lyncdiscover.cli.page.view.VerdictBadge;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chapter of sign-ins that were checked. */
final class CheckChapter {
    private CheckChapter() {}

    /**
     * Makes the chapter.
     *
     * @param id where it is linked to
     * @param predictions what comes of each sign-in
     * @param inFull how many of the stories are written in full
     */
    static ChapterView of(String id, List<Prediction> predictions, int inFull) {
        List<OutcomeMatrix.Row> rows = new ArrayList<>();
        List<StoryView> stories = new ArrayList<>();
        boolean severalClients =
                predictions.stream().map(Prediction::client).distinct().count() > 1;
        for (Prediction prediction : predictions) {
            int number = stories.size() + 1;
            String story = id + "-s" + number;
            String place = prediction.location().map(PlaceWords::head).orElse(PlaceWords.HERE);
            rows.add(new OutcomeMatrix.Row(
                    NameList.of(prediction.signInAddress().toString()),
                    "",
                    Optional.empty(),
                    severalClients ? Optional.of(NameList.of(prediction.client().title())) : Optional.empty(),
                    List.of(OutcomeMatrix.Cell.of(place, prediction, story, number, false))));
            stories.add(StoryView.of(story, "", number, prediction, "", "", number <= inFull));
        }
        List<Verdict> verdicts = predictions.stream().map(Prediction::verdict).toList();
        return new ChapterView(
                id,
                "",
                title(predictions),
                verdicts.size() == 1 ? VerdictBadge.of(verdicts.get(0)).words() : PageWords.met(verdicts),
                ChapterView.State.of(Verdict.exitCode(verdicts) == 0),
                new CheckSentence(predictions).text(),
                predictions.size() > 1 ? ChapterSummary.of(predictions) : "",
                "",
                List.of(),
                Optional.empty(),
                new OutcomeMatrix(
                        "Who is asked",
                        false,
                        severalClients,
                        List.of(predictions.stream()
                                .flatMap(prediction -> prediction.location().stream())
                                .findFirst()
                                .map(PlaceWords::head)
                                .orElse(PlaceWords.HERE)),
                        rows,
                        ""),
                new CureSummary(predictions).view(),
                List.of(),
                stories.size() == 1 ? List.of(stories.get(0).opened()) : stories);
    }

    private static String title(List<Prediction> predictions) {
        int more = predictions.size() - 1;
        return predictions.stream()
                        .findFirst()
                        .map(first -> first.signInAddress().toString())
                        .orElse("Nobody")
                + (more > 0 ? " and " + CountText.grouped(more) + " more" : "");
    }
}
