package io.github.lyncdiscover.text.content;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The JDK's own XML parser, never one found elsewhere, with everything off that reaches out of a document. */
public final class XmlParsers {
    private static final String BEYOND_ANY = "1000000";
    private static final String DECLARATION = "<!DOCTYPE";
    private static final XMLInputFactory FACTORY = factory();

    private XmlParsers() {}

    /**
     * Starts to parse a document.
     *
     * @param text the document
     * @return a parser that answers a document type declaration and an entity as such, and looks nothing up
     * @throws XMLStreamException if it does not begin like XML
     */
    public static XMLStreamReader open(String text) throws XMLStreamException {
        // The JDK does not promise that its factory can be used by several threads at once.
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(new StringReader(withoutSubset(text)));
        }
    }

    /**
     * The JDK's parser prints a line of its own to standard output where a document type declaration is cut off within its
     * brackets. No caller takes such a declaration, so what is behind its first word is left out.
     */
    private static String withoutSubset(String text) {
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            String end = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : "";
            int found = end.isEmpty() ? -1 : text.indexOf(end, at + 2);
            if (found < 0) {
                return text.startsWith(DECLARATION, at) ? text.substring(0, at) + DECLARATION + " x><x/>" : text;
            }
            at = found + end.length();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The JDK's limits differ from release to release and fail without saying so: the reader's own apply instead.
        // Zero would not do: JDK 17 takes it for no limit in some places only.
        factory.setProperty("jdk.xml.maxElementDepth", BEYOND_ANY);
        factory.setProperty("jdk.xml.elementAttributeLimit", BEYOND_ANY);
        factory.setProperty("jdk.xml.maxXMLNameLimit", BEYOND_ANY);
        return factory;
    }
}
