package io.github.lyncdiscover.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.loopback.Documents;
import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.SignInServer;
import io.github.lyncdiscover.cli.loopback.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check --sign-in} by web tickets, where servers of other makers judge Kerberos and NTLM. */
final class SignInIT {
    private static SignInServer server;
    private static World world;

    @BeforeAll
    static void started() throws IOException {
        LyncDiscoverProcess.needsServers();
        List<String> missing = SignInServer.missing();
        if (!missing.isEmpty()) {
            LyncDiscoverProcess.skip(
                    "not installed: " + String.join(", ", missing) + "; scripts/install-test-servers installs them");
        }
        server = SignInServer.start();
        world = new World();
        for (String scheme : List.of("kerberos", "ntlm")) {
            for (String protocol : List.of("http", "https")) {
                world.page(
                        protocol + "://lyncdiscover." + scheme + ".example/",
                        Page.xml(Documents.root("https://" + SignInServer.HOST + "/lync/" + scheme + "/user")));
            }
        }
        world.record(SignInServer.HOST + ". A 127.0.0.1")
                .record("sip.lab.example. A 127.0.0.1")
                .start();
        Files.writeString(
                world.folder().resolve("roots.pem"),
                Files.readString(world.folder().resolve("root.pem"))
                        + Files.readString(server.folder().resolve("root.pem")));
    }

