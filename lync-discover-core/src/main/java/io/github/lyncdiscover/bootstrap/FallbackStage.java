package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.prediction.Subject;
import java.util.Optional;
import java.util.function.Supplier;

/** The fallback where Autodiscover gives nothing: SRV records, then host records, for phones DHCP at last. */
final class FallbackStage {
    private final ClientProfile client;
    private final DomainName sipDomain;
    private final ServiceRecords services;
    private final HostRecords hosts;
    private final DhcpOptions dhcp;
    private final Walk walk;

    FallbackStage(WalkNetwork world, SignIn signIn, SipConnector servers, Walk walk) {
        this.client = signIn.client();
        this.sipDomain = signIn.address().sipDomain();
        this.services = new ServiceRecords(world, signIn, servers, walk);
        this.hosts = new HostRecords(world, servers, walk);
        this.dhcp = new DhcpOptions(world, client, servers, walk);
        this.walk = walk;
    }

    /** What became of a record. */
    enum Search {
        /** It gives no server: the client goes on to the next one. */
        GOES_ON,
        /** It gives a server, or is the last that the client asks. */
        ENDS,
        /** The handshake with its server fails, and sign-in stops there. */
        STOPS;

        static Search after(SipConnector.Visit visit) {
            return switch (visit.fate()) {
                case USABLE -> ENDS;
                case CERTIFICATE -> STOPS;
                case UNREACHABLE -> GOES_ON;
            };
        }
    }

    /**
     * Goes through the records in order until one gives a server.
     *
     * @param webSites whether web sites answer for the lyncdiscover names, so that names may exist that nobody made
     */
    void walk(boolean webSites) {
        Optional<SkipReason> skip = Optional.empty();
        for (String service : client.get(Settings.SRV_SERVICES)) {
            skip = walk(service + "." + sipDomain, skip, () -> services.visit(service));
        }
        for (Settings.HostRecord record : client.get(Settings.HOST_RECORDS)) {
            DomainName host = sipDomain.under(record.label());
            skip = walk(host.text(), skip, () -> hosts.visit(host, record.ports(), webSites));
        }
        if (!walk.state().hasServer()) {
            hosts.writeGuesses();
        }
        dhcp.visit();
    }

    /** Visits a record unless there is a reason to skip it; the reason for those after it. */
    private Optional<SkipReason> walk(String name, Optional<SkipReason> skip, Supplier<Search> visit) {
        if (skip.isPresent()) {
            walk.log().skip(Subject.of(name), skip.get());
            return skip;
        }
        return switch (visit.get()) {
            case GOES_ON -> Optional.empty();
            case ENDS -> Optional.of(SkipReason.of(SkipReason.Kind.NAME_ANSWERED, name));
            case STOPS -> Optional.of(SkipReason.of(SkipReason.Kind.CERTIFICATE_FAILS_AT_NAME, name));
        };
    }

    /** Writes down that none of the records is asked for. */
    void skip(SkipReason reason) {
        client.get(Settings.SRV_SERVICES)
                .forEach(service -> walk.log().skip(Subject.of(service + "." + sipDomain), reason));
        client.get(Settings.HOST_RECORDS).forEach(record -> walk.log().skip(sipDomain.under(record.label()), reason));
    }
}
