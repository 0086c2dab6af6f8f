package io.github.lyncdiscover.signin;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import mockwebserver3.RecordedRequest;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * The check of a request for a ticket: element by element as the captured one, but for the values that differ from one request to the
 * next, which have their own rules.
 */
final class TicketRequestCheck {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private TicketRequestCheck() {}

    /** What is wrong with a request; empty if a server would take it. */
    static Optional<String> of(String body, RecordedRequest request, String sip) {
        if (!"POST".equals(request.getMethod())
                || !"text/xml; charset=utf-8".equals(request.getHeaders().get("Content-Type"))
                || !TicketOffice.ACTION.equals(request.getHeaders().get("SOAPAction"))) {
            return Optional.of("The request is no SOAP request.");
        }
        return of(body, sip);
    }

    static Optional<String> of(String body, String sip) {
        Document sent = parse(body);
        List<String> expected = lines(parse(Captured.text("webticket-rst-windows.constructed.xml")));
        List<String> found = lines(sent);
        if (!found.equals(expected)) {
            return Optional.of("The envelope is not valid.");
        } else if (!first(sent, "RequestSecurityToken").getAttribute("Context").matches(UUID)) {
            return Optional.of("The context is not valid.");
        } else if (Base64.getDecoder().decode(text(sent, "BinarySecret")).length != 32) {
            return Optional.of("The entropy is not valid.");
        } else if (!text(sent, "Value").equals(sip)) {
            return Optional.of(
                    "The SIP URI in the claim type requirements of the web ticket request does not match the SIP URI"
                            + " associated with the presented credentials.");
        }
        return Optional.empty();
    }

    static String appliesTo(String body) {
        return text(parse(body), "Address");
    }

    private static String text(Document document, String name) {
        return first(document, name).getTextContent().strip();
    }

    private static Element first(Document document, String name) {
        return (Element) document.getElementsByTagNameNS("*", name).item(0);
    }

    static Document parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** Every element with its namespace, attributes and text; the values that differ each time are left out, the kind of ticket, too. */
    private static List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        add(document.getDocumentElement(), 0, lines);
        return lines;
    }

    private static void add(Element element, int depth, List<String> lines) {
        StringBuilder line = new StringBuilder()
                .append(depth)
                .append(" {")
                .append(element.getNamespaceURI())
                .append('}')
                .append(element.getLocalName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!attribute.getName().startsWith("xmlns")) {
                line.append(' ').append(attribute.getName());
                line.append(attribute.getName().equals("Context") ? "" : "=" + attribute.getValue());
            }
        }
        boolean differs =
                List.of("Address", "Value", "BinarySecret", "TokenType").contains(element.getLocalName());
        if (!differs && element.getElementsByTagName("*").getLength() == 0) {
            line.append(": ").append(element.getTextContent().strip());
        }
        lines.add(line.toString());
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                add(below, depth + 1, lines);
            }
        }
    }
}
