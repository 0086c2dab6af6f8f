package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.chain.StoreVerdict;
import io.github.lyncdiscover.chain.server.PresentedChain;
import io.github.lyncdiscover.chain.server.ServerSituation;
import io.github.lyncdiscover.chain.server.WindowsServer;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.report.text.Layout;
import io.github.lyncdiscover.report.text.OutcomeHeader;
import io.github.lyncdiscover.text.file.WrappedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The verdicts of stores on a chain as text: what was sent, a table of the stores, and the paths drawn. */
final class ChainText {
    private static final int MOST_SHOWN = 20;
    private static final int LONGEST_MISSING = 300;
    private static final int DIGITS = 8;
    private static final int VERDICT = 10;

    private final ChainVerdict verdict;
    private final Optional<PresentedChain> server;
    private final Optional<WindowsServer> windows;
    private final List<ServerSituation> situations;
    private final Layout layout;

    /**
     * Writes a verdict.
     *
     * @param verdict the verdict
     * @param server who presented the certificates; empty where they were read from a file
     * @param windows the Windows server that sends them; empty where it is none
     * @param situations what a Windows server may come to send otherwise
     * @param layout the room that it has
     */
    public ChainText(
            ChainVerdict verdict,
            Optional<PresentedChain> server,
            Optional<WindowsServer> windows,
            List<ServerSituation> situations,
            Layout layout) {
        this.verdict = verdict;
        this.server = server;
        this.windows = windows;
        this.situations = List.copyOf(situations);
        this.layout = layout;
    }

    /**
     * The whole.
     *
     * @return its lines, safe to show
     */
    public List<String> lines() {
        List<Certificate> sent = verdict.sent();
        String first = sent.isEmpty() ? "nothing" : ServerNames.show(sent.get(0).title());
        boolean unseen = server.isPresent() && sent.isEmpty();
        List<String> lines = new ArrayList<>(OutcomeHeader.of(
                server.map(asked -> asked.server().toString()).orElse(first) + " · at " + day(verdict.at()),
                unseen ? "CANNOT_TELL" : verdict.accepted() ? "ACCEPTED" : "REFUSED",
                verdict.accepted() && !unseen,
                layout));
        server.ifPresent(asked -> lines.addAll(asked(asked)));
        if (unseen) {
            return lines;
        }
        int number = sent.size();
        lines.add("  Sent, in this order (" + number + (number == 1 ? " certificate):" : " certificates):"));
        sent.stream().limit(MOST_SHOWN).forEach(certificate -> lines.addAll(certificate(certificate)));
        if (number > MOST_SHOWN) {
            lines.add("    … and " + (number - MOST_SHOWN) + " more");
        }
        if (number == 0) {
            lines.add("    nothing");
        }
        windows.ifPresent(own -> lines.addAll(SituationText.lines(own, verdict.at(), layout)));
        verdict.oddities()
                .forEach(oddity -> lines.addAll(WrappedText.lines("  Odd: ", words(oddity), layout.columns())));
        lines.add("");
        table(lines);
        cures(lines);
        paths().forEach((path, stores) -> drawing(path, stores, lines));
        situations.forEach(situation -> lines.addAll(SituationText.lines(situation, layout)));
        return lines;
    }

    private static String words(ChainVerdict.Oddity oddity) {
        return switch (oddity) {
            case DUPLICATE -> "a certificate is sent more than once";
            case OUT_OF_ORDER -> "an issuer does not follow right after what it signed; a strict client refuses that";
            case SUPERFLUOUS -> "a certificate has issued nothing that is sent";
            case ROOT_SENT -> "a root is sent, which counts only for those who trust it anyway";
            case WEAK_KEY -> "a key is shorter than 1024 bits, which Windows refuses since KB 2661254";
            case WEAK_SIGNATURE -> "a signature rests on MD2 or MD5, which can be forged";
        };
    }

    /** Name, dates and purpose, apart from the chain. */
    private List<String> asked(PresentedChain asked) {
        List<String> lines = new ArrayList<>();
        asked.failure()
                .ifPresent(why -> lines.addAll(
                        WrappedText.lines("  ", "No certificate was seen: " + why + ".", layout.columns())));
        asked.names().ifPresent(names -> {
            String from = names.names().isEmpty()
                    ? ""
                    : names.alternative() ? "alternative " : "no alternative name; common ";
            String how = switch (asked.name().orElseThrow()) {
                case EXACT -> "named";
                case WILDCARD -> "named by a wildcard, which phones do not accept";
                case NOT_NAMED -> "NOT NAMED";
            };
            lines.addAll(WrappedText.lines("  Name:  ", how + " (" + from + names.describe() + ")", layout.columns()));
        });
        asked.dates(verdict.at())
                .ifPresent(dates -> lines.add("  Dates: "
                        + switch (dates) {
                            case VALID -> "in its time";
                            case EXPIRED -> "EXPIRED";
                            case NOT_YET_VALID -> "NOT YET VALID";
                        }));
        asked.purpose()
                .ifPresent(purpose -> lines.add("  For:   "
                        + switch (purpose) {
                            case SERVER -> "servers";
                            case NOT_LIMITED -> "anything; it does not say";
                            case OTHER -> "NOT FOR SERVERS";
                        }));
        asked.protocol().ifPresent(protocol -> lines.add("  TLS:   " + protocol));
        return lines;
    }

    private List<String> certificate(Certificate certificate) {
        return WrappedText.lines(
                "    ",
                ServerNames.show(certificate.title()) + (certificate.selfIssued() ? " (root)" : "") + ", until "
                        + day(certificate.notAfter()) + ", SHA-1 "
                        + certificate.sha1().substring(0, DIGITS) + "…",
                layout.columns());
    }

    private void table(List<String> lines) {
        int width = Math.max(
                5,
                verdict.stores().stream()
                        .mapToInt(store -> WrappedText.width(store.store().name()))
                        .max()
                        .orElse(0));
        lines.add("  " + pad("Store", width) + "  Verdict   Path, or what is missing");
        for (StoreVerdict store : verdict.stores()) {
            String word = store.accepted() ? "accepted" : "refused";
            String start = "  " + pad(store.store().name(), width) + "  ";
            List<String> row = WrappedText.lines(start + pad(word, VERDICT), outcome(store), layout.columns());
            row.set(
                    0,
                    start
                            + layout.painted(word, store.accepted())
                            + row.get(0).substring(start.length() + word.length()));
            lines.addAll(row);
        }
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
            lines.addAll(WrappedText.lines(
                    "  ", "Known to close the gap of " + String.join(", ", stores) + ", if " + cure, layout.columns()));
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

    private void drawing(List<String> path, List<String> stores, List<String> lines) {
        lines.add("");
        lines.addAll(WrappedText.lines(
                "  ", tiers(path.size()) + " for " + String.join(", ", stores) + ":", layout.columns()));
        for (int tier = 0; tier < path.size(); tier++) {
            String branch = tier == 0 ? "" : "   ".repeat(tier - 1) + "└─ ";
            lines.addAll(WrappedText.lines("    " + branch, path.get(tier), layout.columns()));
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
                ? PrintableText.of(text)
                : PrintableText.of(text.substring(0, LONGEST_MISSING)) + "…";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - WrappedText.width(text)));
    }

    private static LocalDate day(Instant date) {
        return LocalDate.ofInstant(date, ZoneOffset.UTC);
    }
}
