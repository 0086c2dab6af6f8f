package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.text.content.XmlParsers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A small XML document as a tree of elements, bounded in depth and number; without document type declarations and entities. */
final class XmlTree {
    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 10_000;
    private static final int MOST_ATTRIBUTES = 100;

    private XmlTree() {}

    /** An element; found by its local name. */
    static final class Element {
        private final String name;
        private final String namespace;
        private final Map<String, String> attributes = new HashMap<>();
        private final List<Element> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Element(String name, String namespace) {
            this.name = name;
            this.namespace = namespace;
        }

        String name() {
            return name;
        }

        String namespace() {
            return namespace;
        }

        Optional<String> attribute(String attribute) {
            return Optional.ofNullable(attributes.get(attribute));
        }

        /** The characters directly within, without blanks around them. */
        String text() {
            return text.toString().strip();
        }

        List<Element> children() {
            return children;
        }

        /** This element and every one below it, in document order. */
        Stream<Element> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
        }

        /** Every element of that local name, this one or below. */
        List<Element> all(String local) {
            return all().filter(it -> it.name.equals(local)).toList();
        }

        /** The first element of that local name, this one or below. */
        Optional<Element> first(String local) {
            return all(local).stream().findFirst();
        }
    }

    /** Reads a document; empty if it is no XML, or one that is too large or has a document type declaration. */
    static Optional<Element> read(String text) {
        try {
            XMLStreamReader reader = XmlParsers.open(text);
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException notXml) {
            // The JDK's parser answers some broken input with unchecked exceptions.
            return Optional.empty();
        }
    }

    private static Optional<Element> read(XMLStreamReader reader) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        Optional<Element> root = Optional.empty();
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return Optional.empty();
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS
                            || open.size() >= DEEPEST
                            || reader.getAttributeCount() > MOST_ATTRIBUTES) {
                        return Optional.empty();
                    }
                    Element element = element(reader);
                    if (open.isEmpty()) {
                        root = Optional.of(element);
                    } else {
                        open.peek().children.add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        return root;
    }

    private static Element element(XMLStreamReader reader) {
        Element element = new Element(reader.getLocalName(), Objects.requireNonNullElse(reader.getNamespaceURI(), ""));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return element;
    }
}
