package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.remedy.ManualRecipe;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyFile;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The ways to deploy a TrustModelData value as text: the files that were written, and what to enter by hand. What is
 * to be copied and would be broken is on a line of its own, at the margin, be it longer than 80 columns; once, if
 * it comes again.
 */
public final class DeployText {
    private final Layout layout;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /**
     * A text to be filled.
     *
     * @param layout the room that it has
     */
    public DeployText(Layout layout) {
        this.layout = layout;
    }

    /**
     * Tells of a value.
     *
     * @param remedy the value and where it goes
     * @return this text
     */
    public DeployText value(Remedy remedy) {
        boolean good = remedy.warnings().isEmpty();
        heading(
                "TrustModelData, " + Remedy.words(remedy.value().source()),
                remedy.value().text().length() + " CHARACTERS",
                good);
        copied(remedy.value().text());
        remedy.warnings().forEach(warning -> hanging("   ! ", warning));
        remedy.disagreement().ifPresent(sources -> hanging("   - ", sources));
        return this;
    }

    /**
     * Tells of files.
     *
     * @param files the files that were written; of none nothing is reported
     * @return this text
     */
    public DeployText files(List<RemedyFile> files) {
        for (RemedyFile file : files) {
            Remedy remedy = file.form().fitted(file.remedy());
            lines.add("");
            heading(
                    "Written: " + PrintableText.of(file.name()),
                    file.form().confirmed(remedy).words().toUpperCase(Locale.ROOT),
                    true);
            hanging(
                    "   ",
                    file.form().words() + ", " + Remedy.words(remedy.value().source()) + ": "
                            + file.form().use(remedy));
            hanging("   - ", "Known from: " + file.form().source());
            file.undo().ifPresent(undo -> hanging("   - ", "Undo: " + undo));
            remedy.warnings().forEach(warning -> hanging("   ! ", warning));
        }
        return this;
    }

    /**
     * Tells of places.
     *
     * @param places where to enter the value by hand
     * @return this text
     */
    public DeployText places(List<ManualRecipe> places) {
        places.forEach(this::place);
        return this;
    }

    /**
     * The report.
     *
     * @return lines of at most the layout's columns but for those to be copied, safe to print
     */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    private void place(ManualRecipe place) {
        lines.add("");
        boolean possible = place.refusal().isEmpty();
        heading(
                place.title(),
                possible ? place.confirmed().words().toUpperCase(Locale.ROOT) : "NOT POSSIBLE",
                possible);
        place.refusal().ifPresent(why -> hanging("   ", told.add(why) ? why : "as above"));
        for (int i = 0; i < place.fields().size(); i++) {
            boolean another = i > 0
                    && place.fields()
                            .get(i - 1)
                            .name()
                            .equals(place.fields().get(i).name());
            field(place.fields().get(i), another);
        }
        if (possible) {
            hanging("   - ", "Known from: " + place.source());
            hanging("   - ", "Undo: " + place.undo());
        }
    }

    private void field(ManualRecipe.Field field, boolean another) {
        String margin = "   " + field.name() + ": ";
        boolean whole = !field.value().contains(" ") && WrappedText.width(margin + field.value()) <= layout.columns();
        if (!field.copied() || whole) {
            hanging(margin, field.value());
        } else if (told.contains(field.value())) {
            hanging(margin, "as above");
        } else {
            if (!another) {
                lines.add(margin.stripTrailing());
            }
            copied(field.value());
        }
    }

    private void heading(String what, String outcome, boolean good) {
        lines.addAll(OutcomeHeader.of(what, outcome, good, layout));
    }

    private void copied(String value) {
        told.add(value);
        lines.add(PrintableText.of(value));
    }

    private void hanging(String margin, String text) {
        lines.addAll(WrappedText.lines(margin, text, layout.columns()));
    }
}
