package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.imports.TopologyXml.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A constructed topology as our script and PowerShell's lists would tell it; no server printed it. */
final class ServerOutput {
    private final TopologyXml topology;

    private ServerOutput(TopologyXml topology) {
        this.topology = topology;
    }

    /** As the script prints it, without users. */
    static String json(TopologyXml topology) {
        return new ServerOutput(topology).json();
    }

    /** As {@code Get-CsSipDomain}, {@code Get-CsPool} and {@code Get-CsService} list it, in a window of 60 columns. */
    static String lists(TopologyXml topology) {
        return new ServerOutput(topology).lists();
    }

    private Stream<TopologyXml.Pool> pools(Kind... kinds) {
        return topology.sites().stream()
                .flatMap(site -> site.pools().stream())
                .filter(pool -> kinds.length == 0 || List.of(kinds).contains(pool.kind()));
    }

    private String first() {
        return pools().findFirst().orElseThrow().fqdn();
    }

    private static List<String> roles(TopologyXml.Pool pool) {
        return switch (pool.kind()) {
            case ENTERPRISE -> List.of("UserServer", "Registrar", "WebServer", "MediationServer");
            case STANDARD -> List.of("UserServer", "UserDatabase", "Registrar", "WebServer");
            case DIRECTOR -> List.of("Director", "WebServer");
            case BRANCH -> List.of("Registrar", "MediationServer");
        };
    }

