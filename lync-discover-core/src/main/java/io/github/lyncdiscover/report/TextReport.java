package io.github.lyncdiscover.report;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.PresentedCertificates;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.report.text.ClientMatrix;
import io.github.lyncdiscover.report.text.Layout;
import io.github.lyncdiscover.report.text.OutcomeHeader;
import io.github.lyncdiscover.report.text.PlanTableText;
import io.github.lyncdiscover.report.text.PredictionText;
import io.github.lyncdiscover.report.text.SharedPhrases;
import io.github.lyncdiscover.text.file.WrappedText;
import io.github.lyncdiscover.trust.TrustDecision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Predictions and decisions as an administrator reads them: as wide as the style says, equal outcomes folded to one, safe to
 * write to a terminal.
 */
public final class TextReport {
    private TextReport() {}

    /**
     * What the text shows beside the outcome.
     *
     * @param columns the width of a line; what is to be copied may take more
     * @param colour whether verdicts are coloured by terminal escapes
     * @param marks whether verdicts in tables have a mark, to be distinguished at a glance
     * @param steps whether the whole walk is reported too
     * @param more how readers get all of what a text shortens, such as {@code --steps}; empty where nobody says
     * @param hints sentences to add to findings, such as the option of a command that helps
     */
    public record Style(
            int columns,
            boolean colour,
            boolean marks,
            boolean steps,
            Optional<String> more,
            BiFunction<Prediction, Finding, Optional<String>> hints) {
        /** Black on white, 80 columns, without marks and without the walk. */
        public static final Style PLAIN = new Style(false, false);

        /** Refuses null. */
        public Style {
            Objects.requireNonNull(more, "more");
            Objects.requireNonNull(hints, "hints");
        }

        /**
         * A style of 80 columns, without marks and hints.
         *
         * @param colour whether verdicts are coloured by terminal escapes
         * @param steps whether the whole walk is reported too
         */
        public Style(boolean colour, boolean steps) {
            this(Layout.COLUMNS, colour, false, steps, Optional.empty(), (prediction, finding) -> Optional.empty());
        }

        /**
         * The same style with hints.
         *
         * @param sentences a sentence to add to a finding
         * @return the style
         */
        public Style with(BiFunction<Prediction, Finding, Optional<String>> sentences) {
            Objects.requireNonNull(sentences, "sentences");
            return new Style(columns, colour, marks, steps, more, sentences);
        }

        /**
         * The same style for a terminal, where verdicts in tables have marks.
         *
         * @param width its columns
         * @return the style
         */
        public Style onTerminal(int width) {
            return new Style(width, colour, true, steps, more, hints);
        }

        /**
         * The same style that says how to get all of what a text shortens.
         *
         * @param how what readers do, such as an option of a command
         * @return the style
         */
        public Style shortenedBut(String how) {
            Objects.requireNonNull(how, "how");
            return new Style(columns, colour, marks, steps, Optional.of(how), hints);
        }

        /** Without the hints, which are code. */
        @Override
        public String toString() {
            return columns + " columns" + (colour ? ", coloured" : "") + (marks ? ", with marks" : "")
                    + (steps ? ", with steps" : "");
        }

        private Layout layout() {
            return new Layout(columns, colour, marks, more);
        }
    }

    /**
     * Predictions as text.
     *
     * @param predictions any number
     * @param style what to show
     * @return the text, ending in a line feed
     */
    public static String of(List<Prediction> predictions, Style style) {
        Map<List<String>, List<Prediction>> folded = new LinkedHashMap<>();
        for (Prediction prediction : predictions) {
            folded.computeIfAbsent(key(prediction), body -> new ArrayList<>()).add(prediction);
        }
        String blocks = ofSeveralClients(folded.values()).stream()
                .map(clients -> String.join("\n", block(clients, style)))
                .collect(Collectors.joining("\n\n"));
        List<String> matrix = ClientMatrix.of(predictions, style.layout());
        return (matrix.isEmpty() ? "" : String.join("\n", matrix) + "\n\n") + blocks
                + (predictions.size() > 1 ? "\n\n" + summary(predictions) : "") + "\n";
    }

    /**
     * What comes of plans as text.
     *
     * @param plans any number
     * @param style what to show
     * @return the text, ending in a line feed
     */
    public static String ofPlans(List<PlanTable> plans, Style style) {
        Objects.requireNonNull(style, "style");
        return plans.stream()
                .map(plan ->
                        String.join("\n", new PlanTableText(plan, style.layout(), style.steps(), style.hints()).lines())
                                + "\n")
                .collect(Collectors.joining("\n"));
    }

