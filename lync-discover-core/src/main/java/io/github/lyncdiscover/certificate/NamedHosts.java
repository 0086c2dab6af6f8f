package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.name.DomainName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The host names of a certificate, to look for many hosts among many names. What is no name matches nothing. Immutable. */
public final class NamedHosts {
    private static final String WILDCARD = "*.";

    private final Set<String> names = new HashSet<>();

    private NamedHosts(List<String> written) {
        written.forEach(name -> names.add(normal(name)));
        names.remove("");
    }

    /**
     * Takes the names of a certificate.
     *
     * @param names as they stand there
     * @return the same to look into
     */
    public static NamedHosts of(ServerNames names) {
        return new NamedHosts(names.names());
    }

    /**
     * Tells how a host is named.
     *
     * @param host whom to look for
     * @return its own name before a wildcard
     */
    public Match match(DomainName host) {
        if (names.contains(host.text())) {
            return Match.EXACT;
        }
        boolean wildcard = host.parent()
                .filter(parent -> names.contains(WILDCARD + parent.text()))
                .isPresent();
        return wildcard ? Match.WILDCARD : Match.NOT_NAMED;
    }

    private static String normal(String name) {
        boolean wildcard = name.startsWith(WILDCARD);
        return DomainName.tryParse(wildcard ? name.substring(WILDCARD.length()) : name)
                .map(host -> (wildcard ? WILDCARD : "") + host.text())
                .orElse("");
    }
}
