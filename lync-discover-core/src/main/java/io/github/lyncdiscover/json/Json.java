package io.github.lyncdiscover.json;

import io.github.lyncdiscover.file.FileLimits;
import io.github.lyncdiscover.file.SourcePosition;
import io.github.lyncdiscover.name.Printable;
import java.util.List;
import java.util.Map;

/** JSON in which every part knows where it stood. */
public sealed interface Json {
    /** The deepest nesting that is read. */
    int DEEPEST = 32;

    /** The most values that are read where nothing else is said. */
    int MOST_VALUES = FileLimits.JSON_VALUES;

    SourcePosition place();

    /** The value in a few words, for complaints about it. */
    String described();

    record Text(SourcePosition place, String value) implements Json {
        @Override
        public String described() {
            return Printable.quote(value);
        }
    }

    /** A number, a truth value or null, as it is written. */
    record Bare(SourcePosition place, String written) implements Json {
        @Override
        public String described() {
            return Printable.of(written.substring(0, Math.min(written.length(), 40)));
        }
    }

    record Items(SourcePosition place, List<Json> values) implements Json {
        @Override
        public String described() {
            return "a list";
        }
    }

    record Members(SourcePosition place, Map<String, Member> members) implements Json {
        @Override
        public String described() {
            return "an object";
        }
    }

    record Member(SourcePosition key, Json value) {}

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
    static Json parse(String text) {
        return parse(text, MOST_VALUES);
    }

    /** Reads a text that is one JSON value; more values in it than a limit are refused as soon as they come. */
    static Json parse(String text, int mostValues) {
        return new JsonReading(mostValues).read(text);
    }
}
