package io.github.lyncdiscover.cli.page.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One part of the page: a plan, or the sign-ins that were checked.
 *
 * @param id where it is linked to
 * @param place which of several it is; empty if it is the only one
 * @param title its heading
 * @param badge what people meet, and whether that was expected, in a few words
 * @param state whether that is good
 * @param lead the answer in one sentence
 * @param tally the numbers behind it, in a sentence or two
 * @param factsTitle the heading of what it is about
 * @param facts what it is about
 * @param broken the expectations that do not hold
 * @param matrix who is asked where
 * @param cure the TrustModelData value that silences the dialogs, where no alternatives are known
 * @param remedies what can be done, the recommended alternative first
 * @param stories each outcome once
 */
public record ChapterView(
        String id,
        String place,
        String title,
        String badge,
        State state,
        String lead,
        String tally,
        String factsTitle,
        List<Fact> facts,
        Optional<Broken> broken,
        OutcomeMatrix matrix,
        Optional<CureView> cure,
        List<RemedyView> remedies,
        List<StoryView> stories) {
    /** Whether something has to be done about it. */
    public enum State {
        /** Nothing. */
        GOOD,
        /** Something. */
        BAD,
        /** That is for the reader to say. */
        NEITHER;

        public static State of(boolean good) {
            return good ? GOOD : BAD;
        }

        /** The name of its style. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line of what it is about.
     *
     * @param name of what
     * @param value what
     */
    public record Fact(String name, String value) {}

    /**
     * The expectations that do not hold.
     *
     * @param items each in a sentence or two
     * @param more how many others there are, in words; empty if none
     */
    public record Broken(List<Item> items, String more) {
        /**
         * One of them.
         *
         * @param place where it is written; may be empty
         * @param who whose sign-in differs
         * @param differences what was expected and what comes
         */
        public record Item(String place, String who, List<String> differences) {}
    }

    public boolean isLong() {
        return title.length() > 90;
    }

    /** The alternative to take. */
    public Optional<RemedyView> best() {
        return remedies.stream().findFirst();
    }

    /** The other alternatives, which open on demand. */
    public List<RemedyView> others() {
        return remedies.stream().skip(1).toList();
    }

    public boolean hasTally() {
        return !tally.isEmpty();
    }

    public boolean hasPlace() {
        return !place.isEmpty();
    }

    public boolean hasStories() {
        return !stories.isEmpty();
    }
}
