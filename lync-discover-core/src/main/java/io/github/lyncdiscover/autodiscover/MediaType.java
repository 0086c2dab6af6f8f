package io.github.lyncdiscover.autodiscover;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The media type of a response that may carry a document. Immutable.
 *
 * @param xml true for XML, false for JSON
 * @param charset the encoding named in the label, in lower case, if one is
 */
record MediaType(boolean xml, Optional<String> charset) {
    private static final Set<String> XML_TYPES = Set.of(
            "application/vnd.microsoft.rtc.autodiscover+xml",
            "application/vnd.microsoft.com.ucwa+xml",
            "application/xml",
            "text/xml");

    private static final Set<String> JSON_TYPES = Set.of(
            "application/vnd.microsoft.rtc.autodiscover+json",
            "application/vnd.microsoft.com.ucwa+json",
            "application/json");

    static Optional<MediaType> parse(String contentType) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        String type = parts[0].strip();
        boolean xml = XML_TYPES.contains(type);
        return xml || JSON_TYPES.contains(type) ? Optional.of(new MediaType(xml, charset(parts))) : Optional.empty();
    }

    private static Optional<String> charset(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals >= 0 && parts[i].substring(0, equals).strip().equals("charset")) {
                return Optional.of(unquoted(parts[i].substring(equals + 1).strip()))
                        .filter(name -> !name.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** Without quotes around it; servers of this protocol use single ones too. */
    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
    }
}
