package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a drawing: a heading and its rows.
 *
 * @param leg the request to a lyncdiscover name that it shows; empty for what comes after
 * @param heading its heading
 * @param rows in the order of the walk
 */
record DrawnPart(Optional<Leg> leg, String heading, List<DrawnRow> rows) {
    /** The end of a question that goes over plain HTTP. */
    static final String HTTP = ", plain HTTP";

    /** The end of a question that goes over HTTPS. */
    static final String HTTPS = ", HTTPS";

    static DrawnPart of(Leg leg) {
        return new DrawnPart(Optional.of(leg), heading(leg), new ArrayList<>());
    }

    static DrawnPart of(String heading) {
        return new DrawnPart(Optional.empty(), heading, new ArrayList<>());
    }

    private static String heading(Leg leg) {
        return leg.ending().isLookupFailure()
                ? leg.name().text()
                : leg.name() + (leg.secure() ? ", at the same time by HTTPS" : ", by plain HTTP");
    }

    /** The parts with each thing drawn once that the two requests to a lyncdiscover name have in common. */
    static List<DrawnPart> folded(List<DrawnPart> parts) {
        List<DrawnPart> folded = new ArrayList<>();
        for (DrawnPart part : parts) {
            int last = folded.size() - 1;
            if (last >= 0 && part.isOtherLegOf(folded.get(last))) {
                List<DrawnPart> both = both(folded.remove(last), part);
                folded.addAll(both);
            } else {
                folded.add(part);
            }
        }
        return folded;
    }

    private boolean isOtherLegOf(DrawnPart before) {
        Optional<DomainName> name = leg.map(Leg::name);
        return name.isPresent() && name.equals(before.leg.map(Leg::name));
    }

    /** One part where all is the same; else the second ends where it does the same as the first. */
    private static List<DrawnPart> both(DrawnPart first, DrawnPart second) {
        int common = commonEnd(first.rows, second.rows);
        int own = second.rows.size() - common;
        int other = first.rows.size() - common;
        if (own == 1
                && other >= 1
                && second.rows.get(0) instanceof DrawnRow.Exchange secure
                && first.rows.get(other - 1) instanceof DrawnRow.Exchange plain
                && DrawnRow.alikeBut(plain, secure)) {
            List<DrawnRow> rows = new ArrayList<>(first.rows);
            rows.set(other - 1, plain.over(HTTP + " and" + HTTPS.substring(1)));
            String name = first.leg.map(leg -> leg.name().text()).orElse("");
            return List.of(new DrawnPart(first.leg, name + ", by plain HTTP and HTTPS at the same time", rows));
        }
        boolean shorter =
                first.rows.subList(other, first.rows.size()).stream().anyMatch(DrawnRow.Exchange.class::isInstance);
        if (!shorter) {
            return List.of(first, second);
        }
        List<DrawnRow> rows = new ArrayList<>(second.rows.subList(0, own));
        rows.add(new DrawnRow.Again(first.rows.get(other).step()));
        return List.of(first, new DrawnPart(second.leg, second.heading, rows));
    }

    private static int commonEnd(List<DrawnRow> first, List<DrawnRow> second) {
        int common = 0;
        while (common < Math.min(first.size(), second.size())
                && DrawnRow.alike(first.get(first.size() - 1 - common), second.get(second.size() - 1 - common))) {
            common++;
        }
        return common;
    }
}
