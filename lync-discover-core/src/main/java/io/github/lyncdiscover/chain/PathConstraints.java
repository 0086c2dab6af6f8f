package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The limits that authorities, trusted roots too, set to what is below them: number of authorities and names. For one
 * thread.
 */
final class PathConstraints {
    private final Map<Certificate, Optional<NameConstraints>> constraints = new HashMap<>();
    private final Map<Certificate, SubjectNames> own = new HashMap<>();
    private final Map<Certificate, SubjectNames> others = new HashMap<>();
    private final SearchBudget budget;

    PathConstraints(SearchBudget budget) {
        this.budget = budget;
    }

    /** What an authority that is put on top of a path has against what is below it. */
    Optional<PathFailure> objection(Certificate authority, List<Certificate> below) {
        int most = authority.x509().getBasicConstraints();
        long authorities = below.stream()
                .skip(1)
                .filter(certificate -> !certificate.selfIssued())
                .count();
        if (most >= 0 && most < authorities) {
            return Optional.of(PathFailure.of(PathFailure.Kind.TOO_MANY_BELOW, authority));
        }
        return allowsNames(authority, below)
                ? Optional.empty()
                : Optional.of(PathFailure.of(PathFailure.Kind.NAME_NOT_ALLOWED, authority));
    }

    /** The server's own certificate is asked even where it is self-issued, other self-issued ones are not (RFC 5280, 4.2.1.10). */
    private boolean allowsNames(Certificate authority, List<Certificate> below) {
        Optional<NameConstraints> allowed = constraints.computeIfAbsent(authority, NameConstraints::of);
        return allowed.isEmpty()
                || below.stream()
                        .filter(certificate -> certificate.equals(below.get(0)) || !certificate.selfIssued())
                        .map(certificate -> names(certificate, certificate.equals(below.get(0))))
                        .allMatch(names -> budget.comparisons(allowed.get().cost(names))
                                && allowed.get().allow(names));
    }

    private SubjectNames names(Certificate certificate, boolean end) {
        return (end ? own : others).computeIfAbsent(certificate, each -> SubjectNames.of(each, end));
    }
}
