package io.github.lyncdiscover.text.content;

import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.FileLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * The nodes of a YAML document, made of its events. Counts what aliases represent, so that a small file can't hold a
 * huge plan.
 */
final class NodeBuilder {

    private final Iterator<Event> events;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private Size size = new Size(0, 0);
    private Optional<Quoted> lastQuoted = Optional.empty();

    private record Size(long nodes, long characters) {
        Size plus(long moreNodes, long moreCharacters) {
            return new Size(nodes + moreNodes, characters + moreCharacters);
        }
    }

    /** A text in quotes. */
    record Quoted(SourcePosition start, SourcePosition end) {}

    private record Anchored(YamlNode node, Size size) {}

    NodeBuilder(Iterator<Event> events) {
        this.events = events;
    }

    List<YamlNode> read() {
        List<YamlNode> documents = new ArrayList<>();
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                anchors.clear();
                documents.add(node(events.next(), 1));
            }
        }
        return documents;
    }

    /** The text in quotes that was read last: where a quote is missing, it ends at the next one. */
    Optional<Quoted> lastQuoted() {
        return lastQuoted;
    }

    static SourcePosition mark(org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new SourcePosition(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static SourcePosition mark(Event event) {
        return event.getStartMark().map(NodeBuilder::mark).orElse(SourcePosition.START);
    }

    private YamlNode node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return again(alias);
        }
        NodeEvent here = (NodeEvent) event;
        String anchor = here.getAnchor().map(Object::toString).orElse("");
        Size before = size;
        open.add(anchor);
        YamlNode node = fresh(here, depth);
        open.remove(anchor);
        if (!anchor.isEmpty()) {
            Size own = new Size(size.nodes() - before.nodes(), size.characters() - before.characters());
            anchors.put(anchor, new Anchored(node, own));
        }
        return node;
    }

    private YamlNode again(AliasEvent alias) {
        String name = alias.getAlias().toString();
        Anchored anchored = anchors.get(name);
        if (open.contains(name)) {
            throw new YamlFault(mark(alias), "*" + PrintableText.of(name) + " stands within what it stands for");
        } else if (anchored == null) {
            throw new YamlFault(
                    mark(alias),
                    "*" + PrintableText.of(name) + " stands for nothing: there is no &" + PrintableText.of(name)
                            + " above it" + NearestWord.hint(name, anchors.keySet()));
        }
        count(alias, anchored.size().nodes(), anchored.size().characters());
        return anchored.node();
    }

    private YamlNode fresh(NodeEvent event, int depth) {
        if (depth > FileLimits.PLAN_DEPTH) {
            throw new YamlFault(mark(event), "nested more than " + FileLimits.PLAN_DEPTH + " deep");
        }
        if (event instanceof ScalarEvent scalar) {
            untagged(scalar, scalar.getTag().isPresent());
            count(scalar, 1, scalar.getValue().length());
            if (scalar.isDQuoted() || scalar.isSQuoted()) {
                lastQuoted = scalar.getEndMark().map(end -> new Quoted(mark(scalar), mark(end)));
            }
            return new YamlNode.Scalar(mark(scalar), scalar.getValue(), scalar.isPlain());
        }
        CollectionStartEvent collection = (CollectionStartEvent) event;
        untagged(collection, collection.getTag().isPresent());
        count(collection, 1, 0);
        return collection instanceof MappingStartEvent
                ? new YamlNode.Mapping(mark(collection), entries(depth))
                : new YamlNode.Sequence(mark(collection), items(depth));
    }

    private List<YamlNode> items(int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return items;
    }

    private Map<String, YamlNode.Entry> entries(int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            SourcePosition place = mark(event);
            if (!(event instanceof ScalarEvent) || !(node(event, depth + 1) instanceof YamlNode.Scalar key)) {
                throw new YamlFault(place, "a key must be a text");
            }
            YamlNode.Entry before = entries.get(key.text());
            if (before != null) {
                throw new YamlFault(
                        place,
                        "the key " + PrintableText.quote(key.text()) + " stands in line "
                                + before.key().line() + " already");
            }
            entries.put(key.text(), new YamlNode.Entry(place, node(events.next(), depth + 1)));
        }
        return entries;
    }

    private static void untagged(Event event, boolean tagged) {
        if (tagged) {
            throw new YamlFault(mark(event), "tags (!) have no meaning here: write the text in quotes");
        }
    }

    private void count(Event event, long nodes, long characters) {
        size = size.plus(nodes, characters);
        if (size.nodes() > FileLimits.PLAN_VALUES || size.characters() > FileLimits.PLAN_CHARACTERS) {
            throw new YamlFault(
                    mark(event),
                    "up to here the file holds more than " + FileLimits.PLAN_VALUES + " values or "
                            + FileLimits.PLAN_CHARACTERS
                            + " characters, with what its aliases (*) stand for; split it");
        }
    }
}
