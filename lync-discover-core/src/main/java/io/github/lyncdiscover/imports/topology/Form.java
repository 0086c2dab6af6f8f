package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.imports.xml.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the two forms of a topology's XML say differently: how their parts are found, and how they name each other. */
enum Form {
    /** {@code Topology}, as {@code Get-CsTopology -AsXml} prints it: everything is named by its site and a number. */
    PUBLISHED {
        @Override
        Stream<Element> clusters(Element topology) {
            return topology.below("Clusters", "Cluster");
        }

        @Override
        String id(Element cluster) {
            return cluster.child("ClusterId").map(Form::number).orElseThrow(() -> cluster.fault("has no ClusterId"));
        }

        @Override
        Map<String, String> stores(Element topology) {
            return Map.of();
        }

        @Override
        String serviceId(Element service) {
            return named(service);
        }

        @Override
        Optional<String> role(Element service) {
            return service.child("ServiceId").flatMap(id -> id.attribute("RoleName"));
        }

        @Override
        Optional<String> installedOn(Element service) {
            return service.children("InstalledOn")
                    .flatMap(Element::all)
                    .filter(each -> each.name().equals("ClusterId"))
                    .map(Form::number)
                    .findFirst();
        }

        @Override
        List<String> dependsOn(Element service) {
            return service.below("DependsOn", "Dependency").map(Form::named).toList();
        }
    },
    /** {@code PartialTopology} of a Topology Builder file: parts bear identifiers, and clusters stand in their sites. */
    BUILDER {
        @Override
        Stream<Element> clusters(Element topology) {
            return topology.children("CentralSites")
                    .flatMap(Element::all)
                    .filter(each -> each.is("Deploy.WritableTopology", "Cluster"));
        }

        @Override
        String id(Element cluster) {
            return cluster.need("UniqueId");
        }

        @Override
        Map<String, String> stores(Element topology) {
            Map<String, String> stores = new HashMap<>();
            clusters(topology)
                    .forEach(cluster -> cluster.below("SqlInstances", "SqlInstance")
                            .forEach(
                                    store -> store.attribute("UniqueId").ifPresent(id -> stores.put(id, id(cluster)))));
            return stores;
        }

        @Override
        String serviceId(Element service) {
            return service.need("UniqueId");
        }

        @Override
        Optional<String> role(Element service) {
            return service.attribute("RoleName");
        }

        @Override
        Optional<String> installedOn(Element service) {
            return service.attribute("InstalledOn");
        }

        @Override
        List<String> dependsOn(Element service) {
            return service.below("DependsOn", "Dependency")
                    .flatMap(dependency -> dependency.attribute("ServiceUniqueId").stream())
                    .toList();
        }
    };

    abstract Stream<Element> clusters(Element topology);

    abstract String id(Element cluster);

    /** The cluster of each store that services may be installed on. */
    abstract Map<String, String> stores(Element topology);

    abstract String serviceId(Element service);

    abstract Optional<String> role(Element service);

    abstract Optional<String> installedOn(Element service);

    abstract List<String> dependsOn(Element service);

    private static String number(Element clusterId) {
        return clusterId.need("SiteId") + "-" + clusterId.need("Number");
    }

    private static String named(Element holder) {
        Element id = holder.child("ServiceId").orElseThrow(() -> holder.fault("has no ServiceId"));
        return id.need("SiteId") + "-" + id.need("RoleName") + "-" + id.need("Instance");
    }
}
