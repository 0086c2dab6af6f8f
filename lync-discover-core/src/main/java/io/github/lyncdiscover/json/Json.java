package io.github.lyncdiscover.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.lyncdiscover.name.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON in which every part knows where it stood. */
public sealed interface Json {
    /** The deepest nesting that is read. */
    int DEEPEST = 32;

    Place place();

    /** The value in a few words, for complaints about it. */
    String described();

    /** Line and column, counted from 1. */
    record Place(int line, int column) {
        static Place of(JsonLocation location) {
            return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
        }
    }

    record Text(Place place, String value) implements Json {
        @Override
        public String described() {
            return Printable.quote(value);
        }
    }

    /** A number, a truth value or null, as it is written. */
    record Bare(Place place, String written) implements Json {
        @Override
        public String described() {
            return Printable.of(written.substring(0, Math.min(written.length(), 40)));
        }
    }

    record Items(Place place, List<Json> values) implements Json {
        @Override
        public String described() {
            return "a list";
        }
    }

    record Members(Place place, Map<String, Member> members) implements Json {
        @Override
        public String described() {
            return "an object";
        }
    }

    record Member(Place key, Json value) {}

    /** What is wrong with a text, and where. */
    final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Place place;

        public Fault(Place place, String message) {
            super(message);
            this.place = place;
        }

        public Place place() {
            return place;
        }
    }

    /** Reads a text that is one JSON value. */
    static Json parse(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            try {
                parser.nextToken();
                Json value = value(parser, 1);
                if (parser.nextToken() != null) {
                    throw new Fault(Place.of(parser.currentTokenLocation()), "something follows after the end");
                }
                return value;
            } catch (JsonProcessingException notJson) {
                JsonLocation location = notJson.getLocation();
                throw new Fault(Place.of(location == null ? parser.currentLocation() : location), complaint(notJson));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Json value(JsonParser parser, int depth) throws IOException {
        Place place = Place.of(parser.currentTokenLocation());
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new Fault(place, "the file is empty");
        }
        if (depth > DEEPEST) {
            throw new Fault(place, "nested more than " + DEEPEST + " deep");
        }
        return switch (token) {
            case START_OBJECT -> new Members(place, members(parser, depth));
            case START_ARRAY -> new Items(place, items(parser, depth));
            case VALUE_STRING -> new Text(place, parser.getText());
            default -> new Bare(place, parser.getText());
        };
    }

    private static Map<String, Member> members(JsonParser parser, int depth) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place place = Place.of(parser.currentTokenLocation());
            String key = parser.getText();
            parser.nextToken();
            if (members.put(key, new Member(place, value(parser, depth + 1))) != null) {
                throw new Fault(place, Printable.quote(key) + " stands here for the second time");
            }
        }
        return members;
    }

    private static List<Json> items(JsonParser parser, int depth) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, depth + 1));
        }
        return items;
    }

    private static String complaint(JsonProcessingException notJson) {
        boolean between = String.valueOf(notJson.getOriginalMessage()).startsWith("Unexpected end-of-input");
        if (notJson instanceof JsonEOFException || between) {
            return "the file ends in the middle; part of it is missing";
        } else if (notJson instanceof StreamConstraintsException) {
            return "a number or a text is too long";
        }
        String message = notJson.getOriginalMessage();
        int end = message.indexOf('\n');
        return "this is not JSON: " + Printable.of(end < 0 ? message : message.substring(0, end));
    }
}
