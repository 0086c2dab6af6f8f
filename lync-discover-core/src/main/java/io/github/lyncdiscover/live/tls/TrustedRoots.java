package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.KnownStore;
import io.github.lyncdiscover.chain.TrustStore;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roots that this machine trusts: its own and those added. Its own are read at the first use. */
public final class TrustedRoots {
    private final List<Certificate> extra;
    private @Nullable TrustStore store;

    /**
     * This machine's roots and some more.
     *
     * @param extra trusted as well
     */
    public TrustedRoots(Collection<Certificate> extra) {
        this.extra = List.copyOf(extra);
    }

    synchronized TrustStore store() {
        TrustStore known = store;
        if (known == null) {
            known = KnownStore.MACHINE.open().orElseThrow().with(extra);
            store = known;
        }
        return known;
    }
}
