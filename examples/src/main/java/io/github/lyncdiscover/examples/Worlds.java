package io.github.lyncdiscover.examples;

import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Documents.redirectTo;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Documents.userAt;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.cname;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.srv;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.PlannedNetwork;

/** Four worlds, each written down as the facts of a network engineer. */
final class Worlds {
    private Worlds() {}

    /** Web services and Access Edge lie in another domain than the users: two prompts. */
    static Network foreignNames() {
        return PlannedNetwork.of(
                address("lyncdiscover.contoso.example", "192.0.2.10"),
                address("webext.fabrikam.example", "192.0.2.10"),
                get(
                        "http://lyncdiscover.contoso.example/",
                        document(redirectTo("https://webext.fabrikam.example/autodiscover/root"))),
                get(
                        "https://lyncdiscover.contoso.example/",
                        tlsFailed(TlsProblem.NAME_MISMATCH, "names: webext.fabrikam.example")),
                get(
                        "https://webext.fabrikam.example/autodiscover/root",
                        document(userAt("https://webext.fabrikam.example/autodiscover/user"))),
                get(
                        "https://webext.fabrikam.example/autodiscover/user",
                        document(user(AccessLocation.EXTERNAL, "access.fabrikam.example:443"))));
    }

    /** The same organisation after it named everything inside its SIP domain. */
    static Network ownNames() {
        return PlannedNetwork.of(
                address("lyncdiscover.contoso.example", "192.0.2.10"),
                address("webext.contoso.example", "192.0.2.10"),
                get(
                        "http://lyncdiscover.contoso.example/",
                        document(redirectTo("https://webext.contoso.example/autodiscover/root"))),
                get(
                        "https://lyncdiscover.contoso.example/",
                        document(userAt("https://webext.contoso.example/autodiscover/user"))),
                get(
                        "https://webext.contoso.example/autodiscover/root",
                        document(userAt("https://webext.contoso.example/autodiscover/user"))),
                get(
                        "https://webext.contoso.example/autodiscover/user",
                        document(user(AccessLocation.EXTERNAL, "access.contoso.example:443"))));
    }

    /** What a check without a password sees of most organisations: the User document needs sign-in. */
    static Network signInNeeded() {
        return PlannedNetwork.of(
                cname("lyncdiscover.contoso.example", "edge.contoso.example"),
                address("edge.contoso.example", "192.0.2.20"),
                address("webext.contoso.example", "192.0.2.20"),
                get(
                        "http://lyncdiscover.contoso.example/",
                        document(redirectTo("https://webext.contoso.example/autodiscover/root"))),
                get(
                        "https://lyncdiscover.contoso.example/",
                        document(userAt("https://webext.contoso.example/autodiscover/user"))),
                get(
                        "https://webext.contoso.example/autodiscover/root",
                        document(userAt("https://webext.contoso.example/autodiscover/user"))),
                get("https://webext.contoso.example/autodiscover/user", status(401)));
    }

    /** No lyncdiscover at all: an SRV record leads into another domain. */
    static Network srvOnly() {
        return PlannedNetwork.of(
                srv("_sip._tls.contoso.example", 0, 0, 443, "sip.fabrikam.example"),
                address("sip.fabrikam.example", "192.0.2.30"));
    }
}
