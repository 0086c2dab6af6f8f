package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.network.Network.Circumstance;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.text.content.JsonFields;
import io.github.lyncdiscover.text.content.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A reader of a recording's JSON, which accepts nothing that it does not understand. */
final class RecordingReader {
    private RecordingReader() {}

    /** One recording, or one of each place. */
    static List<Recording.Placed> readPlaces(JsonValue json) {
        JsonFields file = new JsonFields(json, "a recording");
        file.oneOf("schema", List.of(RecordingFile.SCHEMA));
        Recording.About about =
                file.optional("about").map(RecordingReader::about).orElse(Recording.About.NOTHING);
        List<Recording.Placed> places = file.optional("locations")
                .map(locations -> places(locations, about))
                .orElseGet(() -> List.of(new Recording.Placed(Optional.empty(), content(file, about))));
        file.nothingElse();
        return places;
    }

    private static List<Recording.Placed> places(JsonValue json, Recording.About about) {
        JsonFields locations = new JsonFields(json, "\"locations\"");
        List<Recording.Placed> places = new ArrayList<>();
        for (Location location : Location.values()) {
            locations.optional(location.word()).ifPresent(value -> {
                JsonFields place = new JsonFields(value, "\"" + location.word() + "\"");
                places.add(new Recording.Placed(Optional.of(location), content(place, about)));
                place.nothingElse();
            });
        }
        locations.nothingElse();
        if (places.isEmpty()) {
            throw new JsonValue.Fault(json.place(), "\"locations\" has neither \"inside\" nor \"outside\"");
        }
        return places;
    }

    private static Recording content(JsonFields file, Recording.About about) {
        return new Recording(
                about, circumstances(file), reaches(file), new LinkedHashSet<>(file.texts("stated")), exchanges(file));
    }

    private static Recording.About about(JsonValue json) {
        JsonFields about = new JsonFields(json, "\"about\"");
        Optional<Instant> recorded = about.optional("recorded").map(value -> instant(about, value));
        Recording.About result = new Recording.About(
                recorded,
                about.optionalText("by").orElse(""),
                about.texts("targets"),
                about.optionalText("note").orElse(""));
        about.nothingElse();
        return result;
    }

    private static Instant instant(JsonFields about, JsonValue value) {
        try {
            return Instant.parse(about.text("recorded", value));
        } catch (DateTimeException notAnInstant) {
            throw about.wrong("recorded", value, "a time such as 2026-01-31T12:00:00Z");
        }
    }

    private static Set<Circumstance> circumstances(JsonFields file) {
        List<String> words =
                Stream.of(Circumstance.values()).map(Circumstance::name).toList();
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        for (JsonValue word : file.list("circumstances")) {
            circumstances.add(Circumstance.valueOf(file.oneOf("circumstances", word, words)));
        }
        return circumstances;
    }

    private static Set<DomainName> reaches(JsonFields file) {
        Set<DomainName> reaches = new LinkedHashSet<>();
        for (JsonValue host : file.list("reaches")) {
            reaches.add(DomainName.tryParse(file.text("reaches", host))
                    .orElseThrow(() -> file.wrong("reaches", host, "a list of host names")));
        }
        return reaches;
    }

    private static List<RecordedExchange> exchanges(JsonFields file) {
        file.required("exchanges");
        List<JsonValue> list = file.list("exchanges");
        if (list.size() > RecordingFile.MOST_EXCHANGES) {
            throw new JsonValue.Fault(
                    list.get(RecordingFile.MOST_EXCHANGES).place(),
                    "a recording holds at most " + RecordingFile.MOST_EXCHANGES + " exchanges");
        }
        List<RecordedExchange> exchanges = new ArrayList<>(list.size());
        ExchangeReader reader = new ExchangeReader(RecordedChains.read(file));
        Map<String, SourcePosition> asked = new HashMap<>();
        for (JsonValue json : list) {
            RecordedExchange exchange = reader.read(json);
            SourcePosition before = asked.put(exchange.asked(), json.place());
            if (before != null) {
                throw new JsonValue.Fault(
                        json.place(), '"' + exchange.asked() + "\" is answered in line " + before.line() + " already");
            }
            exchanges.add(exchange);
        }
        return exchanges;
    }
}
