package io.github.lyncdiscover.authentication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with Kerberos is data, by the codes of RFC 4120, whatever the text says. */
final class NegotiateFailuresTest {
    private static final String CONFIGURATION = "java.security.krb5.conf";
    private static final WebAddress SERVER =
            WebAddress.parse("https://web.scripted.example/").orElseThrow();

    private final @Nullable String before = System.getProperty(CONFIGURATION);

    @TempDir
    private Path folder;

    @BeforeEach
    void configured() {
        System.setProperty(CONFIGURATION, folder.resolve("krb5.conf").toString());
    }

    @AfterEach
    void as_before() {
        if (before == null) {
            System.clearProperty(CONFIGURATION);
        } else {
            System.setProperty(CONFIGURATION, before);
        }
    }

    private void configure(int port) throws IOException {
        Files.writeString(
                folder.resolve("krb5.conf"),
                String.join(
                        "\n",
                        "[libdefaults]",
                        "default_realm = " + ScriptedKdc.REALM,
                        "dns_lookup_kdc = false",
                        "dns_lookup_realm = false",
                        "dns_canonicalize_hostname = false",
                        "udp_preference_limit = 1",
                        "max_retries = 1",
                        "[realms]",
                        ScriptedKdc.REALM + " = {",
                        "  kdc = 127.0.0.1:" + port,
                        "}",
                        ""));
    }

    private static TokenExchange.Reply begin(String name, String challenge) {
        try (AccountCredentials account = AccountCredentials.of(name, "open sesame".toCharArray());
                TokenExchange exchange = AuthenticationScheme.negotiate().begin(SERVER, account, Optional.empty())) {
            return exchange.next(challenge);
        }
    }

    private static TokenExchange.Reply.Failed failed(String name) {
        return (TokenExchange.Reply.Failed) begin(name, "");
    }

    @ParameterizedTest
    @CsvSource({
        "1, ACCOUNT_REVOKED", "6, UNKNOWN_ACCOUNT", "12, NOT_PERMITTED", "18, ACCOUNT_REVOKED", "23, PASSWORD_EXPIRED",
        "24, WRONG_PASSWORD", "37, CLOCK_SKEW", "68, UNKNOWN_REALM", "60, OTHER", "41, OTHER"
    })
    void each_code_of_a_kdc_is_a_failure_of_its_own(int code, AuthenticationFailure expected) throws IOException {
        try (ScriptedKdc kdc = new ScriptedKdc(code)) {
            configure(kdc.port());
            assertEquals(
                    new TokenExchange.Reply.Failed(expected, "Kerberos error " + code),
                    failed("alice@scripted.example"));
        }
    }

    @Test
    void a_refusal_is_not_repeated() throws IOException {
        try (ScriptedKdc kdc = new ScriptedKdc(18)) {
            configure(kdc.port());
            failed("alice@scripted.example");
            assertEquals(1, kdc.requests.get());
        }
    }

    @Test
    void a_kdc_that_is_not_there_is_not_a_refusal_of_the_account() throws IOException {
        int free;
        try (ScriptedKdc kdc = new ScriptedKdc(24)) {
            free = kdc.port();
        }
        configure(free);
        AuthenticationFailure failure = failed("alice@scripted.example").failure();
        assertEquals(AuthenticationFailure.NO_KEY_DISTRIBUTION_CENTER, failure);
        assertFalse(failure.attempted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@elsewhere.example", "elsewhere.example\\alice", "ELSEWHERE\\alice"})
    void a_realm_without_a_kdc_is_unknown(String name) throws IOException {
        configure(1);
        assertEquals(AuthenticationFailure.UNKNOWN_REALM, failed(name).failure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCRIPTED\\alice", "scripted.example\\alice", "alice", "alice@Scripted.Example"})
    void the_domain_of_a_name_finds_the_realm(String name) throws IOException {
        try (ScriptedKdc kdc = new ScriptedKdc(24)) {
            configure(kdc.port());
            // The first login reads the configuration anew, and with it the default realm.
            failed("alice@scripted.example");
            assertEquals(AuthenticationFailure.WRONG_PASSWORD, failed(name).failure());
        }
    }

    @Test
    void a_challenge_that_is_no_token_is_unusable_and_asks_nobody() throws IOException {
        configure(1);
        for (String challenge : new String[] {"!", "AAAA", "A".repeat(ChallengeToken.LONGEST + 4)}) {
            TokenExchange.Reply.Failed reply = (TokenExchange.Reply.Failed) begin("alice@scripted.example", challenge);
            assertEquals(AuthenticationFailure.UNUSABLE_CHALLENGE, reply.failure());
        }
    }

    @Test
    void an_exchange_that_failed_has_ended() throws IOException {
        configure(1);
        try (AccountCredentials account = AccountCredentials.of("ELSEWHERE\\alice", new char[] {'x'});
                TokenExchange exchange = AuthenticationScheme.negotiate().begin(SERVER, account, Optional.empty())) {
            assertTrue(exchange.next("") instanceof TokenExchange.Reply.Failed);
            assertThrows(IllegalStateException.class, () -> exchange.next(""));
        }
    }
}
