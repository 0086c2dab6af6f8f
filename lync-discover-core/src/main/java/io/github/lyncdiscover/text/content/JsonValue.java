package io.github.lyncdiscover.text.content;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.FileLimits;
import java.util.List;
import java.util.Map;

/** JSON in which every part knows where it stood. */
public sealed interface JsonValue {
    /** The deepest nesting that is read. */
    int DEEPEST = FileLimits.JSON_DEPTH;

    /** The most values that are read where nothing else is said. */
    int MOST_VALUES = FileLimits.JSON_VALUES;

    SourcePosition place();

    /** The value in a few words, for complaints about it. */
    String described();

    record Text(SourcePosition place, String value) implements JsonValue {
        @Override
        public String described() {
            return PrintableText.quote(value);
        }
    }

    /** A number, a truth value or null, as it is written. */
    record Bare(SourcePosition place, String written) implements JsonValue {
        @Override
        public String described() {
            return PrintableText.of(written.substring(0, Math.min(written.length(), 40)));
        }
    }

    record Items(SourcePosition place, List<JsonValue> values) implements JsonValue {
        @Override
        public String described() {
            return "a list";
        }
    }

    record Members(SourcePosition place, Map<String, Member> members) implements JsonValue {
        @Override
        public String described() {
            return "an object";
        }
    }

    record Member(SourcePosition key, JsonValue value) {}

    /** What is wrong with a text, and where. */
    final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient SourcePosition place;

        public Fault(SourcePosition place, String message) {
            super(message);
            this.place = place;
        }

        public SourcePosition place() {
            return place;
        }
    }

    /** Reads a text that is one JSON value, of at most a million values. */
    static JsonValue parse(String text) {
        return parse(text, MOST_VALUES);
    }

    /** Reads a text that is one JSON value; more values in it than a limit are refused as soon as they come. */
    static JsonValue parse(String text, int mostValues) {
        return new JsonValueReader(mostValues).read(text);
    }
}
