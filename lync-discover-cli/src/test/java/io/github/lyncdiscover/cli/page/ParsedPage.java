package io.github.lyncdiscover.cli.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as an XML parser reads it, which forgives nothing. */
record ParsedPage(Document document) {
    static ParsedPage of(String html) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return new ParsedPage(builder.parse(new InputSource(new StringReader(html))));
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new AssertionError("the page is not well-formed: " + failure.getMessage(), failure);
        }
    }

    List<Element> all(Predicate<Element> chosen) {
        NodeList nodes = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (chosen.test(element)) {
                elements.add(element);
            }
        }
        return elements;
    }

    List<Element> named(String tag) {
        return all(element -> element.getTagName().equals(tag));
    }

    List<Element> styled(String style) {
        return all(element -> is(element, style));
    }

    Optional<Element> withId(String id) {
        return all(element -> element.getAttribute("id").equals(id)).stream().findFirst();
    }

    List<Attr> attributes() {
        List<Attr> attributes = new ArrayList<>();
        for (Element element : all(any -> true)) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                attributes.add((Attr) element.getAttributes().item(i));
            }
        }
        return attributes;
    }

    /** The elements within one, but not within those. */
    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static boolean is(Element element, String style) {
        return List.of(element.getAttribute("class").split(" ", -1)).contains(style);
    }
}
