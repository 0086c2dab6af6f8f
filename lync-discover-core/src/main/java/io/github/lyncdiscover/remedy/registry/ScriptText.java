package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.text.file.FileText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The PowerShell script that a remedy is written to; no other script. */
final class ScriptText implements StandingFormat {
    /** What PowerShell takes for a single quote: within quotes, each is written twice. */
    private static final String QUOTE = "['\u2018\u2019\u201a\u201b]";

    private static final String QUOTED = "'((?:[^'\u2018\u2019\u201a\u201b]++|" + QUOTE + "{2})*+)'";
    private static final Pattern CALL =
            Pattern.compile("(?:Set|Remove)-TrustModelData " + QUOTED + "(?: " + QUOTED + ")?");

    @Override
    public boolean reads(String text) {
        return text.lines().anyMatch(line -> line.matches("(?:Set|Remove)-TrustModelData '.*"));
    }

    @Override
    public List<ValueMention> read(String text) {
        List<ValueMention> mentions = new ArrayList<>();
        int number = 0;
        for (String line : FileText.lines(text)) {
            number++;
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                String key = unquoted(call.group(1));
                mentions.add(
                        call.group(2) == null
                                ? new ValueMention.Removal(number, key)
                                : new ValueMention.Put(number, key, ValueMention.TEXT, unquoted(call.group(2))));
            }
        }
        return mentions;
    }

    private static String unquoted(String text) {
        return text.replaceAll("(" + QUOTE + ")\\1", "$1");
    }
}