    /**
     * Decisions of the trust rule as text.
     *
     * @param verdict the rule's verdict on several servers
     * @param style what to show
     * @return the text, ending in a line feed
     */
    public static String of(TrustVerdict verdict, Style style) {
        Objects.requireNonNull(style, "style");
        List<String> lines = new ArrayList<>();
        for (TrustDecision decision : verdict.decisions()) {
            lines.addAll(OutcomeHeader.of(
                    decision.server().text(), answer(verdict.client(), decision), decision.trusted(), style.layout()));
            lines.addAll(
                    WrappedText.lines("  ", SharedPhrases.sentence(SharedPhrases.basis(decision)), style.columns()));
        }
        if (!verdict.allTrusted()) {
            lines.add("");
            lines.addAll(WrappedText.lines(
                    "", SharedPhrases.outside(verdict.sipDomain(), verdict.trustList()), style.columns()));
        }
        for (Finding finding : verdict.findings()) {
            lines.addAll(WrappedText.lines("Also: ", finding.code() + "  " + finding.message(), style.columns()));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The verdict on a sign-in that depends on this server alone. */
    private static String answer(ClientProfile client, TrustDecision decision) {
        if (decision.trusted()) {
            return "TRUSTED";
        } else if (client.get(Settings.NAMING_RULE) != Settings.NamingRule.TRUST) {
            return "SKIPPED";
        }
        boolean asks = client.get(Settings.DIALOG) != Settings.Dialog.NONE;
        boolean certain = decision.basis() == TrustDecision.Basis.NOT_TRUSTED;
        Verdict verdict = asks
                ? (certain ? Verdict.PROMPT : Verdict.MAY_PROMPT)
                : (certain ? Verdict.SIGN_IN_FAILS : Verdict.CANNOT_TELL);
        return verdict.name();
    }

    private static List<String> key(Prediction prediction) {
        List<String> key = new ArrayList<>(new PredictionText(prediction, Layout.PLAIN).lines());
        key.add(prediction.verdict().name());
        key.add(prediction.client().title());
        key.add(place(prediction));
        return key;
    }

    /** What is the same for several clients is reported once for those that the same addresses sign in with. */
    private static List<List<List<Prediction>>> ofSeveralClients(Collection<List<Prediction>> folded) {
        Map<List<Object>, List<List<Prediction>>> clients = new LinkedHashMap<>();
        for (List<Prediction> equal : folded) {
            Prediction first = equal.get(0);
            List<Object> key = List.of(
                    new PredictionText(first, Layout.PLAIN).lines(),
                    first.verdict(),
                    place(first),
                    equal.stream().map(Prediction::signInAddress).toList());
            clients.computeIfAbsent(key, any -> new ArrayList<>()).add(equal);
        }
        return List.copyOf(clients.values());
    }

    private static List<String> block(List<List<Prediction>> clients, Style style) {
        List<Prediction> equal = clients.get(0);
        Prediction first = equal.get(0);
        String more = equal.size() == 1 ? "" : " and " + (equal.size() - 1) + " more";
        String who = first.signInAddress() + more + " · " + first.client().title()
                + (clients.size() == 1 ? "" : " and " + (clients.size() - 1) + " more clients") + place(first);
        List<String> lines = new ArrayList<>(
                OutcomeHeader.of(who, first.verdict().name(), first.verdict() == Verdict.NO_PROMPT, style.layout()));
        lines.addAll(new PredictionText(first, style.layout(), style.hints()).lines());
        if (clients.size() > 1) {
            String same =
                    clients.stream().map(other -> other.get(0).client().title()).collect(Collectors.joining(", "));
            lines.addAll(WrappedText.lines("  The same with: ", same, style.columns()));
        }
        if (equal.size() > 1) {
            String others = equal.stream()
                    .skip(1)
                    .map(other -> other.signInAddress().toString())
                    .collect(Collectors.joining(", "));
            lines.addAll(WrappedText.lines("  Likewise: ", others, style.columns()));
        }
        if (style.steps()) {
            lines.addAll(WrappedText.lines(
                    "  ", equal.size() == 1 ? "Steps:" : "Steps for " + first.signInAddress() + ":", style.columns()));
            Set<String> told = new HashSet<>();
            for (int number = 1; number <= first.steps().size(); number++) {
                String margin = String.format(Locale.ROOT, "  %3d  ", number);
                lines.addAll(WrappedText.lines(margin, first.step(number).sentence(), style.columns()));
                first.step(number)
                        .certificates()
                        .map(PresentedCertificates::sentence)
                        .filter(told::add)
                        .ifPresent(
                                sentence -> lines.addAll(WrappedText.lines(" ".repeat(7), sentence, style.columns())));
            }
        }
        return lines;
    }

    private static String place(Prediction prediction) {
        return prediction.location().map(location -> ", " + location.word()).orElse("");
    }

    private static String summary(List<Prediction> predictions) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        predictions.forEach(prediction -> counts.merge(prediction.verdict(), 1, Integer::sum));
        return predictions.size() + " predictions: "
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "));
    }
}
