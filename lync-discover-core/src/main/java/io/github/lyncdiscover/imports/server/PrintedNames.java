package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import java.util.Locale;
import java.util.Optional;

/** The names that PowerShell prints. */
final class PrintedNames {
    private static final String ON_PREMISES = "srv:";

    private PrintedNames() {}

    /**
     * The host name of a service, as in {@code Registrar:pool.example}, or of anything else.
     *
     * @return in its normal form; empty if nothing is there
     * @throws IllegalArgumentException if it is no host name
     */
    public static Optional<String> host(String text) {
        String host = text.substring(text.lastIndexOf(':') + 1).strip();
        return host.isEmpty()
                ? Optional.empty()
                : Optional.of(DomainName.parse(host).text());
    }

    /** The role of a service, as in {@code Registrar:pool.example}; empty if there is none. */
    public static Optional<String> role(String service) {
        int colon = service.indexOf(':');
        return colon > 0 ? Optional.of(service.substring(0, colon).strip()) : Optional.empty();
    }

    /** Who hosts a user, where that is not the servers here. */
    public static Optional<String> provider(Optional<String> hostingProvider) {
        return hostingProvider.map(name -> name.toLowerCase(Locale.ROOT)).filter(name -> !name.startsWith(ON_PREMISES));
    }

    /** The host of a URL; empty if it is none. */
    public static Optional<String> hostOfUrl(Optional<String> url) {
        return url.flatMap(WebAddress::parse).map(address -> address.host().text());
    }
}
