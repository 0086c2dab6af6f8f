package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.text.file.FileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Command lines of {@code reg add} and {@code reg delete}, in a command file or alone (Microsoft, Reg add). */
final class CommandText implements StandingFormat {
    private static final Pattern CALL =
            Pattern.compile("\\breg(?:\\.exe)?\\s+(add|delete)\\s+(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\\"|\\\\(?!\"))*+)\"|([^\\s\"]+)");
    private static final Pattern REMARK = Pattern.compile("\\s*@?(?:rem\\b|::).*", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean reads(String text) {
        return text.lines()
                .anyMatch(line ->
                        !REMARK.matcher(line).matches() && CALL.matcher(line).find());
    }

    @Override
    public List<ValueMention> read(String text) {
        List<ValueMention> mentions = new ArrayList<>();
        List<String> lines = FileText.lines(text);
        for (int i = 0; i < lines.size(); i++) {
            Matcher call = CALL.matcher(lines.get(i));
            if (!REMARK.matcher(lines.get(i)).matches() && call.find()) {
                boolean adds = call.group(1).equalsIgnoreCase("add");
                mention(i + 1, adds, words(call.group(2))).ifPresent(mentions::add);
            }
        }
        return mentions;
    }

    private static Optional<ValueMention> mention(int line, boolean adds, List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String key = words.get(0);
        Optional<String> name = after(words, "/v");
        if (!adds && name.isEmpty() && !words.contains("/ve")) {
            return Optional.of(new ValueMention.KeyRemoval(line, key));
        }
        return name.filter(RegistryPlace.VALUE_NAME::equalsIgnoreCase)
                .map(any -> adds
                        ? new ValueMention.Put(
                                line,
                                key,
                                after(words, "/t").orElse(ValueMention.TEXT).toUpperCase(Locale.ROOT),
                                after(words, "/d").orElse("").replace("%%", "%"))
                        : new ValueMention.Removal(line, key));
    }

    private static Optional<String> after(List<String> words, String option) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase(option)) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** The words of one command, without the quotes around them. */
    private static List<String> words(String arguments) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(arguments);
        while (word.find()) {
            String plain = word.group(2);
            if (plain != null && plain.matches("[|&)>].*|.*[|&)]")) {
                break;
            }
            words.add(plain == null ? word.group(1).replace("\\\"", "\"") : plain);
        }
        return words;
    }
}
