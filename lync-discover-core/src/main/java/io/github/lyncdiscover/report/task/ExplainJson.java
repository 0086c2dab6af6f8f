package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.report.json.JsonText;
import java.util.List;
import java.util.Objects;

/** The explanations of words of a result as JSON: {@code docs/schema/explain-1.schema.json}. */
public final class ExplainJson {
    private ExplainJson() {}

    /**
     * What a page of the documentation says of a word.
     *
     * @param word the word, as results write it
     * @param kind what it is, such as {@code verdict}
     * @param address the page and the anchor
     * @param markdown the text, in Markdown
     */
    public record Entry(String word, String kind, String address, String markdown) {
        /** Checks that nothing is missing. */
        public Entry {
            Objects.requireNonNull(word, "word");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(markdown, "markdown");
        }
    }

    /**
     * Explanations as one document over several lines.
     *
     * @param entries any number
     * @return the document, ending in a line feed
     */
    public static String of(List<Entry> entries) {
        Objects.requireNonNull(entries, "entries");
        return JsonText.document(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "lync-discover/explain/1");
            json.writeArrayFieldStart("entries");
            for (Entry entry : entries) {
                json.writeStartObject();
                json.writeStringField("word", entry.word());
                json.writeStringField("kind", entry.kind());
                json.writeStringField("address", entry.address());
                json.writeStringField("markdown", entry.markdown());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
