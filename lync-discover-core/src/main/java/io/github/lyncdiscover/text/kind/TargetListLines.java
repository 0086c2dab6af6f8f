package io.github.lyncdiscover.text.kind;

import java.util.List;

/** The lines that make a text a list of sign-in addresses: each is one word, and most of them are addresses. */
final class TargetListLines {
    private static final String OTHER_MARKS = "\"'<>(){}[]=,;/\\";

    private TargetListLines() {}

    static boolean areIn(String text) {
        List<String> words = text.lines()
                .map(line -> line.startsWith("#") ? "" : line.split("\\s#", 2)[0].strip())
                .filter(line -> !line.isEmpty())
                .toList();
        return words.stream().allMatch(TargetListLines::isWord)
                && words.stream().filter(word -> word.indexOf('@') > 0).count() * 2 > words.size();
    }

    private static boolean isWord(String line) {
        return line.indexOf('.') > 0
                && line.indexOf('@') == line.lastIndexOf('@')
                && line.chars().noneMatch(c -> Character.isWhitespace(c) || OTHER_MARKS.indexOf(c) >= 0);
    }
}
