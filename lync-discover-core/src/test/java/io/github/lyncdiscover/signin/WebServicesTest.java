package io.github.lyncdiscover.signin;

import static io.github.lyncdiscover.signin.LyncWebServices.NAME;
import static io.github.lyncdiscover.signin.LyncWebServices.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.live.LiveNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of a sign-in have in common: web services on loopback, an account, and a prediction. */
abstract class WebServicesTest {
    static final String ADDRESS = "lenea@contoso.test";

    final ProofScheme ntlm = new ProofScheme("NTLM");
    LyncWebServices services;
    LiveNetwork live;
    AccountCredentials account;

    @BeforeEach
    void open() throws IOException {
        services = new LyncWebServices();
        live = services.live();
        account = AccountCredentials.of(NAME, PASSWORD.toCharArray());
    }

    @AfterEach
    void close() {
        account.close();
        live.close();
        services.close();
    }

    Network network(Consumer<SignedInNetwork.Builder> parts) {
        SignedInNetwork.Builder builder =
                SignedInNetwork.over(LyncWebServices.named(live), account).schemes(List.of(ntlm));
        parts.accept(builder);
        return builder.build();
    }

    Prediction predict() {
        return predict(Clients.LYNC_2013, parts -> {});
    }

    Prediction predict(ClientProfile client, Consumer<SignedInNetwork.Builder> parts) {
        return LyncDiscover.on(network(parts)).as(client).predict(ADDRESS);
    }

    /** The requests of the sign-in as a prediction has them. */
    static List<String> signIn(Prediction prediction) {
        return prediction.steps().stream()
                .filter(Step.Fetch.class::isInstance)
                .map(Step.Fetch.class::cast)
                .filter(fetch -> fetch.signIn().isPresent())
                .map(fetch -> fetch.signIn().get() + " " + fetch.url() + " "
                        + fetch.status()
                                .map(String::valueOf)
                                .orElse(fetch.outcome().name()))
                .toList();
    }

    static void assertFinding(FindingCode code, String said, Prediction prediction) {
        Optional<Finding> found = prediction.findings().stream()
                .filter(finding -> finding.code().name().startsWith("SIGN_IN_"))
                .findFirst();
        assertEquals(Optional.of(code), found.map(Finding::code), prediction::explain);
        assertEquals(
                said,
                found.flatMap(it -> it.get(io.github.lyncdiscover.prediction.FindingDetail.SAID))
                        .orElse(""));
        assertEquals(Verdict.CANNOT_TELL, prediction.verdict(), prediction::explain);
        assertEquals(
                List.of(),
                prediction.steps().stream()
                        .filter(step -> step instanceof Step.Lookup lookup
                                && lookup.question().name().startsWith("_sip"))
                        .toList(),
                "a failed sign-in leads to no SRV record");
    }
}
