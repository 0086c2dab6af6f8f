package io.github.lyncdiscover.text.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The JDK's parser is as quiet as it is asked to be, wherever a document is cut off. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
final class XmlParsersTest {
    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<?a b?><!-- c -->\n<!DOCTYPE a [<!ENTITY x \"y\">"
                    + "<!ELEMENT a (b)>]><a b='c&amp;'>&x;<!-- d --><![CDATA[e]]><?f g?>h&#65;</a>";

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        PrintStream listening = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(listening);
        System.setErr(listening);
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void nothing_is_printed_wherever_a_document_is_cut_off() {
        for (int end = 0; end <= XML.length(); end++) {
            read(XML.substring(0, end));
        }
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_document_type_is_answered_as_such_where_it_stands() throws XMLStreamException {
        XMLStreamReader reader = XmlParsers.open(XML);
        while (reader.next() != XMLStreamConstants.DTD) {
            assertTrue(reader.hasNext());
        }
        assertEquals(3, reader.getLocation().getLineNumber());
    }

    private static void read(String text) {
        try {
            XMLStreamReader reader = XmlParsers.open(text);
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException | RuntimeException cutOff) {
            // What a caller does with it is the test of the caller.
        }
    }
}
