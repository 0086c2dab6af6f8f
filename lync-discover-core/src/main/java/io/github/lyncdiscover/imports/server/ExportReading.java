package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.imports.topology.ServerConfiguration;
import io.github.lyncdiscover.imports.topology.ServerTopology;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.content.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of what the script prints on a server. */
final class ExportReading {
    static final String SCHEMA = "lync-discover/server-export/1";
    static final String ANY_SCHEMA = "lync-discover/server-export/";
    private static final int HIGHEST_PORT = 65_535;

    private final ExportObject export;
    private final TopologyBuilder gathering = new TopologyBuilder();

    private ExportReading(ExportObject export) {
        this.export = export;
    }

    static ServerTopology read(JsonValue json) {
        return new ExportReading(ExportObject.document(json)).read();
    }

    private ServerTopology read() {
        String schema = export.text("schema").orElse("");
        if (!schema.equals(SCHEMA)) {
            throw export.fault("the schema is " + PrintableText.quote(schema) + ", and " + SCHEMA
                    + " is read here; take the script of this version");
        }
        List<String> failed = export.texts("failed");
        export.rows("sipDomains")
                .forEach(domain -> gathering.sipDomain(domain.needHost("name"), domain.says("default", true)));
        export.rows("pools").forEach(this::pool);
        export.rows("registrars").forEach(registrar -> registrar(registrar, PoolDraft.REGISTRAR));
        export.rows("directors").forEach(director -> registrar(director, PoolDraft.DIRECTOR));
        export.rows("userServers")
                .forEach(server -> pool(server, PoolDraft.USER_SERVER).storedAt(server.host("userDatabase")));
        export.rows("web")
                .forEach(
                        web -> pool(web, PoolDraft.WEB_SERVER).web(web.host("internalFqdn"), web.host("externalFqdn")));
        export.rows("edge").forEach(this::edge);
        export.rows("simpleUrls").forEach(this::simpleUrl);
        export.rows("hostingProviders").forEach(this::provider);
        export.rows("autodiscover").forEach(this::autodiscover);
        ServerTopology topology = gathering.topology(people(failed), failed);
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

    private PoolDraft pool(ExportObject row, String role) {
        return gathering.pool(row.needHost("poolFqdn"), role);
    }

    private void pool(ExportObject row) {
        PoolDraft pool = gathering.pool(row.needHost("fqdn"));
        pool.at(TopologyBuilder.site(row.text("site").orElse("")));
        pool.of(row.texts("computers"));
        row.texts("services").forEach(service -> PrintedNames.role(service).ifPresent(pool::runs));
    }

    private void registrar(ExportObject row, String role) {
        pool(row, role).registrar(row.text("version"), row.host("edge"), row.host("webServer"));
    }

    private void edge(ExportObject row) {
        PoolDraft edge = pool(row, PoolDraft.EDGE_SERVER);
        edge.access(row.host("accessFqdn"), row.number("clientPort", 1, HIGHEST_PORT), row.host("nextHop"));
        row.hosts("serves", PoolDraft.REGISTRAR, PoolDraft.DIRECTOR)
                .forEach(pool -> gathering.pool(pool).servedBy(edge.fqdn()));
    }

    private void simpleUrl(ExportObject row) {
        gathering.simpleUrl(new ServerTopology.SimpleUrl(
                row.text("component").orElse(""),
                row.text("domain").orElse("*"),
                row.text("url").orElse("")));
    }

    private void provider(ExportObject row) {
        if (!row.says("enabled", false)) {
            gathering.provider(new ServerConfiguration.Provider(
                    row.text("name").orElse(""),
                    row.host("proxyFqdn"),
                    PrintedNames.hostOfUrl(row.text("autodiscoverUrl")),
                    row.number("sipClientPort", 1, HIGHEST_PORT)));
        }
    }

    private void autodiscover(ExportObject row) {
        gathering.autodiscover(
                row.text("scope").orElse(""),
                row.host("externalSipFqdn"),
                row.number("externalSipPort", 0, HIGHEST_PORT).filter(port -> port > 0),
                row.rows("links").stream()
                        .flatMap(link -> link.text("href").stream())
                        .toList());
    }

    private Optional<List<ServerConfiguration.People>> people(List<String> failed) {
        if (!export.has("users") || failed.contains("Get-CsUser")) {
            return Optional.empty();
        }
        List<ServerConfiguration.People> people = new ArrayList<>();
        for (ExportObject row : export.rows("users")) {
            people.add(new ServerConfiguration.People(
                    row.host("registrarPool"),
                    row.needHost("sipDomain"),
                    PrintedNames.provider(row.text("hostingProvider")),
                    row.number("count", 0, Pool.MOST_PEOPLE).orElseThrow(() -> row.fault("count is missing"))));
        }
        return Optional.of(people);
    }
}
