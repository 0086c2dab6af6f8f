package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.chain.StoreVerdict;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.name.Wrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stores make of a chain, as people read it: what was sent, a table of the stores, and the paths drawn. */
public final class ChainText {
    private static final int MOST_SHOWN = 20;
    private static final int LONGEST_MISSING = 300;
    private static final int DIGITS = 8;

    private final ChainVerdict verdict;
    private final boolean colour;

    /**
     * Writes a verdict.
     *
     * @param verdict the verdict
     * @param colour whether it is coloured by terminal escapes
     */
    public ChainText(ChainVerdict verdict, boolean colour) {
        this.verdict = verdict;
        this.colour = colour;
    }

    /**
     * The whole.
     *
     * @return its lines, safe to show
     */
    public List<String> lines() {
        String server = verdict.sent().isEmpty()
                ? "nothing"
                : ServerNames.show(verdict.sent().get(0).title());
        List<String> lines = new ArrayList<>(Header.of(
                server + " · at " + day(verdict.at()),
                verdict.accepted() ? "ACCEPTED" : "REFUSED",
                verdict.accepted(),
                colour));
        int number = verdict.sent().size();
        lines.add("  Sent, in this order (" + number + (number == 1 ? " certificate):" : " certificates):"));
        verdict.sent().stream().limit(MOST_SHOWN).forEach(certificate -> lines.addAll(certificate(certificate)));
        if (number > MOST_SHOWN) {
            lines.add("    … and " + (number - MOST_SHOWN) + " more");
        }
        lines.add("");
        table(lines);
        paths().forEach((path, stores) -> drawing(path, stores, lines));
        return lines;
    }

    private static List<String> certificate(Certificate certificate) {
        return Wrapped.lines(
                "    ",
                ServerNames.show(certificate.title()) + (certificate.selfIssued() ? " (root)" : "") + ", until "
                        + day(certificate.notAfter()) + ", SHA-1 "
                        + certificate.sha1().substring(0, DIGITS) + "…",
                Header.COLUMNS);
    }

    private void table(List<String> lines) {
        int width = Math.max(
                5,
                verdict.stores().stream()
                        .mapToInt(store -> Wrapped.width(store.store().name()))
                        .max()
                        .orElse(0));
        lines.add("  " + pad("Store", width) + "  Verdict   Path, or what is missing");
        for (StoreVerdict store : verdict.stores()) {
            String margin =
                    "  " + pad(store.store().name(), width) + "  " + (store.accepted() ? "accepted  " : "refused   ");
            lines.addAll(Wrapped.lines(margin, outcome(store), Header.COLUMNS));
        }
        cures(lines);
    }

    /** What would help, each with those whom it would help. */
    private void cures(List<String> lines) {
        Map<String, List<String>> cures = new LinkedHashMap<>();
        for (StoreVerdict store : verdict.stores()) {
            if (!store.sending().isEmpty()) {
                cures.computeIfAbsent("sent as well: " + list(store.sending()), cure -> new ArrayList<>())
                        .add(store.store().name());
            }
        }
        for (StoreVerdict store : verdict.stores()) {
            store.trusting()
                    .ifPresent(root -> cures.computeIfAbsent(
                                    "trusted as well: " + list(List.of(root)), cure -> new ArrayList<>())
                            .add(store.store().name()));
        }
        cures.forEach((cure, stores) -> {
            lines.add("");
            lines.addAll(Wrapped.lines(
                    "  ", "Known to close the gap of " + String.join(", ", stores) + ", if " + cure, Header.COLUMNS));
        });
    }

    private static String outcome(StoreVerdict verdict) {
        return verdict.missing()
                .map(missing -> shortened(missing.brief()))
                .orElseGet(() -> tiers(verdict.path().size()) + ", to "
                        + ServerNames.show(
                                verdict.path().get(verdict.path().size() - 1).title()));
    }

    /** Paths that are accepted, each with the stores that it leads to. */
    private Map<List<String>, List<String>> paths() {
        Map<List<String>, List<String>> paths = new LinkedHashMap<>();
        for (StoreVerdict store : verdict.stores()) {
            if (store.accepted()) {
                paths.computeIfAbsent(titles(store), path -> new ArrayList<>())
                        .add(store.store().name());
            }
        }
        return paths;
    }

    /** From the root down. */
    private static List<String> titles(StoreVerdict store) {
        List<String> titles = new ArrayList<>();
        store.path().forEach(certificate -> titles.add(0, ServerNames.show(certificate.title())));
        return titles;
    }

    private static void drawing(List<String> path, List<String> stores, List<String> lines) {
        lines.add("");
        lines.addAll(
                Wrapped.lines("  ", tiers(path.size()) + " for " + String.join(", ", stores) + ":", Header.COLUMNS));
        for (int tier = 0; tier < path.size(); tier++) {
            String branch = tier == 0 ? "" : "   ".repeat(tier - 1) + "└─ ";
            lines.addAll(Wrapped.lines("    " + branch, path.get(tier), Header.COLUMNS));
        }
    }

    private static String tiers(int number) {
        return number + (number == 1 ? " tier" : " tiers");
    }

    private static String list(List<Certificate> certificates) {
        return certificates.stream()
                .map(certificate -> ServerNames.show(certificate.title()) + " (SHA-1 " + certificate.sha1() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_MISSING
                ? Printable.of(text)
                : Printable.of(text.substring(0, LONGEST_MISSING)) + "…";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Wrapped.width(text)));
    }

    private static LocalDate day(Instant date) {
        return LocalDate.ofInstant(date, ZoneOffset.UTC);
    }
}
