package io.github.lyncdiscover.cli.live;

import static io.github.lyncdiscover.cli.loopback.Page.document;
import static io.github.lyncdiscover.cli.loopback.Page.xml;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.cli.loopback.Documents;
import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every complete document known from outside, served by a web server at the address it was published for and walked by
 * the command. The hosts are those of the documents; their names lead to this machine's loopback address. Sources:
 * {@code captures/README.md}.
 */
final class CapturesIT {
    private static final String ROOT = "/Autodiscover/AutodiscoverService.svc/root";
    private static final Set<String> SERVED = new TreeSet<>();

    private static World world;

    @BeforeAll
    static void start() {
        LyncDiscoverProcess.needsServers();
        world = new World();
        // MS-OCDISCWS, on the premises: HTTP by way of Online and back, HTTPS directly.
        serve("http://lyncdiscover.contoso.com/", "constructed-ocdiscws-root-over-http.xml");
        serve("https://webexternal.contoso.com" + ROOT, "constructed-ocdiscws-root-external.xml");
        serve("https://webexternal.contoso.com" + ROOT + "/user", "constructed-ocdiscws-user-redirect.xml");
        serve("https://webdir.online.lync.com" + ROOT, "msdocs-lync2013-root-external.json");
        serve("https://extweb.contoso.com" + ROOT + "/user", "msdocs-lync2013-user-external.xml");
        serve("https://lyncdiscover.contoso.com/", "msdocs-lync2013-root-external.json");
        // The same documents for a second SIP domain.
        serve("https://lyncdiscover.second.test/", "msdocs-lync2013-root-external.json");
        // Skype for Business Online; the Root in the middle is not known from outside.
        serve("http://lyncdiscover.domain.com/", "sfbo-2016-hop1-root-redirect.json");
        world.page(
                "https://webdir1A.online.lync.com" + ROOT,
                document(Page.UCWA_JSON, link("user", "https://webpoolbn11a01.infra.lync.com" + ROOT + "/oauth/user")));
        serve("https://webpoolbn11a01.infra.lync.com" + ROOT + "/oauth/user", "sfbo-2016-hop3-user.json");
        world.page("https://lyncdiscover.aad.test/", xml(Documents.root("https://webdirX.online.lync.com" + ROOT)));
        serve("https://webdirX.online.lync.com" + ROOT, "ucwa-aad-user.json");
        // UCWA, on the premises.
        serve("https://lyncdiscover.ucwa.test/", "ucwa-create-app-root.json");
        serve("https://lyncweb.contoso.com" + ROOT + "/oauth/user", "ucwa-create-app-user.json");
        serve("http://lyncdiscover.moved.test/", "ucwa-rooturl-redirect.json");
        serve("https://contoso.com" + ROOT, "ucwa-rooturl-root.json");
        world.page("https://contoso.com" + ROOT + "/oauth/user", Page.status(401));
        // The syntax samples of UCWA, whose relative addresses lead in a circle.
        for (String kind : List.of("json", "xml")) {
            String host = "https://lyncdiscover.circle-" + kind + ".test";
            String path = "/autodiscover/autodiscoverservice.svc/root/user";
            serve(host + "/", "ucwa-ref-root." + kind);
            serve(host + path + "/redirect", "ucwa-ref-redirect.xml");
            serve(host + path, "ucwa-ref-user.xml");
        }
        world.host("sip.contoso.com", "127.0.0.1");
        world.start();
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            contoso.com      | USER_DOCUMENT           | USER_DOCUMENT      | NO_PROMPT     |
            second.test      | CONNECTION_REFUSED      | USER_DOCUMENT      | PROMPT        | extweb.contoso.com WEB_SERVICES CERTAIN, sip.contoso.com SIP_SERVER CERTAIN
            domain.com       | USER_DOCUMENT           | CONNECTION_REFUSED | CANNOT_TELL   |
            aad.test         | CONNECTION_REFUSED      | USER_DOCUMENT      | CANNOT_TELL   |
            ucwa.test        | CONNECTION_REFUSED      | USER_DOCUMENT      | PROMPT        | lyncweb.contoso.com WEB_SERVICES CERTAIN
            moved.test       | AUTHENTICATION_REQUIRED | CONNECTION_REFUSED | PROMPT        | contoso.com WEB_SERVICES CERTAIN
            circle-json.test | CONNECTION_REFUSED      | REDIRECT_LOOP      | SIGN_IN_FAILS |
            circle-xml.test  | CONNECTION_REFUSED      | REDIRECT_LOOP      | SIGN_IN_FAILS |
            """)
    void a_walk_over_captured_documents(String domain, String http, String https, String verdict, String prompts) {
        Run run = LyncDiscoverProcess.check(world.options(), "alice@" + domain);
        assertAll(
                () -> assertEquals(verdict, run.verdict(), run::out),
                () -> assertEquals(prompts == null ? List.of() : List.of(prompts.split(", ")), run.prompts()),
                () -> assertEquals(List.of(http, https), run.endings().subList(2, 4), run::out));
    }

    @Test
    void online_is_asked_about_once_the_policy_does_not_name_it() {
        Run run = LyncDiscoverProcess.check(world.options(), "alice@domain.com", "--trust", "fabrikam.test");
        assertEquals(
                List.of(
                        "webdir1a.online.lync.com WEB_SERVICES CERTAIN",
                        "webpoolbn11a01.infra.lync.com WEB_SERVICES CERTAIN"),
                run.prompts());
        assertEquals(
                List.of("TRUST_MODEL_DATA_DROPS_DEFAULTS"),
                run.findings().stream()
                        .filter(code -> code.startsWith("TRUST"))
                        .distinct()
                        .toList());
    }

    @Test
    void no_document_is_left_out() throws IOException, URISyntaxException {
        Path folder = Path.of(CapturesIT.class.getResource("/captures").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> known = files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals("README.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(known, SERVED);
        }
    }

    private static void serve(String url, String file) {
        SERVED.add(file);
        world.page(url, document(type(file), text(file)));
    }

    private static String type(String file) {
        boolean ucwa = file.startsWith("ucwa-") || file.startsWith("sfbo-");
        if (file.endsWith(".xml")) {
            return ucwa ? Page.UCWA_XML : Page.OCDISCWS_XML;
        }
        return ucwa ? Page.UCWA_JSON : Page.OCDISCWS_JSON;
    }

    private static String link(String relation, String url) {
        return "{\"_links\": {\"" + relation + "\": {\"href\": \"" + url + "\"}}}";
    }

    private static String text(String file) {
        try (InputStream in = CapturesIT.class.getResourceAsStream("/captures/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
