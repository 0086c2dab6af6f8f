package io.github.lyncdiscover.cli.ntlm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.authentication.AuthenticationFailure;
import io.github.lyncdiscover.authentication.TokenExchange;
import io.github.lyncdiscover.name.WebAddress;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Challenges as hostile servers send them. */
final class NtlmChallengeTest {
    private static final WebAddress SERVER =
            WebAddress.parse("https://web.contoso.example/").orElseThrow();
    private static final String HEAD = "4e544c4d53535000" + "02000000" + "0000000030000000";
    private static final String NONCE = "0123456789abcdef" + "0000000000000000";

    private static String challenge(String flags, String length, String at, String pairs) {
        return HEAD + flags + NONCE + length + length + at + pairs;
    }

    private static final String PAIRS = "02000c0044006f006d00610069006e00" + "00000000";
    private static final String GOOD = challenge("05828822", "1400", "30000000", PAIRS);

    private static TokenExchange.Reply answer(String challenge) {
        try (AccountCredentials account = AccountCredentials.of("CONTOSO\\alice", "open sesame".toCharArray());
                TokenExchange exchange = new NtlmScheme().begin(SERVER, account, Optional.empty())) {
            assertTrue(exchange.next("") instanceof TokenExchange.Reply.Token first && !first.last());
            return exchange.next(challenge);
        }
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    @Test
    void a_challenge_is_answered_once() {
        assertTrue(answer(base64(GOOD)) instanceof TokenExchange.Reply.Token last && last.last());
        try (AccountCredentials account = AccountCredentials.of("alice", new char[] {'x'});
                TokenExchange exchange = new NtlmScheme().begin(SERVER, account, Optional.empty())) {
            exchange.next("");
            exchange.next(base64(GOOD));
            assertThrows(IllegalStateException.class, () -> exchange.next(base64(GOOD)));
        }
    }

    @Test
    void what_only_version_one_could_answer_or_is_damaged_is_unusable() {
        List<String> challenges = List.of(
                "",
                "!",
                "A".repeat(NtlmExchange.LONGEST + 4),
                base64("00"),
                base64(GOOD.substring(0, 90)),
                base64(GOOD.replace("4e544c4d", "4e544c4e")),
                base64(GOOD.replace("5353500002", "5353500003")),
                // Not in Unicode; no pairs; pairs outside; pairs in the header; no end; cut; one attribute twice.
                base64(challenge("04828822", "1400", "30000000", PAIRS)),
                base64(challenge("05820822", "1400", "30000000", PAIRS)),
                base64(challenge("05828822", "1400", "31000000", PAIRS)),
                base64(challenge("05828822", "1400", "f0ffffff", PAIRS)),
                base64(challenge("05828822", "1400", "00000000", PAIRS)),
                base64(challenge("05828822", "1000", "30000000", PAIRS)),
                base64(challenge("05828822", "0800", "30000000", "0200ff0044006f00")),
                base64(challenge("05828822", "1000", "30000000", "020002004100" + "020002004200" + "00000000")));
        for (String challenge : challenges) {
            assertEquals(
                    new TokenExchange.Reply.Failed(AuthenticationFailure.UNUSABLE_CHALLENGE, ""),
                    answer(challenge),
                    challenge.substring(0, Math.min(100, challenge.length())));
        }
    }

    @Test
    void any_damage_is_answered_or_refused_and_nothing_else() {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = HexFormat.of().parseHex(GOOD);
            for (int n = random.nextInt(4); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            answer(Base64.getEncoder().encodeToString(Arrays.copyOf(damaged, random.nextInt(damaged.length + 1))));
        }
    }

    @Test
    void the_account_of_the_process_has_no_password_for_ntlm() {
        try (AccountCredentials account = AccountCredentials.ofProcess();
                TokenExchange exchange = new NtlmScheme().begin(SERVER, account, Optional.empty())) {
            assertTrue(exchange.next("") instanceof TokenExchange.Reply.Failed failed
                    && failed.failure() == AuthenticationFailure.UNAVAILABLE
                    && !failed.failure().attempted());
        }
    }

    @Test
    void a_token_is_in_no_text() {
        TokenExchange.Reply.Token token = (TokenExchange.Reply.Token) answer(base64(GOOD));
        assertFalse(token.toString().contains(token.base64()));
    }
}
