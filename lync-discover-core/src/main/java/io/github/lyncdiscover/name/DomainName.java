package io.github.lyncdiscover.name;

import java.net.IDN;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host or domain name in normal form: lower case, A-labels, no trailing dot. Only syntax is checked; nothing is
 * looked up. Immutable and safe for use by several threads.
 *
 * <p>Internationalised labels are converted by IDNA 2003, as the Windows releases of the client's time did; how the
 * client itself treats them is not documented. A character that is no letter, digit or mark of any script is refused, where
 * IDNA 2003 would encode or drop it: quotes and invisible characters are leavings of an editor, never part of a name.
 *
 * <p>The host of a web address may also be an IP address or hold underscores, see {@link #tryParseHost}. Such a host is no host
 * name: it lies in no domain, and nothing but itself is trusted by it.
 *
 * @param text the name in normal form
 */
public record DomainName(String text) implements Comparable<DomainName> {
    /** The labels of a service, and the rest. */
    private static final Pattern SERVICE = Pattern.compile("((?:_[A-Za-z0-9-]{1,62}\\.)*+)(.*)");

    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;
    /** The dots and the hyphen of full width, and the dots that RFC 5892 allows for within Catalan and Japanese labels. */
    private static final String ALLOWED_MARKS = "\u3002\uFF0E\uFF61\uFF0D\u00B7\u30FB";

    /**
     * Checks that the text is a name in normal form.
     *
     * @throws IllegalArgumentException if it is not; use {@link #parse} for text from outside
     */
    public DomainName {
        Objects.requireNonNull(text, "text");
        Optional<String> fault = isPlain(text) ? Optional.empty() : fault(text);
        if (fault.isPresent() && !isOtherHost(text)) {
            throw new IllegalArgumentException(PrintableText.quote(text) + " is no host name: " + fault.get());
        }
    }

    /**
     * Reads a name as people write it: any case, with or without one trailing dot, internationalised or not.
     *
     * @param text the name
     * @return the name in normal form
     * @throws IllegalArgumentException if the text is no host name; the message says why
     */
    public static DomainName parse(String text) {
        return tryParse(text).orElseGet(() -> {
            String normal = normalise(text);
            throw new IllegalArgumentException(PrintableText.quote(normal) + " is no host name: "
                    + fault(normal).orElseThrow());
        });
    }

    /**
     * Reads the name of a DNS record: a domain name, which may begin with the labels of a service.
     *
     * @param text the name, such as {@code _sip._tls.contoso.example}
     * @return the name in normal form
     * @throws IllegalArgumentException if what is behind the labels of a service is no host name
     */
    public static String recordName(String text) {
        Objects.requireNonNull(text, "text");
        Matcher parts = SERVICE.matcher(text);
        return parts.matches()
                ? parts.group(1).toLowerCase(Locale.ROOT) + parse(parts.group(2))
                : parse(text).text();
    }

    /**
     * Reads a name that may be none.
     *
     * @param text the name
     * @return the name in normal form, or empty if the text is no host name
     */
    public static Optional<DomainName> tryParse(String text) {
        String normal = normalise(text);
        return isPlain(normal) || fault(normal).isEmpty() ? Optional.of(new DomainName(normal)) : Optional.empty();
    }

    /**
     * Reads the host of a web address: a host name, or what clients connect to though it is none, an IP address or a name with
     * underscores.
     *
     * @param text the host as it stands in the address, an IPv6 address in brackets
     * @return the host in normal form, or empty if the text is no host
     */
    public static Optional<DomainName> tryParseHost(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return IpAddress.canonicalV6(text.substring(1, text.length() - 1)).map(DomainName::new);
        }
        String normal = normalise(text);
        boolean host = fault(normal).isEmpty() || (normal.indexOf(':') < 0 && isOtherHost(normal));
        return host ? Optional.of(new DomainName(normal)) : Optional.empty();
    }

    /**
     * Tells a host name from the other hosts that a web address may have.
     *
     * @return false for an IP address and for a name with underscores
     */
    public boolean isHostName() {
        return text.indexOf('_') < 0 && !isIpAddress();
    }

    /**
     * Tells whether the host is numeric, so that nothing has to be looked up.
     *
     * @return true for an IPv4 or IPv6 address
     */
    public boolean isIpAddress() {
        int dot = text.lastIndexOf('.');
        return text.indexOf(':') >= 0 || isNumber(text, dot + 1);
    }

    /**
     * The host as it is written before a port.
     *
     * @return the text, an IPv6 address in brackets
     */
    public String authority() {
        return text.indexOf(':') < 0 ? text : "[" + text + "]";
    }

    /**
     * Tells whether this name is the domain itself or a name below it, compared by whole labels.
     *
     * @param domain the domain
     * @return true for {@code pool.contoso.test} in {@code contoso.test}; false for {@code evilcontoso.test}, and for a host
     *     that is no host name
     */
    public boolean isIn(DomainName domain) {
        String inner = text;
        String outer = domain.text;
        return inner.endsWith(outer)
                && inner.indexOf('_') < 0
                && (inner.length() == outer.length() || inner.charAt(inner.length() - outer.length() - 1) == '.');
    }

    /**
     * The name without its first label: the domain that a host is directly in.
     *
     * @return the parent, or empty for a name of one label and for an IP address
     */
    public Optional<DomainName> parent() {
        int dot = text.indexOf('.');
        return dot < 0 || isIpAddress() ? Optional.empty() : Optional.of(new DomainName(text.substring(dot + 1)));
    }

    /**
     * A name below this one.
     *
     * @param label what stands before it, for example {@code lyncdiscover}
     * @return the longer name
     * @throws IllegalArgumentException if the result is too long to be a name
     */
    public DomainName under(String label) {
        Objects.requireNonNull(label, "label");
        return new DomainName(label + "." + text);
    }

    @Override
    public int compareTo(DomainName other) {
        return text.compareTo(other.text);
    }

    /**
     * Written out, as is {@code hashCode}: the generated ones are made at run time. In the four types that a walk hashes first
     * this saves 13 of 245 ms of processor time at each start (docs/performance.md).
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof DomainName that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static String normalise(String text) {
        String name = isAscii(text) ? text : toAscii(text);
        String dotless = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return dotless.toLowerCase(Locale.ROOT);
    }

    /** Converts labels and dots of any script; the text as it is where that can't be done. */
    private static String toAscii(String text) {
        if (text.length() > LONGEST_NAME + 1 || oddCharacter(text).isPresent()) {
            return text;
        }
        try {
            return IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notAName) {
            return text;
        }
    }

    /** The first character that is in no name: neither ASCII, which is looked at later, nor a letter, mark or digit. */
    private static OptionalInt oddCharacter(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x80 && !Character.isLetterOrDigit(c) && ALLOWED_MARKS.indexOf(c) < 0)
                .filter(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> false;
                    default -> true;
                })
                .findFirst();
    }

    /** Tells whether clients connect to a host that is no host name. */
    private static boolean isOtherHost(String text) {
        return IpAddress.isV4(text)
                || IpAddress.isV6(text)
                || (text.indexOf('_') >= 0
                        && text.length() <= LONGEST_NAME
                        && fault(text.replace('_', 'x')).isEmpty());
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether a name has no {@linkplain #fault fault} for certain, as most have none: big plans hold thousands of names. */
    private static boolean isPlain(String name) {
        int length = name.length();
        int start = 0;
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (c == '.') {
                if (i == start || i - start > LONGEST_LABEL) {
                    return false;
                }
                start = i + 1;
            } else if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                boolean inner = c == '-' && i > start && i + 1 < length && name.charAt(i + 1) != '.';
                if (!inner) {
                    return false;
                }
            }
        }
        return start < length && length <= LONGEST_NAME && length - start <= LONGEST_LABEL && !isNumber(name, start);
    }

    private static Optional<String> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("it is longer than 253 characters");
        }
        OptionalInt odd = oddCharacter(name);
        if (odd.isPresent()) {
            return Optional.of("it contains " + PrintableText.quote(Character.toString(odd.getAsInt())));
        }
        int start = 0;
        for (int end = name.indexOf('.'); end >= 0; end = name.indexOf('.', start)) {
            Optional<String> fault = labelFault(name.substring(start, end));
            if (fault.isPresent()) {
                return fault;
            }
            start = end + 1;
        }
        String last = name.substring(start);
        if (!last.isEmpty() && isNumber(last, 0)) {
            return Optional.of("it ends in a number, like an IP address");
        }
        return labelFault(last);
    }

    private static Optional<String> labelFault(String label) {
        if (label.isEmpty()) {
            return Optional.of("two dots follow each other, or a dot stands at its start");
        }
        if (label.length() > LONGEST_LABEL) {
            return Optional.of("a part between dots is longer than 63 characters");
        }
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            boolean innerHyphen = c == '-' && i > 0 && i < label.length() - 1;
            if (!letterOrDigit && !innerHyphen) {
                return Optional.of(
                        c == '-'
                                ? "a part begins or ends with a hyphen"
                                : "it contains " + PrintableText.quote(String.valueOf(c)));
            }
        }
        return Optional.empty();
    }
}
