package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.imports.list.Names;
import io.github.lyncdiscover.imports.topology.Configuration;
import io.github.lyncdiscover.imports.topology.Topology;
import io.github.lyncdiscover.json.Json;
import io.github.lyncdiscover.name.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of what the script prints on a server. */
final class ExportReading {
    static final String SCHEMA = "lync-discover/server-export/1";
    static final String ANY_SCHEMA = "lync-discover/server-export/";
    private static final int HIGHEST_PORT = 65_535;

    private final Row export;
    private final Gathering gathering = new Gathering();

    private ExportReading(Row export) {
        this.export = export;
    }

    static Topology read(Json json) {
        return new ExportReading(Row.document(json)).read();
    }

    private Topology read() {
        String schema = export.text("schema").orElse("");
        if (!schema.equals(SCHEMA)) {
            throw export.fault("the schema is " + Printable.quote(schema) + ", and " + SCHEMA
                    + " is read here; take the script that lync-discover import --script prints");
        }
        List<String> failed = export.texts("failed");
        export.rows("sipDomains")
                .forEach(domain -> gathering.sipDomain(domain.needHost("name"), domain.says("default", true)));
        export.rows("pools").forEach(this::pool);
        export.rows("registrars").forEach(registrar -> registrar(registrar, Draft.REGISTRAR));
        export.rows("directors").forEach(director -> registrar(director, Draft.DIRECTOR));
        export.rows("userServers")
                .forEach(server -> pool(server, Draft.USER_SERVER).storedAt(server.host("userDatabase")));
        export.rows("web")
                .forEach(web -> pool(web, Draft.WEB_SERVER).web(web.host("internalFqdn"), web.host("externalFqdn")));
        export.rows("edge").forEach(this::edge);
        export.rows("simpleUrls").forEach(this::simpleUrl);
        export.rows("hostingProviders").forEach(this::provider);
        export.rows("autodiscover").forEach(this::autodiscover);
        Topology topology = gathering.topology(people(failed), failed);
        if (topology.sipDomains().isEmpty()) {
            throw missing("sipDomains", "Get-CsSipDomain", failed);
        } else if (topology.clusters().isEmpty()) {
            throw missing("pools", "Get-CsPool", failed);
        }
        return topology;
    }

    private RuntimeException missing(String key, String command, List<String> failed) {
        return export.fault("the export names no " + key + ": " + command
                + (failed.contains(command) ? " failed on the server; run the script again" : " printed nothing"));
    }

    private Draft pool(Row row, String role) {
        return gathering.pool(row.needHost("poolFqdn"), role);
    }

    private void pool(Row row) {
        Draft pool = gathering.pool(row.needHost("fqdn"));
        pool.at(Gathering.site(row.text("site").orElse("")));
        pool.of(row.texts("computers"));
        row.texts("services").forEach(service -> Names.role(service).ifPresent(pool::runs));
    }

    private void registrar(Row row, String role) {
        pool(row, role).registrar(row.text("version"), row.host("edge"), row.host("webServer"));
    }

    private void edge(Row row) {
        Draft edge = pool(row, Draft.EDGE_SERVER);
        edge.access(row.host("accessFqdn"), row.number("clientPort", 1, HIGHEST_PORT), row.host("nextHop"));
        row.hosts("serves", Draft.REGISTRAR, Draft.DIRECTOR)
                .forEach(pool -> gathering.pool(pool).servedBy(edge.fqdn()));
    }

    private void simpleUrl(Row row) {
        gathering.simpleUrl(new Topology.SimpleUrl(
                row.text("component").orElse(""),
                row.text("domain").orElse("*"),
                row.text("url").orElse("")));
    }

    private void provider(Row row) {
        if (!row.says("enabled", false)) {
            gathering.provider(new Configuration.Provider(
                    row.text("name").orElse(""),
                    row.host("proxyFqdn"),
                    Names.hostOfUrl(row.text("autodiscoverUrl")),
                    row.number("sipClientPort", 1, HIGHEST_PORT)));
        }
    }

    private void autodiscover(Row row) {
        gathering.autodiscover(
                row.text("scope").orElse(""),
                row.host("externalSipFqdn"),
                row.number("externalSipPort", 0, HIGHEST_PORT).filter(port -> port > 0),
                row.rows("links").stream()
                        .flatMap(link -> link.text("href").stream())
                        .toList());
    }

    private Optional<List<Configuration.People>> people(List<String> failed) {
        if (!export.has("users") || failed.contains("Get-CsUser")) {
            return Optional.empty();
        }
        List<Configuration.People> people = new ArrayList<>();
        for (Row row : export.rows("users")) {
            people.add(new Configuration.People(
                    row.host("registrarPool"),
                    row.needHost("sipDomain"),
                    Names.provider(row.text("hostingProvider")),
                    row.number("count", 0, Pool.MOST_PEOPLE).orElseThrow(() -> row.fault("count is missing"))));
        }
        return Optional.of(people);
    }
}
