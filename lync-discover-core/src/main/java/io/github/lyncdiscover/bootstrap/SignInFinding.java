package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;

/** The finding about a sign-in to the web services that brought no answer. */
final class SignInFinding {
    private SignInFinding() {}

    static Finding of(SignInOutcome failed) {
        FindingCode code = FindingCode.of(failed.result());
        Finding finding = failed.at()
                .map(url -> Finding.of(code, SafeText.address(url.withoutQuery())))
                .orElseGet(() -> Finding.of(code));
        return MissingAnswers.said(finding, SafeText.said(failed.said()));
    }
}
