package io.github.lyncdiscover.cli.arguments;

import io.github.lyncdiscover.text.file.FileTrouble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The defaults that a command took from a config file. Immutable.
 *
 * @param file the file
 * @param options the values by their keys, a flag with none
 */
public record ConfigUse(Path file, Map<String, List<String>> options) {
    /** Copies the map. */
    public ConfigUse {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** The options as they would be typed, for people. */
    public String sentence() {
        if (options.isEmpty()) {
            return FileTrouble.name(file) + " sets no option that this command line leaves to it";
        }
        List<String> typed = new ArrayList<>();
        options.forEach((key, values) -> {
            if (values.isEmpty()) {
                typed.add("--" + key);
            }
            values.forEach(value -> typed.add("--" + key + " " + quoted(value)));
        });
        return "options from " + FileTrouble.name(file) + ": " + String.join(" ", typed);
    }

    private static String quoted(String value) {
        return value.isEmpty() || value.matches("(?s).*[\\s\"'].*") ? "\"" + value.replace("\"", "\\\"") + "\"" : value;
    }
}
