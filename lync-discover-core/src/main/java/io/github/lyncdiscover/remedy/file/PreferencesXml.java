package io.github.lyncdiscover.remedy.file;

import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.remedy.registry.Edit;
import io.github.lyncdiscover.remedy.registry.Edits;
import io.github.lyncdiscover.remedy.registry.Place;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Group Policy Preferences: the file that is dragged onto User Configuration, Preferences, Windows Settings, Registry in
 * the Group Policy editor.
 */
public final class PreferencesXml {
    private static final String COLLECTION = "{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}";
    private static final String ITEM = "{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}";
    private static final String UPDATE = "U";
    private static final String DELETE = "D";
    /** The editor wants a time; a fixed one, so that the same remedy gives the same file. */
    private static final String CHANGED = "2013-01-01 00:00:00";

    private PreferencesXml() {}

    /**
     * Writes edits: an item that updates the value, or one that deletes it and leaves its key. What the file's comments
     * would say has no place in it.
     *
     * @param edits what is done, to preferences of the user
     * @return the file, in UTF-8; the same edits give the same bytes
     * @throws IllegalArgumentException if it is done to another place: no client reads a preference there, and what a
     *     policy sets, a preference can't change
     */
    public static byte[] write(Edits edits) {
        if (edits.source() != Source.HKCU_PREFERENCE) {
            throw new IllegalArgumentException("Group Policy Preferences are written for a preference in HKCU only");
        }
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n");
        xml.append("<Collection clsid=\"" + COLLECTION + "\" name=\"" + escape(edits.title()) + "\" changed=\""
                + CHANGED + "\" uid=\"" + uid("collection " + edits.title() + edits.all()) + "\">\r\n");
        for (Edit edit : edits.all()) {
            Place place = edit.place();
            xml.append(
                    "  <Registry clsid=\"" + ITEM + "\" name=\"" + Place.VALUE_NAME + "\" status=\"" + Place.VALUE_NAME
                            + "\" image=\"7\" changed=\"" + CHANGED + "\" uid=\"" + uid(edit.toString())
                            + "\" bypassErrors=\"1\">\r\n"
                            + "    <Properties action=\"" + edit.fold(put -> UPDATE, removal -> DELETE)
                            + "\" displayDecimal=\"0\" default=\"0\" hive=\"" + place.hive() + "\" key=\""
                            + escape(place.path())
                            + "\" name=\"" + Place.VALUE_NAME + "\" type=\"REG_SZ\" value=\""
                            + escape(edit.fold(Edit.Put::text, removal -> "")) + "\"/>\r\n"
                            + "  </Registry>\r\n");
        }
        return xml.append("</Collection>\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what the items of a file do with TrustModelData; everything else in it is passed over.
     *
     * @param file a collection or item dragged out of the editor, or the {@code Registry.xml} of a Group Policy object
     * @return the edits where clients look, in the order of the file
     * @throws IllegalArgumentException if it is no XML, or declares a document type
     */
    public static List<Edit> read(byte[] file) {
        List<Edit> found = new ArrayList<>();
        NodeList items = parse(file).getElementsByTagName("Properties");
        for (int i = 0; i < items.getLength(); i++) {
            if (items.item(i) instanceof Element item
                    && item.getAttribute("name").equalsIgnoreCase(Place.VALUE_NAME)) {
                Place.at(item.getAttribute("hive"), item.getAttribute("key"))
                        .map(place -> item.getAttribute("action").equals(DELETE)
                                ? new Edit.Removal(place)
                                : new Edit.Put(place, item.getAttribute("value")))
                        .ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Element parse(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (SAXException | IOException notXml) {
            throw new IllegalArgumentException(
                    "this is no Group Policy Preferences file: " + Printable.of(String.valueOf(notXml.getMessage())),
                    notXml);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A name made of what the item says, so that it stays the same as long as that does. */
    private static String uid(String content) {
        return "{"
                + UUID.nameUUIDFromBytes(("lync-discover " + content).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .toUpperCase(Locale.ROOT)
                + "}";
    }

    private static String escape(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
