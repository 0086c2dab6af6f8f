package io.github.lyncdiscover.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a command line as a shell divides them: at blanks outside of double quotes. */
record CommandLine(List<String> words) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static CommandLine of(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return new CommandLine(words);
    }
}
