package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names of a plan: all that any client asks for, and the servers that it may be sent to. */
final class AskedNames {
    static final String EXTERNAL = ProtocolConstants.LYNCDISCOVER;
    static final String INTERNAL = ProtocolConstants.LYNCDISCOVERINTERNAL;

    /** What tells a web site from a server, and what a walk to Exchange asks for once a plan names a mail domain. */
    private static final List<String> BESIDE =
            List.of("www.", ProtocolConstants.AUTODISCOVER + ".", ProtocolConstants.AUTODISCOVER_SERVICE + ".");

    private final Deployment deployment;
    private final Set<String> services = new LinkedHashSet<>();

    AskedNames(Deployment deployment) {
        this.deployment = deployment;
        for (ClientProfile client : Clients.all()) {
            services.addAll(client.get(Settings.SRV_SERVICES));
        }
    }

    /** All of them, in the order that clients ask in. */
    Set<String> all() {
        Set<String> names = new LinkedHashSet<>();
        for (DomainName domain : deployment.sipDomains()) {
            names.add(INTERNAL + "." + domain);
            names.add(EXTERNAL + "." + domain);
            services.forEach(service -> names.add(service + "." + domain));
            for (ClientProfile client : Clients.all()) {
                client.get(Settings.HOST_RECORDS).forEach(host -> names.add(host.label() + "." + domain));
            }
        }
        servers().forEach(server -> names.add(server.text()));
        for (DomainName domain : deployment.sipDomains()) {
            names.add(domain.text());
            BESIDE.forEach(label -> names.add(label + domain));
        }
        return names;
    }

    /** The servers of the pools and of the provider. */
    Stream<DomainName> servers() {
        return Stream.concat(
                deployment.pools().stream()
                        .flatMap(pool -> Stream.of(
                                        Stream.of(pool.fqdn(), pool.internalWebServices()),
                                        pool.externalWebServices().stream(),
                                        pool.accessEdge().map(ServerAddress::host).stream())
                                .flatMap(each -> each)),
                deployment.online().stream()
                        .flatMap(online -> Stream.of(
                                online.autodiscover(),
                                online.webServices(),
                                online.sipServer().host())));
    }

    /** The service's name that a name without its underscores is probably meant for. */
    Optional<String> service(String name) {
        for (DomainName domain : deployment.sipDomains()) {
            String end = "." + domain;
            if (name.endsWith(end)) {
                String letters = letters(name.substring(0, name.length() - end.length()));
                return services.stream()
                        .filter(service -> letters(service).equals(letters))
                        .filter(service -> !name.equals(service + end))
                        .findFirst()
                        .map(service -> service + end);
            }
        }
        return Optional.empty();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
