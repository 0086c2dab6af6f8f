package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.topology.Configuration;
import io.github.lyncdiscover.imports.topology.Topology;
import io.github.lyncdiscover.imports.xml.Fault;
import java.util.List;
import java.util.Optional;

/**
 * One reading of what {@code Get-CsService} and its like print as lists of properties, any number of them in one file.
 * Objects of other kinds are passed over.
 */
final class ListReading {
    private final Gathering gathering = new Gathering();
    private boolean known;

    private ListReading() {}

    static Topology read(String text) {
        ListReading reading = new ListReading();
        Block.each(text, block -> reading.known |= reading.read(block));
        if (!reading.known) {
            throw new Fault("nothing in this list is a service, a pool or a SIP domain; print one with"
                    + " Get-CsService | Format-List");
        }
        return reading.gathering.topology(Optional.empty(), List.of());
    }

    private boolean read(Block block) {
        if (block.has("IsDefault")) {
            gathering.sipDomain(
                    block.needHost("Name", "Identity"),
                    block.text("IsDefault").filter("true"::equalsIgnoreCase).isPresent());
        } else if (block.has("Computers") && block.has("Services")) {
            pool(block);
        } else if (block.has("ExternalSipClientAccessFqdn")) {
            gathering.autodiscover(
                    block.text("Identity").orElse(""),
                    block.host("ExternalSipClientAccessFqdn"),
                    block.port("ExternalSipClientAccessPort"),
                    List.of());
        } else if (block.has("ProxyFqdn")) {
            provider(block);
        } else {
            return service(block);
        }
        return true;
    }

    private void pool(Block block) {
        Draft pool = gathering.pool(block.needHost("Fqdn", "Identity"));
        pool.at(Gathering.site(block.text("Site").orElse("")));
        pool.of(block.list("Computers"));
        block.list("Services").forEach(service -> Names.role(service).ifPresent(pool::runs));
    }

    private void provider(Block block) {
        if (block.text("Enabled").filter("false"::equalsIgnoreCase).isEmpty()) {
            gathering.provider(new Configuration.Provider(
                    block.text("Name", "Identity").orElse(""),
                    block.host("ProxyFqdn"),
                    Names.hostOfUrl(block.text("AutodiscoverUrl")),
                    block.port("SipClientPort")));
        }
    }

    private boolean service(Block block) {
        Optional<String> role =
                block.text("Role").or(() -> block.text("Identity").flatMap(Names::role));
        String name = role.orElse("");
        boolean known = List.of(
                        Draft.REGISTRAR,
                        Draft.DIRECTOR,
                        Draft.USER_SERVER,
                        Draft.USER_DATABASE,
                        Draft.WEB_SERVER,
                        Draft.EDGE_SERVER)
                .contains(name);
        if (known) {
            Draft pool = gathering.pool(block.needHost("PoolFqdn", "Identity"), name);
            block.text("SiteId").map(Gathering::site).ifPresent(pool::at);
            service(name, block, pool);
        }
        return known;
    }

    private void service(String role, Block block, Draft pool) {
        switch (role) {
            case Draft.REGISTRAR, Draft.DIRECTOR ->
                pool.registrar(block.text("Version"), block.host("EdgeServer"), block.host("WebServer"));
            case Draft.USER_SERVER -> pool.storedAt(block.host("UserDatabase"));
            case Draft.WEB_SERVER -> pool.web(block.host("InternalFqdn"), block.host("ExternalFqdn"));
            case Draft.EDGE_SERVER -> {
                pool.access(
                        block.host("AccessEdgeExternalFqdn"),
                        block.port("AccessEdgeClientSipPort", "AccessEdgeClientPort"),
                        block.host("Registrar"));
                block.hosts("DependentServiceList", Draft.REGISTRAR, Draft.DIRECTOR)
                        .forEach(served -> gathering.pool(served).servedBy(pool.fqdn()));
            }
            default -> {}
        }
    }
}
