package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.report.json.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The member of a JSON document that has the options which a command took from a config file. */
public final class ConfigJson {
    private ConfigJson() {}

    /**
     * Adds the member {@code config} to a document.
     *
     * @param document a JSON object
     * @param file the name of the config file, safe to print
     * @param options the values by the names of options, without their hyphens; a flag has none
     * @return the document, laid out as every other
     */
    public static String added(String document, String file, Map<String, List<String>> options) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(options, "options");
        return JsonText.with(document, json -> {
            json.writeObjectFieldStart("config");
            json.writeStringField("file", file);
            json.writeArrayFieldStart("options");
            for (Map.Entry<String, List<String>> option : options.entrySet()) {
                json.writeStartObject();
                json.writeStringField("name", option.getKey());
                json.writeArrayFieldStart("values");
                for (String value : option.getValue()) {
                    json.writeString(value);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
