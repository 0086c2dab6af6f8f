package io.github.lyncdiscover;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.redirectsTo;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.cname;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.srv;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.PlannedNetwork;
import java.util.List;

/** The worlds that a row of {@code trust-cases.csv} may stand for. A server that a row leaves out is in the SIP domain. */
final class TrustCaseWorlds {
    private static final String ADDRESS = "192.0.2.10";

    private TrustCaseWorlds() {}

    /** By lyncdiscover where the client uses it, by SRV where it does not, by each where the row tells of a SIP server only. */
    static List<PlannedNetwork> of(TrustCase row, boolean inside) {
        if (row.id().equals("T58")) {
            return List.of(aliasOfAnotherDomain(row));
        } else if (row.id().equals("T62")) {
            return List.of(PlannedNetwork.of());
        } else if (row.notes().contains("how=REDIRECT")) {
            return List.of(sipRedirect(row, inside));
        } else if (!row.profile().get(Settings.USES_LYNCDISCOVER)) {
            return List.of(bySrv(row, inside));
        } else if (row.webFqdn().isEmpty() && !row.poolFqdn().isEmpty()) {
            return List.of(byLyncdiscover(row, inside), bySrv(row, inside));
        }
        return List.of(byLyncdiscover(row, inside));
    }

    private static PlannedNetwork byLyncdiscover(TrustCase row, boolean inside) {
        String name = (inside ? "lyncdiscoverinternal." : "lyncdiscover.") + row.sipDomain();
        String web = row.webFqdn().isEmpty() ? "web." + row.sipDomain() : row.webFqdn();
        AccessLocation location = inside ? AccessLocation.INTERNAL : AccessLocation.EXTERNAL;
        return PlannedNetwork.of(
                row.notes().contains("CNAME") ? cname(name, web) : address(name, ADDRESS),
                get("http://" + name + "/", document(redirectTo("https://" + web + "/root"))),
                get("https://" + name + "/", document(userAt("https://" + web + "/user"))),
                address(web, ADDRESS),
                get("https://" + web + "/root", document(userAt("https://" + web + "/user"))),
                get("https://" + web + "/user", document(user(location, pool(row)))));
    }

    private static PlannedNetwork bySrv(TrustCase row, boolean inside) {
        return PlannedNetwork.of(srv(service(row, inside), 0, 0, 5061, pool(row)));
    }

    private static PlannedNetwork sipRedirect(TrustCase row, boolean inside) {
        String first = "sip." + row.sipDomain();
        return PlannedNetwork.of(
                srv(service(row, inside), 0, 0, 5061, first),
                address(first, ADDRESS),
                sipServer(first, redirectsTo(row.poolFqdn())));
    }

    /** HTTPS only, with the certificate of the server behind the alias. */
    private static PlannedNetwork aliasOfAnotherDomain(TrustCase row) {
        String name = "lyncdiscover." + row.sipDomain();
        return PlannedNetwork.of(
                cname(name, row.webFqdn()),
                address(row.webFqdn(), ADDRESS),
                get("https://" + name + "/", tlsFailed(TlsProblem.NAME_MISMATCH)));
    }

    private static String service(TrustCase row, boolean inside) {
        return (inside ? "_sipinternaltls._tcp." : "_sip._tls.") + row.sipDomain();
    }

    private static String pool(TrustCase row) {
        return row.poolFqdn().isEmpty() ? "sip." + row.sipDomain() : row.poolFqdn();
    }
}
