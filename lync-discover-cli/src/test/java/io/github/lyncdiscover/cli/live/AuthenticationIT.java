package io.github.lyncdiscover.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.authentication.AuthenticationFailure;
import io.github.lyncdiscover.authentication.AuthenticationScheme;
import io.github.lyncdiscover.authentication.TlsChannelBinding;
import io.github.lyncdiscover.authentication.TokenExchange;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.cli.loopback.NtlmAcceptor;
import io.github.lyncdiscover.cli.loopback.SignInServer;
import io.github.lyncdiscover.cli.ntlm.NtlmScheme;
import io.github.lyncdiscover.live.LiveNetwork;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemes against servers of other makers: MIT's KDC, Apache with mod_auth_gssapi, gss-ntlmssp. */
final class AuthenticationIT {
    private static final String CONFIGURATION = "java.security.krb5.conf";

    private static @Nullable SignInServer server;
    private static @Nullable String before;

    @BeforeAll
    static void started() {
        List<String> missing = SignInServer.missing();
        if (!missing.isEmpty()) {
            LyncDiscoverProcess.skip(
                    "not installed: " + String.join(", ", missing) + "; scripts/install-test-servers installs them");
        }
        before = System.getProperty(CONFIGURATION);
        server = SignInServer.start();
        System.setProperty(CONFIGURATION, server.folder().resolve("krb5.conf").toString());
    }

    @AfterAll
    static void stopped() {
        if (server != null) {
            server.close();
        }
        if (before == null) {
            System.clearProperty(CONFIGURATION);
        } else {
            System.setProperty(CONFIGURATION, before);
        }
    }

    /** What became of a sign-in: the last status, the user as the server names it, and the failure of the scheme. */
    private record Result(int status, Optional<String> user, Optional<AuthenticationFailure> failure, int exchanges) {}

    private static Result signIn(String path, AuthenticationScheme scheme, String name, String password)
            throws Exception {
        AccountCredentials account = AccountCredentials.of(name, password.toCharArray());
        WebAddress url = WebAddress.parse("https://" + SignInServer.HOST + ":" + server.port() + path + "user.xml")
                .orElseThrow();
        HttpRequest request = HttpRequest.get(url).at(List.of("127.0.0.1"));
        Deadline deadline = Deadline.in(Duration.ofSeconds(30));
        Certificate root = certificate("root.pem");
        try (LiveNetwork network = LiveNetwork.builder().trusting(List.of(root)).build();
                Conversation conversation = network.converse(Conversation.Origin.of(request))) {
            HttpOutcome.Response response = (HttpOutcome.Response) conversation.exchange(request, deadline);
            assertEquals(401, response.status());
            assertEquals(List.of("Negotiate", "NTLM"), challenges(response));
            Optional<Certificate> certificate =
                    response.tls().map(tls -> tls.chain().get(0));
            int exchanges = 1;
            try (TokenExchange tokens = scheme.begin(url, account, certificate)) {
                String challenge = "";
                while (true) {
                    TokenExchange.Reply reply = tokens.next(challenge);
                    if (reply instanceof TokenExchange.Reply.Failed failed) {
                        return new Result(response.status(), user(response), Optional.of(failed.failure()), exchanges);
                    } else if (!(reply instanceof TokenExchange.Reply.Token token)) {
                        return new Result(response.status(), user(response), Optional.empty(), exchanges);
                    } else {
                        response = (HttpOutcome.Response) conversation.exchange(
                                request.with("Authorization", scheme.name() + " " + token.base64()), deadline);
                        exchanges++;
                    }
                    Optional<String> next = challenge(response, scheme);
                    if (next.isEmpty()) {
                        return new Result(response.status(), user(response), Optional.empty(), exchanges);
                    }
                    challenge = next.get();
                }
            }
        }
    }

    private static List<String> challenges(HttpOutcome.Response response) {
        return response.headers().all("WWW-Authenticate");
    }

