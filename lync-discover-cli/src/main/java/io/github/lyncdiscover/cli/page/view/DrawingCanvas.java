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
    private final List<DrawingLabel> notes = new ArrayList<>();
    private int y = Lifeline.HEIGHT + 4;

    DrawingCanvas(String id, Participants cast) {
        this.id = id;
        this.cast = cast;
        this.width = cast.width();
    }

    /** A heading and what is below it. */
    void part(DrawnPart part) {
        if (!part.heading().isEmpty()) {
            band(part.heading());
        }
        part.rows().forEach(this::row);
    }

    private void band(String text) {
        y += BAND;
        int x = cast.client() + INDENT;
        bands.add(new Drawing.Band(y, width, DrawingLabel.of(x, y, width - x - INDENT, text)));
    }

    private void row(DrawnRow row) {
        if (row instanceof DrawnRow.Exchange exchange) {
            arrow(exchange.step(), exchange.whom(), exchange.asked() + exchange.way(), false, false);
            arrow(exchange.answered(), exchange.whom(), exchange.answer(), true, exchange.failed());
        } else if (row instanceof DrawnRow.Judgement judgement) {
            judgement(judgement);
        } else if (row instanceof DrawnRow.Dialog dialog) {
            box(dialog);
        } else if (row instanceof DrawnRow.Again again) {
            y += ROW;
            notes.add(label(INDENT, "then the same as from step " + again.step() + " on"));
        }
    }

    /** What the client asks somebody, or what comes back; step 0 if it is one with the arrow before. */
    private void arrow(int step, String whom, String text, boolean reply, boolean failed) {
        y += ROW;
        int from = reply ? cast.at(whom) : cast.client();
        int to = reply ? cast.client() : cast.at(whom);
        arrows.add(new Drawing.Arrow(y, from, to, reply, failed, step, label(INDENT, text)));
    }

    private void judgement(DrawnRow.Judgement judgement) {
        y += ROW;
        judgements.add(new Drawing.Judgement(
                y,
                cast.client(),
                cast.at(judgement.server()),
                judgement.trusted(),
                judgement.step(),
                label(INDENT + SYMBOL, judgement.server() + ": " + judgement.words())));
    }

    private void box(DrawnRow.Dialog dialog) {
        y += INDENT;
        int x = cast.client() - INDENT;
        int room = Math.min(WIDEST_BOX, width - x - INDENT);
        int text = room - BOX_TEXT - INDENT;
        String question = "Dialog " + dialog.number() + ": " + dialog.question();
        boxes.add(new Drawing.Box(
                id + "-d" + dialog.number(),
                x,
                y,
                room,
                dialog.certain(),
                dialog.step(),
                DrawingLabel.of(x + BOX_TEXT, y + 21, text * 9 / 10, question),
                DrawingLabel.of(x + BOX_TEXT, y + 39, text, dialog.reason())));
        y += Drawing.Box.HEIGHT;
    }

    Drawing drawing(String title, String description) {
        int height = y + 24;
        return new Drawing(
                id,
                title,
                description,
                width,
                height,
                cast.lifelines(height - 6),
                bands,
                arrows,
                judgements,
                boxes,
                notes);
    }

    private DrawingLabel label(int indent, String text) {
        int x = cast.client() + indent;
        return DrawingLabel.of(x, y - 7, width - x - INDENT, text);
    }
}
