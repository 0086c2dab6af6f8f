package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.topology.ServerConfiguration;
import io.github.lyncdiscover.imports.topology.ServerTopology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One reading of what {@code Get-CsService} and its like print as lists of properties, any number of them in one file.
 * Objects of other kinds are passed over and reported.
 */
final class ListReading {
    /** By what an object of each kind is reported; one that has two of them is two objects without a blank line between. */
    private enum Kind {
        SIP_DOMAIN("IsDefault"),
        POOL("Services Computers BackupPoolFqdn"),
        AUTODISCOVER("ExternalSipClientAccessFqdn"),
        PROVIDER("ProxyFqdn"),
        USER("SipAddress"),
        SERVICE("Role");

        /** With blanks between. */
        private final String names;

        Kind(String names) {
            this.names = names;
        }

        boolean is(PropertyList block) {
            return this == SERVICE
                    ? block.text("Role").filter(PoolDraft.ROLES::contains).isPresent()
                    : Stream.of(names.split(" ", -1)).anyMatch(block::has);
        }

        String told() {
            return names.split(" ", 2)[0];
        }
    }

    private final TopologyBuilder gathering = new TopologyBuilder();
    private final ListedUserCounts users = new ListedUserCounts();
    private final PassedOver passedOver = new PassedOver();
    private boolean known;

    private ListReading() {}

    static ServerTopology read(String text) {
        ListReading reading = new ListReading();
        PropertyLists.each(text, reading::read);
        if (!reading.known) {
            throw new ImportFault("nothing in this list is a service, a pool or a SIP domain; print one with"
                    + " Get-CsService | Format-List");
        }
        reading.users.leftOut().forEach(reading.gathering::passOver);
        reading.passedOver.all().forEach(reading.gathering::passOver);
        return reading.gathering.topology(reading.users.people(), List.of());
    }

    private void read(PropertyList block) {
        List<Kind> kinds =
                Stream.of(Kind.values()).filter(kind -> kind.is(block)).toList();
        if (kinds.size() > 1) {
            throw new ImportFault(
                    block.mark(),
                    "two objects run into one another here, as " + kinds.get(0).told() + " and "
                            + kinds.get(1).told() + " are never of one; leave a blank line between them");
        }
        Kind kind = kinds.isEmpty() ? Kind.SERVICE : kinds.get(0);
        switch (kind) {
            case SIP_DOMAIN -> sipDomain(block);
            case POOL -> pool(block);
            case AUTODISCOVER -> autodiscover(block);
            case PROVIDER -> provider(block);
            case USER -> users.add(block);
            case SERVICE -> {
                if (!service(block)) {
                    return;
                }
            }
        }
        known = true;
    }

    private void sipDomain(PropertyList block) {
        gathering.sipDomain(
                block.needHost("Name", "Identity"),
                block.text("IsDefault").filter("true"::equalsIgnoreCase).isPresent());
    }

    private void pool(PropertyList block) {
        PoolDraft pool = gathering.pool(block.needHost("Fqdn", "Identity"));
        pool.at(TopologyBuilder.site(block.text("Site").orElse("")));
        pool.of(block.list("Computers"));
        block.list("Services").forEach(service -> PrintedNames.role(service).ifPresent(pool::runs));
    }

    private void autodiscover(PropertyList block) {
        gathering.autodiscover(
                block.text("Identity").orElse(""),
                block.host("ExternalSipClientAccessFqdn"),
                block.port("ExternalSipClientAccessPort"),
                List.of());
    }

    private void provider(PropertyList block) {
        if (block.text("Enabled").filter("false"::equalsIgnoreCase).isEmpty()) {
            gathering.provider(new ServerConfiguration.Provider(
                    block.text("Name", "Identity").orElse(""),
                    block.host("ProxyFqdn"),
                    PrintedNames.hostOfUrl(block.text("AutodiscoverUrl")),
                    block.port("SipClientPort")));
        }
    }

    private boolean service(PropertyList block) {
        Optional<String> role =
                block.text("Role").or(() -> block.text("Identity").flatMap(PrintedNames::role));
        String name = role.orElse("");
        boolean met = PoolDraft.ROLES.contains(name);
        if (met) {
            PoolDraft pool = gathering.pool(block.needHost("PoolFqdn", "Identity"), name);
            block.text("SiteId").map(TopologyBuilder::site).ifPresent(pool::at);
            service(name, block, pool);
        } else {
            passedOver.add(block, name);
        }
        return met;
    }

    private void service(String role, PropertyList block, PoolDraft pool) {
        switch (role) {
            case PoolDraft.REGISTRAR, PoolDraft.DIRECTOR ->
                pool.registrar(block.text("Version"), block.host("EdgeServer"), block.host("WebServer"));
            case PoolDraft.USER_SERVER -> pool.storedAt(block.host("UserDatabase"));
            case PoolDraft.WEB_SERVER -> pool.web(block.host("InternalFqdn"), block.host("ExternalFqdn"));
            case PoolDraft.EDGE_SERVER -> {
                pool.access(
                        block.host("AccessEdgeExternalFqdn"),
                        block.port("AccessEdgeClientSipPort", "AccessEdgeClientPort"),
                        block.host("Registrar"));
                block.hosts("DependentServiceList", PoolDraft.REGISTRAR, PoolDraft.DIRECTOR)
                        .forEach(served -> gathering.pool(served).servedBy(pool.fqdn()));
            }
            default -> {}
        }
    }
}
