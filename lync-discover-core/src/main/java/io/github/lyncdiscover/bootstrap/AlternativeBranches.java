package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Doubt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Encounters of one stretch of the walk, and the branches of which one will be taken.
 *
 * @param encounters servers that are not trusted, in the order met
 * @param branches for each way the client may take, the servers that are not trusted on it; an encounter is only certain
 *     if it lies on all of them
 * @param otherwise what it depends on if it does not
 * @param before why the client may not get to this stretch at all; empty if it does
 */
record AlternativeBranches(
        List<UntrustedServer> encounters, List<Set<DomainName>> branches, Doubt otherwise, Optional<Doubt> before) {
    /** A stretch without branches. */
    static AlternativeBranches single(List<UntrustedServer> encounters, Optional<Doubt> before) {
        return new AlternativeBranches(encounters, List.of(), new Doubt(Doubt.Kind.OTHER_LEG, ""), before);
    }

    /** The servers of some encounters: a branch. */
    static Set<DomainName> servers(List<UntrustedServer> encounters) {
        return encounters.stream().map(UntrustedServer::server).collect(Collectors.toUnmodifiableSet());
    }

    /** Why an encounter of this stretch is not certain; empty if it is. */
    Optional<Doubt> doubt(UntrustedServer encounter) {
        return encounter
                .doubt()
                .or(() -> before)
                .or(() -> onEveryBranch(encounter.server()) ? Optional.empty() : Optional.of(otherwise))
                .or(encounter::ownDoubt);
    }

    private boolean onEveryBranch(DomainName server) {
        return branches.stream().allMatch(branch -> branch.contains(server));
    }
}
