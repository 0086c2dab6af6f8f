package io.github.lyncdiscover.autodiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.autodiscover.ReadResult.Read;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every complete document known from outside is read for what it says. */
final class CapturesTest {
    private static final String TABLE = """
            file, form, kind, location, links, lead token, lead host and path
            constructed-ocdiscws-root-external.xml, OCDISCWS_XML, ROOT, EXTERNAL, 4, User, https://webexternal.contoso.com/Autodiscover/AutodiscoverService.svc/root/user
            constructed-ocdiscws-root-over-http.xml, OCDISCWS_XML, ROOT, EXTERNAL, 1, Redirect, https://webexternal.contoso.com/Autodiscover/AutodiscoverService.svc/root?originalDomain=contoso.com
            constructed-ocdiscws-user-redirect.xml, OCDISCWS_XML, USER, EXTERNAL, 1, Redirect, https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root
            msdocs-lync2013-root-external.json, OCDISCWS_JSON, ROOT, EXTERNAL, 3, User, https://extweb.contoso.com/Autodiscover/AutodiscoverService.svc/root/user
            msdocs-lync2013-user-external.xml, OCDISCWS_XML, USER, EXTERNAL, 15, ,
            sfbo-2016-hop1-root-redirect.json, UCWA_JSON, ROOT, , 3, redirect, https://webdir1A.online.lync.com/Autodiscover/AutodiscoverService.svc/root?originalDomain=domain.com
            sfbo-2016-hop3-user.json, UCWA_JSON, USER, , 3, ,
            ucwa-aad-user.json, UCWA_JSON, USER, , 2, ,
            ucwa-create-app-root.json, UCWA_JSON, ROOT, , 3, user, https://lyncweb.contoso.com/Autodiscover/AutodiscoverService.svc/root/oauth/user?originalDomain=contoso.com
            ucwa-create-app-user.json, UCWA_JSON, USER, , 3, ,
            ucwa-ref-redirect.xml, UCWA_XML, ROOT, , 2, user, /autodiscover/autodiscoverservice.svc/root/user
            ucwa-ref-root.json, UCWA_JSON, ROOT, , 4, redirect, /autodiscover/autodiscoverservice.svc/root/user/redirect
            ucwa-ref-root.xml, UCWA_XML, ROOT, , 3, redirect, /autodiscover/autodiscoverservice.svc/root/user/redirect
            ucwa-ref-user.xml, UCWA_XML, USER, , 3, redirect, /autodiscover/autodiscoverservice.svc/root/user/redirect
            ucwa-rooturl-redirect.json, UCWA_JSON, ROOT, , 1, redirect, https://contoso.com/Autodiscover/AutodiscoverService.svc/root
            ucwa-rooturl-root.json, UCWA_JSON, ROOT, , 3, user, https://contoso.com/Autodiscover/AutodiscoverService.svc/root/oauth/user
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = TABLE)
    void a_capture_says_what_it_is_and_where_it_leads(
            String file, Form form, Kind kind, AccessLocation location, int links, String token, String href)
            throws IOException {
        AutodiscoverDocument document = read(file, form);
        assertEquals(form, document.form());
        assertEquals(kind, document.kind());
        assertEquals(Optional.ofNullable(location), document.accessLocation());
        assertEquals(links, document.links().size());
        assertEquals(Optional.ofNullable(token).map(name -> new Link(name, href)), document.lead());
    }

    @Test
    void the_sip_servers_of_a_user_lose_the_blanks_around_them() throws IOException {
        AutodiscoverDocument document = read("msdocs-lync2013-user-external.xml", Form.OCDISCWS_XML);
        assertEquals(Optional.of(new SipAccess("pool01.contoso.com", "443")), document.sipClientInternalAccess());
        assertEquals(Optional.of(new SipAccess("sip.contoso.com", "443")), document.sipClientExternalAccess());
    }

    @Test
    void links_keep_the_order_of_the_document() throws IOException {
        AutodiscoverDocument document = read("msdocs-lync2013-root-external.json", Form.OCDISCWS_JSON);
        assertEquals("[Domain, User, OAuth]", tokens(document));
        assertEquals("[self, xframe, redirect]", tokens(read("sfbo-2016-hop1-root-redirect.json", Form.UCWA_JSON)));
    }

    @Test
    void no_capture_is_left_out() throws URISyntaxException {
        String[] files = new File(CapturesTest.class.getResource("/captures").toURI()).list();
        assertNotNull(files);
        TreeSet<String> present = new TreeSet<>(
                Stream.of(files).filter(file -> !file.equals("README.md")).toList());
        assertEquals(
                new TreeSet<>(TABLE.lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList()),
                present);
    }

    private static AutodiscoverDocument read(String file, Form form) throws IOException {
        try (InputStream body = CapturesTest.class.getResourceAsStream("/captures/" + file)) {
            assertNotNull(body);
            return assertInstanceOf(Read.class, AutodiscoverReader.read(form.contentType(), body.readAllBytes()))
                    .document();
        }
    }

    private static String tokens(AutodiscoverDocument document) {
        return document.links().stream().map(Link::token).toList().toString();
    }
}