    private static Optional<String> challenge(HttpOutcome.Response response, AuthenticationScheme scheme) {
        return challenges(response).stream()
                .filter(header -> header.startsWith(scheme.name() + " "))
                .map(header -> header.substring(scheme.name().length() + 1))
                .findFirst();
    }

    private static Optional<String> user(HttpOutcome.Response response) {
        return response.headers().first("X-Remote-User").filter(name -> !name.isEmpty() && !name.equals("(null)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "alice@lab.example", "LAB\\alice", "lab.example\\alice"})
    void kerberos_signs_in_with_a_password_and_the_server_proves_itself(String name) throws Exception {
        assertEquals(
                new Result(200, Optional.of("alice@LAB.EXAMPLE"), Optional.empty(), 2),
                signIn("/kerberos/", AuthenticationScheme.negotiate(), name, SignInServer.PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({
        "alice@lab.example, wrong, WRONG_PASSWORD",
        "nobody@lab.example, wrong, UNKNOWN_ACCOUNT",
        "locked@lab.example, right, ACCOUNT_REVOKED",
        "expired@lab.example, right, PASSWORD_EXPIRED",
        "alice@gone.example, right, NO_KEY_DISTRIBUTION_CENTER",
        "alice@nowhere.example, right, UNKNOWN_REALM",
        "CONTOSO\\alice, right, UNKNOWN_REALM"
    })
    void kerberos_says_why_it_has_no_token(String name, String password, AuthenticationFailure failure)
            throws Exception {
        long before = server.refusals("alice");
        assertEquals(
                new Result(401, Optional.empty(), Optional.of(failure), 1),
                signIn(
                        "/kerberos/",
                        AuthenticationScheme.negotiate(),
                        name,
                        password.equals("right") ? SignInServer.PASSWORD : password));
        assertEquals(failure == AuthenticationFailure.WRONG_PASSWORD ? 1 : 0, server.refusals("alice") - before);
    }

    @Test
    void ntlm_signs_in_over_one_connection() throws Exception {
        assertEquals(
                new Result(200, Optional.of("CONTOSO\\alice"), Optional.empty(), 3),
                signIn("/ntlm/", new NtlmScheme(), "CONTOSO\\alice", SignInServer.PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({"CONTOSO\\alice, wrong", "CONTOSO\\nobody, wrong"})
    void ntlm_is_refused_after_one_attempt(String name, String password) throws Exception {
        assertEquals(
                new Result(401, Optional.empty(), Optional.empty(), 3),
                signIn("/ntlm/", new NtlmScheme(), name, password));
    }

    /** What gss-ntlmssp makes of a token that is bound to one certificate where the connection has another, or the same. */
    @ParameterizedTest
    @CsvSource({"root.pem, complete bound=True", "server.pem, refused"})
    void ntlm_is_bound_to_the_certificate_of_the_connection(String bound, String outcome) throws Exception {
        if (NtlmAcceptor.isMissing()) {
            LyncDiscoverProcess.skip("not installed: python3-gssapi; scripts/install-test-servers installs it");
        }
        byte[] expected = TlsChannelBinding.of(certificate("root.pem"));
        WebAddress url = WebAddress.parse("https://" + SignInServer.HOST + "/").orElseThrow();
        AccountCredentials account =
                AccountCredentials.of(SignInServer.DOMAIN + "\\alice", SignInServer.PASSWORD.toCharArray());
        try (NtlmAcceptor acceptor = new NtlmAcceptor(server.folder().resolve("users.txt"), expected);
                TokenExchange tokens = new NtlmScheme().begin(url, account, Optional.of(certificate(bound)))) {
            String challenge = acceptor.answer(token(tokens.next("")));
            assertEquals(outcome, acceptor.answer(token(tokens.next(challenge))));
        }
    }

    private static Certificate certificate(String file) throws IOException {
        return Certificate.parse(Files.readAllBytes(server.folder().resolve(file)));
    }

    private static String token(TokenExchange.Reply reply) {
        return ((TokenExchange.Reply.Token) reply).base64();
    }
}
