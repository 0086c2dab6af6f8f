package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.stream.Collectors;

/** The phrases that several texts share. */
public final class SharedPhrases {
    private static final int FEW = 2;

    private SharedPhrases() {}

    /**
     * What is trusted for a SIP domain.
     *
     * @param sipDomain the domain
     * @param list what is trusted beside it
     * @return a sentence
     */
    public static String outside(DomainName sipDomain, TrustRule.EffectiveList list) {
        return "Trusted: " + sipDomain + " and " + list(list) + ".";
    }

    public static String list(TrustRule.EffectiveList list) {
        if (!list.documented()) {
            return "the client's default list, which is not documented";
        }
        return (list.source().isPresent() ? "the TrustModelData value" : "the default list") + few(list.domains());
    }

    /**
     * Why a server is trusted, or is not.
     *
     * @param decision what was decided
     * @return a clause
     */
    public static String basis(TrustDecision decision) {
        String entry = decision.entry().map(DomainName::text).orElse("");
        return switch (decision.basis()) {
            case SIP_DOMAIN -> "in the SIP domain " + entry;
            case HKLM_POLICY -> "in " + entry + ", which the computer policy names";
            case HKCU_POLICY -> "in " + entry + ", which the user policy names";
            case HKCU_PREFERENCE -> "in " + entry + ", which the preference in HKCU names";
            case DEFAULT_LIST -> "in " + entry + ", which the default list names";
            case ALWAYS_TRUSTED -> "in " + entry + ", which the user ticked earlier";
            case LAST_SIP_SERVER -> "in " + entry + ", the domain of the last SIP server";
            case MANUAL_SERVER -> "entered by hand";
            case CACHED_ENDPOINT -> "cached at the last sign-in";
            case ONLINE_HOST_INFERRED -> "in " + entry + ", a domain of Skype for Business Online; inferred";
            case SIP_REDIRECT -> "a trusted SIP server redirects to it";
            case NOT_TRUSTED -> "nothing trusts it";
            case DEFAULTS_NOT_DOCUMENTED -> "nothing known trusts it; the client's undocumented default list may";
        };
    }

    /**
     * Makes a clause a sentence.
     *
     * @param words the clause
     * @return the same with a capital and a full stop
     */
    public static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static String few(List<DomainName> domains) {
        if (domains.isEmpty()) {
            return ", which names no domain that can be used";
        }
        String shown = domains.stream().limit(FEW).map(DomainName::text).collect(Collectors.joining(", "));
        return " (" + shown + (domains.size() > FEW ? ", …)" : ")");
    }
}
