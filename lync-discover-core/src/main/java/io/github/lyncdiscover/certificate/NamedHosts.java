package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.name.DomainName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host names of a certificate, to look for many hosts among many names. A wildcard stands at the end of the first label, for
 * the rest of one label, with at least two labels behind it (KB 258858). What is no name matches nothing. Immutable.
 */
public final class NamedHosts {
    private static final Pattern WILDCARD = Pattern.compile("([a-z0-9-]{0,62})\\*\\.(.+)");
    private static final String ENCODED = "xn--";

    private final Set<String> names = new HashSet<>();

    /** The beginnings of first labels, by what is behind them. */
    private final Map<String, Set<String>> wildcards = new HashMap<>();

    private NamedHosts(List<String> written) {
        written.forEach(this::add);
    }

    private void add(String name) {
        Matcher wildcard = WILDCARD.matcher(name);
        if (wildcard.matches()) {
            DomainName.tryParse(wildcard.group(2))
                    .filter(behind -> behind.parent().isPresent())
                    .ifPresent(behind -> wildcards
                            .computeIfAbsent(behind.text(), none -> new HashSet<>())
                            .add(wildcard.group(1)));
        } else {
            DomainName.tryParseHost(name).ifPresent(host -> names.add(host.text()));
        }
    }

    /**
     * Takes the names of a certificate.
     *
     * @param names as they are there
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
        Set<String> beginnings = host.parent()
                .map(behind -> wildcards.getOrDefault(behind.text(), Set.of()))
                .orElse(Set.of());
        String label = host.text().substring(0, Math.max(0, host.text().indexOf('.')));
        return beginnings.stream().anyMatch(beginning -> begins(label, beginning)) ? Match.WILDCARD : Match.NOT_NAMED;
    }

    /** A part of a label that encodes other characters means nothing (RFC 6125, 6.4.3). */
    private static boolean begins(String label, String beginning) {
        return beginning.isEmpty()
                || (label.startsWith(beginning) && label.length() > beginning.length() && !label.startsWith(ENCODED));
    }

    @Override
    public String toString() {
        return names + (wildcards.isEmpty() ? "" : " and wildcards of " + wildcards.keySet());
    }
}
