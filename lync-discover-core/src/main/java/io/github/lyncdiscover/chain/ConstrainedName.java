package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.DerValue;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * A name of some form, in a certificate or as the root of a subtree.
 *
 * @param form its number among general names (RFC 5280, 4.2.1.6)
 * @param text the name: of a host in lower case, of a subject in canonical form, of an address a character a byte
 */
record ConstrainedName(int form, String text) {
    static final int MAIL = 1;
    static final int HOST = 2;
    static final int SUBJECT = 4;
    static final int URI = 6;
    static final int ADDRESS = 7;

    private static final int FORM = 0x1f;

    static ConstrainedName host(String name) {
        return new ConstrainedName(HOST, name.toLowerCase(Locale.ROOT));
    }

    static ConstrainedName subject(X500Principal name) {
        return new ConstrainedName(SUBJECT, name.getName(X500Principal.CANONICAL));
    }

    /** The name in a general name; empty where a distinguished name in it cannot be read. */
    static Optional<ConstrainedName> of(DerValue name) {
        int form = name.tag() & FORM;
        if (form == SUBJECT) {
            try {
                return Optional.of(subject(new X500Principal(name.content())));
            } catch (IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.of(new ConstrainedName(
                form, form == ADDRESS ? name.text() : name.text().toLowerCase(Locale.ROOT)));
    }

    /** Whether this name is in the subtree that another is the root of; of forms that are not known here none is. */
    boolean isIn(ConstrainedName root) {
        return switch (form) {
            case HOST -> hostIsIn(text, root.text());
            case MAIL ->
                root.text().contains("@")
                        ? text.equals(root.text())
                        : fullHostIsIn(text.substring(text.lastIndexOf('@') + 1), root.text());
            case URI -> fullHostIsIn(hostOf(text), root.text());
            case SUBJECT -> subjectIsIn(text, root.text());
            case ADDRESS -> addressIsIn(text, root.text());
            default -> false;
        };
    }

    /** Itself or below; with a dot in front only below. */
    private static boolean hostIsIn(String name, String root) {
        return root.isEmpty() || name.equals(root) || name.endsWith(root.startsWith(".") ? root : "." + root);
    }

    /** Itself; with a dot in front only below. */
    private static boolean fullHostIsIn(String name, String root) {
        return !name.isEmpty() && (root.isEmpty() || (root.startsWith(".") ? name.endsWith(root) : name.equals(root)));
    }

    private static String hostOf(String uri) {
        int start = uri.indexOf("//");
        if (start < 0) {
            return "";
        }
        int end = start + 2;
        while (end < uri.length() && "/?#".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        String authority = uri.substring(start + 2, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':');
        return port < 0 ? host : host.substring(0, port);
    }

    /** The canonical form begins with the most specific part, so a subtree's name stands at the end, behind a comma. */
    private static boolean subjectIsIn(String name, String root) {
        if (root.isEmpty() || name.equals(root)) {
            return true;
        }
        int comma = name.length() - root.length() - 1;
        if (comma < 0 || !name.endsWith(root) || name.charAt(comma) != ',') {
            return false;
        }
        int escapes = 0;
        while (escapes < comma && name.charAt(comma - 1 - escapes) == '\\') {
            escapes++;
        }
        return escapes % 2 == 0;
    }

    /** A range is an address and a mask. */
    private static boolean addressIsIn(String address, String range) {
        if (range.length() != 2 * address.length() || address.isEmpty()) {
            return false;
        }
        for (int i = 0; i < address.length(); i++) {
            int mask = range.charAt(address.length() + i);
            if ((address.charAt(i) & mask) != (range.charAt(i) & mask)) {
                return false;
            }
        }
        return true;
    }
}
