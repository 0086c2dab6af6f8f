package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Outcome.assertOutcome;
import static io.github.lyncdiscover.bootstrap.Outcome.assertTells;
import static io.github.lyncdiscover.bootstrap.Planned.HTTP;
import static io.github.lyncdiscover.bootstrap.Planned.HTTPS;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.predict;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.network.TlsProblem.EXPIRED;
import static io.github.lyncdiscover.network.TlsProblem.NAME_MISMATCH;
import static io.github.lyncdiscover.network.TlsProblem.UNTRUSTED;
import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.presenting;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.sipServer;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Documents;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** What certificates tell an administrator: name, dates and trust are different questions, and none is the trust dialog. */
class CertificatesTest {
    private static Fact[] pool(TlsProblem first, TlsProblem... more) {
        return with(naming("pool.contoso.test"), sipServer("pool.contoso.test:5061", tlsFailed(first, more)));
    }

    @Test
    void each_fault_is_told_and_the_first_names_the_failure() {
        Prediction prediction = predict(pool(UNTRUSTED, EXPIRED, NAME_MISMATCH));
        assertOutcome(
                prediction,
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also TLS_NAME_MISMATCH",
                "also TLS_EXPIRED",
                "also TLS_UNTRUSTED");
        assertTells(prediction, FindingCode.TLS_NAME_MISMATCH, "The SIP server pool.contoso.test failed");
        assertTells(prediction, FindingCode.TLS_EXPIRED, "Also wrong at pool.contoso.test", "has expired");
    }

    /** A wrong name fails on every machine, so nothing is left open by the root that this one lacks. */
    @Test
    void trust_leaves_the_verdict_open_only_where_nothing_else_is_wrong() {
        assertOutcome(predict(pool(UNTRUSTED)), "CANNOT_TELL", "also UNTRUSTED_ON_THIS_MACHINE", "also TLS_UNTRUSTED");
        assertOutcome(
                predict(pool(UNTRUSTED, EXPIRED)),
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also TLS_EXPIRED",
                "also TLS_UNTRUSTED");
    }

    @Test
    void at_lyncdiscover_itself_the_other_request_answers() {
        Prediction prediction = predict(
                get(HTTP, document(Documents.redirectTo("https://web.contoso.test/root"))),
                get(HTTPS, tlsFailed(NAME_MISMATCH, EXPIRED)),
                get("https://web.contoso.test/root", document(Documents.userAt("https://web.contoso.test/user"))),
                get(
                        "https://web.contoso.test/user",
                        document(Documents.user(AccessLocation.INTERNAL, "pool.contoso.test"))));
        assertOutcome(prediction, "NO_PROMPT", "also TLS_NAME_MISMATCH", "also TLS_EXPIRED");
        assertTells(prediction, FindingCode.TLS_NAME_MISMATCH, "The plain HTTP request answers");
    }

    @Test
    void a_common_name_elsewhere_is_worth_a_word_where_the_name_is_trusted() {
        Fact[] elsewhere = showing("cn.fabrikam.test", "pool.contoso.test");
        Prediction prediction = predict(elsewhere);
        assertOutcome(prediction, "NO_PROMPT", "also TLS_SUBJECT_NOT_TRUSTED");
        assertTells(prediction, FindingCode.TLS_SUBJECT_NOT_TRUSTED, "cn.fabrikam.test", "KB 2833618");
        assertOutcome(
                on(elsewhere).trusting(TrustModelData.policy("fabrikam.test")).predict(Planned.ALICE), "NO_PROMPT");
        assertOutcome(predict(showing("cn.contoso.test", "pool.contoso.test")), "NO_PROMPT");
        assertOutcome(predict(showing("Contoso pool", "pool.contoso.test")), "NO_PROMPT");
    }

    @Test
    void only_a_client_that_refuses_wildcards_minds_one() {
        Fact[] wildcard = showing("wild", "*.contoso.test");
        assertOutcome(predict(wildcard), "NO_PROMPT");
        assertOutcome(
                on(wildcard)
                        .as(Clients.LYNC_PHONE.with(Settings.USES_LYNCDISCOVER, true, "a test"))
                        .predict(Planned.ALICE),
                "SIGN_IN_FAILS",
                "also NO_SERVER_FOUND",
                "also TLS_NAME_MISMATCH");
    }

    private static Fact[] showing(String commonName, String alternative) {
        Certificate certificate = Certificate.of(new HeldCertificate.Builder()
                .commonName(commonName)
                .addSubjectAlternativeName(alternative)
                .build()
                .certificate());
        return with(
                naming("pool.contoso.test"),
                sipServer("pool.contoso.test:5061", presenting(List.of(certificate), accepts())));
    }
}
