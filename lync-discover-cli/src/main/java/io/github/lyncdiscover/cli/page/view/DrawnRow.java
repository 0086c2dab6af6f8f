package io.github.lyncdiscover.cli.page.view;

/** A row of a drawing before it has a place. */
sealed interface DrawnRow {
    /** The number of the step that it is about. */
    int step();

    /**
     * A question and its answer.
     *
     * @param step the number of the question
     * @param answered the number of the answer; 0 if it is one step with the question
     * @param whom who is asked
     * @param asked the question
     * @param way over what it goes, as an end of the question; may be empty
     * @param answer what comes back
     * @param failed whether nothing useful comes back
     */
    record Exchange(int step, int answered, String whom, String asked, String way, String answer, boolean failed)
            implements DrawnRow {
        /** The same over something else. */
        Exchange over(String other) {
            return new Exchange(step, answered, whom, asked, other, answer, failed);
        }
    }

    /** A judgement. */
    record Judgement(int step, String server, boolean trusted, String words) implements DrawnRow {}

    /** A dialog, numbered from 1. */
    record Dialog(int step, int number, boolean certain, String question, String reason) implements DrawnRow {}

    /** A remark in place of rows that are drawn above, from a step on. */
    record Again(int step) implements DrawnRow {}

    /** Whether both show the same, whatever their numbers; a dialog is like no other row. */
    static boolean alike(DrawnRow one, DrawnRow other) {
        if (one instanceof Exchange a && other instanceof Exchange b) {
            return alikeBut(a, b) && a.way().equals(b.way());
        }
        return one instanceof Judgement a
                && other instanceof Judgement b
                && a.server().equals(b.server())
                && a.trusted() == b.trusted()
                && a.words().equals(b.words());
    }

    /** Whether both show the same but for the way. */
    static boolean alikeBut(Exchange one, Exchange other) {
        return one.whom().equals(other.whom())
                && one.asked().equals(other.asked())
                && one.answer().equals(other.answer())
                && one.failed() == other.failed();
    }
}
