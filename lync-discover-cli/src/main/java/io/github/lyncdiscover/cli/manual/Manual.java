package io.github.lyncdiscover.cli.manual;

import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.report.task.ExplainJson;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The manual: every word that results use, each with what the documentation says of it. Immutable. */
public final class Manual {
    private final List<ManualEntry> entries;

    private Manual(List<ManualEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * The manual that is packed with the command.
     *
     * @return the entries of every page
     */
    public static Manual packed() {
        ManualPage verdicts = ManualPage.packed("verdicts.md");
        ManualPage steps = ManualPage.packed("steps.md");
        ManualPage clients = ManualPage.packed("clients.md");
        return new Manual(Stream.of(
                        verdicts.headed("verdict"),
                        ManualPage.packed("findings.md").headed("finding"),
                        ManualPage.packed("lint.md").headed("finding of lint"),
                        clients.headed("setting").map(setting -> withAlternatives(setting, clients)),
                        clients.rows("client", "What sets the clients apart"),
                        verdicts.rows("stage", "Stages"),
                        verdicts.rows("certainty", "Certainty"),
                        verdicts.rows("doubt", "Doubts"),
                        verdicts.rows("absence of a cure", "The cure"),
                        steps.headed("step"),
                        steps.rows("ending of a leg", "Endings of a leg"),
                        steps.rows("basis of a decision", "Bases of a decision"))
                .flatMap(kind -> kind)
                .toList());
    }

    private static ManualEntry withAlternatives(ManualEntry setting, ManualPage page) {
        List<String> lines = new ArrayList<>(setting.lines());
        lines.addAll(page.under("Alternatives of `" + setting.word() + "`"));
        return new ManualEntry(setting.word(), setting.kind(), setting.page(), setting.heading(), lines);
    }

    /**
     * What the pages say of a word.
     *
     * @param word a word of a result; neither case nor the kind of dash makes a difference
     * @param columns the width of the text
     * @return the text, ending in a line feed
     * @throws IllegalArgumentException if no page says anything of it; names the nearest word
     */
    public String explain(String word, int columns) {
        List<String> lines = new ArrayList<>();
        for (ManualEntry entry : meant(word)) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            String gap = " "
                    .repeat(Math.max(
                            2, columns - entry.word().length() - entry.kind().length()));
            lines.add(entry.word() + gap + entry.kind());
            lines.addAll(MarkdownText.lines("  ", entry.lines(), columns));
            lines.add("");
            lines.add("  " + entry.address());
        }
        return String.join("\n", lines) + "\n";
    }

    private List<ManualEntry> meant(String word) {
        List<ManualEntry> meant = entries.stream()
                .filter(entry -> entry.isMeantBy(word))
                .sorted(Comparator.comparing(
                        (ManualEntry entry) -> !entry.word().equals(word)))
                .toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing is known of " + PrintableText.quote(word) + NearestWord.hint(word, words()));
        }
        return meant;
    }

    /**
     * What the pages say of a word, for scripts.
     *
     * @param word as {@link #explain} has it
     * @return the entries, the one that is written as the word first
     * @throws IllegalArgumentException if no page says anything of it; names the nearest word
     */
    public List<ExplainJson.Entry> about(String word) {
        return meant(word).stream().map(ManualEntry::data).toList();
    }

    /** Every entry, for scripts. */
    public List<ExplainJson.Entry> everything() {
        return entries.stream().map(ManualEntry::data).toList();
    }

    /** The words, each once, sorted. */
    public List<String> words() {
        return entries.stream().map(ManualEntry::word).distinct().sorted().toList();
    }

    /**
     * The words, by kind.
     *
     * @param columns the width of the text
     * @return the text, ending in a line feed
     */
    public String list(int columns) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        entries.forEach(entry ->
                words.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry.word()));
        List<String> lines = new ArrayList<>();
        words.forEach((kind, known) -> {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.add(kind);
            lines.addAll(WrappedText.lines("  ", String.join(" ", known), columns));
        });
        return String.join("\n", lines) + "\n";
    }
}
