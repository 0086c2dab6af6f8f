package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.store.TrustStore;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import javax.security.auth.x500.X500Principal;

/**
 * Looks for a path from the server's certificate to a store. First it finds out from which certificates a root can be
 * reached at all, which takes each of them once; only those are then tried, the nearest to a root first.
 */
final class PathSearch {
    /** Real ones have three to five. */
    static final int LONGEST = 16;

    private static final int MOST_STEPS = 1_000;

    private final Sent sent;
    private final Signatures signatures;
    private final TrustStore store;
    private final Instant at;
    private final Map<X500Principal, List<Certificate>> trusted = new HashMap<>();
    private final Map<Certificate, Certificate> roots = new HashMap<>();
    private int steps;

    PathSearch(Sent sent, Signatures signatures, TrustStore store, Instant at) {
        this.sent = sent;
        this.signatures = signatures;
        this.store = store;
        this.at = at;
        for (Certificate root : store.roots()) {
            trusted.computeIfAbsent(root.subject(), name -> new ArrayList<>()).add(root);
        }
    }

    /** From the server's certificate, whose own dates may be another question. */
    StoreVerdict from(Certificate first, boolean datedToo) {
        Climb climb = new Climb(first);
        List<Certificate> goals = climbFrom(first, datedToo, climb);
        Map<Certificate, Integer> distances = climb.distances(goals);
        List<Certificate> path = new ArrayList<>(List.of(first));
        if (distances.containsKey(first) && completes(path, distances, climb)) {
            return StoreVerdict.accepted(store, path);
        }
        return StoreVerdict.refused(store, climb.path(), givenUp().orElseGet(climb::why));
    }

    /** Reaches everything that can be reached, and returns what a trusted root has signed. */
    private List<Certificate> climbFrom(Certificate first, boolean datedToo, Climb climb) {
        List<Certificate> goals = new ArrayList<>();
        Queue<Certificate> queue = new ArrayDeque<>(List.of(first));
        while (!queue.isEmpty()) {
            Certificate current = queue.remove();
            int level = climb.level(current);
            Optional<Missing> objection =
                    Fitness.objection(current, level > 0, level > 0 || datedToo ? Optional.of(at) : Optional.empty());
            if (objection.isPresent()) {
                climb.endsAt(current, objection.get());
                continue;
            }
            Optional<Certificate> root = rootOf(current, climb);
            if (root.isPresent()) {
                roots.put(current, root.get());
                goals.add(current);
            }
            List<Certificate> issuers = sent.issuersOf(current);
            if (level + 1 == LONGEST && !issuers.isEmpty()) {
                climb.endsAt(current, Missing.of(Missing.Kind.TOO_LONG, current));
            } else {
                issuers.stream().filter(issuer -> climb.reach(issuer, current)).forEach(queue::add);
            }
            if (root.isEmpty() && issuers.isEmpty()) {
                climb.endsAt(current, deadEnd(current));
            }
        }
        return goals;
    }

    /** A trusted root that signed it, or itself where the store holds it. */
    private Optional<Certificate> rootOf(Certificate certificate, Climb climb) {
        if (trustedAs(certificate.subject()).contains(certificate)) {
            return Optional.of(certificate);
        }
        for (Certificate root : trustedAs(certificate.issuer())) {
            if (!Fitness.mayIssue(root) || !signatures.signed(root, certificate)) {
                continue;
            }
            if (root.validAt(at)) {
                return Optional.of(root);
            }
            climb.endsAt(certificate, Missing.rootDate(root, at));
        }
        return Optional.empty();
    }

    private List<Certificate> trustedAs(X500Principal subject) {
        return trusted.getOrDefault(subject, List.of());
    }

    private Missing deadEnd(Certificate last) {
        if (last.selfIssued() && signatures.signed(last, last)) {
            return Missing.of(Missing.Kind.ROOT, last);
        }
        boolean nameIsKnown = sent.named(last.issuer()).stream().anyMatch(other -> !other.equals(last))
                || trustedAs(last.issuer()).stream().anyMatch(root -> !signatures.signed(root, last));
        return Missing.of(nameIsKnown ? Missing.Kind.ISSUER_KEY : Missing.Kind.ISSUER, last.issuer());
    }

    /** Completes the path to a root, if each authority on it agrees with what is below it. */
    private boolean completes(List<Certificate> path, Map<Certificate, Integer> distances, Climb climb) {
        steps++;
        Certificate last = path.get(path.size() - 1);
        Certificate root = roots.get(last);
        if (root != null) {
            if (!root.equals(last)) {
                path.add(root);
            }
            return true;
        }
        List<Certificate> nearestFirst = sent.issuersOf(last).stream()
                .filter(distances::containsKey)
                .sorted(Comparator.comparing(distances::get))
                .toList();
        for (Certificate issuer : nearestFirst) {
            if (steps >= MOST_STEPS || path.size() == LONGEST) {
                return false;
            }
            if (path.stream().anyMatch(issuer::sameEntity)) {
                continue;
            }
            Optional<Missing> objection = Fitness.objection(issuer, path);
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

    private Optional<Missing> givenUp() {
        String why = signatures.exhausted()
                ? "more than " + Signatures.MOST + " signatures would have to be checked"
                : steps >= MOST_STEPS ? "more than " + MOST_STEPS + " paths would have to be tried" : "";
        return why.isEmpty() ? Optional.empty() : Optional.of(new Missing(Missing.Kind.BOUND, Optional.empty(), why));
    }
}
