package io.github.lyncdiscover.imports.format;

import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.content.XmlParsers;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.FileText;
import io.github.lyncdiscover.text.file.TextFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One reading of an XML document: everything is bounded, and what is wrong is reported with its line and column. */
public final class XmlReader {
    private static final String CUT_OFF = "the XML ends before it is complete; the file was cut off, export it again";

    private final XMLStreamReader reader;
    private int elements;

    private XmlReader(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a document.
     *
     * @param bytes in UTF-8 or UTF-16, whatever the declaration says, or in the declared encoding of one byte a character
     * @return its outermost element
     * @throws ImportFault if it is no XML, or more than a topology needs
     */
    public static XmlElement read(byte[] bytes) {
        String text = text(bytes);
        if (text.isBlank()) {
            throw new ImportFault("the file is empty");
        } else if (!text.stripLeading().startsWith("<")) {
            throw new ImportFault("this is no XML; export a topology with (Get-CsTopology -AsXml).ToString() > FILE");
        }
        try {
            XMLStreamReader reader = XmlParsers.open(text);
            try {
                return new XmlReader(reader).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException notXml) {
            throw notXml(notXml.getLocation(), text);
        } catch (ImportFault told) {
            throw told;
        } catch (RuntimeException notXml) {
            // The JDK's parser answers some broken input with unchecked exceptions.
            throw new ImportFault("the XML is not well-formed");
        }
    }

    private static String text(byte[] bytes) {
        try {
            return FileText.decodeXml(bytes);
        } catch (TextFault notText) {
            throw new ImportFault(notText.position(), notText.getMessage());
        }
    }

    private static ImportFault notXml(Location location, String text) {
        if (location == null) {
            return new ImportFault("the XML is not well-formed");
        }
        SourcePosition mark =
                new SourcePosition(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
        boolean atEnd = location.getCharacterOffset() >= text.stripTrailing().length();
        return new ImportFault(
                mark,
                atEnd
                        ? CUT_OFF
                        : "the XML is not well-formed here; PowerShell may have wrapped its lines:"
                                + " export it with (Get-CsTopology -AsXml).ToString() > FILE");
    }

    private XmlElement read() throws XMLStreamException {
        if ("1.1".equals(reader.getVersion())) {
            throw new ImportFault("the XML is of version 1.1; topologies are written in 1.0");
        }
        while (advance() != XMLStreamConstants.START_ELEMENT) {
            // Comments and blanks before the first element.
        }
        XmlElement root = element(1);
        while (reader.hasNext()) {
            advance();
        }
        return root;
    }

    private int advance() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new ImportFault(
                    mark(), "the XML has a document type declaration or an entity of its own, which no topology has");
        }
        return event;
    }

    private XmlElement element(int depth) throws XMLStreamException {
        elements++;
        if (depth > FileLimits.XML_DEPTH
                || reader.getAttributeCount() > FileLimits.XML_ATTRIBUTES
                || elements > FileLimits.TOPOLOGY_ELEMENTS) {
            throw new ImportFault(
                    mark(),
                    "the XML is larger than any topology: more than " + FileLimits.XML_DEPTH + " levels, "
                            + FileLimits.XML_ATTRIBUTES + " attributes in one element, or "
                            + FileLimits.TOPOLOGY_ELEMENTS + " elements");
        }
        String namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
        String name = reader.getLocalName();
        Map<String, String> attributes = attributes();
        SourcePosition mark = mark();
        List<XmlElement> children = new ArrayList<>();
        for (int event = advance(); event != XMLStreamConstants.END_ELEMENT; event = advance()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(depth + 1));
            }
        }
        return new XmlElement(namespace, name, attributes, List.copyOf(children), mark);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private SourcePosition mark() {
        Location location = reader.getLocation();
        return new SourcePosition(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
    }
}
