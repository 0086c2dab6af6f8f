package io.github.lyncdiscover.live.tcp;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ServerAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Address;

/** A reader and writer of numeric addresses; it never looks up a name. */
public final class NumericAddress {
    private NumericAddress() {}

    /**
     * Reads an address.
     *
     * @param text IPv4 in four parts or IPv6, without brackets or zone
     * @return the address, or empty if the text is none
     */
    public static Optional<InetAddress> tryParse(String text) {
        byte[] bytes = Address.toByteArray(text, Address.IPv4);
        if (bytes == null && text.indexOf(':') >= 0) {
            bytes = Address.toByteArray(text, Address.IPv6);
        }
        return bytes == null ? Optional.empty() : Optional.of(of(bytes));
    }

    /**
     * Reads a list of addresses.
     *
     * @param texts numeric addresses
     * @return the addresses
     * @throws IllegalArgumentException if one is none
     */
    public static List<InetAddress> parseAll(List<String> texts) {
        return texts.stream()
                .map(text -> tryParse(text)
                        .orElseThrow(() ->
                                new IllegalArgumentException(PrintableText.quote(text) + " is no numeric address")))
                .toList();
    }

    /**
     * Reads an address and a port.
     *
     * @param text {@code 192.0.2.1}, {@code 192.0.2.1:53}, {@code 2001:db8::1}, {@code [2001:db8::1]:53}; {@code
     *     localhost} is 127.0.0.1
     * @param defaultPort the port where none is given
     * @return both
     * @throws IllegalArgumentException if the text is none of these
     */
    public static InetSocketAddress parseSocket(String text, int defaultPort) {
        String trimmed = text.strip();
        int colon = trimmed.lastIndexOf(':');
        boolean bracketed = trimmed.startsWith("[");
        boolean hasPort = bracketed ? trimmed.indexOf("]:") == colon - 1 : colon >= 0 && trimmed.indexOf(':') == colon;
        String host = hasPort ? trimmed.substring(0, colon) : trimmed;
        if (bracketed && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        Optional<InetAddress> address = tryParse(host.equalsIgnoreCase("localhost") ? "127.0.0.1" : host);
        Optional<Integer> port =
                hasPort ? ServerAddress.parsePort(trimmed.substring(colon + 1)) : Optional.of(defaultPort);
        if (address.isEmpty() || port.isEmpty()) {
            throw new IllegalArgumentException(PrintableText.quote(text)
                    + " is no numeric address with a port, such as 192.0.2.1:53 or [2001:db8::1]:53");
        }
        return new InetSocketAddress(address.get(), port.get());
    }

    /**
     * The shortest usual text of an address (RFC 5952 for IPv6).
     *
     * @param bytes four or sixteen bytes
     * @return for example {@code 192.0.2.1} or {@code 2001:db8::1}
     */
    public static String text(byte[] bytes) {
        if (bytes.length == 4) {
            return Address.toDottedQuad(bytes);
        }
        int[] groups = new int[8];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = ((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF);
        }
        int start = longestZeros(groups);
        int end = start;
        while (end < groups.length && groups[end] == 0) {
            end++;
        }
        boolean shorten = end - start > 1;
        StringBuilder out = new StringBuilder(39);
        for (int i = 0; i < groups.length; i++) {
            if (shorten && i == start) {
                out.append("::");
                i = end - 1;
            } else {
                out.append(i == 0 || out.charAt(out.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return out.toString();
    }

    private static int longestZeros(int[] groups) {
        int best = 0;
        int bestLength = 0;
        for (int i = 0, length = 0; i < groups.length; i++) {
            length = groups[i] == 0 ? length + 1 : 0;
            if (length > bestLength) {
                bestLength = length;
                best = i - length + 1;
            }
        }
        return best;
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }
}
