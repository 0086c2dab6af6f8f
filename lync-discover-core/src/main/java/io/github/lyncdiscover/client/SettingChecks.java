package io.github.lyncdiscover.client;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The checks of the settings' values: each returns an immutable copy, or says what would fit. */
final class SettingChecks {
    private static final int MOST_REDIRECTS = 100;
    private static final int LARGEST_PORT = 65_535;

    private SettingChecks() {}

    static int redirects(int limit) {
        if (limit < 0 || limit > MOST_REDIRECTS) {
            throw new IllegalArgumentException("a limit of redirects is 0 to " + MOST_REDIRECTS + ", not " + limit);
        }
        return limit;
    }

    static Set<Settings.AddressFamily> families(Set<Settings.AddressFamily> families) {
        if (families.isEmpty()) {
            throw new IllegalArgumentException("a client uses at least one family of addresses");
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(families));
    }

    static List<String> services(List<String> services) {
        for (String service : services) {
            if (!isService(service)) {
                throw new IllegalArgumentException(
                        PrintableText.quote(service) + " is no SRV service such as _sip._tls");
            }
        }
        return once(
                services,
                services.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList());
    }

    /** Two labels, each with an underscore; without it each is what a label of a name is. */
    private static boolean isService(String service) {
        int dot = service.indexOf("._");
        return service.startsWith("_")
                && dot > 1
                && service.indexOf('.') == service.lastIndexOf('.')
                && DomainName.tryParse(service.substring(1, dot) + "." + service.substring(dot + 2))
                        .isPresent();
    }

    static List<Settings.HostRecord> hosts(List<Settings.HostRecord> records) {
        return once(records, records.stream().map(Settings.HostRecord::label).toList());
    }

    static List<Settings.ExchangeSource> sources(List<Settings.ExchangeSource> sources) {
        return once(sources, sources);
    }

    static List<DomainName> distinct(List<DomainName> domains) {
        return once(domains, domains);
    }

    static Optional<List<DomainName>> domains(Optional<List<DomainName>> list) {
        return list.map(domains -> once(domains, domains));
    }

    static String line(String text) {
        if (text.isBlank() || !PrintableText.of(text).equals(text)) {
            throw new IllegalArgumentException(
                    PrintableText.quote(text) + " is no text of one line without control characters");
        }
        return text;
    }

    /** What is printed with care wherever it is printed, as long as there is something. */
    static String text(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a client profile needs a " + what + " that is not blank");
        }
        return text;
    }

    static Optional<String> message(Optional<String> text) {
        return text.map(SettingChecks::line);
    }

    static String label(String label) {
        DomainName name = DomainName.parse(label + ".test");
        if (name.text().chars().filter(each -> each == '.').count() != 1) {
            throw new IllegalArgumentException(PrintableText.quote(label) + " is more than one label");
        }
        return label;
    }

    static List<Integer> ports(List<Integer> ports) {
        for (int port : ports) {
            if (port < 1 || port > LARGEST_PORT) {
                throw new IllegalArgumentException("a port is 1 to " + LARGEST_PORT + ", not " + port);
            }
        }
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("a host record needs at least one port");
        }
        return once(ports, ports);
    }

    private static <T> List<T> once(List<T> values, List<?> keys) {
        List<T> copy = List.copyOf(values);
        if (new HashSet<>(keys).size() < copy.size()) {
            throw new IllegalArgumentException("something stands twice in " + PrintableText.of(copy.toString()));
        }
        return copy;
    }
}
