package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;

/** The findings about trust settings, beside what they decide. */
final class TrustFindings {
    private final SignIn signIn;
    private final TrustRule rule;
    private final WalkLog log;

    TrustFindings(SignIn signIn, TrustRule rule, WalkLog log) {
        this.signIn = signIn;
        this.rule = rule;
        this.log = log;
    }

    void write() {
        signIn.trust().values().forEach(this::value);
        signIn.trust()
                .remarks()
                .forEach(remark -> note(
                        Finding.of(FindingCode.TRUST_MODEL_DATA_FILE_REMARK).with(FindingDetail.REMARK, remark)));
        for (Step step : log.trace().steps()) {
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
        log.note(
                Finding.of(FindingCode.ONLINE_HOSTS_TRUST_INFERRED)
                        .with(FindingDetail.ENTRY, judge.decision().entry())
                        .of(signIn.client()),
                List.of(judge));
    }

    private void value(TrustModelData value) {
        if (!signIn.readsList()) {
            note(of(FindingCode.TRUST_MODEL_DATA_OF_OTHER_CLIENT, value).of(signIn.client()));
            return;
        }
        if (!value.isReadUnder(signIn.trustKey())) {
            note(of(FindingCode.TRUST_MODEL_DATA_OF_OTHER_CLIENT, value)
                    .with(FindingDetail.KEY, value.key())
                    .with(FindingDetail.KEY_READ, signIn.trustKey())
                    .of(signIn.client()));
            return;
        }
        if (value.source() == TrustModelData.Source.HKLM_PREFERENCE) {
            note(of(FindingCode.TRUST_MODEL_DATA_IN_IGNORED_HIVE, value));
        } else if (rule.effectiveValue().filter(other -> !other.equals(value)).isPresent() && !value.isEmpty()) {
            note(of(FindingCode.TRUST_MODEL_DATA_SHADOWED, value)
                    .with(FindingDetail.COUNTING, rule.effectiveValue().map(TrustModelData::source)));
        }
        if (value.isEmpty()) {
            note(of(FindingCode.TRUST_MODEL_DATA_EMPTY, value));
        }
        if (!value.fitsPolicyEditor()) {
            note(of(FindingCode.TRUST_MODEL_DATA_TOO_LONG, value)
                    .with(FindingDetail.LENGTH, value.text().length()));
        }
        value.faultyEntries()
                .forEach(entry -> note(of(FindingCode.TRUST_MODEL_DATA_ENTRY_UNUSABLE, value)
                        .with(FindingDetail.WRITTEN, entry.text())
                        .with(FindingDetail.FAULT, entry.fault())));
    }

    private static Finding of(FindingCode code, TrustModelData value) {
        return Finding.of(code).with(FindingDetail.SOURCE, value.source());
    }

    private void untrusted(Step.Judge judge) {
        TrustDecision decision = judge.decision();
        rule.droppedDefault(decision.server())
                .ifPresent(entry -> log.note(
                        Finding.of(FindingCode.TRUST_MODEL_DATA_DROPS_DEFAULTS).with(FindingDetail.ENTRY, entry),
                        List.of(judge)));
        if (decision.basis() == TrustDecision.Basis.DEFAULTS_NOT_DOCUMENTED) {
            log.note(
                    Finding.of(FindingCode.DEFAULT_LIST_NOT_DOCUMENTED).with(FindingDetail.ENTRY, decision.entry()),
                    List.of(judge));
        }
    }

    private void note(Finding finding) {
        log.note(finding, List.of());
    }
}
