package io.github.lyncdiscover.autodiscover;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.ReadResult.Malformed;
import io.github.lyncdiscover.autodiscover.ReadResult.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A reader of JSON documents: the response of MS-OCDISCWS, or a resource of UCWA, known by its {@code _links}. */
final class JsonDocumentReader {
    private static final int DEEPEST = 100;

    /** Keeps nothing of one document for the next. */
    private static final ObjectReader PARSER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private JsonDocumentReader() {}

    static ReadResult read(String text) {
        try {
            return read(PARSER.readTree(text));
        } catch (StreamConstraintsException tooMuch) {
            return new Malformed("the JSON is nested more than 100 deep, or a name or number in it is too long");
        } catch (JsonProcessingException notJson) {
            return new Malformed("the JSON is not well-formed, or names a member twice");
        }
    }

    private static ReadResult read(JsonNode json) {
        long sections = Stream.of("_links", "Root", "User")
                .filter(name -> json.path(name).isObject())
                .count();
        if (sections > 1) {
            return new Malformed("the document holds more than one of Root, User and _links");
        } else if (json.path("_links").isObject()) {
            return new Read(resource(json));
        }
        return response(json)
                .<ReadResult>map(Read::new)
                .orElse(
                        new Malformed(
                                "the JSON is no Autodiscover document: it has no Root, no User, no AccessLocation and no _links"));
    }

    private static AutodiscoverDocument resource(JsonNode json) {
        List<Link> links = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : json.path("_links").properties()) {
            text(member.getValue(), "href").ifPresent(href -> links.add(new Link(member.getKey(), href)));
        }
        Kind kind = text(json, "rel").map(ResourceRel::kind).orElseGet(() -> ResourceRel.kind(links));
        return new AutodiscoverDocument(
                kind, Form.UCWA_JSON, Optional.empty(), links, Optional.empty(), Optional.empty());
    }

    private static Optional<AutodiscoverDocument> response(JsonNode json) {
        Optional<String> location = text(json, "AccessLocation");
        List<Link> links = new ArrayList<>();
        Kind kind;
        if (json.path("User").isObject()) {
            kind = Kind.USER;
            addLinks(json.path("User"), links);
        } else if (json.path("Root").isObject()) {
            kind = Kind.ROOT;
            addLinks(json.path("Root"), links);
        } else {
            kind = Kind.OTHER;
            List<JsonNode> others = others(json);
            if (others.isEmpty() && location.isEmpty()) {
                return Optional.empty();
            }
            others.forEach(section -> addLinks(section, links));
        }
        return Optional.of(new AutodiscoverDocument(
                kind,
                Form.OCDISCWS_JSON,
                location.flatMap(AccessLocation::parse),
                links,
                Optional.empty(),
                Optional.empty()));
    }

    /** What a document about something else has in the place of Root or User; its name in JSON is not known. */
    private static List<JsonNode> others(JsonNode json) {
        return json.properties().stream()
                .map(Map.Entry::getValue)
                .filter(value -> value.path("Links").isArray())
                .toList();
    }

    private static void addLinks(JsonNode section, List<Link> links) {
        for (JsonNode entry : section.path("Links")) {
            Optional<String> token = text(entry, "token");
            Optional<String> href = text(entry, "href");
            if (token.isPresent() && href.isPresent()) {
                links.add(new Link(token.get(), href.get()));
            }
        }
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.path(name).textValue());
    }
}
