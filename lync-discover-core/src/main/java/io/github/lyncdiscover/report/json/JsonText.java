package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON as it is laid out everywhere. */
public final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /** Writes into a generator. */
    public interface Content {
        /**
         * Writes.
         *
         * @param json the generator
         * @throws IOException never, into a text
         */
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * A document over several lines.
     *
     * @param content what writes it
     * @return the document, ending in a line feed
     */
    public static String document(Content content) {
        return text(true, content);
    }

    /**
     * A document on one line.
     *
     * @param content what writes it
     * @return the line, ending in a line feed
     */
    public static String line(Content content) {
        return text(false, content);
    }

    /**
     * A document with more members at its end.
     *
     * @param document an object
     * @param members what writes them
     * @return the document, laid out as every other
     */
    public static String with(String document, Content members) {
        return document(json -> {
            try (JsonParser parser = JSON.createParser(document)) {
                parser.nextToken();
                json.writeStartObject();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    json.copyCurrentStructure(parser);
                }
                members.write(json);
                json.writeEndObject();
            }
        });
    }

    private static String text(boolean pretty, Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            if (pretty) {
                json.setPrettyPrinter(new Layout());
            }
            content.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    /** Two blanks a level, line feeds everywhere, a blank after each colon. */
    private static final class Layout extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1;

        private Layout() {
            indentObjectsWith(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Layout();
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }
    }
}
