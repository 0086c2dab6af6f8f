package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Need;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The clients of a plan that ask for a name at sign-in. */
final class AskingClients {
    /** The reasons of names that are asked for over HTTPS. */
    static final Set<Reason> WEB = EnumSet.of(
            Reason.INTERNAL_WEB_SERVICES,
            Reason.EXTERNAL_WEB_SERVICES,
            Reason.LYNCDISCOVERINTERNAL,
            Reason.LYNCDISCOVER,
            Reason.MEET,
            Reason.DIALIN,
            Reason.ADMIN);

    /** What no client asks for at sign-in. */
    private static final Set<Reason> BESIDE_SIGN_IN =
            EnumSet.of(Reason.MEET, Reason.DIALIN, Reason.ADMIN, Reason.WEB_CONFERENCING, Reason.XMPP);

    private AskingClients() {}

    static List<ClientProfile> of(List<ClientProfile> clients, Need need) {
        return clients.stream().filter(client -> asks(client, need)).toList();
    }

    static List<ClientProfile> of(List<ClientProfile> clients, CertificateEndpoint endpoint) {
        return clients.stream()
                .filter(client -> endpoint.needs().stream().anyMatch(need -> asks(client, need)))
                .toList();
    }

    private static boolean asks(ClientProfile client, Need need) {
        if (need.asked().isEmpty() || BESIDE_SIGN_IN.contains(need.reason())) {
            return false;
        }
        boolean webOnly = client.get(Settings.SIGNS_IN_TO) == Settings.SignsInTo.EXTERNAL_WEB_SERVICES;
        return WEB.contains(need.reason())
                ? client.get(Settings.USES_LYNCDISCOVER)
                : !webOnly || need.reason() == Reason.OWN;
    }
}
