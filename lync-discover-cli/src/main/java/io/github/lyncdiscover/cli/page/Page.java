package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.ChapterView;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.report.task.DiffReport;
import io.github.lyncdiscover.survey.SurveySummary;
import java.util.ArrayList;
import java.util.List;

/**
 * One HTML file for a customer: who is asked where, the story of each outcome with a drawing, what to do. It loads
 * nothing, runs no script, and the same input gives the same text.
 */
public final class Page {
    /** How many stories are written in full: a page must open fast. The others are short. */
    private static final int MOST_STORIES = 100;

    private Page() {}

    /**
     * What comes of plans.
     *
     * @param plans any number
     * @return an HTML document that is well-formed XML too, ending in a line feed
     */
    public static String ofPlans(List<PlanTable> plans) {
        List<ChapterView> chapters = new ArrayList<>();
        List<PlanSentence> sentences = new ArrayList<>();
        for (PlanTable plan : plans) {
            int number = chapters.size() + 1;
            boolean several = plans.size() > 1;
            PlanSentence sentence = new PlanSentence(plan, several ? "plan " + number : "this plan");
            sentences.add(sentence);
            chapters.add(PlanChapter.of(
                    "p" + number, place("Plan", number, plans.size()), plan, sentence, MOST_STORIES / plans.size()));
        }
        String lead =
                PlansSentence.of(sentences.stream().map(PlanSentence::asks).toList());
        return Templates.filled("page.html", PageView.of("Migration plan", lead, chapters));
    }

    private static String place(String what, int number, int all) {
        return all > 1 ? what + " " + number + " of " + all : "";
    }

    /**
     * What comes of sign-ins.
     *
     * @param predictions any number
     * @return an HTML document that is well-formed XML too, ending in a line feed
     */
    public static String of(List<Prediction> predictions) {
        return Templates.filled(
                "page.html", PageView.of("Check", "", List.of(CheckChapter.of("p1", predictions, MOST_STORIES))));
    }

    /**
     * Whose outcome changes.
     *
     * @param diffs any number of comparisons
     * @return an HTML document that is well-formed XML too, ending in a line feed
     */
    public static String ofDiffs(List<DiffReport> diffs) {
        List<ChapterView> chapters = new ArrayList<>();
        for (DiffReport diff : diffs) {
            int number = chapters.size() + 1;
            String place = place("Comparison", number, diffs.size());
            chapters.add(DiffChapter.of("p" + number, place, diff, MOST_STORIES / diffs.size()));
        }
        return Templates.filled("page.html", PageView.of("Comparison", "", chapters));
    }

    /**
     * What a survey found, for managers.
     *
     * @param list the name of the list
     * @param summary all predictions taken together
     * @return an HTML document that is well-formed XML too, ending in a line feed
     */
    public static String ofSurvey(String list, SurveySummary summary) {
        return Templates.filled("survey.html", SurveyView.of(list, summary));
    }
}
