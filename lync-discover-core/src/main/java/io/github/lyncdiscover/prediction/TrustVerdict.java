package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;

/**
 * The verdict of the trust rule alone about some servers. Immutable.
 *
 * @param sipDomain the domain of the sign-in address
 * @param client which client judges
 * @param trustList the domains that the client trusts beside the SIP domain
 * @param decisions one decision a server, in the order asked
 * @param findings what the trust settings mean for an administrator
 */
public record TrustVerdict(
        DomainName sipDomain,
        ClientProfile client,
        TrustRule.EffectiveList trustList,
        List<TrustDecision> decisions,
        List<Finding> findings) {
    /** Copies the lists. */
    public TrustVerdict {
        decisions = List.copyOf(decisions);
        findings = List.copyOf(findings);
    }

    /**
     * Reports whether every server is trusted.
     *
     * @return false if one would bring a prompt, or may
     */
    public boolean allTrusted() {
        return decisions.stream().allMatch(TrustDecision::trusted);
    }
}
