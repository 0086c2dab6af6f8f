package io.github.lyncdiscover.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A constructed topology, written in both forms that the servers' tools write; never seen on a server. */
record TopologyXml(List<String> domains, List<Site> sites, List<Edge> edges, String version) {
    private static final String TOPOLOGY = "urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008";
    private static final String ROLES = "urn:schema:Microsoft.Rtc.Management.Deploy.ServiceRoles.2008";

    enum Kind {
        ENTERPRISE,
        STANDARD,
        DIRECTOR,
        BRANCH
    }

    /** Sites number from 1; all that is not a pool stands in the first. */
    record Site(List<Pool> pools) {}

    record Pool(
            Kind kind,
            String fqdn,
            int machines,
            Optional<String> internal,
            Optional<String> external,
            Optional<Integer> edge) {}

    record Edge(String fqdn, Optional<String> access, int port) {}

    /** One Enterprise pool and an Edge, all in the SIP domain. */
    static TopologyXml simple() {
        return new TopologyXml(
                List.of("contoso.example"),
                List.of(new Site(List.of(new Pool(
                        Kind.ENTERPRISE,
                        "pool01.contoso.example",
                        2,
                        Optional.empty(),
                        Optional.of("webext.contoso.example"),
                        Optional.of(0))))),
                List.of(new Edge("edge01.contoso.example", Optional.of("access.contoso.example"), 443)),
                "6");
    }

    TopologyXml with(Pool... pools) {
        return new TopologyXml(domains, List.of(new Site(List.of(pools))), edges, version);
    }

    /** A service with the name of what it runs on, its dependencies by their ids, and what stands in it. */
    private record Part(String role, String cluster, boolean store, List<String> needs, String ports, String settings) {
        String id() {
            return role + "@" + cluster;
        }
    }

    private record Computers(int site, String fqdn, List<String> machines, boolean single, boolean sql) {}

    private List<Computers> computers() {
        List<Computers> all = new ArrayList<>();
        for (int site = 1; site <= sites.size(); site++) {
            for (Pool pool : sites.get(site - 1).pools()) {
                boolean single = pool.kind() == Kind.STANDARD || pool.kind() == Kind.BRANCH;
                List<String> machines = new ArrayList<>();
                for (int i = 1; i <= pool.machines(); i++) {
                    machines.add(single ? pool.fqdn() : "m" + i + "." + pool.fqdn());
                }
                all.add(new Computers(site, pool.fqdn(), machines, single, pool.kind() == Kind.STANDARD));
                if (pool.kind() == Kind.ENTERPRISE) {
                    all.add(new Computers(site, "sql-" + pool.fqdn(), List.of("sql-" + pool.fqdn()), true, true));
                }
            }
        }
        edges.forEach(edge -> all.add(new Computers(1, edge.fqdn(), List.of(edge.fqdn()), true, false)));
        return all;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        String first = sites.get(0).pools().get(0).fqdn();
        for (Site site : sites) {
            for (Pool pool : site.pools()) {
                String fqdn = pool.fqdn();
                boolean homes = pool.kind() == Kind.ENTERPRISE || pool.kind() == Kind.STANDARD;
                String store = pool.kind() == Kind.STANDARD ? fqdn : "sql-" + fqdn;
                List<String> needs = new ArrayList<>();
                needs.add("WebServices@" + (pool.kind() == Kind.BRANCH ? first : fqdn));
                pool.edge()
                        .ifPresent(edge ->
                                needs.add("EdgeServer@" + edges.get(edge).fqdn()));
                if (homes) {
                    needs.add("UserServices@" + fqdn);
                    parts.add(new Part("UserServices", fqdn, false, List.of("UserStore@" + store), "", ""));
                    parts.add(new Part("UserStore", store, true, List.of(), "", ""));
                }
                parts.add(new Part(
                        "Registrar",
                        fqdn,
                        false,
                        needs,
                        "",
                        "<RegistrarService xmlns=\"" + ROLES + "\" IsDirector=\"" + (pool.kind() == Kind.DIRECTOR)
                                + "\" />"));
                parts.add(new Part("SomethingNew", fqdn, false, List.of(), "", ""));
                if (pool.kind() != Kind.BRANCH) {
                    parts.add(new Part("WebServices", fqdn, false, List.of(), "", web(pool)));
                }
            }
        }
        edges.forEach(edge ->
                parts.add(new Part("EdgeServer", edge.fqdn(), false, List.of("Registrar@" + first), ports(edge), "")));
        return parts;
    }

    private static String web(Pool pool) {
        return "<WebService xmlns=\"" + ROLES + "\">"
                + pool.internal()
                        .map(host -> "<InternalSettings Host=\"" + host + "\" />")
                        .orElse("")
                + pool.external()
                        .map(host -> "<ExternalSettings Host=\"" + host + "\"><OverrideUrls /></ExternalSettings>")
                        .orElse("")
                + "</WebService>";
    }

    private static String ports(Edge edge) {
        String name =
                edge.access().map(host -> " ConfiguredFqdn=\"" + host + "\"").orElse("");
        return "<Port Owner=\"urn:component:AccessEdge\" Usage=\"SipServer\" InterfaceSide=\"Internal\" Port=\"5061\" />"
                + "<Port Owner=\"urn:component:AccessEdge\" Usage=\"SipClient\" InterfaceSide=\"External\" Port=\""
                + edge.port() + "\"" + name + " />"
                + "<Port Owner=\"urn:component:DataEdge\" Usage=\"PsomClient\" InterfaceSide=\"External\" Port=\"444\""
                + " ConfiguredFqdn=\"webcon.contoso.example\" />";
    }

