package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.text.file.FileText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The output of {@code reg query}. A console may have broken a long value over several lines. */
final class QueryText implements StandingFormat {
    private static final Pattern KEY = Pattern.compile("HK(?:EY_[A-Z_]+|LM|CU|U)\\\\\\S.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile(
            "\\s*" + RegistryPlace.VALUE_NAME + "\\s+(REG_[A-Z_]+)(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_VALUE = Pattern.compile("\\s+\\S.*\\s+REG_[A-Z_]+(?:\\s.*)?");
    /** The summary of a search, or the prompt of a shell. */
    private static final Pattern AFTERWARDS = Pattern.compile(
            "(?:End of search|ERROR|Suche beendet|Ende der Suche).*|(?:PS )?[A-Z]:\\\\[^>]*>.*",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean reads(String text) {
        return text.lines()
                        .map(String::strip)
                        .anyMatch(line -> KEY.matcher(line).matches())
                && text.lines().anyMatch(line -> ANY_VALUE.matcher(line).matches());
    }

    @Override
    public List<ValueMention> read(String text) {
        List<String> lines = FileText.lines(text);
        List<ValueMention> mentions = new ArrayList<>();
        String key = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher value = VALUE.matcher(line);
            if (KEY.matcher(line.strip()).matches()) {
                key = line.strip();
            } else if (value.matches()) {
                int first = i + 1;
                StringBuilder data = new StringBuilder(value.group(2) == null ? "" : value.group(2));
                while (i + 1 < lines.size() && goesOn(lines.get(i + 1))) {
                    data.append(lines.get(++i));
                }
                mentions.add(new ValueMention.Put(
                        first, key, value.group(1), data.toString().strip()));
            }
        }
        return mentions;
    }

    private static boolean goesOn(String line) {
        return !line.isBlank()
                && !KEY.matcher(line.strip()).matches()
                && !ANY_VALUE.matcher(line).matches()
                && !AFTERWARDS.matcher(line.strip()).matches();
    }
}
