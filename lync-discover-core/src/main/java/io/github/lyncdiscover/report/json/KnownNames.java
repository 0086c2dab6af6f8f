package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.name.PrintableText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The long lists of names that were written lately on one line, as JSON: surveys write the hundreds of names of a hoster's
 * certificate once for each domain. Bounded; safe for use by several threads.
 */
final class KnownNames {
    private static final int FEWEST_NAMES = 8;
    private static final int MOST_LISTS = 100;

    private final Map<List<String>, String> written = new LinkedHashMap<>(16, 0.75f, true);

    /** Writes a list as an array. */
    void write(JsonGenerator json, List<String> names) throws IOException {
        if (names.size() < FEWEST_NAMES || json.getPrettyPrinter() != null) {
            array(json, names);
        } else {
            json.writeRawValue(line(names));
        }
    }

    private String line(List<String> names) {
        synchronized (written) {
            String known = written.get(names);
            if (known != null) {
                return known;
            }
        }
        String line = JsonText.line(json -> array(json, names)).strip();
        synchronized (written) {
            written.put(names, line);
            if (written.size() > MOST_LISTS) {
                written.remove(written.keySet().iterator().next());
            }
        }
        return line;
    }

    private static void array(JsonGenerator json, List<String> names) throws IOException {
        json.writeStartArray();
        for (String name : names) {
            json.writeString(PrintableText.of(name));
        }
        json.writeEndArray();
    }
}
