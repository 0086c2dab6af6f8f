package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.trust.TrustModelData;
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
    /** The editor wants a time; a fixed one, so that the same remedy gives the same file. */
    private static final String CHANGED = "2013-01-01 00:00:00";

    private PreferencesXml() {}

    /**
     * Writes a remedy.
     *
     * @param remedy a preference of the user
     * @return the file, in UTF-8; the same remedy gives the same bytes
     * @throws IllegalArgumentException if the value is a policy: what a policy sets, a preference can't change
     */
    public static byte[] write(Remedy remedy) {
        if (remedy.value().source() != TrustModelData.Source.HKCU_PREFERENCE) {
            throw new IllegalArgumentException(
                    "a Group Policy preference has no effect where a policy sets TrustModelData: change the policy");
        }
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n");
        xml.append("<Collection clsid=\"" + COLLECTION + "\" name=\"" + escape(remedy.title()) + "\" changed=\""
                + CHANGED + "\" uid=\"" + uid("collection " + remedy) + "\">\r\n");
        for (Deployed deployed : remedy.deployed()) {
            xml.append("  <Registry clsid=\"" + ITEM + "\" name=\"TrustModelData\" status=\"TrustModelData\""
                    + " image=\"7\" changed=\"" + CHANGED + "\" uid=\"" + uid(deployed.toString())
                    + "\" bypassErrors=\"1\">\r\n"
                    + "    <Properties action=\"U\" displayDecimal=\"0\" default=\"0\" hive=\""
                    + deployed.value().source().hive() + "\" key=\"" + escape(deployed.path())
                    + "\" name=\"TrustModelData\" type=\"REG_SZ\" value=\""
                    + escape(deployed.value().text()) + "\"/>\r\n"
                    + "  </Registry>\r\n");
        }
        return xml.append("</Collection>\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the TrustModelData values of a file; everything else in it is passed over.
     *
     * @param file a collection or item dragged out of the editor, or the {@code Registry.xml} of a Group Policy object
     * @return the values where clients look, in the order of the file
     * @throws IllegalArgumentException if it is no XML, or declares a document type
     */
    public static List<Deployed> read(byte[] file) {
        List<Deployed> found = new ArrayList<>();
        NodeList items = parse(file).getElementsByTagName("Properties");
        for (int i = 0; i < items.getLength(); i++) {
            if (items.item(i) instanceof Element item
                    && item.getAttribute("name").equalsIgnoreCase(Deployed.VALUE_NAME)
                    && !item.getAttribute("action").equals("D")) {
                Deployed.at(item.getAttribute("hive"), item.getAttribute("key"), item.getAttribute("value"))
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
                .replace('\uFFFE', '?')
                .replace('\uFFFF', '?')
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
