package io.github.lyncdiscover.cli.outcome;

import static io.github.lyncdiscover.cli.loopback.Documents.redirect;
import static io.github.lyncdiscover.cli.loopback.Documents.root;
import static io.github.lyncdiscover.cli.loopback.Documents.user;
import static io.github.lyncdiscover.cli.loopback.Page.xml;

import io.github.lyncdiscover.cli.loopback.Page;
import io.github.lyncdiscover.cli.loopback.World;

/** What most deployments have in common. */
final class Sites {
    static final String HTTP = "http://lyncdiscover.";
    static final String HTTPS = "https://lyncdiscover.";

    private Sites() {}

    /** HTTP redirects to the web services, HTTPS names the User document there. */
    static void walk(World world, String domain, String webServices, Page userDocument) {
        overHttp(world, domain, webServices, userDocument);
        world.page(HTTPS + domain + "/", xml(root("https://" + webServices + "/user")));
    }

    /** As {@link #walk}, to a User document that names this SIP server, which has an address. */
    static void walkTo(World world, String domain, String webServices, String sipServer) {
        walk(world, domain, webServices, xml(user(sipServer)));
        world.host(sipServer, "127.0.0.1");
    }

    /** HTTP redirects to the web services; HTTPS is refused. */
    static void overHttp(World world, String domain, String webServices, Page userDocument) {
        world.page(HTTP + domain + "/", xml(redirect("https://" + webServices + "/root")))
                .page("https://" + webServices + "/root", xml(root("https://" + webServices + "/user")))
                .page("https://" + webServices + "/user", userDocument);
    }
}
