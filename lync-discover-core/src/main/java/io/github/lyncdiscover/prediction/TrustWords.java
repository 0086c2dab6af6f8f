package io.github.lyncdiscover.prediction;

import static io.github.lyncdiscover.prediction.FindingDetail.COUNTING;
import static io.github.lyncdiscover.prediction.FindingDetail.ENTRY;
import static io.github.lyncdiscover.prediction.FindingDetail.FAULT;
import static io.github.lyncdiscover.prediction.FindingDetail.KEY;
import static io.github.lyncdiscover.prediction.FindingDetail.KEY_READ;
import static io.github.lyncdiscover.prediction.FindingDetail.LENGTH;
import static io.github.lyncdiscover.prediction.FindingDetail.REMARK;
import static io.github.lyncdiscover.prediction.FindingDetail.SOURCE;
import static io.github.lyncdiscover.prediction.FindingDetail.WRITTEN;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRemark;

/** The words for what the trust settings say beside what they decide. */
final class TrustWords {
    private TrustWords() {}

    static String of(Finding finding) {
        String where = "The TrustModelData value "
                + finding.get(SOURCE).map(TrustWords::place).orElse("");
        String entry = FindingWords.name(finding, ENTRY);
        return switch (finding.code()) {
            case TRUST_MODEL_DATA_OF_OTHER_CLIENT -> otherClient(finding, where);
            case TRUST_MODEL_DATA_IN_IGNORED_HIVE ->
                where + " has no effect: the client reads it as a policy, or as a preference in HKCU.";
            case TRUST_MODEL_DATA_SHADOWED ->
                where + " has no effect: one "
                        + finding.get(COUNTING).map(TrustWords::place).orElse("") + " is read before it.";
            case TRUST_MODEL_DATA_EMPTY ->
                where + " names no domain; whether it then replaces the default list is not documented.";
            case TRUST_MODEL_DATA_TOO_LONG ->
                where + " has " + finding.get(LENGTH).orElse(0) + " characters; the policy editor accepts "
                        + TrustModelData.LONGEST_IN_POLICY_EDITOR + ".";
            case TRUST_MODEL_DATA_ENTRY_UNUSABLE ->
                where + " holds " + PrintableText.quote(finding.get(WRITTEN).orElse(""))
                        + ", which matches nothing: "
                        + finding.get(FAULT).map(TrustWords::advice).orElse("") + ".";
            case TRUST_MODEL_DATA_DROPS_DEFAULTS ->
                "The TrustModelData value replaces the default list, which trusted " + entry
                        + ": the value must name it again.";
            case TRUST_MODEL_DATA_FILE_REMARK ->
                finding.get(REMARK).map(TrustRemark::words).orElse("") + ".";
            case DEFAULT_LIST_NOT_DOCUMENTED ->
                "The default list of this client is not documented; that of Lync 2013 holds " + entry + ".";
            case ONLINE_HOSTS_TRUST_INFERRED ->
                "Assumed: " + FindingWords.client(finding) + " trusts hosts of Skype for Business Online (" + entry
                        + "). No source says so; it is inferred.";
            default -> throw new IllegalStateException("no words for " + finding.code());
        };
    }

    private static String otherClient(Finding finding, String where) {
        String client = FindingWords.client(finding);
        if (finding.get(KEY).isEmpty()) {
            return where + " has no effect: " + client + " reads no list of trusted domains.";
        }
        return where + " is under "
                + finding.get(KEY).map(RegistryKey::shortPath).orElse("") + ", which " + client
                + " does not read: "
                + finding.get(KEY_READ)
                        .map(key -> "it reads " + key.shortPath())
                        .orElse("it reads no TrustModelData")
                + ".";
    }

    private static String place(TrustModelData.Source source) {
        return switch (source) {
            case HKLM_POLICY -> "in the computer policy (HKLM)";
            case HKCU_POLICY -> "in the user policy (HKCU)";
            case HKCU_PREFERENCE -> "in the preferences of HKCU";
            case HKLM_PREFERENCE -> "in the preferences of HKLM";
        };
    }

    private static String advice(TrustModelData.Fault fault) {
        return switch (fault) {
            case WILDCARD -> "an entry covers its sub-domains without an asterisk";
            case LEADING_DOT -> "an entry begins without a dot";
            case SEMICOLON -> "entries are separated by commas";
            case URL -> "an entry is a domain, not a web address";
            case PORT -> "an entry has no port";
            case NOT_A_HOST_NAME -> "it is no domain name";
        };
    }
}
