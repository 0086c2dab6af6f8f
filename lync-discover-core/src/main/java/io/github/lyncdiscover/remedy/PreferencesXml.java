package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.remedy.registry.RegistryEdits;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Group Policy Preferences: the file that is dragged onto User Configuration, Preferences, Windows Settings, Registry in
 * the Group Policy editor.
 */
final class PreferencesXml {
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
    public static byte[] write(RegistryEdits edits) {
        if (edits.source() != Source.HKCU_PREFERENCE) {
            throw new IllegalArgumentException("Group Policy Preferences are written for a preference in HKCU only");
        }
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n");
        xml.append("<Collection clsid=\"" + COLLECTION + "\" name=\"" + escape(edits.title()) + "\" changed=\""
                + CHANGED + "\" uid=\"" + uid("collection " + edits.title() + edits.all()) + "\">\r\n");
        for (RegistryEdit edit : edits.all()) {
            RegistryPlace place = edit.place();
            xml.append("  <Registry clsid=\"" + ITEM + "\" name=\"" + RegistryPlace.VALUE_NAME + "\" status=\""
                    + RegistryPlace.VALUE_NAME
                    + "\" image=\"7\" changed=\"" + CHANGED + "\" uid=\"" + uid(edit.toString())
                    + "\" bypassErrors=\"1\">\r\n"
                    + "    <Properties action=\"" + edit.fold(put -> UPDATE, removal -> DELETE)
                    + "\" displayDecimal=\"0\" default=\"0\" hive=\"" + place.hive() + "\" key=\""
                    + escape(place.path())
                    + "\" name=\"" + RegistryPlace.VALUE_NAME + "\" type=\"REG_SZ\" value=\""
                    + escape(edit.fold(RegistryEdit.Put::text, removal -> "")) + "\"/>\r\n"
                    + "  </Registry>\r\n");
        }
        return xml.append("</Collection>\r\n").toString().getBytes(StandardCharsets.UTF_8);
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
        return PrintableText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
