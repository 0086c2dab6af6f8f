package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.format.ImportWarning;
import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.PrintableText;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The data of the record types that are read, from the words of a zone file. */
final class RecordData {
    private static final int LARGEST = 65_535;

    private RecordData() {}

    /** What was read, and the name in it as it is written. */
    record Read(ZoneData data, Optional<String> name) {}

    /** Data that only the provider's own servers can answer with, or that no client can use. */
    static final class Odd extends Exception {
        private static final long serialVersionUID = 1L;
        private final ImportWarning.Kind kind;
        private final String subject;

        Odd(ImportWarning.Kind kind, String subject) {
            this.kind = kind;
            this.subject = subject;
        }

        ImportWarning.Kind kind() {
            return kind;
        }

        String subject() {
            return subject;
        }
    }

    /**
     * Reads data.
     *
     * @param type A, AAAA, CNAME, DNAME or SRV
     * @param words the words behind the type
     * @param whole what makes a name whole
     * @throws Odd if the record is to be passed over with a warning
     * @throws IllegalArgumentException if the record is damaged
     */
    static Read read(String type, List<String> words, UnaryOperator<String> whole) throws Odd {
        return switch (type) {
            case "A", "AAAA" -> new Read(address(type, words), Optional.empty());
            case "SRV" -> service(words, whole);
            default -> {
                String name = only(type, words);
                String target = whole.apply(name);
                yield type.equals("DNAME")
                        ? new Read(new ZoneData.Subtree(target), Optional.of(name))
                        : new Read(new ZoneData.Alias(target), Optional.of(name));
            }
        };
    }

    private static ZoneData address(String type, List<String> words) throws Odd {
        boolean v4 = type.equals("A");
        if (!words.isEmpty() && isPlaceholder(words.get(0), v4)) {
            throw new Odd(ImportWarning.Kind.PLACEHOLDER, String.join(" ", words));
        }
        String text = only(type, words);
        if (v4 ? !IpAddress.isV4(text) : !IpAddress.isV6(text)) {
            throw new IllegalArgumentException(
                    PrintableText.quote(text) + " is not an " + (v4 ? "IPv4" : "IPv6") + " address");
        }
        return new ZoneData.Address(v4 ? text : canonical(text));
    }

    /** A word, as a provider writes it for its own web server; not a mistyped address. */
    private static boolean isPlaceholder(String word, boolean v4) {
        return word.chars().anyMatch(Character::isLetter) && (v4 || word.indexOf(':') < 0);
    }

    private static String canonical(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address ? address.getHostAddress() : literal.toLowerCase(Locale.ROOT);
        } catch (UnknownHostException impossible) {
            return literal.toLowerCase(Locale.ROOT);
        }
    }

    private static Read service(List<String> words, UnaryOperator<String> whole) {
        if (words.size() != 4) {
            throw new IllegalArgumentException("an SRV record ends in PRIORITY WEIGHT PORT TARGET, not in "
                    + PrintableText.quote(String.join(" ", words)));
        }
        String name = words.get(3);
        String target = name.equals(".") ? name : whole.apply(name);
        return new Read(
                new ZoneData.Service(
                        number("priority", words.get(0)),
                        number("weight", words.get(1)),
                        number("port", words.get(2)),
                        target),
                Optional.of(name).filter(written -> !written.equals(".")));
    }

    private static int number(String what, String text) {
        boolean digits = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Integer.parseInt(text) > LARGEST) {
            throw new IllegalArgumentException(
                    "the " + what + " of an SRV record is a number up to 65535, not " + PrintableText.quote(text));
        }
        return Integer.parseInt(text);
    }

    private static String only(String type, List<String> words) {
        if (words.size() != 1) {
            throw new IllegalArgumentException(
                    words.isEmpty()
                            ? "it ends after " + type
                            : "a record of type " + type + " ends in one word, not in "
                                    + PrintableText.quote(String.join(" ", words)));
        }
        return words.get(0);
    }
}
