package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.prediction.Prediction;
import java.util.List;

/**
 * A sequence diagram with all its coordinates: a template has only to write them down. Time runs downwards; the client
 * is on the left, and every label begins beside it.
 *
 * @param id the beginning of the ids in it
 * @param title what it shows
 * @param description the same for those who do not see it
 * @param width in pixels
 * @param height in pixels
 * @param lifelines who takes part, from left to right
 * @param bands the parts of the walk
 * @param arrows what is asked and what comes back
 * @param judgements where a server is judged
 * @param boxes the dialogs
 * @param notes the remarks in place of what is drawn above
 */
public record Drawing(
        String id,
        String title,
        String description,
        int width,
        int height,
        List<Lifeline> lifelines,
        List<Band> bands,
        List<Arrow> arrows,
        List<Judgement> judgements,
        List<Box> boxes,
        List<DrawingLabel> notes) {
    /**
     * The heading of a part of the walk.
     *
     * @param y the base of its text
     * @param width how wide the drawing is
     * @param label what begins there
     */
    public record Band(int y, int width, DrawingLabel label) {
        /**
         * Where its shade begins.
         *
         * @return y
         */
        public int top() {
            return y - 15;
        }
    }

    /**
     * A message.
     *
     * @param y where it runs
     * @param from x of its beginning
     * @param to x of its point
     * @param reply whether it is an answer, which is dashed
     * @param failed whether nothing useful came, which is crossed
     * @param step the number of the step it tells; 0 if the arrow before it told the same
     * @param label what it says
     */
    public record Arrow(int y, int from, int to, boolean reply, boolean failed, int step, DrawingLabel label) {
        /**
         * Whether it has a number of its own.
         *
         * @return false for the answer to a question that is one step with it
         */
        public boolean isNumbered() {
            return step > 0;
        }

        /**
         * The base of the step's number.
         *
         * @return y
         */
        public int base() {
            return y - 7;
        }
    }

    /**
     * The client asks itself whether it trusts a server.
     *
     * @param y where it runs
     * @param from x of the client
     * @param to x of the server
     * @param trusted whether it does
     * @param step the number of the step
     * @param label why, in a few words
     */
    public record Judgement(int y, int from, int to, boolean trusted, int step, DrawingLabel label) {
        /**
         * The base of the step's number.
         *
         * @return y
         */
        public int base() {
            return y - 7;
        }

        /**
         * The left edge of the symbol.
         *
         * @return x
         */
        public int symbolX() {
            return from + 11;
        }

        /**
         * The top of the symbol.
         *
         * @return y
         */
        public int symbol() {
            return y - 19;
        }
    }

    /**
     * A dialog that the user meets.
     *
     * @param id where it is linked to
     * @param x its left edge
     * @param y its upper edge
     * @param width in pixels
     * @param certain whether it comes for certain; a box that only may come is dashed
     * @param step the number of the step that causes it
     * @param question what it asks
     * @param reason why it comes, or what it depends on
     */
    public record Box(
            String id, int x, int y, int width, boolean certain, int step, DrawingLabel question, DrawingLabel reason) {
        /** How high it is. */
        static final int HEIGHT = 50;

        /**
         * How high it is.
         *
         * @return pixels
         */
        public int height() {
            return HEIGHT;
        }

        /**
         * The left edge of the symbol.
         *
         * @return x
         */
        public int symbolX() {
            return x + 10;
        }

        /**
         * The top of the symbol.
         *
         * @return y
         */
        public int symbol() {
            return y + 13;
        }
    }

    /**
     * Draws a sign-in.
     *
     * @param id the beginning of the ids in the drawing
     * @param prediction the sign-in
     * @return the drawing
     */
    public static Drawing of(String id, Prediction prediction) {
        return new SequenceDrawer(id, prediction).draw();
    }
}
