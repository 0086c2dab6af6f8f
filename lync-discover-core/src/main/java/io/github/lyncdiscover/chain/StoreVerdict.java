package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The verdict of one store on the certificates that a server sent. Immutable.
 *
 * @param store who judges
 * @param path from the server's certificate to the trusted root or, where there is no path, as far as it goes
 * @param missing why it goes no further; empty where the store accepts
 * @param sending known certificates that the server would have to send as well; empty where none is known to help
 * @param trusting a known root that the store would have to trust; empty where none is known to help
 */
public record StoreVerdict(
        TrustStore store,
        List<Certificate> path,
        Optional<PathFailure> missing,
        List<Certificate> sending,
        Optional<Certificate> trusting) {
    /** Copies the lists. */
    public StoreVerdict {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(sending, "sending");
        Objects.requireNonNull(trusting, "trusting");
        path = List.copyOf(path);
        sending = List.copyOf(sending);
    }

    static StoreVerdict accepted(TrustStore store, List<Certificate> path) {
        return new StoreVerdict(store, path, Optional.empty(), List.of(), Optional.empty());
    }

    static StoreVerdict refused(TrustStore store, List<Certificate> path, PathFailure missing) {
        return new StoreVerdict(store, path, Optional.of(missing), List.of(), Optional.empty());
    }

    StoreVerdict closedBy(List<Certificate> sendingThem, Optional<Certificate> trustingIt) {
        return new StoreVerdict(store, path, missing, sendingThem, trustingIt);
    }

    /**
     * Reports whether the store accepts what was sent.
     *
     * @return whether nothing is missing
     */
    public boolean accepted() {
        return missing.isEmpty();
    }
}
