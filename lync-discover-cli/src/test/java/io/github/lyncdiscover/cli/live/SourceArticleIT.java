package io.github.lyncdiscover.cli.live;

import static io.github.lyncdiscover.cli.loopback.Documents.redirect;
import static io.github.lyncdiscover.cli.loopback.Documents.root;
import static io.github.lyncdiscover.cli.loopback.Documents.user;
import static io.github.lyncdiscover.cli.loopback.Page.xml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * T. Pacyk, "Avoiding Lync 2013 Certificate Prompts", with example names: a SIP domain {@code *.test}, and the domain of
 * Active Directory, {@code ptown.example}, which is none.
 */
final class SourceArticleIT {
    private static World world;

    @BeforeAll
    static void start() {
        LyncDiscoverProcess.needsServers();
        world = new World();
        // The first scenario: a web services FQDN that doesn't end with the SIP domain.
        deployment("web-outside.test", "webint.ptown.example", xml(user("sip.web-outside.test")));
        // The second: web services inside, then a pool FQDN that doesn't end with the SIP domain.
        deployment("pool-outside.test", "webint.pool-outside.test", xml(user("pool.ptown.example")));
        deployment("signed-in.test", "webint.signed-in.test", Page.status(401));
        // A Standard Edition pool, where both lie in the domain of Active Directory.
        deployment("standard.test", "pool.ptown.example", xml(user("pool.ptown.example")));
        // The article's example configuration, and a second SIP domain on the same pool.
        deployment("primary.test", "webservicesinternal.primary.test", xml(user("pool.primary.test")));
        deployment("second.test", "webservicesinternal.primary.test", xml(user("pool.primary.test")));
        world.host("sip.web-outside.test", "127.0.0.1").host("pool.primary.test", "127.0.0.1");
        world.start();
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void web_services_outside_are_asked_about() {
        Run run = check("alice@web-outside.test");
        assertEquals(List.of("webint.ptown.example WEB_SERVICES CERTAIN"), run.prompts());
        assertEquals(1, run.exitCode());
    }

    @Test
    void a_pool_outside_is_asked_about_after_web_services_inside() {
        Run run = check("alice@pool-outside.test");
        assertEquals(List.of("pool.ptown.example SIP_SERVER CERTAIN"), run.prompts());
        assertEquals(1, run.exitCode());
    }

    @Test
    void a_pool_outside_is_asked_about_when_the_caller_says_what_the_user_document_would() {
        assertEquals("CANNOT_TELL", check("alice@signed-in.test").verdict());
        Run outside = check("alice@signed-in.test", "--sip-server", "pool.ptown.example:5061");
        assertEquals(List.of("pool.ptown.example SIP_SERVER CERTAIN"), outside.prompts());
        assertEquals(
                "NO_PROMPT",
                check("alice@signed-in.test", "--sip-server", "pool.signed-in.test")
                        .verdict());
    }

    @Test
    void one_server_is_asked_about_once() {
        assertEquals(
                List.of("pool.ptown.example WEB_SERVICES CERTAIN"),
                check("alice@standard.test").prompts());
    }

    @Test
    void the_example_configuration_asks_nobody_in_its_primary_domain() {
        assertEquals("NO_PROMPT", check("alice@primary.test").verdict());
    }

    @Test
    void a_second_sip_domain_on_the_same_pool_is_still_asked() {
        assertEquals(
                List.of(
                        "webservicesinternal.primary.test WEB_SERVICES CERTAIN",
                        "pool.primary.test SIP_SERVER CERTAIN"),
                check("bob@second.test").prompts());
        assertEquals(
                "NO_PROMPT", check("bob@second.test", "--trust", "primary.test").verdict());
    }

    @Test
    void a_value_in_hkcu_works() {
        for (String user : List.of("alice@web-outside.test", "alice@pool-outside.test", "alice@standard.test")) {
            Run run = check(user, "--trust-hkcu", "ptown.example");
            assertEquals("NO_PROMPT", run.verdict());
            assertEquals(0, run.exitCode());
            assertEquals(
                    "HKCU_PREFERENCE",
                    run.prediction().path("trustList").path("source").asText());
            assertFalse(run.findings().contains("TRUST_MODEL_DATA_IN_IGNORED_HIVE"));
        }
    }

    @Test
    void a_value_in_hklm_does_not_work_and_is_reported() {
        Run run = check("alice@web-outside.test", "--trust-hklm", "ptown.example");
        assertEquals(List.of("webint.ptown.example WEB_SERVICES CERTAIN"), run.prompts());
        assertTrue(run.findings().contains("TRUST_MODEL_DATA_IN_IGNORED_HIVE"), run::out);
        assertEquals(
                "DEFAULT_LIST",
                run.prediction().path("trustList").path("source").asText());
    }

    @Test
    void the_text_names_the_server_and_the_cure() {
        List<String> arguments = Stream.of(List.of("check", "alice@web-outside.test"), world.options())
                .flatMap(List::stream)
                .toList();
        Run run = LyncDiscoverProcess.run(arguments);
        assertEquals(1, run.exitCode());
        assertEquals("", run.err());
        for (String told : List.of("alice@web-outside.test", "PROMPT", "webint.ptown.example", "TrustModelData")) {
            assertTrue(run.out().contains(told), run::out);
        }
        assertTrue(run.out().lines().allMatch(line -> line.codePointCount(0, line.length()) <= 80), run::out);
    }

    private static Run check(String user, String... options) {
        return LyncDiscoverProcess.check(
                Stream.concat(world.options().stream(), Stream.of(options)).toList(), user);
    }

    /** Seen from inside; several SIP domains may lead to the same web services. */
    private static void deployment(String sipDomain, String webServices, Page userDocument) {
        world.page("http://lyncdiscoverinternal." + sipDomain + "/", xml(redirect("https://" + webServices + "/root")))
                .page("https://lyncdiscoverinternal." + sipDomain + "/", xml(root("https://" + webServices + "/user")))
                .page("https://" + webServices + "/root", xml(root("https://" + webServices + "/user")))
                .page("https://" + webServices + "/user", userDocument);
    }
}
