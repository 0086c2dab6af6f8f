package io.github.lyncdiscover.text.content;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.lyncdiscover.name.PrintableText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A writer of one JSON object for people: on one line while it is short, with texts of several lines line by line. */
public final class JsonLines {
    private static final int WIDEST = 120;

    private final StringBuilder out = new StringBuilder(" {");
    private int lineStart;

    /** A text, left out if it is empty. */
    public JsonLines text(String key, String value) {
        return value.isEmpty() ? this : anyText(key, value);
    }

    /** A text that may be empty, left out if there is none. */
    public JsonLines text(String key, Optional<String> value) {
        return value.isPresent() ? anyText(key, value.get()) : this;
    }

    /** A text that may be empty. */
    public JsonLines anyText(String key, String value) {
        return member(key, quote(value));
    }

    /** A number or truth value. */
    public JsonLines bare(String key, Object value) {
        return member(key, value.toString());
    }

    /** A number or truth value, left out if it is what goes without saying. */
    public JsonLines bare(String key, Object value, Object otherwise) {
        return value.equals(otherwise) ? this : bare(key, value);
    }

    /** A list of texts, left out if it is empty. */
    public JsonLines texts(String key, List<String> values) {
        return values.isEmpty() ? this : member(key, list(values));
    }

    /** An object. */
    public JsonLines object(String key, JsonLines value) {
        return member(key, value.toString().strip());
    }

    /** A list of objects. */
    public JsonLines objects(String key, List<JsonLines> values) {
        return member(key, values.stream().map(JsonLines::toString).collect(Collectors.joining(",", "[", " ]")));
    }

    /** A text on a line of its own. */
    public JsonLines line(String key, String value) {
        comma();
        newLine();
        out.append(quote(key)).append(": ").append(quote(value));
        return this;
    }

    /** A list of texts, each on a line of its own. */
    public JsonLines lines(String key, List<String> values) {
        String between = ",\n        ";
        String list =
                values.stream().map(JsonLines::quote).collect(Collectors.joining(between, "[\n        ", "\n      ]"));
        comma();
        newLine();
        out.append(quote(key)).append(": ").append(list);
        lineStart = out.lastIndexOf("\n");
        return this;
    }

    public static String list(Collection<String> values) {
        return values.stream().map(JsonLines::quote).collect(Collectors.joining(", ", "[ ", " ]"));
    }

    /** What can't be seen is written as an escape. */
    private static String quote(String text) {
        return '"' + PrintableText.of(new String(JsonStringEncoder.getInstance().quoteAsString(text))) + '"';
    }

    private JsonLines member(String key, String json) {
        String member = quote(key) + ": " + json;
        boolean first = isEmpty();
        comma();
        if (!first && out.length() - lineStart + member.length() > WIDEST) {
            newLine();
        } else {
            out.append(' ');
        }
        out.append(member);
        return this;
    }

    private boolean isEmpty() {
        return out.length() == 2;
    }

    private void comma() {
        out.append(isEmpty() ? "" : ",");
    }

    private void newLine() {
        lineStart = out.length();
        out.append("\n      ");
    }

    @Override
    public String toString() {
        return out + " }";
    }
}
