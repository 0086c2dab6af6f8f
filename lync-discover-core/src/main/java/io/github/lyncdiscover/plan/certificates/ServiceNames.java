package io.github.lyncdiscover.plan.certificates;

import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of services beside sign-in that belong in certificates: meetings, dial-in, administration, XMPP. Each is empty
 * where the plan does not name it, and an empty list where the plan says that there is none. Immutable.
 *
 * @param meet the hosts of the simple URLs for meetings
 * @param dialin the hosts of the simple URLs for dial-in conferencing
 * @param admin the hosts of the simple URLs of the Control Panel
 * @param webConferencing the external names of Web Conferencing Edge services
 * @param xmpp the domains that take part in XMPP federation
 */
public record ServiceNames(
        Optional<List<DomainName>> meet,
        Optional<List<DomainName>> dialin,
        Optional<List<DomainName>> admin,
        Optional<List<WebConferencing>> webConferencing,
        Optional<List<DomainName>> xmpp) {
    /** No service is named. */
    public static final ServiceNames NOT_NAMED =
            new ServiceNames(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The external name of a Web Conferencing Edge service.
     *
     * @param name the name
     * @param accessEdge the Access Edge that it runs beside; empty for all
     */
    public record WebConferencing(DomainName name, Optional<DomainName> accessEdge) {

        /** Refuses null. */
        public WebConferencing {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(accessEdge, "accessEdge");
        }
    }

    /** Copies the lists. */
    public ServiceNames {
        meet = meet.map(List::copyOf);
        dialin = dialin.map(List::copyOf);
        admin = admin.map(List::copyOf);
        webConferencing = webConferencing.map(List::copyOf);
        xmpp = xmpp.map(List::copyOf);
    }

    /**
     * The names of the Web Conferencing Edge service beside an Access Edge.
     *
     * @param accessEdge the Access Edge
     * @return its names; none where the plan does not name it
     */
    public List<DomainName> webConferencing(DomainName accessEdge) {
        Objects.requireNonNull(accessEdge, "accessEdge");
        return webConferencing.orElse(List.of()).stream()
                .filter(each -> each.accessEdge().map(accessEdge::equals).orElse(true))
                .map(WebConferencing::name)
                .toList();
    }

    /**
     * Whether the plan names the Web Conferencing Edge service beside an Access Edge, or says that there is none.
     *
     * @param accessEdge the Access Edge
     * @return false where nothing is said of it
     */
    public boolean saysWebConferencing(DomainName accessEdge) {
        Objects.requireNonNull(accessEdge, "accessEdge");
        return webConferencing
                .filter(all -> all.isEmpty() || !webConferencing(accessEdge).isEmpty())
                .isPresent();
    }

    /**
     * Every host that presents a certificate for these services.
     *
     * @return names, perhaps some twice
     */
    public List<DomainName> hosts() {
        return Stream.concat(
                        Stream.of(meet, dialin, admin).flatMap(Optional::stream).flatMap(List::stream),
                        webConferencing.orElse(List.of()).stream().map(WebConferencing::name))
                .toList();
    }
}
