package io.github.lyncdiscover.cli.page.view;

import java.util.ArrayList;
import java.util.List;

/** The canvas of a drawing: each thing below the one before it, labels beside the client. */
final class DrawingCanvas {
    private static final int ROW = 31;
    private static final int BAND = 34;
    private static final int INDENT = 12;
    private static final int SYMBOL = 18;
    private static final int WIDEST_BOX = 600;
    private static final int BOX_TEXT = 44;

    private final String id;
    private final Participants cast;
    private final int width;
    private final List<Drawing.Band> bands = new ArrayList<>();
    private final List<Drawing.Arrow> arrows = new ArrayList<>();
    private final List<Drawing.Judgement> judgements = new ArrayList<>();
    private final List<Drawing.Box> boxes = new ArrayList<>();
    private int y = Lifeline.HEIGHT + 4;

    DrawingCanvas(String id, Participants cast) {
        this.id = id;
        this.cast = cast;
        this.width = cast.width();
    }

    /** A heading. */
    void band(String text) {
        y += BAND;
        int x = cast.client() + INDENT;
        bands.add(new Drawing.Band(y, width, DrawingLabel.of(x, y, width - x - INDENT, text)));
    }

    /** What the client asks somebody. */
    void question(int step, String whom, String text) {
        y += ROW;
        arrows.add(new Drawing.Arrow(y, cast.client(), cast.at(whom), false, false, step, label(INDENT, text)));
    }

    /** What comes back; step 0 if it is one with the question. */
    void answer(int step, String whose, String text, boolean failed) {
        y += ROW;
        arrows.add(new Drawing.Arrow(y, cast.at(whose), cast.client(), true, failed, step, label(INDENT, text)));
    }

    void judgement(int step, String server, boolean trusted, String text) {
        y += ROW;
        judgements.add(new Drawing.Judgement(
                y, cast.client(), cast.at(server), trusted, step, label(INDENT + SYMBOL, server + ": " + text)));
    }

    /** A dialog, numbered from 1. */
    void box(int step, int dialog, boolean certain, String question, String reason) {
        y += INDENT;
        int x = cast.client() - INDENT;
        int room = Math.min(WIDEST_BOX, width - x - INDENT);
        int text = room - BOX_TEXT - INDENT;
        boxes.add(new Drawing.Box(
                id + "-d" + dialog,
                x,
                y,
                room,
                certain,
                step,
                DrawingLabel.of(x + BOX_TEXT, y + 21, text * 9 / 10, "Dialog " + dialog + ": " + question),
                DrawingLabel.of(x + BOX_TEXT, y + 39, text, reason)));
        y += Drawing.Box.HEIGHT;
    }

    Drawing drawing(String title, String description) {
        int height = y + 24;
        return new Drawing(
                id, title, description, width, height, cast.lifelines(height - 6), bands, arrows, judgements, boxes);
    }

    private DrawingLabel label(int indent, String text) {
        int x = cast.client() + indent;
        return DrawingLabel.of(x, y - 7, width - x - INDENT, text);
    }
}
