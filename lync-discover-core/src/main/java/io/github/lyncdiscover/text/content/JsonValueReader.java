package io.github.lyncdiscover.text.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.FileLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One reading of JSON, bounded in depth and in the number of values while it is read. */
final class JsonValueReader {
    /** Keys are not kept for the whole process, as anybody may have written them. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final int mostValues;
    private int values;

    JsonValueReader(int mostValues) {
        this.mostValues = mostValues;
    }

    JsonValue read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                parser.nextToken();
                JsonValue value = value(parser, 1);
                if (parser.nextToken() != null) {
                    throw new JsonValue.Fault(
                            position(parser.currentTokenLocation()), "something follows after the end");
                }
                return value;
            } catch (JsonProcessingException notJson) {
                JsonLocation location = notJson.getLocation();
                throw new JsonValue.Fault(
                        position(location == null ? parser.currentLocation() : location), complaint(notJson));
            } catch (JsonValue.Fault told) {
                throw told;
            } catch (RuntimeException odd) {
                // The parser answers some broken input with exceptions of Java's own.
                throw new JsonValue.Fault(position(parser.currentLocation()), "this is not JSON");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static SourcePosition position(JsonLocation location) {
        return new SourcePosition(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private JsonValue value(JsonParser parser, int depth) throws IOException {
        SourcePosition place = position(parser.currentTokenLocation());
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonValue.Fault(place, "the file is empty");
        } else if (depth > JsonValue.DEEPEST) {
            throw new JsonValue.Fault(place, "nested more than " + JsonValue.DEEPEST + " deep");
        }
        values++;
        if (values > mostValues) {
            throw new JsonValue.Fault(place, "up to here the file holds more than " + mostValues + " values");
        }
        return switch (token) {
            case START_OBJECT -> new JsonValue.Members(place, members(parser, depth));
            case START_ARRAY -> new JsonValue.Items(place, items(parser, depth));
            case VALUE_STRING -> new JsonValue.Text(place, parser.getText());
            default -> new JsonValue.Bare(place, parser.getText());
        };
    }

    private Map<String, JsonValue.Member> members(JsonParser parser, int depth) throws IOException {
        Map<String, JsonValue.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            SourcePosition place = position(parser.currentTokenLocation());
            String key = parser.getText();
            parser.nextToken();
            if (members.put(key, new JsonValue.Member(place, value(parser, depth + 1))) != null) {
                throw new JsonValue.Fault(place, PrintableText.quote(key) + " stands here for the second time");
            }
        }
        return members;
    }

    private List<JsonValue> items(JsonParser parser, int depth) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == FileLimits.JSON_LIST_VALUES) {
                throw new JsonValue.Fault(
                        position(parser.currentTokenLocation()),
                        "up to here this list has more than " + FileLimits.JSON_LIST_VALUES + " values");
            }
            items.add(value(parser, depth + 1));
        }
        return items;
    }

    /** What is wrong, without words of a file that may be anything. */
    private static String complaint(JsonProcessingException notJson) {
        String message = String.valueOf(notJson.getOriginalMessage());
        if (notJson instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
            return "the file ends in the middle; part of it is missing";
        } else if (notJson instanceof StreamConstraintsException) {
            return "a number or a text is too long";
        } else if (message.startsWith("Unrecognized token")) {
            return "this is not JSON: a word without quotes that is neither true, false nor null";
        }
        int end = message.indexOf('\n');
        return "this is not JSON: " + PrintableText.of(end < 0 ? message : message.substring(0, end));
    }
}
