package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.UnaskedFact;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.List;

/** The first lines of an outcome: whom it is for on the left, the verdict on the right; below it what is assumed. */
public final class OutcomeHeader {
    private OutcomeHeader() {}

    private static final int MOST = 4;

    /**
     * A header, over several lines where it is long.
     *
     * @param who whom the outcome is for
     * @param verdict the outcome in a word
     * @param good whether nothing has to be done about it
     * @param layout the room that it has
     * @return the lines
     */
    public static List<String> of(String who, String verdict, boolean good, Layout layout) {
        List<String> lines = new ArrayList<>(WrappedText.lines("", who, layout.columns()));
        String last = lines.get(lines.size() - 1);
        int gap = layout.columns() - WrappedText.width(last) - verdict.length();
        String shown = layout.painted(verdict, good);
        if (gap >= 2) {
            lines.set(lines.size() - 1, last + " ".repeat(gap) + shown);
        } else {
            lines.add(" ".repeat(layout.columns() - verdict.length()) + shown);
        }
        return lines;
    }

    /**
     * What a plan says though the file that it was imported from does not.
     *
     * @param margin what stands before the lines
     * @param assumptions what is assumed
     * @param all whether to name each
     * @param layout the room that it has
     * @return the lines, none where nothing is assumed
     */
    public static List<String> assumed(String margin, List<Assumption> assumptions, boolean all, Layout layout) {
        if (assumptions.isEmpty()) {
            return List.of();
        } else if (!all) {
            String things = assumptions.size() == 1 ? "1 thing" : assumptions.size() + " things";
            return WrappedText.lines(
                    margin + "Assumed: ",
                    things + " that the file does not say (lync-discover import FILE)",
                    layout.columns());
        }
        List<String> lines = new ArrayList<>();
        for (Assumption assumption : assumptions) {
            lines.addAll(
                    WrappedText.lines(margin + "Assumed: ", PrintableText.of(assumption.toString()), layout.columns()));
        }
        return lines;
    }

    /**
     * The facts of a plan that no sign-in asks for.
     *
     * @param margin what stands before the lines
     * @param facts the facts
     * @param all whether to name each
     * @param layout the room that it has
     * @return the lines; none if every fact is asked for
     */
    public static List<String> unasked(String margin, List<UnaskedFact> facts, boolean all, Layout layout) {
        List<String> lines = new ArrayList<>();
        for (UnaskedFact fact : all ? facts : facts.stream().limit(MOST).toList()) {
            lines.addAll(
                    WrappedText.lines(margin + "Never asked: ", PrintableText.of(fact.toString()), layout.columns()));
        }
        if (!all && facts.size() > MOST) {
            lines.add(margin + "Never asked: " + (facts.size() - MOST) + " more");
        }
        return lines;
    }

    /**
     * What a plan leaves open and is assumed.
     *
     * @param margin what stands before the lines
     * @param assumptions what is assumed
     * @param all whether to name each
     * @param layout the room that it has
     * @return the lines, none where nothing is assumed
     */
    public static List<String> open(String margin, List<Assumption> assumptions, boolean all, Layout layout) {
        List<String> lines = new ArrayList<>();
        for (Assumption assumption :
                all ? assumptions : assumptions.stream().limit(MOST).toList()) {
            lines.addAll(
                    WrappedText.lines(margin + "Assumed: ", PrintableText.of(assumption.toString()), layout.columns()));
        }
        if (!all && assumptions.size() > MOST) {
            lines.add(margin + "Assumed: " + (assumptions.size() - MOST) + " more"
                    + layout.more().map(how -> " (" + how + ")").orElse(""));
        }
        return lines;
    }
}
