package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.trust.RegistrableDomains;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A value longer than the policy editor takes, and the ways out. */
final class TooLong {
    private TooLong() {}

    /**
     * Names the fault and what to do.
     *
     * @param value a value that does not fit the policy editor
     * @return one sentence without its end
     */
    public static String words(TrustModelData value) {
        return "the value has " + value.text().length() + " characters, and the policy editor takes "
                + TrustModelData.LONGEST_IN_POLICY_EDITOR
                + ", as much as Microsoft advises for the registry; the client's"
                + " own limit is not known. Ways out: a preference in HKCU, where no policy stands; registrable domains"
                + " in place of hosts (" + length(value, RegistrableDomains::of)
                + " characters then); leaving out entries that others cover (" + length(value, domain -> domain) + ")";
    }

    private static int length(TrustModelData value, UnaryOperator<DomainName> entry) {
        return shorter(value, entry).length();
    }

    /**
     * The value without entries that others cover, each perhaps replaced: not one that is trusted by default anyway, and
     * not by what anybody can have a name in.
     */
    static String shorter(TrustModelData value, UnaryOperator<DomainName> entry) {
        Set<DomainName> entries = new LinkedHashSet<>();
        for (DomainName domain : value.domains()) {
            DomainName other = TrustRule.DEFAULTS_OF_2013.contains(domain) ? domain : entry.apply(domain);
            entries.add(RegistrableDomains.isPublicSuffix(other) ? domain : other);
        }
        return uncovered(List.copyOf(entries)).stream().map(DomainName::text).collect(Collectors.joining(", "));
    }

    private static List<DomainName> uncovered(List<DomainName> entries) {
        Set<DomainName> all = Set.copyOf(entries);
        return entries.stream().filter(entry -> !covered(entry, all)).toList();
    }

    private static boolean covered(DomainName entry, Set<DomainName> all) {
        String text = entry.text();
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (all.contains(new DomainName(text.substring(dot + 1)))) {
                return true;
            }
        }
        return false;
    }
}
