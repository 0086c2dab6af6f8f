package io.github.lyncdiscover.live.tls;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The cipher suites and versions of TLS that this Java can offer: also the suites that Java leaves out by itself, as clients of
 * the time offer them; not those that it has disabled. Immutable.
 */
record OfferedSuites(List<String> suites, List<String> protocols) {
    /** Suites without a certificate or without encryption; no client offers them. */
    private static final List<String> NEVER = List.of("_anon_", "_NULL_", "_EXPORT_", "_KRB5_");

    OfferedSuites {
        suites = List.copyOf(suites);
        protocols = List.copyOf(protocols);
    }

    /** What others offer too. */
    OfferedSuites within(OfferedSuites others) {
        return new OfferedSuites(
                suites.stream().filter(others.suites::contains).toList(),
                protocols.stream().filter(others.protocols::contains).toList());
    }

    static OfferedSuites of(SSLContext context) {
        Set<String> suites = new LinkedHashSet<>(
                Arrays.asList(context.getDefaultSSLParameters().getCipherSuites()));
        Stream.of(context.getSupportedSSLParameters().getCipherSuites())
                .filter(suite -> NEVER.stream().noneMatch(suite::contains))
                .forEach(suites::add);
        return new OfferedSuites(
                List.copyOf(suites), List.of(context.getDefaultSSLParameters().getProtocols()));
    }
}
