package io.github.lyncdiscover.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.PemFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an authority must be and may demand (RFC 5280), one minted chain a case; the JDK is asked too. */
final class MintedChainsTest {
    private static final Instant AT = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "plain,           ''",
        "names-allowed,   ''",
        "names-forbidden, allows other names only: CN=Minted names-forbidden",
        "names-excluded,  allows other names only: CN=Minted names-excluded",
        "unknown-demand,  holds a critical extension that is not known: CN=Minted unknown-demand",
        "unknown-remark,  ''",
        "no-signing,      not entitled to issue certificates: CN=Minted no-signing",
        "signing,         ''",
        "no-authority,    not entitled to issue certificates: CN=Minted no-authority",
        "version-1,       not entitled to issue certificates: CN=Minted version-1",
        "too-many-below,  allows fewer authorities below it: CN=Minted narrow",
        "pss,             ''",
        "sha1,            ''",
        "rsa-1024,        ''",
        "ed25519,         ''",
        "namesake,        'issuer neither trusted nor sent, only others of its name with another key: CN=Minted Root'"
    })
    void each_rule_holds_and_the_jdk_agrees(String file, String missing) throws IOException {
        List<Certificate> sent = read(file);
        TrustStore store = new TrustStore("store", Optional.empty(), "test", read("root"));
        StoreVerdict verdict =
                ChainJudge.judge(sent, AT, List.of(store)).stores().get(0);
        assertEquals(missing, verdict.missing().map(PathFailure::text).orElse(""));
        assertNotEquals(SecondOpinion.UNEXPLAINED, SecondOpinion.of(verdict, sent, AT));
    }

    /** The chain is good, but to check many such keys would take minutes; no real one is like it. */
    @Test
    void a_key_that_is_made_to_cost_time_has_signed_nothing() throws IOException {
        TrustStore store = new TrustStore("store", Optional.empty(), "test", read("root"));
        List<Certificate> sent = read("costly-key");
        assertTrue(JdkPaths.accepts(sent, store, AT), "the JDK does not ask what it costs");
        assertEquals(
                PathFailure.Kind.ISSUER_KEY,
                ChainJudge.judge(sent, AT, List.of(store))
                        .stores()
                        .get(0)
                        .missing()
                        .orElseThrow()
                        .kind());
    }

    private static List<Certificate> read(String name) throws IOException {
        String file = "/minted/" + name + ".pem";
        try (InputStream in = Objects.requireNonNull(MintedChainsTest.class.getResourceAsStream(file), file)) {
            return PemFile.parse(name, in.readAllBytes());
        }
    }
}