    @AfterAll
    static void stopped() {
        if (world != null) {
            world.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static List<String> options(String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--connect-to", SignInServer.HOST + ":443:127.0.0.1:" + server.port(), "--trust", "lab.example"));
        options.addAll(world.options());
        options.set(
                options.indexOf("--cacert") + 1,
                world.folder().resolve("roots.pem").toString());
        options.add("--sign-in");
        options.addAll(List.of(more));
        return options;
    }

    private static Map<String, String> environment(String password) {
        return Map.of("KRB5_CONFIG", server.folder().resolve("krb5.conf").toString(), "LAB_PASSWORD", password);
    }

    private static Run check(String target, Map<String, String> environment, String... more) {
        List<String> all = new ArrayList<>(List.of("check", target, "--format", "json"));
        all.addAll(options(more));
        return LyncDiscoverProcess.run(all, environment);
    }

    @ParameterizedTest
    @CsvSource({"kerberos, alice@lab.example", "ntlm, CONTOSO\\alice"})
    void a_password_signs_in_and_the_user_document_completes_the_prediction(String scheme, String account) {
        Run run = check(
                "alice@" + scheme + ".example",
                environment(SignInServer.PASSWORD),
                "--account",
                account,
                "--password-env",
                "LAB_PASSWORD");
        assertEquals("NO_PROMPT", run.verdict(), run::out);
        assertTrue(run.out().contains("sip.lab.example"), run::out);
        assertFalse(run.findings().contains("AUTHENTICATION_REQUIRED"), run::out);
        assertFalse(run.findings().stream().anyMatch(code -> code.startsWith("SIGN_IN_")), run::out);
        assertEquals("", run.err());
    }

    @Test
    void the_tickets_of_the_process_sign_in_without_a_password() {
        Path cache = server.ticketCache("alice");
        Run run = check(
                "alice@kerberos.example",
                Map.of("KRB5_CONFIG", server.folder().resolve("krb5.conf").toString(), "KRB5CCNAME", "FILE:" + cache),
                "--own-account");
        assertEquals("NO_PROMPT", run.verdict(), run::out);
        assertTrue(run.out().contains("sip.lab.example"), run::out);
    }

    @ParameterizedTest
    @CsvSource({
        "kerberos, alice@lab.example, wrong, SIGN_IN_REFUSED",
        "ntlm, CONTOSO\\alice, wrong, SIGN_IN_REFUSED",
        "kerberos, locked@lab.example, right, SIGN_IN_ACCOUNT_UNUSABLE"
    })
    void a_refusal_is_a_finding_after_one_attempt(String scheme, String account, String password, String finding) {
        long before = server.refusals("alice");
        Run run = check(
                "alice@" + scheme + ".example",
                environment(password.equals("right") ? SignInServer.PASSWORD : "not " + SignInServer.PASSWORD),
                "--account",
                account,
                "--password-env",
                "LAB_PASSWORD");
        assertEquals("CANNOT_TELL", run.verdict(), run::out);
        assertTrue(run.findings().contains(finding), () -> run.findings().toString());
        assertTrue(server.refusals("alice") - before <= 1);
        assertFalse(run.out().contains(SignInServer.PASSWORD));
    }

    @Test
    void a_server_that_the_client_would_ask_about_sees_nothing_without_a_terminal() {
        List<String> all = new ArrayList<>(List.of("check", "alice@ntlm.example", "--format", "json"));
        all.addAll(options("--account", "CONTOSO\\alice", "--password-env", "LAB_PASSWORD"));
        all.set(all.indexOf("--trust") + 1, "fabrikam.example");
        Run run = LyncDiscoverProcess.run(all, environment(SignInServer.PASSWORD));
        assertTrue(
                run.findings().contains("SIGN_IN_HOST_NOT_TRUSTED"),
                () -> run.findings().toString());
        all.addAll(List.of("--show-account-to", SignInServer.HOST));
        Run named = LyncDiscoverProcess.run(all, environment(SignInServer.PASSWORD));
        assertTrue(named.out().contains("sip.lab.example"), named::out);
    }

    /** Asks for a server that the client would ask about; the account's password is typed. */
    private static String atTerminal(String answer) throws Exception {
        List<String> all = new ArrayList<>(List.of("check", "alice@ntlm.example", "--format", "json"));
        all.addAll(options("--account", "CONTOSO\\alice"));
        all.set(all.indexOf("--trust") + 1, "fabrikam.example");
        ProcessBuilder builder = LyncDiscoverProcess.builder(all, "");
        return PseudoTerminal.show(builder, SignInServer.PASSWORD, answer);
    }

    @Test
    void a_terminal_asks_for_the_password_without_showing_it_and_for_servers_as_the_client_would() throws Exception {
        if (PseudoTerminal.isMissing()) {
            LyncDiscoverProcess.skip("not installed: python3");
        }
        String agreed = atTerminal("y");
        assertTrue(agreed.startsWith("Password of CONTOSO\\alice: "), agreed);
        assertEquals(2, agreed.split("whether to trust " + SignInServer.HOST, -1).length, agreed);
        assertTrue(agreed.contains("sip.lab.example"), agreed);
        assertFalse(agreed.contains(SignInServer.PASSWORD), agreed);
        String declined = atTerminal("n");
        assertTrue(declined.contains("SIGN_IN_HOST_NOT_TRUSTED"), declined);
        assertFalse(declined.contains("sip.lab.example"), declined);
    }

    @Test
    void a_descriptor_has_the_password_in_its_first_line() throws Exception {
        Path file = server.folder().resolve("password");
        Files.writeString(file, SignInServer.PASSWORD + "\nmore\n");
        List<String> all = new ArrayList<>(List.of("check", "alice@ntlm.example", "--format", "json"));
        all.addAll(options("--account", "CONTOSO\\alice", "--password-fd", "3"));
        ProcessBuilder builder = LyncDiscoverProcess.builder(all, "");
        builder.command()
                .addAll(0, List.of("sh", "-c", "file=$1; shift; exec \"$@\" 3<\"$file\"", "sh", file.toString()));
        String shown = PseudoTerminal.show(builder);
        assertTrue(shown.contains("sip.lab.example"), shown);
    }

    @Test
    void without_a_terminal_the_password_is_not_asked_for() {
        Run run = check("alice@ntlm.example", Map.of());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("there is no terminal to ask for the password"), run::err);
    }
}
