package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.ServiceNames;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Reason;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The services whose names a plan leaves open, by the servers that it has. */
final class NotChecked {
    private static final Set<Role> MEETINGS = EnumSet.of(Role.FRONT_END, Role.DIRECTOR, Role.REVERSE_PROXY);
    private static final Set<Role> ADMIN = EnumSet.of(Role.FRONT_END, Role.DIRECTOR);

    private NotChecked() {}

    static List<Reason> of(ServiceNames services, List<LintedEndpoint> linted) {
        List<CertificateEndpoint> endpoints = linted.stream()
                .flatMap(each -> each instanceof LintedEndpoint.Server server
                        ? List.of(server.endpoint()).stream()
                        : List.<CertificateEndpoint>of().stream())
                .toList();
        List<DomainName> edges = endpoints.stream()
                .filter(each -> each.role() == Role.ACCESS_EDGE)
                .flatMap(each -> each.name().stream())
                .toList();
        List<Reason> open = new ArrayList<>();
        if (services.meet().isEmpty() && any(endpoints, MEETINGS)) {
            open.add(Reason.MEET);
        }
        if (services.dialin().isEmpty() && any(endpoints, MEETINGS)) {
            open.add(Reason.DIALIN);
        }
        if (services.admin().isEmpty() && any(endpoints, ADMIN)) {
            open.add(Reason.ADMIN);
        }
        if (!edges.stream().allMatch(services::saysWebConferencing)) {
            open.add(Reason.WEB_CONFERENCING);
        }
        if (services.xmpp().isEmpty() && !edges.isEmpty()) {
            open.add(Reason.XMPP);
        }
        return List.copyOf(open);
    }

    private static boolean any(List<CertificateEndpoint> endpoints, Set<Role> roles) {
        return endpoints.stream().anyMatch(each -> roles.contains(each.role()));
    }
}
