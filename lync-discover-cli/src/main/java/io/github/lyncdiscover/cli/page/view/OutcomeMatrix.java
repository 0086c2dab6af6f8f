package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The table of who is asked where: a row for users, homes and clients with the same outcome everywhere.
 *
 * @param heading what it shows
 * @param homes whether homes differ, so that they have a column
 * @param clients whether clients differ
 * @param places the heads of the columns with outcomes
 * @param rows the rows
 * @param more how many rows are left out, in words; empty if none
 */
public record OutcomeMatrix(
        String heading, boolean homes, boolean clients, List<String> places, List<Row> rows, String more) {
    /**
     * One row.
     *
     * @param users whose sign-ins
     * @param people how many people they are, in words; empty where nobody is counted
     * @param home where they are homed, where that differs
     * @param client with what they sign in, where that differs
     * @param cells one for each place
     */
    public record Row(
            NameList users, String people, Optional<NameList> home, Optional<NameList> client, List<Cell> cells) {}

    /**
     * One outcome, which leads to its story.
     *
     * @param place the head of its column
     * @param badge the verdict
     * @param words the outcome in a few words
     * @param story the story's id
     * @param number the story's number
     * @param broken whether something else was expected
     * @param empty whether nobody signs in there
     */
    public record Cell(
            String place, VerdictBadge badge, String words, String story, int number, boolean broken, boolean empty) {
        public static Cell of(String place, Prediction prediction, String story, int number, boolean broken) {
            VerdictBadge badge = VerdictBadge.of(prediction.verdict());
            int servers = prediction.prompts().size();
            String words = servers == 0 ? badge.words() : badge.words() + " about " + CountText.of(servers, "server");
            return new Cell(place, badge, words, story, number, broken, false);
        }

        public static Cell without(String place, String words) {
            return new Cell(place, VerdictBadge.of(Verdict.NO_PROMPT), words, "", 0, false, true);
        }
    }

    public boolean isFilled() {
        return !rows.isEmpty();
    }
}
