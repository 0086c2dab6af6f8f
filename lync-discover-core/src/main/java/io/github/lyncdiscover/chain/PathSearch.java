package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/**
 * A search for a path from the server's certificate to a store. First it finds out from which certificates a root can
 * be reached at all, which takes each of them once; only those are then tried, the nearest to a root first.
 */
final class PathSearch {
    /** Real ones have three to five. */
    static final int LONGEST = 16;

    private final SentCertificates sent;
    private final SignatureChecks signatures;
    private final TrustStore store;
    private final Instant at;
    private final Map<X500Principal, List<Certificate>> trusted = new HashMap<>();
    private final Map<Certificate, List<Certificate>> roots = new HashMap<>();
    private final PathConstraints constraints;
    private final SearchBudget budget;

    PathSearch(SentCertificates sent, SignatureChecks signatures, TrustStore store, Instant at) {
        this.sent = sent;
        this.signatures = signatures;
        this.store = store;
        this.at = at;
        this.budget = signatures.budget();
        this.constraints = new PathConstraints(budget);
        for (Certificate root : store.roots()) {
            trusted.computeIfAbsent(root.subject(), name -> new ArrayList<>()).add(root);
        }
    }

    /** From the server's certificate, whose own dates and purpose may be another question. */
    StoreVerdict from(Certificate first, boolean ownToo) {
        PathExploration climb = new PathExploration(first);
        List<Certificate> goals = climbFrom(first, ownToo, climb);
        Map<Certificate, Integer> distances = climb.distances(goals);
        List<Certificate> path = new ArrayList<>(List.of(first));
        if (distances.containsKey(first) && completes(path, distances, climb)) {
            return StoreVerdict.accepted(store, path);
        }
        return StoreVerdict.refused(store, climb.path(), givenUp().orElseGet(climb::why));
    }

    /** Reaches everything that can be reached, and returns what a trusted root has signed. */
    private List<Certificate> climbFrom(Certificate first, boolean ownToo, PathExploration climb) {
        List<Certificate> goals = new ArrayList<>();
        Queue<Certificate> queue = new ArrayDeque<>(List.of(first));
        while (!queue.isEmpty()) {
            Certificate current = queue.remove();
            int level = climb.level(current);
            Optional<PathFailure> objection = level > 0
                    ? CertificateFitness.ofIssuer(current, at)
                    : CertificateFitness.ofServer(current, at, ownToo);
            if (objection.isPresent()) {
                climb.endsAt(current, objection.get());
                continue;
            }
            List<Certificate> above = rootsOf(current, climb);
            if (!above.isEmpty()) {
                roots.put(current, above);
                goals.add(current);
            }
            List<Certificate> issuers = sent.issuersOf(current);
            if (level + 1 == LONGEST && !issuers.isEmpty()) {
                climb.endsAt(current, PathFailure.of(PathFailure.Kind.TOO_LONG, current));
            } else {
                issuers.stream().filter(issuer -> climb.reach(issuer, current)).forEach(queue::add);
            }
            if (above.isEmpty() && issuers.isEmpty()) {
                climb.endsAt(current, deadEnd(current));
            }
        }
        return goals;
    }

    /** The trusted roots that signed it, or itself where the store holds it. */
    private List<Certificate> rootsOf(Certificate certificate, PathExploration climb) {
        if (trustedAs(certificate.subject()).contains(certificate)) {
            return List.of(certificate);
        }
        List<Certificate> candidates = trustedAs(certificate.issuer());
        List<Certificate> found = new ArrayList<>();
        if (budget.comparisons(candidates.size())) {
            for (Certificate root : candidates) {
                if (certificate.allowsIssuerKeyOf(root) && signatures.signed(root, certificate)) {
                    CertificateFitness.ofRoot(root, at)
                            .ifPresentOrElse(why -> climb.endsAt(certificate, why), () -> found.add(root));
                }
            }
        }
        return found;
    }

    private List<Certificate> trustedAs(X500Principal subject) {
        return trusted.getOrDefault(subject, List.of());
    }

    private PathFailure deadEnd(Certificate last) {
        if (last.selfIssued() && signatures.signed(last, last)) {
            return PathFailure.of(PathFailure.Kind.ROOT, last);
        }
        List<Certificate> namesakes = Stream.concat(
                        sent.named(last.issuer()).stream(), trustedAs(last.issuer()).stream())
                .filter(other -> !other.equals(last))
                .toList();
        if (namesakes.isEmpty() || !budget.comparisons(namesakes.size())) {
            return PathFailure.of(PathFailure.Kind.ISSUER, last.issuer());
        }
        boolean signed = namesakes.stream()
                .anyMatch(other ->
                        !last.allowsIssuerKeyOf(other) && !other.sameEntity(last) && signatures.signed(other, last));
        return PathFailure.of(signed ? PathFailure.Kind.KEY_ID : PathFailure.Kind.ISSUER_KEY, last.issuer());
    }

    /** Completes the path to a root, if each authority on it agrees with what is below it. */
    private boolean completes(List<Certificate> path, Map<Certificate, Integer> distances, PathExploration climb) {
        if (!budget.path()) {
            return false;
        }
        Certificate last = path.get(path.size() - 1);
        for (Certificate root : roots.getOrDefault(last, List.of())) {
            Optional<PathFailure> objection = root.equals(last) ? Optional.empty() : constraints.objection(root, path);
            if (objection.isEmpty()) {
                if (!root.equals(last)) {
                    path.add(root);
                }
                return true;
            }
            climb.endsAt(last, objection.get());
        }
        List<Certificate> nearestFirst = sent.issuersOf(last).stream()
                .filter(distances::containsKey)
                .sorted(Comparator.comparing(distances::get))
                .toList();
        for (Certificate issuer : nearestFirst) {
            if (path.size() == LONGEST) {
                return false;
            }
            if (path.stream().anyMatch(issuer::sameEntity)) {
                continue;
            }
            Optional<PathFailure> objection = constraints.objection(issuer, path);
            if (objection.isPresent()) {
                climb.endsAt(issuer, objection.get());
                continue;
            }
            path.add(issuer);
            if (completes(path, distances, climb)) {
                return true;
            }
            path.remove(path.size() - 1);
        }
        return false;
    }

    private Optional<PathFailure> givenUp() {
        return budget.exceeded().map(why -> new PathFailure(PathFailure.Kind.BOUND, Optional.empty(), why));
    }
}
