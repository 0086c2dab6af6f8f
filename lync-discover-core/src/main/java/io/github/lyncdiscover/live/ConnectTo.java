package io.github.lyncdiscover.live;

import io.github.lyncdiscover.live.tcp.NumericAddress;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A connection elsewhere than to the server of a name and port; name, SNI and Host header stay. The name is looked up
 * all the same, and one without an address is not connected to. Immutable.
 *
 * @param host the host it is for; empty for any
 * @param port the port it is for; empty for any
 * @param target a numeric address, {@code localhost} or a name; empty for the host's own addresses
 * @param targetPort the port to connect to; empty for the same
 */
public record ConnectTo(Optional<DomainName> host, OptionalInt port, Optional<String> target, OptionalInt targetPort) {
    private static final String FORM = " is not of the form HOST:PORT:HOST:PORT";

    /**
     * Checks the target.
     *
     * @throws IllegalArgumentException if it is neither an address nor a name
     */
    public ConnectTo {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(port, "port");
        Objects.requireNonNull(targetPort, "targetPort");
        target.filter(place -> NumericAddress.tryParse(place).isEmpty()).ifPresent(DomainName::parse);
    }

    /**
     * Reads {@code HOST:PORT:HOST:PORT}.
     *
     * @param text an empty field means any, or no change; IPv6 addresses are in brackets
     * @return what it says
     * @throws IllegalArgumentException if the text has another form
     */
    public static ConnectTo parse(String text) {
        List<String> fields = fields(text.strip());
        if (fields.size() != 4) {
            throw new IllegalArgumentException(PrintableText.quote(text) + FORM);
        }
        return new ConnectTo(
                some(fields.get(0)).map(DomainName::parse),
                port(fields.get(1), text),
                some(fields.get(2)),
                port(fields.get(3), text));
    }

    /** Reports whether a connection to this server goes elsewhere. */
    boolean concerns(ServerAddress server) {
        return host.map(server.host()::equals).orElse(true) && (port.isEmpty() || port.getAsInt() == server.port());
    }

    private static Optional<String> some(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    private static OptionalInt port(String field, String text) {
        if (field.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(ServerAddress.parsePort(field)
                .orElseThrow(() -> new IllegalArgumentException(
                        PrintableText.quote(text) + FORM + ": " + PrintableText.quote(field) + " is no port")));
    }

    private static List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean inBrackets = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '[' && field.isEmpty() && !inBrackets) || (c == ']' && inBrackets)) {
                inBrackets = c == '[';
            } else if (c == ':' && !inBrackets) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return inBrackets ? List.of() : fields;
    }
}
