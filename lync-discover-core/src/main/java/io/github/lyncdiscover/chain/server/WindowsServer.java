package io.github.lyncdiscover.chain.server;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.PathFailure;
import io.github.lyncdiscover.chain.StoreVerdict;
import io.github.lyncdiscover.chain.TrustStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A Windows server's own certificate and its machine's stores. It sends the shortest chain to a root that it trusts, without
 * the root (KB 2831004; MSDN ff599626). A certificate whose purposes are all disabled takes no part, and one that is not
 * self-signed is no root, wherever it lies. Immutable.
 *
 * @param own its own certificate
 * @param roots its Trusted Root Certification Authorities
 * @param intermediates its Intermediate Certification Authorities
 * @param disabled the SHA-1 of certificates that are disabled for all purposes
 */
public record WindowsServer(
        Certificate own, List<Certificate> roots, List<Certificate> intermediates, Set<String> disabled) {
    /** The most roots that a server should hold, by Microsoft's checks of the certificate store. */
    public static final int MOST_ROOTS = 100;

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
     * @return the shortest path to a root that it trusts or, where there is none, what it finds of one
     */
    public ServerChain chain(Instant at) {
        Predicate<Certificate> enabled = certificate -> !disabled.contains(certificate.sha1());
        List<Certificate> held = Stream.of(List.of(own), intermediates, misplaced())
                .flatMap(List::stream)
                .filter(certificate -> certificate.equals(own) || enabled.test(certificate))
                .toList();
        TrustStore store = new TrustStore(
                "server",
                Optional.empty(),
                "the server's own",
                trusted().filter(enabled).toList());
        StoreVerdict verdict = ChainJudge.way(held, at, store);
        return new ServerChain(
                verdict.path(),
                verdict.missing(),
                own.validAt(at) ? Optional.empty() : Optional.of(PathFailure.date(own, at)));
    }

    private Stream<Certificate> trusted() {
        return roots.stream().filter(Certificate::selfIssued);
    }

    /**
     * The certificates among its roots that are no roots. Windows Server 2012 and later then refuse client certificates, and
     * the Front End service does not start (KB 2795828).
     *
     * @return those that are not self-signed
     */
    public List<Certificate> misplaced() {
        return roots.stream().filter(root -> !root.selfIssued()).toList();
    }

    /**
     * Reports whether it holds more roots than it should: peers are shown only the first of a long list.
     *
     * @return whether there are more than {@link #MOST_ROOTS}
     */
    public boolean holdsTooManyRoots() {
        return roots.size() > MOST_ROOTS;
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
     * The same server without a certificate, wherever it lies.
     *
     * @param certificate which one
     * @return the changed server
     */
    public WindowsServer without(Certificate certificate) {
        return new WindowsServer(own, others(roots, certificate), others(intermediates, certificate), disabled);
    }

    private static List<Certificate> others(List<Certificate> all, Certificate certificate) {
        return all.stream().filter(other -> !other.equals(certificate)).toList();
    }

    /**
     * The same server after an automatic update of its roots, which enables again what was disabled, and brings back a
     * public root that was deleted.
     *
     * @param deleted the roots that were deleted
     * @return the changed server
     */
    public WindowsServer updated(List<Certificate> deleted) {
        Set<String> left = new LinkedHashSet<>(disabled);
        roots.forEach(root -> left.remove(root.sha1()));
        List<Certificate> all = new ArrayList<>(roots);
        all.addAll(deleted);
        return new WindowsServer(own, all, intermediates, left);
    }
}
