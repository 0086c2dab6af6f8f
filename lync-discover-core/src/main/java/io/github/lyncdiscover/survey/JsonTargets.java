package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.text.content.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The target in a line of JSON: a text, or a member of an object. */
final class JsonTargets {
    private static final int MOST_VALUES = 100_000;
    private static final List<String> MEMBERS = List.of("signInAddress", "sipDomain");

    private JsonTargets() {}

    /** A line that is one JSON text, as {@code jq} prints it. */
    static boolean isText(String line) {
        return line.length() > 1 && line.startsWith("\"") && line.endsWith("\"") && line.indexOf(',') < 0;
    }

    static Optional<String> target(String line, Optional<String> member) {
        try {
            return find(JsonValue.parse(line, MOST_VALUES), member);
        } catch (JsonValue.Fault broken) {
            return Optional.empty();
        }
    }

    /** Why a line holds no target. */
    static String fault(String line, Optional<String> member) {
        try {
            JsonValue.parse(line, MOST_VALUES);
            return "the object has no text " + member.orElse("signInAddress or sipDomain");
        } catch (JsonValue.Fault broken) {
            return "the line is no JSON: " + broken.getMessage();
        }
    }

    private static Optional<String> find(JsonValue json, Optional<String> member) {
        if (json instanceof JsonValue.Text text) {
            return Optional.of(text.value());
        } else if (json instanceof JsonValue.Members object) {
            return member.map(List::of).orElse(MEMBERS).stream()
                    .flatMap(name -> Optional.ofNullable(object.members().get(name)).stream())
                    .flatMap(found ->
                            found.value() instanceof JsonValue.Text text ? Stream.of(text.value()) : Stream.empty())
                    .findFirst();
        }
        return Optional.empty();
    }
}
