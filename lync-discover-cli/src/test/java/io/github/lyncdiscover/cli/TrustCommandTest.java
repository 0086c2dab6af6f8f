package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The command {@code trust}: the rule alone. */
class TrustCommandTest {
    @Test
    void it_exits_with_one_when_a_server_would_prompt() {
        assertEquals(
                0,
                Cli.run("trust", "--sip-domain", "contoso.test", "pool.contoso.test")
                        .exitCode());
        assertEquals(
                1,
                Cli.run("trust", "--sip-domain", "contoso.test", "pool.contoso.test", "x.test")
                        .exitCode());
    }

    @Test
    void it_says_on_what_basis() throws IOException {
        Cli run = Cli.run(
                "trust",
                "--sip-domain",
                "contoso.test",
                "--trust",
                "fabrikam.test",
                "--format",
                "json",
                "WEB.fabrikam.test.",
                "webdir.online.lync.com");
        JsonNode servers = new ObjectMapper().readTree(run.out()).get("servers");
        assertEquals("web.fabrikam.test", servers.get(0).get("server").asText());
        assertEquals("HKLM_POLICY", servers.get(0).get("basis").asText());
        assertEquals("fabrikam.test", servers.get(0).get("entry").asText());
        assertEquals("NOT_TRUSTED", servers.get(1).get("basis").asText());
        assertTrue(servers.get(1).get("entry").isNull());
    }

    @Test
    void it_reports_a_list_that_does_nothing() {
        Cli run =
                Cli.run("trust", "--sip-domain", "contoso.test", "--trust-hklm", "fabrikam.test", "web.fabrikam.test");
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("has no effect"), run.out());
    }

    @Test
    void a_missing_domain_is_a_usage_error() {
        Cli run = Cli.run("trust", "web.fabrikam.test");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