    private static String services(List<String> roles, String fqdn) {
        return roles.stream().map(role -> quoted(role + ":" + fqdn)).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private String edge(TopologyXml.Pool pool) {
        return pool.edge()
                .map(number -> "EdgeServer:" + topology.edges().get(number).fqdn())
                .orElse("");
    }

    private String web(TopologyXml.Pool pool) {
        return "WebServer:" + (pool.kind() == Kind.BRANCH ? first() : pool.fqdn());
    }

    private String json() {
        return "{\n  \"schema\": \"lync-discover/server-export/1\",\n"
                + list(
                        "sipDomains",
                        topology.domains().stream()
                                .map(domain -> "{\"name\": \"" + domain + "\", \"default\": "
                                        + domain.equals(topology.domains().get(0)) + "}"))
                + list("pools", Stream.concat(pools().flatMap(this::poolRows), edgeRows()))
                + list(
                        "registrars",
                        pools(Kind.ENTERPRISE, Kind.STANDARD, Kind.BRANCH).map(this::registrarRow))
                + list("directors", pools(Kind.DIRECTOR).map(this::registrarRow))
                + list(
                        "web",
                        pools(Kind.ENTERPRISE, Kind.STANDARD, Kind.DIRECTOR)
                                .map(pool -> "{\"poolFqdn\": \"" + pool.fqdn() + "\", \"internalFqdn\": \""
                                        + pool.internal().orElse("") + "\", \"externalFqdn\": \""
                                        + pool.external().orElse("") + "\", \"internalHttps\": 443}"))
                + list(
                        "edge",
                        topology.edges().stream()
                                .map(edge -> "{\"poolFqdn\": \"" + edge.fqdn() + "\", \"accessFqdn\": \""
                                        + edge.access().orElse("") + "\", \"clientPort\": " + edge.port()
                                        + ", \"nextHop\": \"Registrar:" + first() + "\"}"))
                + "  \"failed\": []\n}\n";
    }

    private Stream<String> poolRows(TopologyXml.Pool pool) {
        List<String> rows = new ArrayList<>();
        rows.add("{\"fqdn\": \"" + pool.fqdn() + "\", \"site\": \"Site:HQ\", \"services\": ["
                + services(roles(pool), pool.fqdn()) + "], \"computers\": [\"m1." + pool.fqdn() + "\"]}");
        if (pool.kind() == Kind.ENTERPRISE) {
            rows.add("{\"fqdn\": \"sql-" + pool.fqdn() + "\", \"services\": \"UserDatabase:sql-" + pool.fqdn() + "\"}");
        }
        return rows.stream();
    }

    private Stream<String> edgeRows() {
        return topology.edges().stream()
                .map(edge -> "{\"fqdn\": \"" + edge.fqdn() + "\", \"services\": [\"EdgeServer:" + edge.fqdn() + "\"]}");
    }

    private String registrarRow(TopologyXml.Pool pool) {
        return "{\"poolFqdn\": \"" + pool.fqdn() + "\", \"version\": " + topology.version() + ", \"edge\": \""
                + edge(pool) + "\", \"webServer\": \"" + web(pool) + "\"}";
    }

    /** Windows PowerShell writes a list of one without its brackets. */
    private static String list(String key, Stream<String> rows) {
        List<String> all = rows.toList();
        String written = all.size() == 1
                ? all.get(0)
                : "[\n" + all.stream().map(row -> "    " + row).collect(Collectors.joining(",\n")) + "\n  ]";
        return "  \"" + key + "\": " + written + ",\n";
    }

    private String lists() {
        StringBuilder text = new StringBuilder("\nPS C:\\> Get-CsSipDomain; Get-CsPool; Get-CsService\n\n");
        for (String domain : topology.domains()) {
            text.append(block("Identity", domain, "Name", domain, "IsDefault", "False"));
        }
        pools().forEach(pool -> text.append(pool(pool)));
        topology.edges()
                .forEach(edge -> text.append(block(
                        "Identity",
                        "EdgeServer: " + edge.fqdn(),
                        "Registrar",
                        "Registrar: " + first(),
                        edge.port() == 443 ? "AccessEdgeClientPort" : "AccessEdgeClientSipPort",
                        "" + edge.port(),
                        "AccessEdgeExternalFqdn",
                        edge.access().orElse(""),
                        "InternalInterfaceFqdn",
                        "",
                        "SiteId",
                        "site:HQ",
                        "PoolFqdn",
                        edge.fqdn(),
                        "Role",
                        "EdgeServer")));
        return text.toString();
    }

    private String pool(TopologyXml.Pool pool) {
        String fqdn = pool.fqdn();
        StringBuilder text = new StringBuilder();
        String role = pool.kind() == Kind.DIRECTOR ? "Director" : "Registrar";
        text.append(block(
                "Identity",
                role + ":" + fqdn,
                "WebServer",
                web(pool),
                "EdgeServer",
                edge(pool),
                "PoolFqdn",
                fqdn,
                "Version",
                topology.version(),
                "Role",
                role));
        if (pool.kind() == Kind.ENTERPRISE || pool.kind() == Kind.STANDARD) {
            String store = (pool.kind() == Kind.STANDARD ? "" : "sql-") + fqdn;
            text.append(block(
                    "Identity", "UserServer:" + fqdn, "UserDatabase", "UserDatabase:" + store, "Role", "UserServer"));
        }
        if (pool.kind() != Kind.BRANCH) {
            text.append(block(
                    "Identity",
                    "WebServer:" + fqdn,
                    "PublishedPrimaryHttpsPort",
                    "443",
                    "ExternalFqdn",
                    pool.external().orElse(""),
                    "InternalFqdn",
                    pool.internal().orElse(""),
                    "DependentServiceList",
                    "{Registrar:" + fqdn + ", ConferencingServer:" + fqdn + "...}",
                    "PoolFqdn",
                    fqdn,
                    "Role",
                    "WebServer"));
        }
        return text + block("Identity", "MediationServer:" + fqdn, "Role", "MediationServer");
    }

    private static String block(String... words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.length; i += 2) {
            String margin = (words[i] + " ".repeat(26)).substring(0, 26);
            StringBuilder value = new StringBuilder(words[i + 1]);
            for (int wrap = 30; wrap < value.length(); wrap += 30 + 29) {
                value.insert(wrap, "\n" + " ".repeat(28));
            }
            text.append(margin).append(": ").append(value).append('\n');
        }
        return text + "\n";
    }
}
