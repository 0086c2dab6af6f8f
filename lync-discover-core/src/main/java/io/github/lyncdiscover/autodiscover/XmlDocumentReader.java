package io.github.lyncdiscover.autodiscover;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.autodiscover.ReadResult.Malformed;
import io.github.lyncdiscover.autodiscover.ReadResult.Read;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.content.XmlParsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One reading of an XML document, matched by local names: {@code AutodiscoverResponse} of MS-OCDISCWS or
 * {@code resource} of UCWA.
 */
final class XmlDocumentReader {
    private static final int DEEPEST = 100;
    private static final int MOST_ATTRIBUTES = 100;

    private final XMLStreamReader reader;
    private final Section main = new Section();
    private final Section others = new Section();
    private Section current = others;
    private Form form = Form.OCDISCWS_XML;
    private Kind kind = Kind.OTHER;
    private int mainSections;
    private Optional<AccessLocation> accessLocation = Optional.empty();

    private XmlDocumentReader(XMLStreamReader reader) {
        this.reader = reader;
    }

    static ReadResult read(String text) {
        try {
            XMLStreamReader reader = XmlParsers.open(text);
            try {
                return new XmlDocumentReader(reader).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException notXml) {
            // The JDK's parser answers some broken input with unchecked exceptions.
            return new Malformed("the XML is not well-formed");
        }
    }

    private ReadResult read() throws XMLStreamException {
        if ("1.1".equals(reader.getVersion())) {
            return new Malformed("the XML is of version 1.1");
        }
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return new Malformed("the XML has a document type declaration or an entity of its own");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST || reader.getAttributeCount() > MOST_ATTRIBUTES) {
                    return new Malformed(
                            "the XML is nested more than 100 deep or has more than 100 attributes in one element");
                }
                if (depth == 1 && !startsDocument()) {
                    return new Malformed("the XML is no Autodiscover document: its root element is "
                            + PrintableText.quote(reader.getLocalName()));
                }
                element(depth);
            }
        }
        return result();
    }

    private boolean startsDocument() {
        String name = reader.getLocalName();
        form = name.equals("resource") ? Form.UCWA_XML : Form.OCDISCWS_XML;
        return form == Form.UCWA_XML || name.equals("AutodiscoverResponse");
    }

    private void element(int depth) {
        if (form == Form.UCWA_XML) {
            ucwaElement(depth);
        } else if (depth == 1) {
            accessLocation = attribute("AccessLocation").flatMap(AccessLocation::parse);
        } else if (depth == 2) {
            section();
        } else if (depth == 3) {
            current.add(reader.getLocalName());
        }
    }

    private void ucwaElement(int depth) {
        if (depth == 1) {
            kind = attribute("rel").map(ResourceRel::kind).orElse(Kind.OTHER);
        } else if (depth == 2 && reader.getLocalName().equals("link")) {
            others.addLink("rel");
        }
    }

    private void section() {
        String name = reader.getLocalName();
        boolean user = name.equals("User");
        if (user || name.equals("Root")) {
            kind = user ? Kind.USER : Kind.ROOT;
            mainSections++;
            current = main;
        } else {
            current = others;
        }
    }

    private ReadResult result() {
        if (mainSections > 1) {
            return new Malformed("the document holds more than one Root or User");
        }
        Section section = mainSections == 1 ? main : others;
        return new Read(new AutodiscoverDocument(
                kind, form, accessLocation, section.links, section.internal, section.external));
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /** What has been found in a child of the response. */
    private final class Section {
        private final List<Link> links = new ArrayList<>();
        private Optional<SipAccess> internal = Optional.empty();
        private Optional<SipAccess> external = Optional.empty();

        private void add(String element) {
            switch (element) {
                case "Link" -> addLink("token");
                case "SipClientInternalAccess" -> internal = internal.or(this::server);
                case "SipClientExternalAccess" -> external = external.or(this::server);
                default -> {}
            }
        }

        private void addLink(String tokenName) {
            Optional<String> token = attribute(tokenName);
            Optional<String> href = attribute("href");
            if (token.isPresent() && href.isPresent()) {
                links.add(new Link(token.get(), href.get()));
            }
        }

        private Optional<SipAccess> server() {
            return Optional.of(new SipAccess(
                    attribute("fqdn").orElse(""), attribute("port").orElse("")));
        }
    }
}
