package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What several stores make of what a server sent. Immutable.
 *
 * @param sent as it was sent, the server's certificate first
 * @param at the date for which it is judged
 * @param stores in the order given
 */
public record ChainVerdict(List<Certificate> sent, Instant at, List<StoreVerdict> stores) {
    /** Copies the lists. */
    public ChainVerdict {
        sent = List.copyOf(sent);
        stores = List.copyOf(stores);
    }

    /**
     * Tells whether every store accepts what was sent.
     *
     * @return false if one refuses
     */
    public boolean accepted() {
        return stores.stream().allMatch(StoreVerdict::accepted);
    }
}
