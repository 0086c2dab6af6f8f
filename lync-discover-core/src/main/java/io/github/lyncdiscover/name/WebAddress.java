package io.github.lyncdiscover.name;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An {@code http:} or {@code https:} address in canonical form, so that the same place spelt differently is the same
 * value: scheme and host in normal form, default port left out, dot segments removed, needless escapes undone, no
 * fragment. Immutable.
 *
 * @param secure true for {@code https:}
 * @param server host and port
 * @param path path and query, beginning with a slash
 */
public record WebAddress(boolean secure, ServerAddress server, String path) {
    private static final int LONGEST = 4_096;

    /**
     * Checks that the path is in canonical form.
     *
     * @throws IllegalArgumentException if it is not; use {@link #parse} for text from outside
     */
    public WebAddress {
        Objects.requireNonNull(server, "server");
        if (!isPlain(path) && !isCanonical(server, path)) {
            throw new IllegalArgumentException(PrintableText.quote(path) + " is no path in canonical form");
        }
    }

    /**
     * Reads an absolute address.
     *
     * @param text the address; blanks around it are trimmed
     * @return the address, or empty if it is none that a client could ask: another scheme, a user name in it, a host
     *     that is neither a name nor an IP address, characters that do not belong
     */
    public static Optional<WebAddress> parse(String text) {
        return toUri(text).flatMap(WebAddress::of);
    }

    /**
     * Reads an address that may be relative to this one (RFC 3986, section 5.2).
     *
     * @param reference the address as it is in a document or header; blanks around it are trimmed
     * @return the address, or empty if it is none, or nothing at all
     */
    public Optional<WebAddress> resolve(String reference) {
        Objects.requireNonNull(reference, "reference");
        return toUri(reference).flatMap(uri -> uri.getScheme() == null ? parse(absolute(reference.strip())) : of(uri));
    }

    /**
     * Text made fit to stand as a value in a query: all but letters, digits and {@code - . _ ~ @} is escaped as UTF-8.
     *
     * @param value any text
     * @return the escaped text
     */
    public static String escape(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b == '@' || isUnreserved(b)) {
                out.append((char) b);
            } else {
                appendEscape(out, b & 0xFF);
            }
        }
        return out.toString();
    }

    /**
     * The host that is asked.
     *
     * @return its name
     */
    public DomainName host() {
        return server.host();
    }

    /**
     * The address without its query.
     *
     * @return the same place, nothing asked of it
     */
    public WebAddress withoutQuery() {
        int query = path.indexOf('?');
        return query < 0 ? this : new WebAddress(secure, server, path.substring(0, query));
    }

    /**
     * Written out, as is {@code hashCode}: the generated ones are made at run time. In the four types that a walk hashes first
     * this saves 13 of 245 ms of processor time at each start (docs/performance.md).
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof WebAddress that
                && secure == that.secure
                && server.equals(that.server)
                && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * server.hashCode() + path.hashCode()) + Boolean.hashCode(secure);
    }

    @Override
    public String toString() {
        return origin() + path;
    }

    private String origin() {
        boolean defaultPort = server.port() == (secure ? ProtocolConstants.HTTPS_PORT : ProtocolConstants.HTTP_PORT);
        return scheme() + "//" + (defaultPort ? server.host().authority() : server);
    }

    private String scheme() {
        return secure ? "https:" : "http:";
    }

    /** Not by {@link URI}, which follows RFC 2396: there {@code ?x} drops the last segment and {@code //} becomes one. */
    private String absolute(String reference) {
        String place = withoutQuery().path;
        return switch (reference.charAt(0)) {
            case '/' -> reference.startsWith("//") ? scheme() + reference : origin() + reference;
            case '?' -> origin() + place + reference;
            case '#' -> toString();
            default -> origin() + place.substring(0, place.lastIndexOf('/') + 1) + reference;
        };
    }

    /** Reports whether there is nothing in the path that could be written in another way, as in nearly all. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (!isUnreserved(c) && "/?=&@".indexOf(c) < 0) {
                return false;
            }
        }
        return path.startsWith("/") && !path.contains("/.");
    }

    private static boolean isCanonical(ServerAddress server, String path) {
        Optional<URI> uri =
                path.startsWith("/") ? uri("https://" + server.host().authority() + path) : Optional.empty();
        return uri.map(WebAddress::path).filter(path::equals).isPresent();
    }

    private static Optional<URI> toUri(String text) {
        String trimmed = text.strip();
        boolean readable = !trimmed.isEmpty()
                && trimmed.length() <= LONGEST
                && PrintableText.of(trimmed).equals(trimmed);
        return readable ? uri(trimmed) : Optional.empty();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<WebAddress> of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String authority = uri.getRawAuthority();
        boolean secure = scheme.equals("https");
        if ((!secure && !scheme.equals("http")) || authority == null || authority.contains("@")) {
            return Optional.empty();
        }
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        Optional<Integer> port = colon < 0 || colon == authority.length() - 1
                ? Optional.of(secure ? ProtocolConstants.HTTPS_PORT : ProtocolConstants.HTTP_PORT)
                : ServerAddress.parsePort(authority.substring(colon + 1));
        Optional<DomainName> name = DomainName.tryParseHost(host);
        if (name.isEmpty() || port.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WebAddress(secure, new ServerAddress(name.get(), port.get()), path(uri)))
                .filter(address -> address.toString().length() <= LONGEST);
    }

    private static String path(URI uri) {
        String path = canonical(uri.getRawPath() == null ? "" : uri.getRawPath());
        String normal = removeDotSegments(path.isEmpty() ? "/" : path);
        return uri.getRawQuery() == null ? normal : normal + "?" + canonical(uri.getRawQuery());
    }

    private static String removeDotSegments(String path) {
        StringBuilder out = new StringBuilder(path.length());
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> out.append(last ? "/" : "");
                case ".." -> {
                    out.setLength(Math.max(0, out.lastIndexOf("/")));
                    out.append(last ? "/" : "");
                }
                default -> out.append('/').append(segments[i]);
            }
        }
        return out.isEmpty() ? "/" : out.toString();
    }

    /** Escapes of unreserved characters undone, others in capitals; letters beyond ASCII escaped. */
    private static String canonical(String raw) {
        if (raw.indexOf('%') < 0 && raw.chars().allMatch(c -> c < 0x80)) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int value = Integer.parseInt(raw.substring(i + 1, i + 3), 16);
                if (isUnreserved(value)) {
                    out.append((char) value);
                } else {
                    appendEscape(out, value);
                }
                i += 2;
            } else if (c < 0x80) {
                out.append(c);
            } else {
                int point = raw.codePointAt(i);
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    appendEscape(out, b & 0xFF);
                }
                i += Character.charCount(point) - 1;
            }
        }
        return out.toString();
    }

    private static void appendEscape(StringBuilder out, int value) {
        out.append('%').append("0123456789ABCDEF".charAt(value >> 4)).append("0123456789ABCDEF".charAt(value & 0xF));
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }
}
