package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.text.content.XmlParsers;
import io.github.lyncdiscover.text.file.FileLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML document by its local name, whatever its namespace. Made while a document is read, and not changed
 * afterwards.
 */
final class XmlItem {

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new HashMap<>(4);
    private final List<XmlItem> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(0);

    private XmlItem(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /**
     * Reads a document.
     *
     * @return its root
     * @throws StandingFault if it is no XML, declares a document type, or is too deep or too large
     */
    static XmlItem read(String document) {
        int line = 0;
        try {
            XMLStreamReader xml = XmlParsers.open(document);
            Deque<XmlItem> open = new ArrayDeque<>();
            int elements = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                line = xml.getLocation().getLineNumber();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    XmlItem item = new XmlItem(xml.getLocalName(), line);
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        item.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                    Optional.ofNullable(open.peek()).ifPresent(parent -> parent.children.add(item));
                    open.push(item);
                    if (open.size() > FileLimits.TRUST_DEPTH || ++elements > FileLimits.TRUST_ELEMENTS) {
                        throw new StandingFault(line, "this document is too deep or has too many elements");
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    XmlItem closed = open.pop();
                    if (open.isEmpty()) {
                        return closed;
                    }
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    Optional.ofNullable(open.peek()).ifPresent(item -> item.text.append(xml.getText()));
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new StandingFault(
                            line, "this document has a document type or an entity, which none of these has");
                }
            }
            throw new StandingFault(line, "this document is cut off");
        } catch (XMLStreamException notXml) {
            int at = notXml.getLocation() == null ? line : notXml.getLocation().getLineNumber();
            throw new StandingFault(Math.max(at, 0), "this is no XML, or it is cut off");
        } catch (StandingFault told) {
            throw told;
        } catch (RuntimeException notXml) {
            // The JDK's parser answers some broken input with unchecked exceptions.
            throw new StandingFault(Math.max(line, 0), "this is no XML, or it is cut off");
        }
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** An attribute's value; empty if it is missing. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** An attribute that is set: {@code 1} or {@code true}. */
    boolean has(String attribute) {
        String value = attribute(attribute).toLowerCase(Locale.ROOT);
        return value.equals("1") || value.equals("true");
    }

    List<XmlItem> children() {
        return children;
    }

    boolean hasChild(String child) {
        return children.stream().anyMatch(each -> each.name.equals(child));
    }

    /** The text of the first child of that name; empty if there is none. */
    String text(String child) {
        return children.stream()
                .filter(each -> each.name.equals(child))
                .map(XmlItem::text)
                .findFirst()
                .orElse("");
    }

    /** The text in it, but not in its children, without the blanks around it. */
    String text() {
        return text.toString().strip();
    }
}
