package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * One record of a zone, of a type that a sign-in asks for. Immutable.
 *
 * @param owner the name it belongs to, in lower case without the last dot, perhaps with the labels of a service; a wildcard
 *     begins with {@code *.}
 * @param data what it says
 */
public record ZoneRecord(String owner, Data data) {
    private static final List<String> TYPES = List.of("A", "AAAA", "CNAME", "SRV");
    private static final int LARGEST = 65_535;

    /** What the owner of a wildcard begins with. */
    public static final String WILDCARD = "*.";

    /** Refuses null. */
    public ZoneRecord {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(data, "data");
    }

    /** What a record says. More may come. */
    public sealed interface Data {}

    /**
     * An IPv4 or IPv6 address.
     *
     * @param text the address
     */
    public record Address(String text) implements Data {

        /** Refuses null. */
        public Address {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * An alias.
     *
     * @param target the name that is meant
     */
    public record Alias(DomainName target) implements Data {

        /** Refuses null. */
        public Alias {
            Objects.requireNonNull(target, "target");
        }
    }

    /**
     * A server of a service.
     *
     * @param priority lower is tried first
     * @param weight larger is preferred among equals
     * @param port the port
     * @param target the server's name, or {@code "."} for none
     */
    public record Service(int priority, int weight, int port, String target) implements Data {

        /** Refuses null. */
        public Service {
            Objects.requireNonNull(target, "target");
        }
    }

    /**
     * Reads a record as a zone file has it: owner, perhaps time to live and class, type, data.
     *
     * @param line such as {@code _sip._tls.contoso.example. 3600 IN SRV 0 0 443 access.contoso.example.}; all names are
     *     taken as whole, with or without the last dot
     * @return the record
     * @throws IllegalArgumentException if it is no such record; the message says why
     */
    public static ZoneRecord parse(String line) {
        List<String> words = List.of(line.strip().split("[ \t]+", -1));
        String owner = owner(words.get(0));
        int type = 1;
        while (type < words.size() && isTimeOrClass(words.get(type))) {
            type++;
        }
        if (type >= words.size()) {
            throw new IllegalArgumentException(
                    PrintableText.quote(line) + " is no DNS record: write NAME TTL IN TYPE DATA");
        }
        return new ZoneRecord(owner, data(words.get(type), words.subList(type + 1, words.size())));
    }

    private static boolean isTimeOrClass(String word) {
        return word.equalsIgnoreCase("IN") || word.matches("[0-9]{1,10}");
    }

    private static Data data(String type, List<String> words) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "A" -> address(only(type, words), IpAddress::isV4, "an IPv4 address");
            case "AAAA" -> address(only(type, words), IpAddress::isV6, "an IPv6 address");
            case "CNAME" -> new Alias(DomainName.parse(only(type, words)));
            case "SRV" -> service(words);
            default ->
                throw new IllegalArgumentException("DNS record type " + PrintableText.quote(type)
                        + " is not known here: A, AAAA, CNAME and SRV are what a sign-in asks for"
                        + NearestWord.hint(type, TYPES));
        };
    }

    private static Address address(String text, Predicate<String> right, String what) {
        if (!right.test(text)) {
            throw new IllegalArgumentException(PrintableText.quote(text) + " is not " + what);
        }
        return new Address(text);
    }

    private static Service service(List<String> words) {
        if (words.size() != 4) {
            throw new IllegalArgumentException("an SRV record ends in PRIORITY WEIGHT PORT TARGET, not in "
                    + PrintableText.quote(String.join(" ", words)));
        }
        String target = words.get(3);
        return new Service(
                number("priority", words.get(0)),
                number("weight", words.get(1)),
                number("port", words.get(2)),
                target.equals(".") ? target : DomainName.parse(target).text());
    }

    private static int number(String what, String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LARGEST) {
            throw new IllegalArgumentException(
                    "the " + what + " of an SRV record is a number up to 65535, not " + PrintableText.quote(text));
        }
        return Integer.parseInt(text);
    }

    private static String only(String type, List<String> words) {
        if (words.size() != 1) {
            throw new IllegalArgumentException("a record of type " + type.toUpperCase(Locale.ROOT)
                    + " ends in one word, not in " + PrintableText.quote(String.join(" ", words)));
        }
        return words.get(0);
    }

    /**
     * The owner of a record in normal form.
     *
     * @param text a name, perhaps with the labels of a service, or a wildcard such as {@code *.contoso.example}
     * @return the name in lower case without the last dot
     * @throws IllegalArgumentException if it is none
     */
    public static String owner(String text) {
        if (text.startsWith(WILDCARD)) {
            return WILDCARD + owner(text.substring(WILDCARD.length()));
        }
        return DomainName.recordName(text);
    }

    /** The record as a zone file has it, without time to live. */
    @Override
    public String toString() {
        String text = data instanceof Address address
                ? (address.text().indexOf(':') < 0 ? "A " : "AAAA ") + address.text()
                : data instanceof Alias alias ? "CNAME " + alias.target() + "." : service((Service) data);
        return owner + ". IN " + text;
    }

    private static String service(Service service) {
        String target = service.target().equals(".") ? "." : service.target() + ".";
        return String.join(
                " ",
                Arrays.asList(
                        "SRV",
                        String.valueOf(service.priority()),
                        String.valueOf(service.weight()),
                        String.valueOf(service.port()),
                        target));
    }
}