    private String internalDomains() {
        return "<InternalDomains xmlns=\"" + TOPOLOGY + "\" AllowAllDomains=\"false\" DefaultDomain=\"" + domains.get(0)
                + "\">\n"
                + domains.stream()
                        .map(domain -> "<InternalDomain Name=\"" + domain + "\" AllowSubDomains=\"false\" />\n")
                        .collect(Collectors.joining())
                + "</InternalDomains>\n";
    }

    /** As {@code Get-CsTopology -AsXml} has it. */
    String published() {
        List<Computers> computers = computers();
        List<Part> parts = parts();
        StringBuilder xml = new StringBuilder("<Topology xmlns=\"" + TOPOLOGY + "\">\n" + internalDomains());
        xml.append("<Clusters>\n");
        for (Computers each : computers) {
            xml.append(
                    "<Cluster RequiresSetup=\"true\" Fqdn=\"" + each.fqdn() + "\">" + number(each.fqdn(), computers));
            each.machines().forEach(machine -> xml.append("<Machine Fqdn=\"" + machine + "\" />"));
            xml.append("</Cluster>\n");
        }
        xml.append("</Clusters>\n<Services>\n");
        for (Part part : parts) {
            String place = number(part.cluster(), computers);
            xml.append("<Service ServiceVersion=\"" + version + "\">" + id(part, parts) + "<DependsOn>");
            for (String need : part.needs()) {
                Part other = parts.stream()
                        .filter(each -> each.id().equals(need))
                        .findFirst()
                        .orElseThrow();
                xml.append("<Dependency Usage=\"Default\">" + id(other, parts) + "</Dependency>");
            }
            xml.append("</DependsOn><InstalledOn>"
                    + (part.store() ? "<SqlInstanceId Name=\"rtc\">" + place + "</SqlInstanceId>" : place)
                    + "</InstalledOn><Ports xmlns=\"" + ROLES + "\">" + part.ports() + "</Ports>" + part.settings()
                    + "</Service>\n");
        }
        return xml + "</Services>\n</Topology>\n";
    }

    private static String number(String fqdn, List<Computers> computers) {
        for (int i = 0; i < computers.size(); i++) {
            if (computers.get(i).fqdn().equals(fqdn)) {
                return "<ClusterId SiteId=\"" + computers.get(i).site() + "\" Number=\"" + (i + 1) + "\" />";
            }
        }
        throw new IllegalArgumentException(fqdn);
    }

    private static String id(Part part, List<Part> parts) {
        return "<ServiceId SiteId=\"1\" RoleName=\"" + part.role() + "\" Instance=\"" + (parts.indexOf(part) + 1)
                + "\" />";
    }

    /** As a Topology Builder file holds it, in either of its elements. */
    String partial() {
        StringBuilder xml = new StringBuilder(
                "<PartialTopology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.WritableTopology.2008\">\n"
                        + internalDomains() + "<CentralSites>\n");
        for (int site = 1; site <= Math.max(1, sites.size()); site++) {
            xml.append("<CentralSite SiteId=\"" + site + "\"><Name xmlns=\"" + TOPOLOGY + "\">HQ</Name><Clusters>\n");
            for (Computers each : computers()) {
                if (each.site() == site) {
                    xml.append(cluster(each));
                }
            }
            xml.append("</Clusters></CentralSite>\n");
        }
        xml.append("</CentralSites>\n<Services>\n");
        for (Part part : parts()) {
            xml.append("<Service UniqueId=\"" + part.id() + "\" RoleName=\"" + part.role() + "\" InstalledOn=\""
                    + (part.store() ? "sql-" : "") + "c-" + part.cluster() + "\" ServiceVersion=\"" + version
                    + "\"><DependsOn>");
            part.needs().forEach(need -> xml.append("<Dependency ServiceUniqueId=\"" + need + "\" />"));
            xml.append("</DependsOn><Ports xmlns=\"" + ROLES + "\">" + part.ports() + "</Ports>" + part.settings()
                    + "</Service>\n");
        }
        return xml + "</Services>\n</PartialTopology>\n";
    }

    private static String cluster(Computers each) {
        return "<Cluster UniqueId=\"c-" + each.fqdn() + "\" Fqdn=\"" + each.fqdn() + "\" IsSingleMachineOnly=\""
                + each.single() + "\"><Machines>"
                + each.machines().stream()
                        .map(machine -> each.single() ? "<Machine />" : "<Machine Fqdn=\"" + machine + "\" />")
                        .collect(Collectors.joining())
                + "</Machines><SqlInstances>"
                + (each.sql() ? "<SqlInstance UniqueId=\"sql-c-" + each.fqdn() + "\" Name=\"rtc\" />" : "")
                + "</SqlInstances></Cluster>\n";
    }

    /** A whole Topology Builder file with this as the edited topology, after the published one if there is one. */
    String builder(Optional<TopologyXml> published) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<TopologyBuilder IsFreeFromChanges=\"false\""
                + " xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.TopologyBuilder.2008\">\n"
                + published
                        .map(before -> "<OriginalTopology>\n" + before.partial() + "</OriginalTopology>\n")
                        .orElse("")
                + "<NewTopology>\n" + partial() + "</NewTopology>\n</TopologyBuilder>\n";
    }
}
