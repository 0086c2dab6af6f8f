package io.github.lyncdiscover.text.content;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SourcePosition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a YAML document that knows where it stands. Immutable. */
public sealed interface YamlNode {
    /**
     * Where it begins.
     *
     * @return line and column
     */
    SourcePosition mark();

    /**
     * What it is, in a few words that are safe to show.
     *
     * @return for complaints about it
     */
    String described();

    /**
     * A text, or whatever else is on its own: nothing is made of numbers and truth values here.
     *
     * @param mark where it begins
     * @param text its characters
     * @param plain whether it stands without quotes
     */
    record Scalar(SourcePosition mark, String text, boolean plain) implements YamlNode {
        /**
         * Reports whether nothing is said: no character, {@code ~} or {@code null}.
         *
         * @return true for what YAML calls null
         */
        public boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String described() {
            return isNothing() ? "nothing" : PrintableText.quote(text);
        }
    }

    /**
     * A list.
     *
     * @param mark where it begins
     * @param items what is in it
     */
    record Sequence(SourcePosition mark, List<YamlNode> items) implements YamlNode {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String described() {
            return "a list";
        }
    }

    /**
     * Keys with values.
     *
     * @param mark where it begins
     * @param entries the values by their keys, in the order written
     */
    record Mapping(SourcePosition mark, Map<String, Entry> entries) implements YamlNode {
        /** Copies the map. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String described() {
            return "keys with values";
        }
    }

    /**
     * A value with the place of its key.
     *
     * @param key where the key begins
     * @param value the value
     */
    record Entry(SourcePosition key, YamlNode value) {}
}
