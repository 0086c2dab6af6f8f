package io.github.lyncdiscover.bootstrap.notes;

import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Encounters of one stretch of the walk, and the branches of which one will be taken.
 *
 * @param encounters servers that are not trusted, in the order met
 * @param branches for each way the client may take, the servers that are not trusted on it; an encounter is only certain
 *     if it lies on all of them
 * @param otherwise what it depends on if it does not
 * @param answerMissingBefore whether an answer before this stretch is missing
 */
public record Round(
        List<Encounter> encounters, List<Set<DomainName>> branches, String otherwise, boolean answerMissingBefore) {
    /** The servers of some encounters: a branch. */
    public static Set<DomainName> servers(List<Encounter> encounters) {
        return encounters.stream().map(Encounter::server).collect(Collectors.toUnmodifiableSet());
    }

    public boolean onEveryBranch(DomainName server) {
        return branches.stream().allMatch(branch -> branch.contains(server));
    }
}
