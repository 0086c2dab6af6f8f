package io.github.lyncdiscover.chain.server;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.StoreVerdict;
import io.github.lyncdiscover.store.TrustStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A Windows server's own certificate and its machine's stores. It sends the shortest chain that it can build itself,
 * without the root (KB 2831004; MSDN ff599626). A certificate whose purposes are all disabled takes no part. Immutable.
 *
 * @param own its own certificate
 * @param roots its Trusted Root Certification Authorities
 * @param intermediates its Intermediate Certification Authorities
 * @param disabled the SHA-1 of certificates that are disabled for all purposes
 */
public record WindowsServer(
        Certificate own, List<Certificate> roots, List<Certificate> intermediates, Set<String> disabled) {
    /** Copies the lists. */
    public WindowsServer {
        roots = List.copyOf(roots);
        intermediates = List.copyOf(intermediates);
        disabled = Set.copyOf(disabled);
    }

    /**
     * The chain that it builds for its own certificate.
     *
     * @param at when
     * @return the path from its own certificate to a root; empty where it builds none
     */
    public List<Certificate> path(Instant at) {
        Predicate<Certificate> enabled = certificate -> !disabled.contains(certificate.sha1());
        List<Certificate> known = new ArrayList<>(List.of(own));
        intermediates.stream().filter(enabled).forEach(known::add);
        TrustStore store = new TrustStore(
                "server",
                Optional.empty(),
                "the server's own",
                roots.stream().filter(enabled).toList());
        StoreVerdict verdict =
                ChainJudge.judge(known, at, List.of(store)).stores().get(0);
        return verdict.accepted() ? verdict.path() : List.of();
    }

    /**
     * What it sends.
     *
     * @param at when
     * @return its own certificate and what lies between it and the root; empty where it builds no chain
     */
    public List<Certificate> sends(Instant at) {
        List<Certificate> path = path(at);
        return path.size() < 2 ? path : path.subList(0, path.size() - 1);
    }

    /**
     * The same server after someone has disabled a certificate for all purposes.
     *
     * @param certificate which one
     * @return the changed server
     */
    public WindowsServer disabling(Certificate certificate) {
        Set<String> more = new LinkedHashSet<>(disabled);
        more.add(certificate.sha1());
        return new WindowsServer(own, roots, intermediates, more);
    }

    /**
     * The same server without an intermediate certificate.
     *
     * @param certificate which one
     * @return the changed server
     */
    public WindowsServer without(Certificate certificate) {
        return new WindowsServer(
                own,
                roots,
                intermediates.stream()
                        .filter(other -> !other.equals(certificate))
                        .toList(),
                disabled);
    }

    /**
     * The same server after an automatic update of its roots, which enables again what was disabled.
     *
     * @return the changed server
     */
    public WindowsServer updated() {
        Set<String> left = new LinkedHashSet<>(disabled);
        roots.forEach(root -> left.remove(root.sha1()));
        return new WindowsServer(own, roots, intermediates, left);
    }
}
