package io.github.lyncdiscover.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A numeric address, told apart from other text by syntax alone. */
public final class IpAddress {
    private static final int GROUPS = 8;

    private IpAddress() {}

    /**
     * Reports whether the text is an IPv4 address.
     *
     * @param text any text
     * @return true for four numbers up to 255, without leading zeros
     */
    public static boolean isV4(String text) {
        String[] parts = text.split("\\.", -1);
        for (String part : parts) {
            boolean number =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            boolean leadingZero = part.length() > 1 && part.charAt(0) == '0';
            if (!number || leadingZero || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return parts.length == 4;
    }

    /**
     * Reports whether the text is an IPv6 address (RFC 4291).
     *
     * @param text any text
     * @return true also for shortened ones and for those that end like an IPv4 address; false with brackets or zone
     */
    public static boolean isV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == GROUPS;
        }
        String head = text.substring(0, gap);
        String tail = text.substring(gap + 2);
        int before = head.isEmpty() ? 0 : groups(head, false);
        int after = tail.isEmpty() ? 0 : groups(tail, true);
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /**
     * The one way to write an IPv6 address (RFC 5952), so that the same address is the same text.
     *
     * @param text any text
     * @return the address in lower case, the longest run of zeros as two colons; empty if the text is no IPv6 address
     */
    public static Optional<String> canonicalV6(String text) {
        if (!isV6(text)) {
            return Optional.empty();
        }
        int gap = text.indexOf("::");
        List<Integer> groups = values(gap < 0 ? text : text.substring(0, gap));
        List<Integer> tail = gap < 0 ? List.of() : values(text.substring(gap + 2));
        while (groups.size() + tail.size() < GROUPS) {
            groups.add(0);
        }
        groups.addAll(tail);
        int start = 0;
        int longest = 0;
        for (int from = 0; from < GROUPS; from++) {
            int to = from;
            while (to < GROUPS && groups.get(to) == 0) {
                to++;
            }
            if (to - from > longest) {
                start = from;
                longest = to - from;
            }
        }
        return Optional.of(
                longest < 2
                        ? hex(groups)
                        : hex(groups.subList(0, start)) + "::" + hex(groups.subList(start + longest, GROUPS)));
    }

    private static List<Integer> values(String text) {
        List<Integer> groups = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(":", -1)) {
            if (part.indexOf('.') < 0) {
                groups.add(Integer.parseInt(part, 16));
            } else {
                String[] bytes = part.split("\\.", -1);
                groups.add((Integer.parseInt(bytes[0]) << 8) + Integer.parseInt(bytes[1]));
                groups.add((Integer.parseInt(bytes[2]) << 8) + Integer.parseInt(bytes[3]));
            }
        }
        return groups;
    }

    private static String hex(List<Integer> groups) {
        return String.join(":", groups.stream().map(Integer::toHexString).toList());
    }

    /** How many groups of 16 bits the text is, or -1 if it is none. */
    private static int groups(String text, boolean mayEndInV4) {
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && mayEndInV4 && isV4(parts[i])) {
                return parts.length + 1;
            }
            if (parts[i].isEmpty() || parts[i].length() > 4 || !parts[i].chars().allMatch(IpAddress::isHexDigit)) {
                return -1;
            }
        }
        return parts.length;
    }

    private static boolean isHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
