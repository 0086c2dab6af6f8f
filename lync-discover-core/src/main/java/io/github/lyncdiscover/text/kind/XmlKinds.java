package io.github.lyncdiscover.text.kind;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of XML, told by the first element. */
final class XmlKinds {
    /** Declarations, comments and a document type before the first element. */
    private static final Pattern PROLOG = Pattern.compile(
            "\\s+|<\\?(?s:.*?)\\?>|<!--(?s:.*?)-->|<!DOCTYPE[^>\\[]*+(?:\\[[^\\]]*+\\])?\\s*>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ELEMENT = Pattern.compile("<(?:[\\w.-]{1,100}:)?([A-Za-z_][\\w.-]{0,100})");

    private XmlKinds() {}

    static boolean isOne(String text) {
        return text.startsWith("<")
                && (text.length() == 1 || Character.isLetter(text.charAt(1)) || "?!_".indexOf(text.charAt(1)) >= 0);
    }

    static FileKind of(String text) {
        if (text.regionMatches(true, 0, "<!doctype html", 0, 14)) {
            return FileKind.HTML;
        }
        Matcher prolog = PROLOG.matcher(text);
        int start = 0;
        while (prolog.region(start, text.length()).lookingAt() && prolog.end() > start) {
            start = prolog.end();
        }
        Matcher element = ELEMENT.matcher(text).region(start, text.length());
        return element.lookingAt() ? named(element.group(1), text) : FileKind.OTHER_XML;
    }

    private static FileKind named(String name, String text) {
        if (name.equals("TopologyBuilder")) {
            return FileKind.TOPOLOGY_BUILDER;
        } else if (name.equals("Topology") || text.contains("Management.Deploy.Topology.")) {
            return FileKind.TOPOLOGY;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "html" -> FileKind.HTML;
            case "registrysettings", "registry", "collection" -> FileKind.PREFERENCES;
            case "rsop", "gpo", "report", "gporeport" -> FileKind.POLICY_REPORT;
            case "objs" -> FileKind.POWERSHELL_XML;
            default -> FileKind.OTHER_XML;
        };
    }
}
