package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.name.DomainName;
import java.util.Optional;
import java.util.stream.Stream;

/** A domain that is written by mistake for one of a provider's: no server of the provider is in it. */
enum KnownSlip {
    /**
     * {@code sipdir.online.microsoft.com}, met in records for {@code sipdir.online.lync.com}. Source: Microsoft's lists of records for
     * Skype for Business Online (its setup pages, and zones published after them) lead to hosts in {@code online.lync.com}; none
     * has a host in this domain. That it is a slip wherever it is met is inferred.
     */
    ONLINE_MICROSOFT_COM("online.microsoft.com");

    private final String domain;

    KnownSlip(String domain) {
        this.domain = domain;
    }

    /** The slip that a server's name is; empty for every other name. */
    static Optional<KnownSlip> of(DomainName server) {
        return Stream.of(values())
                .filter(slip -> server.isIn(new DomainName(slip.domain)))
                .findFirst();
    }
}
