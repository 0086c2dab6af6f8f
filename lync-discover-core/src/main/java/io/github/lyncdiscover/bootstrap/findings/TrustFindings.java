package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.world.SignIn;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;

/** What the trust settings tell an administrator, beside what they decide. */
public final class TrustFindings {
    private final SignIn signIn;
    private final TrustRule rule;
    private final Notebook notebook;

    public TrustFindings(SignIn signIn, TrustRule rule, Notebook notebook) {
        this.signIn = signIn;
        this.rule = rule;
        this.notebook = notebook;
    }

    public void write() {
        signIn.trust().values().forEach(this::value);
        signIn.trust()
                .remarks()
                .forEach(remark -> note(FindingCode.TRUST_MODEL_DATA_FILE_REMARK, remark.words() + "."));
        for (Step step : notebook.trace().steps()) {
            if (step instanceof Step.Judge judge) {
                if (!judge.decision().trusted()) {
                    untrusted(judge);
                } else if (judge.decision().basis() == TrustDecision.Basis.ONLINE_HOST_INFERRED) {
                    inferred(judge);
                }
            }
        }
    }

    private void inferred(Step.Judge judge) {
        notebook.note(
                FindingCode.ONLINE_HOSTS_TRUST_INFERRED,
                "Assumed: " + signIn.client().title() + " trusts hosts of Skype for Business Online ("
                        + judge.decision().entry().orElseThrow() + "). No source says so; it is inferred.",
                List.of(judge));
    }

    private void value(TrustModelData value) {
        String where = "The TrustModelData value " + place(value.source());
        if (!signIn.readsList()) {
            note(
                    FindingCode.TRUST_MODEL_DATA_OF_OTHER_CLIENT,
                    where + " has no effect: " + signIn.client().title() + " reads no list of trusted domains.");
            return;
        }
        if (!value.isReadUnder(signIn.trustKey())) {
            note(
                    FindingCode.TRUST_MODEL_DATA_OF_OTHER_CLIENT,
                    where + " is under "
                            + value.key().map(RegistryKey::shortPath).orElse("") + ", which "
                            + signIn.client().title() + " does not read: "
                            + signIn.trustKey()
                                    .map(key -> "it reads " + key.shortPath())
                                    .orElse("it reads no TrustModelData")
                            + ".");
            return;
        }
        if (value.source() == TrustModelData.Source.HKLM_PREFERENCE) {
            note(
                    FindingCode.TRUST_MODEL_DATA_IN_IGNORED_HIVE,
                    where + " has no effect: the client reads it as a policy, or as a preference in HKCU.");
        } else if (rule.effectiveValue().filter(other -> !other.equals(value)).isPresent() && !value.isEmpty()) {
            note(
                    FindingCode.TRUST_MODEL_DATA_SHADOWED,
                    where + " has no effect: one "
                            + place(rule.effectiveValue().orElseThrow().source()) + " is read before it.");
        }
        if (value.isEmpty()) {
            note(
                    FindingCode.TRUST_MODEL_DATA_EMPTY,
                    where + " names no domain; whether it then replaces the default list is not documented.");
        }
        if (!value.fitsPolicyEditor()) {
            note(
                    FindingCode.TRUST_MODEL_DATA_TOO_LONG,
                    where + " has " + value.text().length() + " characters; the policy editor accepts "
                            + TrustModelData.LONGEST_IN_POLICY_EDITOR + ".");
        }
        value.faultyEntries()
                .forEach(entry -> note(
                        FindingCode.TRUST_MODEL_DATA_ENTRY_UNUSABLE,
                        where + " holds " + PrintableText.quote(entry.text()) + ", which matches nothing: "
                                + advice(entry.fault()) + "."));
    }

    private void untrusted(Step.Judge judge) {
        TrustDecision decision = judge.decision();
        rule.droppedDefault(decision.server())
                .ifPresent(entry -> notebook.note(
                        FindingCode.TRUST_MODEL_DATA_DROPS_DEFAULTS,
                        "The TrustModelData value replaces the default list, which trusted " + entry
                                + ": the value must name it again.",
                        List.of(judge)));
        if (decision.basis() == TrustDecision.Basis.DEFAULTS_NOT_DOCUMENTED) {
            notebook.note(
                    FindingCode.DEFAULT_LIST_NOT_DOCUMENTED,
                    "The default list of this client is not documented; that of Lync 2013 holds "
                            + decision.entry().orElseThrow() + ".",
                    List.of(judge));
        }
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

    private void note(FindingCode code, String message) {
        notebook.note(code, message, List.of());
    }
}
