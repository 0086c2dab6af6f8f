package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.name.DomainName;
import java.util.Locale;

/** The names of zone files, made whole: lower case, no final dot, labels of any script as A-labels. */
public final class ZoneNames {
    private ZoneNames() {}

    /**
     * Makes a name whole.
     *
     * @param written the name; {@code @} is the origin, also as the last label, as one provider writes it
     * @param origin what it is relative to without a final dot, in lower case without its own
     * @return the name, empty for the root
     */
    static String whole(String written, String origin) {
        if (written.equals("@")) {
            return origin;
        } else if (written.equals(".")) {
            return "";
        } else if (isAbsolute(written)) {
            return normal(written.substring(0, written.length() - 1));
        }
        String relative = normal(written.endsWith(".@") ? written.substring(0, written.length() - 2) : written);
        return origin.isEmpty() ? relative : relative + "." + origin;
    }

    /** Whether a name has its final dot. */
    static boolean isAbsolute(String written) {
        return written.endsWith(".") && !written.endsWith("\\.");
    }

    /** Whether a name is the domain or below it. */
    public static boolean isIn(String name, String domain) {
        return domain.isEmpty() || name.equals(domain) || name.endsWith("." + domain);
    }

    /** A whole name in normal form, whether or not it has its final dot. */
    public static String normal(String name) {
        String plain = name.indexOf('\\') < 0 ? name : unescaped(name);
        String dotless = isAbsolute(plain) ? plain.substring(0, plain.length() - 1) : plain;
        String lower = dotless.toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(c -> c < 0x80) ? lower : ascii(lower);
    }

    private static String ascii(String name) {
        StringBuilder text = new StringBuilder();
        for (String label : name.split("\\.", -1)) {
            boolean plain = label.chars().allMatch(c -> c < 0x80);
            text.append(text.length() > 0 ? "." : "")
                    .append(
                            plain
                                    ? label
                                    : DomainName.tryParse(label)
                                            .map(DomainName::text)
                                            .orElse(label));
        }
        return text.toString();
    }

    /** Escapes of characters that need none are resolved; the others stay, as they are in no name that is asked for. */
    private static String unescaped(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            int digits = digits(name, i + 1);
            int code = digits == 3
                    ? Integer.parseInt(name.substring(i + 1, i + 4))
                    : i + 1 < name.length() ? name.charAt(i + 1) : '\\';
            if (code == '*' || code == '-' || code == '_' || (code < 0x80 && Character.isLetterOrDigit(code))) {
                text.append((char) code);
                i += digits == 3 ? 3 : 1;
            } else {
                text.append(c);
                if (i + 1 < name.length()) {
                    i++;
                    text.append(name.charAt(i));
                }
            }
        }
        return text.toString();
    }

    private static int digits(String name, int from) {
        int end = from;
        while (end < name.length() && end < from + 3 && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
            end++;
        }
        return end - from;
    }
}
