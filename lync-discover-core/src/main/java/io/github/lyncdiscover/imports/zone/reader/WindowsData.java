package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.imports.zone.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The data of a record as Windows shows it: {@code [0][0][5061][pool01.contoso.example.]}, with whole names. */
final class WindowsData {
    /** What PowerShell puts where a column is too narrow, and what newer releases do. */
    private static final List<String> CUT = List.of("...", "\u2026");

    private WindowsData() {}

    /** The words in the order of a zone file. */
    static List<String> words(String type, String shown) {
        if (!RecordTypes.isRead(type)) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= shown.length(); i++) {
            char c = i < shown.length() ? shown.charAt(i) : ' ';
            if (" \t,[]".indexOf(c) < 0) {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return whole(type, words);
    }

    /** A name in the data is whole, also where its final dot is left out. */
    static List<String> whole(String type, List<String> words) {
        int name = switch (type.toUpperCase(Locale.ROOT)) {
            case "CNAME", "DNAME", "NS" -> 0;
            case "SRV" -> 3;
            default -> -1;
        };
        if (name < 0 || name >= words.size() || words.get(name).endsWith(".")) {
            return words;
        }
        List<String> dotted = new ArrayList<>(words);
        dotted.set(name, words.get(name) + ".");
        return dotted;
    }

    /** What is left of a text that was cut off. */
    static Optional<String> beginning(String text) {
        return CUT.stream()
                .filter(text::endsWith)
                .map(mark -> text.substring(0, text.length() - mark.length()))
                .findFirst();
    }
}
